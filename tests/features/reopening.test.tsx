import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { catalogueEntry, datasetOf } from "../../src/domain/datasetFile.ts";
import { versionOfFile } from "../../src/domain/datasetVersion.ts";
import type { PictureRecord } from "../../src/domain/pictureRecord.ts";
import { writePictureRecord } from "../../src/domain/pictureRecord.ts";
import { realDataset } from "../builders.ts";
import { renderAt } from "../renderAt.tsx";
import { aPng, aPngSaying, aRecord } from "../savedPictures.ts";

// A file goes through more hands than a click does.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 5000 });

// The parts that the page loads late are made ready first, so that no test waits for their translation.
beforeAll(async () => {
  await import("../../src/features/reopening/reopen.ts");
  await import("../../src/app/receive.ts");
  await import("../../src/features/opening/OpeningPanel.tsx");
});

const VERSION = versionOfFile(realDataset);
const dataset = { id: realDataset.id, title: realDataset.title, version: VERSION };

function pictureOf(change: Partial<PictureRecord> = {}, name = "picture.png"): File {
  const record = aRecord({ dataset, query: "?country=ITA&view=statements", ...change });
  return new File([aPngSaying(writePictureRecord(record) ?? "")], name, { type: "image/png" });
}

async function open(...files: readonly File[]): Promise<void> {
  const user = userEvent.setup({ applyAccept: false });
  await user.click(screen.getByRole("button", { name: "Open data" }));
  await user.upload(await screen.findByLabelText("File to open"), [...files]);
}

const told = async (words: RegExp) => {
  const sentence = await screen.findByText(words);
  expect(sentence.closest("[role=status]")).toBeInTheDocument();
  return sentence;
};
const chosenView = () => screen.getByRole("tab", { name: /Statements/ }).getAttribute("aria-selected");

function drag(type: "dragOver" | "dragLeave" | "drop", files: readonly File[], types = ["Files"]): boolean {
  return !fireEvent[type](document.body, { dataTransfer: { types, files } });
}

