import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseDatasetFile } from "../../mocks/parseDatasetFile.ts";
import { readGuarded } from "../../src/formats/csv/formulaGuard.ts";
import { realDataset } from "../builders.ts";
import { violations } from "./axe.ts";
import { PHONE, useReader } from "./reader.ts";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** The text of the field that has focus, where all of it is selected. */
async function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) return "";
    const { selectionStart, selectionEnd, value } = field;
    return selectionStart === 0 && selectionEnd === value.length ? value : "";
  });
}

/** Opens the dialog at one of its tabs. */
async function openPanel(page: Page, tab: "Data" | "Cite") {
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("tab", { name: tab }).click();
  const ready = { Data: "Download CSV", Cite: "Download BibTeX" } as const;
  await page
    .locator(`dialog button:enabled`)
    .and(page.getByRole("button", { name: ready[tab] }))
    .waitFor();
}

async function saved(page: Page, name: string) {
  const button = page.getByRole("button", { name: `Download ${name}`, exact: true });
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

function rowsOf(csv: string) {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([head, cell]) => [head, readGuarded(cell)])),
  );
}

describe("Data", () => {
  const reader = useReader("files");

  it("of everything is saved in every format, and comes back whole through another parser", async () => {
    const page = await reader.visit("?country=ITA");
    await openPanel(page, "Data");
    await page.getByRole("radio", { name: /^Everything: 26 statements/ }).check();
    const plain = await saved(page, "CSV");
    await page.getByRole("checkbox", { name: /byte-order mark/ }).check();
    const marked = await saved(page, "CSV");
    expect([plain.text.startsWith("\uFEFF"), marked.text]).toEqual([false, `\uFEFF${plain.text}`]);
    const said = realDataset.statements.map(({ id, quote, summary }) => [id, quote, summary]);
    for (const { text } of [plain, marked])
      expect(rowsOf(text).map((row) => [row.statement_id, row.quote, row.summary])).toEqual(said);
    const events = rowsOf((await saved(page, "Event list")).text);
    const decided = (value: string | null) => events.filter(({ agreement }) => agreement === value).length;
    expect([decided("1"), decided("0"), decided(null)]).toEqual([10, 12, 4]);
    const { statements } = parseDatasetFile("saved.json", JSON.parse((await saved(page, "JSON")).text));
    expect(statements).toEqual(realDataset.statements);
  });

  it("of a view is saved under the view's name, as a selection", async () => {
    const page = await reader.visit("?country=ITA");
    await openPanel(page, "Data");
    const json = await saved(page, "JSON");
    expect(json.name).toBe("reassurance-force-dataset-ITA.json");
    const file = parseDatasetFile("saved.json", JSON.parse(json.text));
    expect(file.statements.map(({ id }) => id)).toEqual(["p18-meloni-monitoring"]);
    expect(file.description).toContain("1 of 26 statements");
  });

  it("as an evidence pack opens alone, asks for nothing, and its boxes are ticked by keyboard", async () => {
    const page = await reader.visit();
    await openPanel(page, "Data");
    const { text } = await saved(page, "Evidence pack, HTML");
    const pack = await page.context().newPage();
    const asked: string[] = [];
    pack.on("request", (request) => asked.push(request.url()));
    await pack.setContent(text);
    await expect.poll(() => pack.getByRole("checkbox").count()).toBe(18);
    await pack.keyboard.press("Tab");
    await pack.keyboard.press("Space");
    await expect.poll(() => pack.getByRole("checkbox").first().isChecked()).toBe(true);
    await expect.poll(() => pack.locator("script, a, img, link").count()).toBe(0);
    expect(asked).toEqual([]);
  });

  it.each(["", "?view=bars", "?view=map", "?country=FRA~pledging-nations&leaders=off"])(
    "the table behind “%s” pastes into a document and into a sheet as it is saved",
    async (query) => {
      const page = await reader.visit(query, CLIPBOARD, "[role=tablist]");
      await openPanel(page, "Data");
      await page.getByRole("button", { name: "Copy as table" }).click();
      await page.getByText("Copied the table.").waitFor();
      const table: {
        readonly columns: readonly string[];
        readonly rows: readonly (readonly (string | number | null)[])[];
      } = JSON.parse((await saved(page, "table as JSON")).text);
      const cells = [table.columns, ...table.rows.map((row) => row.map((cell) => String(cell ?? "")))];
      const desk = await page.context().newPage();
      await desk.setContent("<div contenteditable></div><textarea></textarea>");
      await desk.locator("div").click();
      await desk.keyboard.press("ControlOrMeta+V");
      const pasted = await desk
        .locator("div tr")
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")),
        );
      expect(pasted).toEqual(cells);
      await desk.locator("textarea").click();
      await desk.keyboard.press("ControlOrMeta+V");
      const { data } = Papa.parse<string[]>(await desk.locator("textarea").inputValue(), { delimiter: "\t" });
      expect(data).toEqual(cells);
    },
  );

  it("that may not be copied stands selected, with the reason, and so do link, title and embed code", async () => {
    const page = await reader.visit("", {
      before: () => {
        const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
        Object.defineProperty(navigator, "clipboard", { value: { write: refuse, writeText: refuse } });
      },
    });
    await openPanel(page, "Data");
    await page.getByRole("button", { name: "Copy as table" }).click();
    await expect.poll(() => page.getByRole("alert").textContent()).toMatch(/did not allow copying/);
    expect(await selectedText(page)).toMatch(/^Actor\tSpeaker\tKind\t/);
    await page.getByRole("tab", { name: "Share" }).click();
    for (const [name, text] of [
      ["Link", /^http\S+\/$/],
      ["Title and link", /^A “reassurance” force in Ukraine[^]*http\S+$/],
      ["Embed code", /^<iframe /],
    ] as const) {
      await page.getByRole("button", { name: `Copy: ${name}` }).click();
      await expect.poll(() => selectedText(page), { message: name }).toMatch(text);
      await expect.poll(() => page.getByRole("alert").last().textContent()).toMatch(/did not allow copying/);
    }
  });
});

