import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReader } from "./reader.ts";
import { resize } from "./resizing.ts";

const SOURCE = /Source: “Western Troops in Ukraine would be/;
const CONTROLS = /Export|Sort:|Search names|Countries: all|Copy citation|Open data|Show leaders|Add an actor/;
/** The type of the address beneath a view, pt: 12 px that no browser has made smaller to fit the page. */
const ADDRESS_TYPE = 9;

/** A4 and Letter within their margins, px. */
const PAPER = [718, 740] as const;

interface Printed {
  readonly pages: number;
  readonly text: string;
  /** Words that reach beyond the page they are on. */
  readonly cut: readonly string[];
  /** How far from the left each piece of text begins, pt. */
  readonly pieces: readonly { readonly str: string; readonly x: number }[];
  readonly addressType: number;
}

async function printed(page: Page, format: string): Promise<Printed> {
  const file = await getDocument({ data: new Uint8Array(await page.pdf({ format })) }).promise;
  const words: { str: string; x: number; cut: boolean; type: number }[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const sheet = await file.getPage(at);
    const { width, height } = sheet.getViewport({ scale: 1 });
    for (const piece of (await sheet.getTextContent()).items) {
      if (!("str" in piece) || piece.str.trim() === "") continue;
      const [, , , type = 0, x = 0, y = 0] = piece.transform;
      // A word on its side is as high as it is wide.
      const cut = x < 0 || y < 0 || y > height || x + (type === 0 ? 0 : piece.width) > width;
      words.push({ str: piece.str, x, cut, type });
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
