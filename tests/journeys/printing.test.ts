import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReader } from "./reader.ts";
import { resize } from "./resizing.ts";

const SOURCE = /Source: “Western Troops in Ukraine would be/;
const CONTROLS = /Export|Sort:|Search names|Countries: all|Copy citation|Open data|Show leaders|Add an actor/;
/** The type of the address beneath a view, pt: 12 px that no browser has made smaller to fit the page. */
const ADDRESS_TYPE = 9;

/** A px in pt, and the margin of a page, px. */
const [PT, MARGIN] = [0.75, 45];

/** A4 and Letter within their margins, px. */
const PAPER = [718, 740] as const;

interface Piece {
  readonly str: string;
  /** The page, from 0, and how far from its left and its foot the text begins, pt. */
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
}

interface Printed {
  readonly pages: number;
  readonly text: string;
  /** Words that reach beyond the page they are on. */
  readonly cut: readonly string[];
  readonly pieces: readonly Piece[];
  readonly addressType: number;
}

/** `paper` is the name of a format, or how high a page of Letter's width is, px. */
async function printed(page: Page, paper: string | number): Promise<Printed> {
  const size = typeof paper === "string" ? { format: paper } : { width: "8.5in", height: `${paper}px` };
  const file = await getDocument({ data: new Uint8Array(await page.pdf(size)) }).promise;
  const words: (Piece & { readonly cut: boolean; readonly type: number })[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const sheet = await file.getPage(at);
    const { width, height } = sheet.getViewport({ scale: 1 });
    for (const piece of (await sheet.getTextContent()).items) {
      if (!("str" in piece) || piece.str.trim() === "") continue;
      const [, , , type = 0, x = 0, y = 0] = piece.transform;
      // A word on its side is as high as it is wide.
      const cut = x < 0 || y < 0 || y > height || x + (type === 0 ? 0 : piece.width) > width;
      words.push({ str: piece.str, sheet: at - 1, x, y, cut, type });
    }
  }
  const address = words.find(({ str }) => str.startsWith("Address of this view"));
  return {
    pages: file.numPages,
    text: words.map(({ str }) => str).join(" "),
    pieces: words,
    cut: words.filter(({ cut }) => cut).map(({ str }) => str),
    addressType: address?.type ?? 0,
  };
}

