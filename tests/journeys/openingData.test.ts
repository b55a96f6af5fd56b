import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { allStatements } from "../../src/domain/statements.ts";
import { statementsCsv } from "../../src/formats/csv/statementsCsv.ts";
import { fileJson } from "../../src/formats/datasetJson.ts";
import { indexOf, realDataset, wordsOf } from "../builders.ts";
import { EVENT_LIST, FAULTY_CSV, FOREIGN_CSV, LONG_CSV } from "../features/openingFiles.ts";
import { openDialog, pick, searchOf, sent, shown, type Sent } from "./givenFiles.ts";
import { focused, PHONE, useReader } from "./reader.ts";
import { SEVERAL, violationsByDayAndNight } from "./resizing.ts";

const REAL_ISSUE = realDataset.issues[0]?.title ?? "";
/** Under an id of its own: it is not asked about where our JSON has been opened. */
const ANOTHER = { ...realDataset, id: "another" };
const anotherIndex = indexOf(ANOTHER);
const OUR_CSV = statementsCsv(allStatements(anotherIndex), { index: anotherIndex, words: wordsOf(ANOTHER) });
const LONG = sent("votes.csv", LONG_CSV, "text/csv");
const KINDS: readonly (readonly [kind: string, file: Sent, issue: string])[] = [
  ["a long CSV", LONG, "Fish tariffs"],
  ["a TSV", sent("votes.tsv", LONG_CSV.replaceAll(",", "\t")), "Fish tariffs"],
  ["an event list", sent("events.csv", EVENT_LIST, "text/csv"), "Fish tariffs"],
  ["our JSON", sent("saved.json", fileJson(realDataset), "application/json"), REAL_ISSUE],
  ["our CSV", sent("saved.csv", OUR_CSV, "text/csv"), REAL_ISSUE],
];

async function drop(page: Page, file: Sent): Promise<void> {
  await expect.poll(() => invited(page)).toBe(true);
  const transfer = await transferOf(page, file);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("h1", type, { dataTransfer: transfer });
}

/** Pastes a file, or its text, where no field has the focus; agrees when asked. */
async function paste(page: Page, file: Sent, as: "file" | "text"): Promise<void> {
  await expect.poll(() => invited(page)).toBe(true);
  await page.evaluate(
    ([base64, name, type, how]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      if (how === "file") data.items.add(new File([bytes], name, { type }));
      else data.setData("text/plain", new TextDecoder().decode(bytes));
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    },
    [file.buffer.toString("base64"), file.name, file.mimeType, as] as const,
  );
  await page.getByRole("dialog").getByRole("button", { name: "Open", exact: true }).click();
}

function transferOf(page: Page, file: Sent) {
  return page.evaluateHandle(
    ([base64, name, type]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      return data;
    },
    [file.buffer.toString("base64"), file.name, file.mimeType] as const,
  );
}

/** Drags a file over the page and away again; says whether the page asked for it. The listener comes after the page. */
async function invited(page: Page): Promise<boolean> {
  const transfer = await transferOf(page, LONG);
  await page.dispatchEvent("h1", "dragover", { dataTransfer: transfer });
  const asked = await page.getByText("Drop data or a saved picture to open it").isVisible();
  await page.dispatchEvent("h1", "dragleave", { dataTransfer: transfer });
  return asked;
}

const told = async (page: Page, words: string | RegExp) =>
  page.getByRole("status").filter({ hasText: words }).first().textContent();

