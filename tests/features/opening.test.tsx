import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { server } from "../../mocks/node.ts";
import { App } from "../../src/app/App.tsx";
import { deleteOpened, listOpened } from "../../src/data/opened/openedStore.ts";
import { fileJson } from "../../src/formats/datasetJson.ts";
import { realDataset } from "../builders.ts";
import { renderAt } from "../renderAt.tsx";
import { catchDownloads } from "./downloads.ts";
import { aFile, FAULTY_CSV, FOREIGN_CSV, LONG_CSV, UNREAD_CSV } from "./openingFiles.ts";

// A file goes through more hands than a click does.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 5000 });

// The parts that the page loads late are made ready first, so that no test waits for their translation.
beforeAll(async () => {
  await import("../../src/app/receive.ts");
  await import("../../src/features/opening/OpeningPanel.tsx");
  await import("../../src/features/opening/GoneNotice.tsx");
  await import("../../src/formats/reading/readBytes.ts");
  await import("../../src/data/opened/shelf.ts");
});
afterEach(async () => {
  const { entries } = await listOpened();
  await Promise.all(entries.map(({ id }) => deleteOpened(id)));
});

const dialog = () => screen.findByRole("dialog", { name: "Open data" });
const told = async (words: string | RegExp) => {
  const sentence = await screen.findByText(words);
  expect(sentence.closest("[role=status]")).toBeInTheDocument();
  return sentence;
};
const searchOf = () => window.location.search;

async function openDialog() {
  const user = userEvent.setup({ applyAccept: false });
  await user.click(screen.getByRole("button", { name: "Open data" }));
  const sheet = await dialog();
  await within(sheet).findByRole("tab", { name: "Open" });
  return { user, sheet };
}

async function pick(...files: readonly File[]) {
  const { user, sheet } = await openDialog();
  await user.upload(within(sheet).getByLabelText("File to open"), [...files]);
  return { user, sheet };
}

function drop(...files: readonly File[]): void {
  fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], files } });
}

function paste(given: { text?: string; files?: readonly File[]; at?: Element }): void {
  fireEvent.paste(given.at ?? document.body, {
    clipboardData: { files: given.files ?? [], getData: () => given.text ?? "" },
  });
}

