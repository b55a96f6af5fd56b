import { http, HttpResponse } from "msw";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { server } from "../../../mocks/node.ts";
import { ExportError } from "../../../src/export/ExportError.ts";
import { FONT_WIDTHS } from "../../../src/figures/text/fontWidths.ts";
import { FigureDocument } from "../../../src/export/pdf/FigureDocument.ts";
import { fontBook } from "../../../src/export/pdf/fontBook.ts";
import { pdfOf } from "../../../src/export/pdf/pdfOf.ts";
import { realDataset } from "../../builders.ts";
import { drawFigure, textsIn } from "../../figures/drawnFigure.ts";
import { figureOf, objectsOf, pdfBytes, readPdf, RECORD, svgOf, textOf, useNodeBytes } from "./pdfFile.ts";
import { serveFonts } from "./servedFonts.ts";

const matrix = drawFigure(realDataset);
const bars = drawFigure(realDataset, { view: "bars" });

beforeAll(useNodeBytes);

describe("a PDF of the matrix and the bars", () => {
  let bytes: Uint8Array;
  let read: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    serveFonts();
    bytes = await pdfBytes([svgOf(matrix.markup), svgOf(bars.markup)]);
    read = await readPdf(bytes);
  });

  test("has a page for each, of the size that the SVG has in print", () => {
    expect(read.pages.map(({ width, height }) => [width, height])).toEqual([
      [900, matrix.height * 0.75],
      [900, bars.height * 0.75],
    ]);
  });

  test.each([
    ["matrix", matrix, 0],
    ["bars", bars, 1],
  ])("has every text of the %s as text, in the order in which it is read", (_, figure, at) => {
    const said = read.pages[at]?.texts.join(" ").replace(/\s+/g, " ");
    expect(said).toBe(textsIn(figure.svg).join(" ").replace(/\s+/g, " "));
  });

  test("embeds of each font the letters shown, at one weight", () => {
    const objects = objectsOf(bytes);
    const described = objects.filter(({ entries }) => entries.includes("/Type /FontDescriptor"));
    const names = described.map(({ entries }) => /\/FontName \/([A-Z]{6}\+.*)/.exec(entries)?.[1]?.slice(7));
    expect(names.toSorted()).toEqual(["Inter-Regular", "Inter-SemiBold", "SourceSerif4-SemiBold"]);
    expect(described.every(({ entries }) => entries.includes("/FontFile2"))).toBe(true);
    const files = objects.filter(({ stream }) => ["\0\u0001\0\0", "true"].includes(stream.slice(0, 4)));
    expect(files).toHaveLength(3);
    for (const { stream } of files) {
      expect(stream.length).toBeLessThan(20_000);
      expect(stream.slice(0, 400)).not.toMatch(/fvar|gvar/);
    }
  });
});