describe("Data of one's own", () => {
  const reader = useReader("files");

  it(
    "opens from every kind of file, and is there again after a reload",
    async () => {
      const page = await reader.visit();
      expect(await searchOf(page)).toBe("");
      for (const [kind, file, issue] of KINDS) {
        const before = await searchOf(page);
        await pick(page, file);
        await expect.poll(() => searchOf(page), { message: kind }).not.toBe(before);
        await shown(page, issue);
        await page.reload();
        await page.locator("h1", { hasText: issue }).waitFor();
      }
    },
    SEVERAL,
  );

  it.each([
    ["dropped", drop],
    ["pasted as a file", (page: Page, file: Sent) => paste(page, file, "file")],
    ["pasted as text", (page: Page, file: Sent) => paste(page, file, "text")],
  ] as const)("opens just so from a file that is %s", async (_, give) => {
    const page = await reader.visit();
    for (const [file, issue] of [
      [sent("votes.tsv", LONG_CSV.replaceAll(",", "\t")), "Fish tariffs"],
      [sent("events.csv", EVENT_LIST, "text/csv"), "Fish tariffs"],
      [sent("saved.json", fileJson(realDataset), "application/json"), REAL_ISSUE],
    ] as const) {
      const before = await searchOf(page);
      await give(page, file);
      await expect.poll(() => searchOf(page)).not.toBe(before);
      await shown(page, issue);
    }
  });

  it("opens from a table with other columns once they are named", async () => {
    const page = await reader.visit();
    await pick(page, sent("foreign.csv", FOREIGN_CSV));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Which column is what?" }).waitFor();
    await expect.poll(() => focused(page)).toBe("h3: Which column is what?");
    await dialog.getByRole("combobox", { name: "Issue" }).selectOption("1");
    await dialog.getByRole("button", { name: "Continue" }).click();
    await shown(page, "Fish tariffs");
  });

  it("is read under a bar that counts rows, and Cancel stops it", async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, i) => `Actor ${i % 190},,Issue ${i % 500},support,2024-05-01,,,Gazette`,
    );
    const page = await reader.visit("?view=bars", {}, "[data-bar]");
    const large = sent("large.csv", [LONG_CSV.split("\r\n")[0], ...rows].join("\n"));
    await pick(page, large);
    await page.getByRole("progressbar", { name: "Reading “large.csv”" }).waitFor();
    await expect.poll(() => page.getByText(/\d % · [\d,]+ rows/).count()).toBe(1);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Choose a file" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => searchOf(page)).toBe("?view=bars");
  });

  it("tells what was refused, row by row, over the view that it opens", async () => {
    const page = await reader.visit("", { viewport: PHONE });
    await pick(page, sent("votes.csv", FAULTY_CSV));
    await page.getByRole("heading", { name: "“votes.csv” is open" }).waitFor();
    await expect.poll(() => focused(page)).toBe("h3: “votes.csv” is open");
    await page.getByRole("row", { name: /Row refused Row 5, position/ }).waitFor();
    const sheet = page.getByRole("dialog");
    expect(await sheet.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
    await shown(page, "Fish tariffs");
  });

  it("that cannot be opened says why, and nothing changes", async () => {
    const page = await reader.visit("?view=bars", { viewport: PHONE }, "[data-bar]");
    await pick(page, sent("votes.csv", "PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000", "text/csv"));
    await page.getByRole("heading", { name: "“votes.csv” was not opened" }).waitFor();
    await expect.poll(() => searchOf(page)).toBe("?view=bars");
  });
});

describe("A file that is opened twice", () => {
  const reader = useReader("files");

  it("asks before it takes the place of the dataset that is there", async () => {
    const page = await reader.visit();
    await pick(page, LONG);
    await shown(page, "Fish tariffs");
    // Else the same words would be told already.
    await page.getByRole("button", { name: "Dismiss" }).click();
    await pick(page, LONG);
    await page.getByRole("heading", { name: "“votes.csv” is here already" }).waitFor();
    await page.getByRole("button", { name: "Open it anew" }).click();
    await expect
      .poll(() => told(page, "is open"))
      .toBe("“votes.csv” is open: 3 statements. It is kept in this browser, on this device only.");
  });
});

describe("An address to a dataset that is not here", () => {
  const reader = useReader("files");

  it("offers to open the file, and shows the view it asks for when that is done", async () => {
    const page = await reader.visit();
    await pick(page, LONG);
    await shown(page, "Fish tariffs");
    const id = new URLSearchParams(await searchOf(page)).get("dataset") ?? "";
    const asked = `?dataset=${id}&view=statements&q=norway`;
    const elsewhere = await reader.visit(asked, {}, "h1");
    await elsewhere.getByText("This dataset is not in this browser").waitFor();
    await elsewhere.getByRole("button", { name: "Open the file" }).click();
    const [chooser] = await Promise.all([
      elsewhere.waitForEvent("filechooser"),
      elsewhere.getByRole("button", { name: "Choose a file" }).click(),
    ]);
    await chooser.setFiles(LONG);
    await elsewhere.getByRole("tab", { name: "Statements", selected: true }).waitFor();
    await expect.poll(() => elsewhere.getByRole("searchbox", { name: "Search" }).inputValue()).toBe("norway");
    const now = new URLSearchParams(await searchOf(elsewhere));
    expect([now.get("dataset"), now.get("view"), now.get("q")]).toEqual([id, "statements", "norway"]);
  });
});