describe("Cite", () => {
  const reader = useReader("files");

  it("gives the view's own address and today's date, and copies", async () => {
    const page = await reader.visit("?country=ITA", CLIPBOARD);
    await openPanel(page, "Cite");
    await page.getByRole("button", { name: "Copy: Short citation" }).click();
    await page.getByText("Copied.").waitFor();
    const short = await page.evaluate(() => navigator.clipboard.readText());
    expect(short).toContain(`matrix, ${page.url()} (`);
    expect(short).toMatch(/\(\d{1,2} [A-Z][a-z]+ \d{4}\)$/);
  });

  it("saves the source for reference managers, and makes up no date or outlet", async () => {
    const page = await reader.visit();
    await openPanel(page, "Cite");
    expect((await saved(page, "BibTeX")).text).not.toMatch(/year|month|howpublished|author =/);
    await page.getByRole("radio", { name: "RIS" }).check();
    expect((await saved(page, "RIS")).text).not.toMatch(/^(PY|DA|T2|AU|UR) /m);
    await page.getByRole("radio", { name: "CSL JSON" }).check();
    expect((await saved(page, "CSL JSON")).text).not.toMatch(/issued|container-title|"author"|URL/);
  });
});

describe("The panels of data and citations", () => {
  const reader = useReader("files");

  // At a desk, access.test.ts looks at them with the rest of the dialog.
  for (const tab of ["Data", "Cite"] as const) {
    it.each([
      ["phone, dark", { viewport: PHONE, colorScheme: "dark" }],
      ["300 px", { viewport: { width: 300, height: 700 }, colorScheme: "light" }],
    ] as const)(`${tab}: axe finds no violation and nothing scrolls sideways (%s)`, async (_, look) => {
      const page = await reader.visit("", { ...look, reducedMotion: "reduce" });
      await openPanel(page, tab);
      const sideways = await page
        .getByRole("dialog")
        .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      expect(await violations(page, "dialog")).toEqual([]);
    });
  }
});
