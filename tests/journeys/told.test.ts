import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { useReader } from "./reader.ts";
import { openExport } from "./savedPicture.ts";

const reader = useReader("files");

/** Views by the query of their address, what is waited for, and where what is told of them begins. */
const VIEWS = [
  ["matrix", "", "[role=treegrid]", "body"],
  ["evidence", "?cell=italy.monitoring-only", "aside article button", "aside"],
  ["bars", "?view=bars", "[data-bar]", "[role=tabpanel] [role=tabpanel]"],
  ["map", "?view=map", "[role=toolbar] [data-mark]", "[role=tabpanel] [role=tabpanel]"],
  ["statements", "?view=statements&country=USA~DEU", "article button", "[role=tabpanel] [role=tabpanel]"],
  ["all-issues", "?view=issues&country=RUS~UKR&group=region", "[role=treegrid]", "[role=tabpanel]"],
  [
    "agreement",
    "?view=agreement&country=RUS~UKR~FRA",
    "[role=application]",
    "[role=tabpanel] [role=tabpanel]",
  ],
  ["compare", "?view=compare&compare=RUS~USA", "main table", "[role=tabpanel] [role=tabpanel]"],
  ["nothing-found", "?q=nothing-like-this", "text=Nothing matches these filters", "main"],
  ["unknown-address", "?view=pie&country=XXX", "[role=treegrid]", "[role=status]:has(li)"],
  ["frame", "embed.html", "a[target=_blank]", "main"],
  ["about", "about.html", "h1", "body"],
] as const;

/** ms; `src/ui/Status.tsx` waits for 700. */
const LONGER_THAN_A_REST = 900;

/** What a screen reader is told, line by line; the address of this run, the day and versions of data left out. */
async function told(part: Locator): Promise<string> {
  const lines = await part.ariaSnapshot();
  return `${lines
    .replaceAll(reader.host().url, "https://example.org/")
    .replaceAll(reader.host().url.replace(/\/$/, ""), "https://example.org")
    .replaceAll(/version [0-9a-f]{16}/g, "version …")
    .replaceAll(/\d{1,2} [A-Z][a-z]+ 20\d\d/g, "(day)")
    // What is drawn in a picture is told by its name alone.
    .replaceAll(/^( *- '?img "(?:[^"\\]|\\.)*"'?):.*$/gm, "$1")}\n`;
}

async function shows(page: Page, name: string, part: Locator): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  let lines = "";
  // A count is told once it has settled: what is told is complete when it stays the same for longer than that.
  const same = async () => lines === (lines = await told(part));
  await expect.poll(same, { interval: LONGER_THAN_A_REST }).toBe(true);
  await expect(lines).toMatchFileSnapshot(`told/${name}.yml`);
}

it.each(VIEWS)("a screen reader is told of the %s what is kept in told", async (name, query, ready, part) => {
  const page = await reader.visit(query, {}, ready);
  await shows(page, name, page.locator(part).first());
});

it("a screen reader is told of every tab of the export dialog what is kept in told", async () => {
  const page = await reader.visit("?country=ITA");
  const dialog = await openExport(page);
  await dialog.locator("[data-sheet] svg").waitFor();
  await dialog.getByText("Title, subtitle, note and alternative text").click();
  await expect.poll(() => dialog.getByText("1200 ×").count()).toBeGreaterThan(0);
  await shows(page, "export-picture", dialog);
  for (const [tab, ready] of [
    ["Data", "Evidence pack, HTML"],
    ["Share", "px high in a column"],
    ["Cite", "Sources as BibTeX"],
  ] as const) {
    await dialog.getByRole("tab", { name: tab }).click();
    await dialog.getByText(ready).first().waitFor();
    await shows(page, `export-${tab.toLowerCase()}`, dialog);
  }
});

it("a screen reader is told of both sides of the dialog for data what is kept in told", async () => {
  const page = await reader.visit();
  await page.getByRole("button", { name: "Open data" }).click();
  const dialog = page.getByRole("dialog", { name: "Open data" });
  await dialog.getByRole("heading", { name: "A web address" }).waitFor();
  await shows(page, "open-data", dialog);
  await dialog.getByRole("tab", { name: "Datasets here" }).click();
  await dialog.getByRole("heading", { name: /on show/ }).waitFor();
  await shows(page, "datasets-here", dialog);
});

it("a screen reader is told of data that does not come what is kept in told", async () => {
  reader.host().faults.set("/api/datasets.json", (response) => response.writeHead(500).end());
  const visit = { serviceWorkers: "block", expected: [/Failed to load resource/] } as const;
  const page = await reader.visit("", visit, "[role=alert]");
  await shows(page, "failure", page.locator("main"));
});