describe("a PDF of figures", () => {
  beforeEach(() => {
    serveFonts();
  });

  test("gives back quotation marks, dashes, signs, accents and letters of other Latin alphabets, Greek and Cyrillic", async () => {
    const words = "“Quoted” ‘so’ – it’s · ¶ × é ł Ő ž Κύπρος Київ đồng fi 2x3";
    const { pages } = await readPdf(await pdfBytes([figureOf(textOf(words))]));
    expect(pages[0]?.said).toBe(words);
  });

  test("sets a letter and the accent after it as the one letter that they are", async () => {
    const { pages } = await readPdf(await pdfBytes([figureOf(textOf("e\u0301 z\u030c"))]));
    expect(pages[0]?.said).toBe("\u00e9 \u017e");
  });

  test("lets a search find words on both sides of a space that forbids a break", async () => {
    const { pages } = await readPdf(await pdfBytes([figureOf(textOf("26\u00a0nations"))]));
    expect(pages[0]?.texts).toEqual(["26 nations"]);
  });

  test.each(["\u0001", "\u000b", "\ufffe", "\ud800", "\u0085"])(
    "has the words around %j, in its texts, its alternate text and what it says of itself",
    async (character) => {
      const said = `Before${character}after`;
      const figure = figureOf(textOf("X"));
      figure.querySelector("text")?.replaceChildren(said);
      const bytes = await pdfBytes([figure], { title: said, alt: said, subject: said });
      const { pages, info } = await readPdf(bytes);
      expect(pages[0]?.said).toMatch(/^Before ?after$/);
      expect(info).toMatchObject({ Title: expect.stringMatching(/^Before.?after$/) });
      expect(JSON.stringify(pages[0]?.structure)).toMatch(/"alt":"Before.*after"/);
      const xml = objectsOf(bytes).find(({ entries }) => entries.includes("/Metadata"))?.stream ?? "";
      const read = new DOMParser().parseFromString(Buffer.from(xml, "latin1").toString("utf8"), "text/xml");
      expect(read.querySelector("parsererror")).toBeNull();
      expect(read.getElementsByTagName("dc:title")[0]?.textContent?.trim()).toMatch(/^Before.?after$/);
    },
  );

  test("says what it is: title, source, key words, day, language, and the title in the viewer’s bar", async () => {
    const bytes = await pdfBytes([figureOf("")], {
      title: "Troops & <others> – “é”",
      subject: "Source: an article",
      keywords: ["one", "two"],
    });
    const { info, preferences } = await readPdf(bytes);
    expect(info).toMatchObject({
      Title: "Troops & <others> – “é”",
      Subject: "Source: an article",
      Keywords: "one, two",
      CreationDate: "D:20260102030405Z",
      Language: "en",
    });
    expect(info).not.toHaveProperty("Author");
    expect(preferences).toEqual(expect.objectContaining({ DisplayDocTitle: true }));
  });

  test("repeats this as XML, which stays well formed with any title", async () => {
    const bytes = await pdfBytes([figureOf("")], { title: "Troops & <others>\u0000 – “é”" });
    const xml = Buffer.from(
      objectsOf(bytes).find(({ entries }) => entries.includes("/Metadata"))?.stream ?? "",
      "latin1",
    );
    const read = new DOMParser().parseFromString(xml.toString("utf8"), "text/xml");
    expect(read.getElementsByTagName("dc:title")[0]?.textContent?.trim()).toBe("Troops & <others> – “é”");
  });

  test("is tagged: each figure with its alternate text, a further page with its own", async () => {
    const second = figureOf("<title>Notes</title><desc>The numbered evidence.</desc>");
    const { pages } = await readPdf(await pdfBytes([figureOf(""), second]));
    const alts = pages.map(
      ({ structure }) => JSON.stringify(structure).match(/"role":"Figure".*?"alt":"(.*?)"/)?.[1],
    );
    expect(alts).toEqual([RECORD.alt, "Notes. The numbered evidence."]);
  });

  test("has no ground where the figure has none", async () => {
    const { pages } = await readPdf(
      await pdfBytes([figureOf(`<rect width="600" height="60" fill="none"/>`)]),
    );
    expect(pages[0]?.paints).toBe(0);
  });

  test("is the same file for the same figure and day", async () => {
    const figure = figureOf(textOf("Words"));
    const bytes = Buffer.from(await pdfBytes([figure]));
    expect(bytes.equals(Buffer.from(await pdfBytes([figure])))).toBe(true);
  });

  test("is drawn from the figure as it was when it was asked for", async () => {
    const figure = figureOf(textOf("Before"));
    const writing = pdfBytes([figure]);
    figure.replaceChildren();
    expect((await readPdf(await writing)).pages[0]?.texts).toEqual(["Before"]);
  });

  test("sets every letter as wide as the figures take it to be, within one per cent", async () => {
    const faces = { sans: "inter 400", sansBold: "inter 600", serif: "source-serif-4 600" } as const;
    const document = new FigureDocument(RECORD);
    const off: string[] = [];
    for (const font of ["sans", "sansBold", "serif"] as const) {
      const { characters, advances } = FONT_WIDTHS[font];
      const fonts = await fontBook(document, new Map([[faces[font], characters]]));
      Array.from(characters).forEach((character, at) => {
        const [taken = 0, set = 0] = [advances[at], fonts.shape(character, faces[font])[0]?.advance];
        if (Math.abs(set - taken) > taken / 100) off.push(`${font} ${character}: ${set} for ${taken}`);
      });
    }
    expect(off).toEqual([]);
  });
});

describe("the fonts of a PDF", () => {
  test("are fetched for the letters at hand alone, and once", async () => {
    vi.resetModules();
    const { pdfOf: fresh } = await import("../../../src/export/pdf/pdfOf.ts");
    const asked = serveFonts();
    await fresh([figureOf(textOf("Plain"))], RECORD);
    expect(asked).toEqual(["inter-latin-400-normal.woff"]);
    await fresh([figureOf(textOf("Łódź Київ", `font-weight="600"`) + textOf("Plain"))], RECORD);
    expect(asked.toSorted()).toEqual([
      "inter-cyrillic-600-normal.woff",
      "inter-latin-400-normal.woff",
      "inter-latin-600-normal.woff",
      "inter-latin-ext-600-normal.woff",
    ]);
  });

  test("that lack letters are told of before anything is written, with the letters", async () => {
    serveFonts();
    const failure = await pdfOf([figureOf(textOf("Peace 中文 中 👍"))], RECORD).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toBeInstanceOf(ExportError);
    expect(failure).toMatchObject({
      kind: "pdfLetters",
      detail: "“中”, “文”, “👍”",
      message: "The PDF’s fonts lack letters of this picture: “中”, “文”, “👍”",
    });
  });

  test("that cannot be loaded are asked for again at the next try", async () => {
    vi.resetModules();
    const { pdfOf: fresh } = await import("../../../src/export/pdf/pdfOf.ts");
    server.use(
      http.get("*/node_modules/@fontsource/*", () => new HttpResponse(null, { status: 503 }), { once: true }),
    );
    await expect(fresh([figureOf(textOf("Plain"))], RECORD)).rejects.toMatchObject({ kind: "fonts" });
    serveFonts();
    await expect(fresh([figureOf(textOf("Plain"))], RECORD)).resolves.toMatchObject({
      type: "application/pdf",
    });
  });
});