describe("Opening a file", () => {
  it("shows it at once where everything was read as it stands, and says how much", async () => {
    await renderAt();
    await pick(aFile(LONG_CSV, "votes.csv"));
    await told("“votes.csv” is open: 3 statements.");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await screen.findByRole("button", { name: "Norway, support, 1 statement" })).toBeVisible();
  });

  it("takes a dataset that was saved here as what it was", async () => {
    await renderAt("?view=statements");
    await pick(aFile(fileJson(realDataset), "saved.json"));
    await told(`“saved.json” is open: ${realDataset.statements.length} statements.`);
    expect(searchOf()).toBe(`?dataset=own-${realDataset.id}`);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await screen.findByRole("tab", { name: "Matrix" })).toHaveAttribute("aria-selected", "true");
  });

  it("says that the data are in memory only where the browser keeps nothing", async () => {
    await renderAt();
    await pick(aFile(fileJson(realDataset), "saved.json"));
    await told(/until (this page|the tab) is closed/);
    const { user } = await openDialog();
    await user.click(screen.getByRole("tab", { name: "Datasets here" }));
    expect(await screen.findByText(/in memory only, until this page is closed/)).toBeVisible();
  });

  it("tells in numbers and row by row what was not read as it stands, and saves that", async () => {
    const downloads = catchDownloads();
    await renderAt();
    const { user, sheet } = await pick(aFile(FAULTY_CSV, "votes.csv"));
    expect(await within(sheet).findByRole("heading", { name: "“votes.csv” is open" })).toHaveFocus();
    expect(within(sheet).getByText("Rows refused").parentElement).toHaveTextContent("Rows refused1");
    expect(within(sheet).getByText("Rows read").parentElement).toHaveTextContent("Rows read3");
    const report = within(sheet).getByRole("region", { name: "Entries of the report" });
    expect(within(report).getByRole("row", { name: /^Row refused Row 5, position/ })).toBeVisible();
    await user.selectOptions(within(sheet).getByRole("combobox", { name: "Show" }), "rows refused (1 entry)");
    expect(within(report).getAllByRole("row")).toHaveLength(2);
    await user.click(within(sheet).getByRole("button", { name: "Save report (CSV)" }));
    expect(downloads.map(({ name }) => name)).toEqual(["votes-report.csv"]);
    expect(await downloads[0]?.text()).toMatch(/^level,row,column/);
    await user.click(within(sheet).getByRole("button", { name: "Show it" }));
    expect(searchOf()).toMatch(/^\?dataset=own-votes-/);
    expect(await screen.findByRole("heading", { level: 1, name: /Fish/ })).toHaveTextContent("Fish tariffs");
  });

  it("counts what was left out of rows that were read apart from rows that were refused", async () => {
    await renderAt();
    const downloads = catchDownloads();
    const rows = ["Iceland", "Denmark"].map((actor) => `${actor},,Herring quota,support,soon,,,\r\n`);
    const { user, sheet } = await pick(aFile([FAULTY_CSV, ...rows].join(""), "votes.csv"));
    await within(sheet).findByRole("heading", { name: "“votes.csv” is open" });
    expect(within(sheet).getByText("Rows refused").parentElement).toHaveTextContent("Rows refused1");
    expect(within(sheet).getByText("Values left out").parentElement).toHaveTextContent("Values left out2");
    await user.selectOptions(
      within(sheet).getByRole("combobox", { name: "Show" }),
      "values left out (1 entry)",
    );
    const report = within(sheet).getByRole("region", { name: "Entries of the report" });
    expect(
      within(report)
        .getAllByRole("row", { name: /^Row refused|^Value left out/ })
        .map((row) => row.textContent),
    ).toEqual([expect.stringMatching(/^Value left out 2 rowsRow 6, date soon/)]);
    await user.click(within(sheet).getByRole("button", { name: "Save report (CSV)" }));
    const saved = (await downloads[0]?.text()) ?? "";
    expect(saved.match(/^(row refused|value left out),\d+,\w+/gm)).toEqual([
      "row refused,5,position",
      "value left out,6,date",
    ]);
  });

  it("counts a guess about the whole file", async () => {
    await renderAt();
    const latin1 = Uint8Array.from("actor,issue,position\nNorway,Caf\u00e9s,yes\n", (c) => c.charCodeAt(0));
    const { sheet } = await pick(new File([latin1], "votes.csv"));
    expect((await within(sheet).findByText("Guessed", { selector: "dt" })).parentElement).toHaveTextContent(
      "Guessed1",
    );
  });

  it("offers its statements in their order in the data, where none is from a paragraph", async () => {
    await renderAt("?view=statements");
    expect(await screen.findByRole("button", { name: "Paragraph" })).toBeVisible();
    const { user } = await pick(aFile(LONG_CSV, "votes.csv"));
    await told("“votes.csv” is open: 3 statements.");
    await user.click(await screen.findByRole("tab", { name: "Statements" }));
    expect(await screen.findByRole("button", { name: "Order in the data" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Paragraph" })).toBeNull();
  });

  it("can be undone: what is discarded is not kept, and the view before comes back", async () => {
    await renderAt("?view=statements");
    const { user, sheet } = await pick(aFile(FAULTY_CSV, "votes.csv"));
    await user.click(await within(sheet).findByRole("button", { name: "Discard it" }));
    expect(searchOf()).toBe("?view=statements");
    await told("Discarded “votes”.");
    expect((await listOpened()).entries).toEqual([]);
    expect(within(sheet).getByRole("tabpanel", { name: "Open" })).toHaveFocus();
  });

  it("says what is wrong with a file that is none, and leads back", async () => {
    await renderAt("?view=bars");
    const zip = new File([Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])], "votes.csv");
    const { user, sheet } = await pick(zip);
    expect(await within(sheet).findByRole("heading", { name: "“votes.csv” was not opened" })).toHaveFocus();
    expect(searchOf()).toBe("?view=bars");
    await user.click(within(sheet).getByRole("button", { name: "Open something else" }));
    expect(within(sheet).getByRole("button", { name: "Choose a file" })).toBeVisible();
    expect(within(sheet).getByRole("tabpanel", { name: "Open" })).toHaveFocus();
  });

  it("asks which column is which where their names do not say it", async () => {
    await renderAt();
    const { sheet } = await pick(aFile(FOREIGN_CSV, "votes.csv"));
    expect(await within(sheet).findByRole("heading", { name: "Which column is what?" })).toHaveFocus();
  });

  it("names a column that nobody would know, and reads it once it is named", async () => {
    await renderAt("?view=bars");
    const { user, sheet } = await pick(aFile(UNREAD_CSV, "votes.csv"));
    await within(sheet).findByRole("heading", { name: "“votes.csv” is open" });
    expect(within(sheet).getByText("Not read: “warum”.")).toBeVisible();
    const address = searchOf();
    await user.click(within(sheet).getByRole("button", { name: "Choose columns" }));
    expect(await within(sheet).findByRole("heading", { name: "Which column is what?" })).toHaveFocus();
    await user.click(within(sheet).getByRole("button", { name: "Back" }));
    expect(within(sheet).getByRole("heading", { name: "“votes.csv” is open" })).toHaveFocus();
    await user.click(within(sheet).getByRole("button", { name: "Choose columns" }));
    await user.selectOptions(await within(sheet).findByRole("combobox", { name: "Quotation" }), "3");
    await user.click(within(sheet).getByRole("button", { name: "Continue" }));
    await told("“votes.csv” is open: 3 statements.");
    expect(searchOf()).toBe(address);
    expect((await listOpened()).entries).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Norway, support, 1 statement" }));
    expect(await screen.findByText(/We are for it\./)).toBeVisible();
  });

  it("does not read anew what may have been edited, and is discarded to the view before all of it", async () => {
    await renderAt("?view=bars");
    const unread = aFile(`${UNREAD_CSV}Denmark,Fish tariffs,,\n`, "votes.csv");
    const { user, sheet } = await pick(unread);
    await user.click(await within(sheet).findByRole("button", { name: "Choose columns" }));
    await user.selectOptions(await within(sheet).findByRole("combobox", { name: "Summary" }), "3");
    await user.click(within(sheet).getByRole("button", { name: "Continue" }));
    await within(sheet).findByRole("heading", { name: "“votes.csv” is open" });
    expect(within(sheet).queryByRole("button", { name: "Choose columns" })).toBeNull();
    await user.click(within(sheet).getByRole("button", { name: "Discard it" }));
    expect(searchOf()).toBe("?view=bars");
    await pick(unread);
    expect(await within(sheet).findByRole("button", { name: "Choose columns" })).toBeVisible();
    await user.click(within(sheet).getByRole("button", { name: "Edit positions and sources" }));
    expect(within(sheet).queryByRole("button", { name: "Choose columns" })).toBeNull();
  });

  it("opens the first of several, and says so", async () => {
    await renderAt();
    await waitFor(() =>
      expect(fireEvent.dragOver(document.body, { dataTransfer: { types: ["Files"] } })).toBe(false),
    );
    drop(aFile(LONG_CSV, "one.csv"), aFile(LONG_CSV, "two.csv"));
    await told("“one.csv” is open: 3 statements.");
    await told("Of 2 files only the first was opened.");
  });
});