describe("The list of datasets", () => {
  const reader = useReader("files");

  it("renames and deletes, and leads from one to the other", async () => {
    const page = await reader.visit();
    await pick(page, LONG);
    await shown(page, "Fish tariffs");
    await page.getByRole("button", { name: "Datasets", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Rename: votes" }).click();
    await dialog.getByRole("textbox", { name: "Title of the dataset" }).fill("Fisheries votes");
    await page.keyboard.press("Enter");
    await dialog.getByRole("heading", { name: /^Fisheries votes ?, on show$/ }).waitFor();
    await expect.poll(() => told(page, "Renamed")).toBe("Renamed to “Fisheries votes”.");
    await dialog.getByRole("button", { name: `Show: ${realDataset.title}` }).click();
    await expect.poll(() => searchOf(page)).toBe("");
    await page.reload();
    await openDialog(page);
    await page.getByRole("tab", { name: "Datasets here" }).click();
    await dialog.getByRole("button", { name: "Delete: Fisheries votes" }).click();
    await dialog.getByRole("button", { name: "Delete", exact: true }).click();
    await expect.poll(() => told(page, "Deleted")).toBe("Deleted “Fisheries votes”.");
    await expect.poll(() => dialog.getByRole("heading", { name: "Fisheries votes" }).count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^tabpanel: /);
  });
});

describe("The dialog for data", () => {
  const reader = useReader("files");

  it("has no fault that axe knows of, by day and by night", async () => {
    const page = await reader.visit();
    await openDialog(page);
    await page.getByText("What can be opened").click();
    expect(await violationsByDayAndNight(page)).toEqual([]);
    await page.getByRole("tab", { name: "Datasets here" }).click();
    await page.getByRole("button", { name: /^Show: / }).waitFor();
    expect(await violationsByDayAndNight(page)).toEqual([]);
    await page.getByRole("tab", { name: "Open", exact: true }).click();
    await drop(page, sent("votes.csv", FAULTY_CSV));
    await page.getByRole("heading", { name: "“votes.csv” is open" }).waitFor();
    expect(await violationsByDayAndNight(page)).toEqual([]);
  });
});

describe("Data at a web address", () => {
  const reader = useReader("files");
  const ADDRESS = "https://data.example/api/votes.csv";

  it("are fetched only when a person has seen the host and agreed, and it learns no more than it must", async () => {
    const page = await reader.visit("", {
      expected: [/^request: https:\/\/data\.example\/api\/votes\.csv$/],
    });
    const asked: { url: string; sent: string; cookie: string | undefined }[] = [];
    await page.context().route("https://data.example/**", async (route) => {
      const headers = await route.request().allHeaders();
      asked.push({ url: route.request().url(), sent: JSON.stringify(headers), cookie: headers["cookie"] });
      await route.fulfill({ body: LONG_CSV, headers: { "Access-Control-Allow-Origin": "*" } });
    });
    await page.goto(`${reader.host().url}?data=${encodeURIComponent(ADDRESS)}&view=statements`);
    await page.getByRole("heading", { name: "Open data from data.example?" }).waitFor();
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "Open from data.example" }).click();
    await page.getByRole("tab", { name: "Statements", selected: true }).waitFor();
    await expect.poll(() => searchOf(page)).toMatch(/^\?view=statements&dataset=own-votes-/);
    expect(asked.map(({ url, cookie }) => ({ url, cookie }))).toEqual([{ url: ADDRESS, cookie: undefined }]);
    // The host learns the site that asks, as with every such request, but not the view.
    expect(asked[0]?.sent).not.toMatch(/statements/);
  });

  it("are not followed to another host", async () => {
    const page = await reader.visit("", {
      serviceWorkers: "block",
      expected: [
        /Failed to load resource/,
        /^request: http:\/\/localhost:\d+\/moved\.csv$/,
        // The browser tells of where it is sent before it refuses to go there.
        /^request: https:\/\/third\.example\/votes\.csv$/,
      ],
    });
    const other = new URL(reader.host().url);
    other.hostname = "localhost";
    reader
      .host()
      .faults.set("moved.csv", (response) =>
        response
          .writeHead(302, { Location: "https://third.example/votes.csv", "Access-Control-Allow-Origin": "*" })
          .end(),
      );
    await page.goto(`${reader.host().url}?data=${encodeURIComponent(new URL("moved.csv", other).href)}`);
    await page.getByRole("button", { name: /^Open from localhost/ }).click();
    await page.getByText(/sends on to another address, which is not followed/).waitFor();
  });

  it("that the host does not let other pages read say so", async () => {
    const page = await reader.visit("", {
      serviceWorkers: "block",
      expected: [
        /blocked by CORS policy/,
        /Failed to load resource/,
        /^request: http:\/\/localhost:\d+\/build-manifest\.json$/,
      ],
    });
    const other = new URL(reader.host().url);
    other.hostname = "localhost";
    await page.goto(
      `${reader.host().url}?data=${encodeURIComponent(new URL("build-manifest.json", other).href)}`,
    );
    await page.getByRole("button", { name: /^Open from localhost/ }).click();
    await page.getByText(/does not let other pages read this file \(CORS\)/).waitFor();
  });
});