describe("Opening a saved picture", () => {
  it("restores its view and says what was opened", async () => {
    await renderAt("?q=troops");
    await open(pictureOf({}, "reassurance-matrix-1200x900.png"));
    await told(/^Opened the view of “reassurance-matrix-1200x900\.png”, made on 25 November 2026\.$/);
    expect(window.location.search).toBe("?view=statements&country=ITA");
    expect(screen.queryByText(/has changed since/)).toBeNull();
  });

  it("is a step that Back undoes", async () => {
    await renderAt("?q=troops");
    const steps = window.history.length;
    await open(pictureOf());
    await told(/^Opened the view/);
    expect(window.history.length).toBe(steps + 1);
  });

  it("says that the dataset has changed since", async () => {
    await renderAt();
    await open(pictureOf({ dataset: { ...dataset, version: "2025-01" } }));
    await told(
      new RegExp(
        `^The dataset has changed since \\(then 2025-01, now ${VERSION}\\): marks and counts may differ from the picture\\.$`,
      ),
    );
    expect(window.location.search).toBe("?view=statements&country=ITA");
  });

  it("says what of the view is not here any more, and shows the rest", async () => {
    await renderAt();
    await open(pictureOf({ query: "?country=ITA~PRT" }));
    await told(/asks for country “PRT”, which is not here/);
    expect(window.location.search).toBe("?country=ITA");
  });

  it("changes nothing where the dataset is not offered here", async () => {
    await renderAt("?view=bars");
    await open(pictureOf({ dataset: { id: "other", title: "Other\u202e things", version: "1" } }));
    await told(/^“picture\.png” was not opened\..* dataset “Other things”, which is not offered here\.$/);
    expect(window.location.search).toBe("?view=bars");
  });

  it("changes nothing where the file carries no view, and says so each time", async () => {
    await renderAt("?country=ITA");
    const file = new File([aPng()], "holiday.png");
    await open(file);
    const sentence = await told(/^“holiday\.png” was not opened\. The picture carries no view/);
    const user = userEvent.setup();
    await user.click(
      within(sentence.closest("[role=status]") ?? sentence).getByRole("button", { name: "Dismiss" }),
    );
    expect(sentence).not.toBeInTheDocument();
    expect(screen.getByRole("main")).toHaveFocus();
    await open(file);
    await told(/carries no view/);
    expect(window.location.search).toBe("?country=ITA");
  });

  it("opens the first of several files, and says so", async () => {
    await renderAt();
    await waitFor(() => expect(drag("dragOver", [])).toBe(true));
    drag("drop", [pictureOf({}, "one.png"), pictureOf({ query: "?view=bars" }, "two.png")]);
    await told(/^Opened the view of “one\.png”/);
    await told(/^Of 2 files only the first was looked at\.$/);
    expect(chosenView()).toBe("true");
  });

  it("goes by the query alone: neither the address nor the query's own dataset is followed", async () => {
    await renderAt();
    await open(
      pictureOf({
        address: "https://elsewhere.example/?view=bars",
        query: "?dataset=other&country=ITA&evil=1",
      }),
    );
    await told(/^Opened the view/);
    expect(window.location.href).toBe("http://localhost/?country=ITA");
  });

  it("tells about a view for as long as it stays", async () => {
    const user = await renderAt();
    await open(pictureOf());
    const sentence = await told(/^Opened the view/);
    await user.click(screen.getByRole("tab", { name: "Matrix" }));
    await waitFor(() => expect(sentence).not.toBeInTheDocument());
  });

  it("says so where the data of the view cannot be had", async () => {
    const second = { ...catalogueEntry(realDataset), id: "second" };
    server.use(
      http.get("*/api/datasets.json", () => HttpResponse.json([catalogueEntry(realDataset), second])),
    );
    await renderAt();
    await open(pictureOf({ dataset: { ...dataset, id: "second" } }));
    await told(/was not opened: the dataset of its view could not be loaded/);
    expect(window.location.search).toBe("");
  });

  it("opens a view of another dataset than the one shown, and compares that one's version", async () => {
    const second = { ...realDataset, id: "second", title: "Second", version: "7" };
    server.use(
      http.get("*/api/datasets.json", () =>
        HttpResponse.json([catalogueEntry(realDataset), catalogueEntry(second)]),
      ),
      http.get("*/api/datasets/second.json", () => HttpResponse.json(datasetOf(second))),
    );
    await renderAt();
    await open(pictureOf({ dataset: { id: "second", title: "Second", version: "6" } }));
    await told(/then 6, now 7/);
    expect(window.location.search).toBe("?dataset=second&view=statements&country=ITA");
  });
});

describe("A file dragged over the window", () => {
  it("is told where to be dropped, and opened when it is", async () => {
    await renderAt();
    await waitFor(() => expect(drag("dragOver", [])).toBe(true));
    expect(screen.getByText("Drop data or a saved picture to open it")).toBeVisible();
    drag("dragLeave", []);
    expect(screen.queryByText(/^Drop data/)).toBeNull();
    expect(drag("drop", [pictureOf()])).toBe(true);
    await told(/^Opened the view/);
    expect(chosenView()).toBe("true");
  });

  it("is left to the browser where it is no file", async () => {
    await renderAt();
    await waitFor(() => expect(drag("dragOver", [])).toBe(true));
    drag("dragLeave", []);
    expect(drag("dragOver", [], ["text/plain"])).toBe(false);
    expect(screen.queryByText(/^Drop data/)).toBeNull();
  });

  it("neither opens nor leaves the page while a dialog is open, where nothing could be told", async () => {
    await renderAt("?view=bars");
    await waitFor(() => expect(drag("dragOver", [])).toBe(true));
    drag("dragLeave", []);
    const dialog = document.createElement("dialog");
    document.querySelector("main")?.append(dialog);
    dialog.showModal();
    expect(drag("dragOver", [])).toBe(true);
    expect(screen.queryByText(/^Drop data/)).toBeNull();
    expect(drag("drop", [pictureOf()])).toBe(true);
    expect(window.location.search).toBe("?view=bars");
    dialog.remove();
    expect(drag("drop", [pictureOf()])).toBe(true);
    await told(/^Opened the view/);
  });
});
