import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import Papa from "papaparse";
import { afterEach, describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { parseDatasetFile } from "../../mocks/parseDatasetFile.ts";
import { queryDefaults } from "../../src/data/queries.ts";
import { buildMatrix } from "../../src/domain/matrix.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import DataPanel from "../../src/features/downloading/DataPanel.tsx";
import { defaultView, filtered, indexOf, realDataset, wordsOf } from "../builders.ts";
import { HeldItem } from "../heldItem.ts";
import { catchDownloads } from "./downloads.ts";

const index = indexOf(realDataset);
const FORMATS = ["CSV", "JSON", "Event list", "Evidence pack, HTML", "Evidence pack, Markdown"];

afterEach(() => {
  vi.restoreAllMocks();
});

/** The panel of a view, its words asked for over the mocked endpoints. */
function open(change: Partial<ViewState> = {}) {
  const caught = catchDownloads();
  const user = userEvent.setup();
  const view = defaultView(index, change);
  const { inView } = filtered(index, view, wordsOf(realDataset));
  const matrix = buildMatrix(index, view, inView);
  const client = new QueryClient({ defaultOptions: { queries: { ...queryDefaults, retryDelay: 0 } } });
  render(
    <QueryClientProvider client={client}>
      <DataPanel
        {...{ index, view, matrix }}
        statements={inView}
        headline="Who says what."
        address="https://example.org/?dataset=other&country=ITA"
      />
    </QueryClientProvider>,
  );
  return { user, caught };
}

const ready = () => waitFor(() => expect(screen.getByRole("button", { name: "Download CSV" })).toBeEnabled());

describe("the data panel", () => {
  it("offers the view first, and tells how much either choice holds", async () => {
    const { user } = open({ countries: ["italy"] });
    expect(screen.getByRole("radio", { name: "This view: 1 statement" })).toBeChecked();
    await ready();
    expect(screen.getByRole("button", { name: "Download CSV" })).toHaveAccessibleDescription(
      /1 row under a header/,
    );
    await user.click(screen.getByRole("radio", { name: "Everything: 26 statements on 6 issues" }));
    await ready();
    expect(screen.getByRole("button", { name: "Download CSV" })).toHaveAccessibleDescription(
      /26 rows under a header/,
    );
  });

  it("saves the view in every format, named after it, and says so with the size", async () => {
    const { user, caught } = open({ countries: ["italy"] });
    await ready();
    for (const format of FORMATS)
      await user.click(screen.getByRole("button", { name: `Download ${format}` }));
    expect(caught.map(({ name }) => name)).toEqual([
      "reassurance-force-statements-ITA.csv",
      "reassurance-force-dataset-ITA.json",
      "reassurance-force-event-list-ITA.csv",
      "reassurance-force-evidence-ITA.html",
      "reassurance-force-evidence-ITA.md",
    ]);
    const [csv, json, events, html, markdown] = await Promise.all(caught.map(({ text }) => text()));
    expect(Papa.parse<Record<string, string>>(csv ?? "", { header: true }).data[0]).toMatchObject({
      statement_id: "p18-meloni-monitoring",
    });
    expect(parseDatasetFile("view.json", JSON.parse(json ?? "")).statements).toHaveLength(1);
    expect(events).toMatch(/^statement_id;time;/);
    expect(html).toContain('type="checkbox"');
    expect(markdown).toMatch(/^- \[ \] /m);
    expect(
      screen.getByText(/^Handed to the browser to save: reassurance-force-evidence-ITA\.md, [\d.]+ kB\.$/),
    ).toBeVisible();
  });

  it("says the size of a large file in megabytes", async () => {
    const { user } = open();
    await ready();
    vi.spyOn(Blob.prototype, "size", "get").mockReturnValue(27_221_000);
    await user.click(screen.getByRole("button", { name: "Download CSV" }));
    expect(screen.getByText(/^Handed to the browser to save: .*\.csv, 27 MB\.$/)).toBeVisible();
  });

  it("saves everything: all 26 statements of all issues, with their words", async () => {
    const { user, caught } = open({ countries: ["italy"] });
    await user.click(screen.getByRole("radio", { name: /^Everything/ }));
    await ready();
    await user.click(screen.getByRole("button", { name: "Download JSON" }));
    await user.click(screen.getByRole("button", { name: "Download Evidence pack, HTML" }));
    expect(caught[0]?.name).toBe("western-troops-ukraine-everything-dataset.json");
    const { $schema: _, ...written } = realDataset;
    expect(parseDatasetFile("all.json", JSON.parse((await caught[0]?.text()) ?? ""))).toEqual(written);
    expect(await caught[1]?.text()).toContain('<dd dir="auto">https://example.org/?dataset=other</dd>');
    expect((await caught[1]?.text())?.match(/type="checkbox"/g)).toHaveLength(26);
  });

  it("sets a byte-order mark only where asked, in CSV files alone", async () => {
    const { user, caught } = open();
    await ready();
    const save = async () => {
      for (const name of [...FORMATS, "table as CSV", "table as JSON"])
        await user.click(screen.getByRole("button", { name: `Download ${name}` }));
    };
    await save();
    await user.click(screen.getByRole("checkbox", { name: "CSV for spreadsheets (byte-order mark)" }));
    await save();
    const marks = await Promise.all(caught.map(async ({ text }) => (await text()).startsWith("\uFEFF")));
    expect(marks).toEqual([
      ...Array.from({ length: 7 }, () => false),
      true,
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it("tells a file that is saved once more once more", async () => {
    const { user } = open();
    await ready();
    for (const [button, words] of [
      ["Download CSV", /^Handed to the browser to save: reassurance-force-statements\.csv/],
      ["Download table as CSV", /^Handed to the browser to save: reassurance-force-matrix-table\.csv/],
    ] as const) {
      await user.click(screen.getByRole("button", { name: button }));
      const first = screen.getByText(words);
      await user.click(screen.getByRole("button", { name: button }));
      expect(first).not.toBeInTheDocument();
      expect(screen.getByText(words).closest("[role=status]")).toBeInTheDocument();
    }
  });

  it("says with which separator a file is to be opened, and which apostrophe is not of the text", async () => {
    open();
    await ready();
    expect(screen.getByText(/the comma, or for the event list the semicolon/)).toHaveTextContent(
      /One before = \+ - or @ is ours/,
    );
  });

  it("waits for words that are not there yet, and says so", async () => {
    open();
    expect(screen.getByText("Loading the words of the statements…")).toBeVisible();
    expect(screen.getByRole("button", { name: "Download CSV" })).toBeDisabled();
    await ready();
    expect(screen.queryByText("Loading the words of the statements…")).toBeNull();
  });

  it("says what failed when words do not come, offers nothing halfway, and mends it on Retry", async () => {
    server.use(
      http.get("*/issues/russian-veto/evidence.json", () => new HttpResponse("no", { status: 404 }), {
        once: true,
      }),
    );
    const { user } = open();
    await ready();
    await user.click(screen.getByRole("radio", { name: /^Everything/ }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("This data was not found");
    expect(screen.queryByRole("button", { name: "Download CSV" })).toBeNull();
    expect(screen.getByRole("button", { name: "Copy as table" })).toBeEnabled();
    await user.click(within(alert).getByRole("button", { name: "Retry" }));
    await ready();
  });

  it("tells which positions the event list writes as 1, as 0, and as neither", async () => {
    open();
    await ready();
    const row = screen
      .getByRole("rowheader", { name: "A “reassurance” force in Ukraine", hidden: true })
      .closest("tr");
    expect([...(row?.querySelectorAll("td") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "Sending troops, Endorsing",
      "Opposing",
      "Monitoring only, Support without troops, Undecided or unclear",
    ]);
  });
});

describe("the table behind the figure", () => {
  it("is that of the bars where the bars are shown", async () => {
    const { user, caught } = open({ view: "bars" });
    await user.click(screen.getByRole("button", { name: "Download table as CSV" }));
    expect(caught[0]?.name).toBe("reassurance-force-bars-table.csv");
    expect(await caught[0]?.text()).toMatch(/^Position,Named countries \(number\),/);
    expect(
      screen.getByText(/^Handed to the browser to save: reassurance-force-bars-table\.csv, /),
    ).toBeVisible();
    await ready();
  });

  it("is copied as HTML and as text at once, and that is announced", async () => {
    vi.stubGlobal("ClipboardItem", HeldItem);
    const { user } = open();
    const write = vi.spyOn(navigator.clipboard, "write").mockResolvedValue();
    await user.click(screen.getByRole("button", { name: "Copy as table" }));
    expect(await screen.findByText("Copied the table.")).toBeVisible();
    expect(write).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
    await ready();
  });

  it("stands selected, to be copied by hand, where the browser refuses", async () => {
    const { user } = open();
    vi.spyOn(navigator.clipboard, "write").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    vi.stubGlobal("ClipboardItem", HeldItem);
    await user.click(screen.getByRole("button", { name: "Copy as table" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /did not allow copying\. The text is selected/,
    );
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", {
      name: "The table as tab-separated text",
    });
    expect(field.value).toMatch(/^Actor\tSpeaker\tKind\t/);
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    vi.unstubAllGlobals();
    await ready();
  });
});

describe("the data of a view of every issue", () => {
  it("are the statements of all issues under its filters, in the dataset's order, under the dataset's title", async () => {
    const { user, caught } = open({
      view: "issues",
      countries: ["russia", "germany"],
      positions: ["opposing"],
    });
    expect(screen.getByRole("radio", { name: "This view: 15 statements on 5 issues" })).toBeChecked();
    await ready();
    await user.click(screen.getByRole("button", { name: "Download CSV" }));
    await user.click(screen.getByRole("button", { name: "Download JSON" }));
    await user.click(screen.getByRole("button", { name: "Download Evidence pack, Markdown" }));
    expect(caught.map(({ name }) => name)).toEqual([
      "western-troops-ukraine-statements-RUS-DEU.csv",
      "western-troops-ukraine-dataset-RUS-DEU.json",
      "western-troops-ukraine-evidence-RUS-DEU.md",
    ]);
    const [csv, json, pack] = await Promise.all(caught.map(({ text }) => text()));
    const rows = Papa.parse<Record<string, string>>(csv ?? "", { header: true, skipEmptyLines: true }).data;
    const order = realDataset.statements.map(({ id }) => id);
    const wanted = realDataset.statements.filter(({ actor }) => actor === "russia" || actor === "germany");
    expect(rows.map((row) => row["statement_id"])).toEqual(wanted.map(({ id }) => id));
    expect(order.filter((id) => wanted.some((s) => s.id === id))).toEqual(wanted.map(({ id }) => id));
    expect(parseDatasetFile("view.json", JSON.parse(json ?? "")).statements).toHaveLength(wanted.length);
    expect(pack).toContain(realDataset.title);
  });

  it("are those of the issues whose titles it searches for, where it shows them", async () => {
    open({ view: "issues", heads: "veto" });
    expect(screen.getByRole("radio", { name: /^This view: \d+ statements?$/ })).toBeChecked();
    await ready();
  });

  it("are also the table of all issues, which is named after the dataset", async () => {
    const { user, caught } = open({ view: "issues", countries: ["germany"] });
    expect(screen.getByRole("heading", { name: "The table behind all issues" })).toBeVisible();
    const button = screen.getByRole("button", { name: "Download table as CSV" });
    await waitFor(() => expect(button).toBeEnabled());
    await user.click(button);
    expect(caught[0]?.name).toBe("western-troops-ukraine-issues-table-DEU.csv");
    expect(await caught[0]?.text()).toMatch(/^Actor,A “reassurance” force in Ukraine,/);
    expect(await caught[0]?.text()).toContain("\r\nGermany,Undecided or unclear,");
    await ready();
  });
});