describe("A table whose columns are named as Help says", () => {
  it("needs an actor or its code, an issue and a position", async () => {
    await renderAt();
    const { sheet } = await openDialog();
    expect(within(sheet).getByText(/^A table with a row for each statement/)).toHaveTextContent(
      "Its header has actor or iso3 (or both), issue and position, and may have date, speaker,",
    );
  });

  it("opens with codes in place of actors", async () => {
    await renderAt();
    await pick(aFile("iso3,issue,position\nNOR,Fish tariffs,support\n", "codes.csv"));
    await told("“codes.csv” is open: 1 statement.");
  });
});

describe("What is pasted", () => {
  it("as text is asked about first, then read", async () => {
    const user = await renderAt();
    await waitFor(() => paste({ text: LONG_CSV }));
    const sheet = await dialog();
    expect(
      await within(sheet).findByRole("heading", { name: "Open the pasted text as data?" }),
    ).toHaveFocus();
    expect(searchOf()).toBe("");
    await user.click(within(sheet).getByRole("button", { name: "Open" }));
    await told("“Pasted text” is open: 3 statements.");
    expect(searchOf()).toMatch(/^\?dataset=own-/);
  });

  it("as a file is asked about by its name, and left alone where that is not wanted", async () => {
    const user = await renderAt();
    paste({ files: [aFile(LONG_CSV, "votes.csv")], text: "votes.csv" });
    const sheet = await dialog();
    await within(sheet).findByRole("heading", { name: "Open “votes.csv”?" });
    await user.click(within(sheet).getByRole("button", { name: "Not now" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(searchOf()).toBe("");
  });

  it("as an address is asked about by its host", async () => {
    await renderAt();
    paste({ text: " https://data.example/votes.csv\n" });
    await within(await dialog()).findByRole("heading", { name: "Open data from data.example?" });
  });

  it("into a field stays there", async () => {
    await renderAt();
    paste({ text: LONG_CSV, at: screen.getByRole("searchbox", { name: "Search" }) });
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("An address that asks for data", () => {
  const ASKING = "?data=https%3A%2F%2Fdata.example%2Fapi%2Fvotes.csv&view=statements";
  const answer = (make: () => Response) => {
    const asked = vi.fn<(request: Request) => void>();
    server.use(
      http.get("https://data.example/api/votes.csv", ({ request }) => {
        asked(request);
        return make();
      }),
    );
    return asked;
  };

  it("is not followed before a person has seen the host and agreed", async () => {
    const asked = answer(() => new HttpResponse(LONG_CSV));
    const user = await renderAt(ASKING);
    const sheet = await dialog();
    await within(sheet).findByRole("heading", { name: "Open data from data.example?" });
    expect(asked).not.toHaveBeenCalled();
    await user.click(within(sheet).getByRole("button", { name: "Open from data.example" }));
    await told("“votes.csv” is open: 3 statements.");
    expect(asked).toHaveBeenCalledTimes(1);
    expect(searchOf()).toMatch(/^\?view=statements&dataset=own-votes-[0-9a-f]{8}$/);
    expect(await screen.findByRole("tab", { name: /Statements/ })).toHaveAttribute("aria-selected", "true");
  });

  it("is forgotten where a person would rather not", async () => {
    const user = await renderAt(ASKING);
    await user.click(await within(await dialog()).findByRole("button", { name: "Not now" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(searchOf()).toBe("?view=statements");
  });

  it.each([
    ["javascript:alert(1)", /begins with javascript: is not followed/],
    ["data:text/csv,actor", /begins with data: is not followed/],
    ["votes.csv", /not a whole web address/],
    ["https://good.example@evil.example/votes.csv", /holds a user name or a password/],
  ])("such as %s is refused", async (address, sentence) => {
    await renderAt(`?data=${encodeURIComponent(address)}`);
    const sheet = await dialog();
    expect(await within(sheet).findByText(sentence)).toBeVisible();
    expect(within(sheet).queryByRole("button", { name: /^Open/ })).toBeNull();
  });

  it.each([
    ["nothing there", () => new HttpResponse("", { status: 404 }), /no file at this address \(404\)/],
    [
      "a file for members",
      () => new HttpResponse("", { status: 403 }),
      /does not give this file to everybody/,
    ],
    ["a failure", () => new HttpResponse("", { status: 500 }), /answered with an error \(500\)/],
    [
      "no answer that may be read",
      () => HttpResponse.error(),
      /could not be reached, or does not let other pages/,
    ],
    [
      "too much",
      () => new HttpResponse("a", { headers: { "Content-Length": "900000000" } }),
      /is larger than 150 MB and was not read/,
    ],
  ])("and meets %s says so and can be tried again", async (_, make, sentence) => {
    const asked = answer(make);
    const user = await renderAt(ASKING);
    const sheet = await dialog();
    await user.click(await within(sheet).findByRole("button", { name: "Open from data.example" }));
    expect(await within(sheet).findByText(sentence)).toBeVisible();
    await user.click(within(sheet).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  });
});

describe("An address that is typed", () => {
  const field = (sheet: HTMLElement) => within(sheet).getByRole("textbox", { name: "A web address" });

  it("is not asked by a double click that a warning answers", async () => {
    const asked = vi.fn<() => void>();
    server.use(
      http.get("https://printer.local/votes.csv", () => {
        asked();
        return new HttpResponse(LONG_CSV);
      }),
    );
    await renderAt();
    const { user, sheet } = await openDialog();
    await user.type(field(sheet), "https://printer.local/votes.csv");
    const open = within(sheet).getByRole("button", { name: "Open from printer.local" });
    await user.dblClick(open);
    expect(within(sheet).getByText(/^This is an address of this device/)).toBeVisible();
    expect(open).toBeInTheDocument();
    expect(asked).not.toHaveBeenCalled();
    fireEvent.click(open, { detail: 1 });
    await told("“votes.csv” is open: 3 statements.");
    expect(asked).toHaveBeenCalledOnce();
  });

  it("is not cut where it is too long: it is not taken, and that is told", async () => {
    await renderAt();
    const { sheet } = await openDialog();
    fireEvent.change(field(sheet), { target: { value: `https://data.example/${"a".repeat(8192)}` } });
    expect(field(sheet)).toHaveValue("");
    await told("An address has at most 8,192 characters. This one was not taken.");
  });
});

describe("The list of datasets", () => {
  async function opened() {
    await renderAt();
    const { user } = await pick(aFile(LONG_CSV, "votes.csv"));
    await told("“votes.csv” is open: 3 statements.");
    await user.click(await screen.findByRole("button", { name: "Datasets" }));
    await screen.findByRole("button", { name: "Rename: votes" });
    return user;
  }

  it("marks the dataset on show, and leads to another", async () => {
    const user = await opened();
    expect(screen.getByRole("heading", { name: /^votes ?, on show$/ })).toBeVisible();
    expect(screen.getByRole("button", { name: "Show: votes" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: `Show: ${realDataset.title}` }));
    expect(searchOf()).toBe("");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("gives a dataset another title, which stands over its view", async () => {
    const user = await opened();
    await user.click(screen.getByRole("button", { name: "Rename: votes" }));
    const field = screen.getByRole("textbox", { name: "Title of the dataset" });
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.type(field, "Fisheries votes{Enter}");
    await told("Renamed to “Fisheries votes”.");
    expect(
      (await screen.findByRole("heading", { name: /^Fisheries votes ?, on show$/ })).closest("li"),
    ).toHaveFocus();
    expect(await screen.findByText("Fisheries votes", { selector: "p > span" })).toBeVisible();
  });

  it("says when another title is cut at its limit, and is silent again once there is room", async () => {
    const user = await opened();
    await user.click(screen.getByRole("button", { name: "Rename: votes" }));
    await user.paste("a".repeat(300));
    expect(screen.queryByText(/^Cut at/)).toBeNull();
    await user.paste("b");
    await told("Cut at 300 characters.");
    await user.keyboard("{Backspace}");
    expect(screen.queryByText(/^Cut at/)).toBeNull();
  });

  it("saves a dataset with its words as JSON that opens as the same dataset", async () => {
    const downloads = catchDownloads();
    const user = await opened();
    const address = searchOf();
    await user.click(screen.getByRole("button", { name: "Save as JSON: votes" }));
    await told(/^Handed to the browser to save: votes\.json, /);
    const text = (await downloads[0]?.text()) ?? "";
    expect(text).toContain("We are for it.");
    await user.click(screen.getByRole("button", { name: `Show: ${realDataset.title}` }));
    const { sheet } = await pick(aFile(text, "again.json"));
    await within(sheet).findByRole("heading", { name: "“again.json” is here already" });
    await user.click(within(sheet).getByRole("button", { name: "Open it anew" }));
    await waitFor(() => expect(searchOf()).toBe(address));
  });

  it("says that statements are lost where a file of the same dataset has fewer", async () => {
    await renderAt();
    await pick(aFile(fileJson(realDataset), "whole.json"));
    await told(/^“whole\.json” is open: 26 statements\./);
    const part = { ...realDataset, statements: realDataset.statements.slice(0, 24) };
    const { sheet } = await pick(aFile(fileJson(part), "part.json"));
    expect(
      await within(sheet).findByText(/fewer statements: 24 statements, where the dataset here has 26\./),
    ).toBeVisible();
  });

  it("does not let a file that is opened again take the place of what was edited, unless that is wanted", async () => {
    const user = await opened();
    const address = searchOf();
    await user.click(screen.getByRole("button", { name: "Rename: votes" }));
    await user.type(screen.getByRole("textbox", { name: "Title of the dataset" }), " of fish{Enter}");
    await told(/^Renamed/);
    await user.click(screen.getByRole("button", { name: `Show: ${realDataset.title}` }));
    const { sheet } = await pick(aFile(LONG_CSV, "votes.csv"));
    expect(await within(sheet).findByText(/listed as “votes of fish”/)).toBeVisible();
    await user.click(within(sheet).getByRole("button", { name: "Show it" }));
    expect(searchOf()).toBe(address);
    expect(await screen.findByText("votes of fish", { selector: "p > span" })).toBeVisible();
  });

  it("shows the report again", async () => {
    const user = await opened();
    await user.click(screen.getByRole("button", { name: "Report: votes" }));
    expect(await screen.findByRole("region", { name: "Entries of the report" })).toBeVisible();
  });

  it("says so where the report has nothing to tell", async () => {
    const user = await opened();
    await pick(aFile(fileJson({ ...realDataset, id: "plain", title: "Plain" }), "plain.json"));
    await told(/^“plain\.json” is open/);
    await user.click(await screen.findByRole("button", { name: "Datasets" }));
    await user.click(await screen.findByRole("button", { name: "Report: Plain" }));
    expect(await screen.findByText("Everything in the file was read as it stands.")).toBeVisible();
    expect(screen.queryByRole("region", { name: "Entries of the report" })).toBeNull();
  });

  it("deletes a dataset once that is confirmed, and shows another in its place", async () => {
    const user = await opened();
    await user.click(screen.getByRole("button", { name: "Delete: votes" }));
    await user.click(screen.getByRole("button", { name: "Keep it" }));
    await user.click(screen.getByRole("button", { name: "Delete: votes" }));
    await user.click(screen.getByRole("button", { name: "Delete" }));
    await told("Deleted “votes”.");
    await waitFor(() => expect(screen.queryByRole("heading", { name: /^votes/ })).toBeNull());
    expect(screen.getByRole("tabpanel", { name: "Datasets here" })).toHaveFocus();
    expect(searchOf()).toBe("");
    expect((await listOpened()).entries).toEqual([]);
  });
});

// What jsdom lacks, the storage of a browser, is there in the journeys: here every such address meets that fault.
describe("An address to a dataset that cannot be had", () => {
  it("offers to open its file, and shows the view it asks for when another is opened, too", async () => {
    window.history.replaceState(null, "", "/?dataset=own-votes-00000000&view=statements");
    render(<App />);
    const user = userEvent.setup({ applyAccept: false });
    await user.click(await screen.findByRole("button", { name: "Open the file" }));
    const sheet = await dialog();
    await user.upload(await within(sheet).findByLabelText("File to open"), aFile(LONG_CSV, "votes.csv"));
    await told("“votes.csv” is open: 3 statements.");
    expect(new URLSearchParams(searchOf()).get("view")).toBe("statements");
    await told(/asks for another dataset than this/);
  });
});