describe("On paper", () => {
  const reader = useReader("files");

  it.each([
    ["the matrix with its evidence", "?cell=russia.opposing", "aside blockquote", /Russia · Opposing/, 3],
    ["the bars", "?view=bars", "[data-bar]", /2 named \+ 24 not named/, 2],
    ["the map", "?view=map", "[data-marked]", /Cannot be drawn on a map/, 1],
    ["the statements", "?view=statements", "article blockquote", /Zelenskyy? welcomed/, 4],
    ["all issues", "?view=issues", "[role=gridcell]", /Pressure on Russia/, 1],
    ["the agreement", "?view=agreement", "[role=application]", /fewer than 5 shared issues/i, 2],
    [
      "the comparison",
      "?view=compare&compare=ITA~RUS",
      "main table",
      /for any peace agreement; could assist/,
      1,
    ],
  ] as const)(
    "%s: all of it, at its own size, with source and address, without controls",
    async (_, query, ready, shows, pages) => {
      const page = await reader.visit(query, { colorScheme: "dark" }, ready);
      await page.evaluate(() => document.fonts.ready);
      for (const format of ["A4", "Letter"]) {
        const paper = await printed(page, format);
        expect(paper.text).toMatch(shows);
        expect(paper.cut, format).toEqual([]);
        expect(paper.addressType, format).toBeCloseTo(ADDRESS_TYPE, 1);
        expect(paper.text).toMatch(SOURCE);
        expect(paper.text).toContain(`Address of this view: ${page.url()}`);
        expect(paper.text).toMatch(/“reassurance” force|who stands where/);
        expect(paper.text).not.toMatch(CONTROLS);
        expect(paper.pages, format).toBeLessThanOrEqual(pages + 1);
      }
      await page.emulateMedia({ media: "print" });
      for (const width of PAPER) {
        await resize(page, { width, height: 1000 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(width);
        const marks = page.locator("main [data-mark], main [data-bar]");
        const right = () =>
          marks.evaluateAll((all) => Math.max(0, ...all.map((mark) => mark.getBoundingClientRect().right)));
        await expect.poll(right, { message: `${width} px` }).toBeLessThan(width);
      }
    },
  );

  it("every page of the matrix says what its marks stand for, and no leader is parted from the country", async () => {
    const page = await reader.visit();
    const labels = await page
      .getByRole("columnheader")
      .evaluateAll((all) => all.map((head) => head.ariaLabel));
    const blocks = await blocksOf(page);
    for (const format of ["A4", "Letter"]) {
      const paper = await printed(page, format);
      // Headline and source name countries, too, but not in a piece of their own; a long name has a line after it.
      const begins = (name: string, { str }: Piece) => str.trim().length > 3 && name.startsWith(str.trim());
      const pagesOf = (name: string) =>
        paper.pieces.flatMap((piece) => (begins(name, piece) ? [piece.sheet] : []));
      const used = new Set(blocks.flat().flatMap(pagesOf));
      expect(used.size, format).toBeGreaterThan(1);
      for (const at of used)
        for (const label of labels) expect(sheetsOf(paper)[at], `${format}, page ${at + 1}`).toContain(label);
      for (const block of blocks)
        expect(new Set(block.flatMap(pagesOf)).size, `${format}: ${block[0]}`).toBe(1);
    }
  });

  it("every page with the table of agreement says whose it is, and how it is worked out can be read", async () => {
    const page = await reader.visit("?view=agreement", {}, "[role=application]");
    const table = page.getByRole("table", { name: /^Agreement with Russia/ });
    const names = await table.getByRole("rowheader").allTextContents();
    expect(names).toContain("NATO");
    for (const format of ["A4", "Letter"]) {
      const paper = await printed(page, format);
      const rows = sheetsOf(paper).filter((sheet) =>
        /\w (Too few shared issues|No shared issue)/.test(sheet),
      );
      expect(rows.length, format).toBeGreaterThan(0);
      for (const sheet of rows) expect(sheet, format).toMatch(/Actor Agreement with Russia Shared issues/);
      expect(paper.text, format).toMatch(/How agreement is worked out On each issue on which both hold/);
    }
  });

  it("a head of a table does not stand alone at the foot of a page", async () => {
    const page = await reader.visit("?view=bars", {}, "[data-bar]");
    for (const format of ["A4", "Letter"]) {
      const heads = sheetsOf(await printed(page, format)).filter((sheet) =>
        /Countries named Members not named/.test(sheet),
      );
      expect(heads.length, format).toBeGreaterThan(0);
      for (const sheet of heads) expect(sheet, format).toMatch(/Who .*Sending troops 2 24 /);
    }
  });

  it("a few lines too many for a page do not leave the first page empty", async () => {
    const page = await reader.visit("?view=compare&compare=ITA~RUS", {}, "main table");
    const high = 2000;
    const { pieces } = await printed(page, high);
    const foot = Math.min(...pieces.map(({ y }) => y)) / PT;
    for (let less = 0; less <= 32; less += 4) {
      const paper = await printed(page, Math.round(high - foot + MARGIN) - less);
      expect(sheetsOf(paper)[0], `${less} px too many`).toContain("Nothing to compare");
    }
  });

  it("the list beside the map stands beneath it, where the map of the screen leaves no room for both", async () => {
    const page = await reader.visit("?view=map", {}, "[data-marked]");
    for (const format of ["A4", "Letter"]) {
      const { pieces } = await printed(page, format);
      const said = pieces.filter(({ str }) => str.startsWith("No position stated"));
      expect(said.length, format).toBeGreaterThan(0);
      expect(Math.min(...said.map(({ x }) => x)), format).toBeLessThan(100);
    }
  });

  it("rows and statements are not broken between pages, nothing is sticky, and paper is white", async () => {
    const page = await reader.visit("?cell=russia.opposing", { colorScheme: "dark" }, "aside blockquote");
    await page.emulateMedia({ media: "print" });
    for (const name of ["Bars", "“Reassurance” force"])
      await expect.poll(() => page.getByRole("tab", { name }).isVisible()).toBe(false);
    const all = page.locator("body *");
    const sticky = await all.evaluateAll((parts) =>
      parts.flatMap((part) =>
        ["sticky", "fixed"].includes(getComputedStyle(part).position) ? part.outerHTML.slice(0, 200) : [],
      ),
    );
    expect(sticky).toEqual([]);
    const broken = await page
      .locator("[role=treegrid] [role=row], aside article")
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakInside));
    expect(new Set(broken)).toEqual(new Set(["avoid"]));
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(ground).toBe("rgb(255, 255, 255)");
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    await expect.poll(ink).toBe("rgb(22, 32, 44)");
    const grid = page.getByRole("treegrid");
    await expect.poll(() => grid.evaluate((part) => getComputedStyle(part).overflow)).toBe("visible");
  });
});

/** The names of each country or organisation of the matrix and of those who speak for it, as they are printed. */
function blocksOf(page: Page): Promise<string[][]> {
  return page.locator("[role=treegrid] > [role=row]").evaluateAll((rows) => {
    const blocks: string[][] = [];
    for (const row of rows) {
      const name = row.querySelector("[role=rowheader] [dir=auto]")?.textContent;
      if (!name) continue;
      if (row.getAttribute("data-kind") === "speaker") blocks.at(-1)?.push(name);
      else blocks.push([name]);
    }
    return blocks;
  });
}

/** The words of each page. */
function sheetsOf({ pages, pieces }: Printed): readonly string[] {
  return Array.from({ length: pages }, (_, i) =>
    pieces.flatMap(({ str, sheet }) => (sheet === i ? [str.trim()] : [])).join(" "),
  );
}
