import type { PDFDocument, PdfFont } from "pdfkit";
import { onlyXml } from "../../domain/xmlCharacters.ts";
import { ExportError } from "../ExportError.ts";
import { lookedForIn, type Face } from "./faces.ts";
import { bytesOf, filesOf } from "./fontFiles.ts";

/** Letters in one font, ready to be shown. */
export interface ShapedRun {
  readonly font: PdfFont;
  /** Thousandths of the font size. */
  readonly advance: number;
  /** What stands where: the inside of a `TJ` array, and how far from the start of the run, thousandths of the size. */
  readonly parts: readonly { readonly dx: number; readonly dy: number; readonly array: string }[];
}

/** The fonts of a document. */
export interface FontBook {
  /** Sets a text in a face: kerned, with its ligatures, letters in other files of the face where those have them. */
  shape: (text: string, face: Face) => readonly ShapedRun[];
}

/**
 * Fetches the fonts that letters in several faces need and puts them into a document, which keeps of them what is shown.
 * Throws `ExportError` "fonts", or "pdfLetters" naming the letters that no font has.
 */
export async function fontBook(document: PDFDocument, texts: ReadonlyMap<Face, string>): Promise<FontBook> {
  const fonts = new Map<Face, readonly PdfFont[]>();
  const missing = new Set<string>();
  for (const [face, text] of texts) {
    const found = await fontsFor(document, face, plain(text));
    fonts.set(face, found.fonts);
    for (const letter of found.missing) missing.add(letter);
  }
  if (missing.size > 0) {
    throw new ExportError("pdfLetters", undefined, [...missing].map((letter) => `“${letter}”`).join(", "));
  }
  return { shape: (text, face) => runsOf(plain(text), fonts.get(face) ?? []).map(shaped) };
}

/**
 * A text as fonts hold it: letters with their accents, no characters that control or only steer others, and an ordinary
 * space for the one that forbids a break, of the same width, so that a search in the PDF finds words on both sides of it.
 */
function plain(text: string): string {
  return onlyXml(text)
    .normalize("NFC")
    .replace(/[\u00a0\t\n\r]/g, " ")
    .replace(/\p{Cc}|\p{Cf}|\p{Cs}|[\ufe00-\ufe0f]/gu, "");
}

async function fontsFor(document: PDFDocument, face: Face, text: string) {
  const fonts: PdfFont[] = [];
  let missing = [...new Set(text)];
  for (const place of lookedForIn(face)) {
    const files = filesOf(place).filter(({ covers }) => missing.some((letter) => covers(codeOf(letter))));
    for (const file of files) {
      const bytes = await bytesOf(file);
      const { _font: font } = document.registerFont(file.url, bytes).font(file.url);
      fonts.push(font);
    }
    missing = missing.filter((letter) => !fontWith(letter, fonts));
  }
  return { fonts, missing };
}

function fontWith(letter: string, fonts: readonly PdfFont[]): PdfFont | undefined {
  return fonts.find(({ font }) => font.hasGlyphForCodePoint(codeOf(letter)));
}

interface Run {
  readonly font: PdfFont;
  text: string;
}

/** Stretches of text in one font each; a blank stays with what is before it. */
function runsOf(text: string, fonts: readonly PdfFont[]): readonly Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const inLast = last?.font.font.hasGlyphForCodePoint(codeOf(letter));
    const font = letter === " " && inLast ? last?.font : fontWith(letter, fonts);
    if (!font) throw new Error(`“${letter}” was not among the letters that fonts were fetched for.`);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/** Where kerning moves a letter, a number in the array does; where a mark is moved up or sideways, a part of its own. */
function shaped({ font, text }: Run): ShapedRun {
  // A list of features, even none, has the text shaped as one, so that kerning across a blank is kept.
  const [glyphs, positions] = font.encode(text, []);
  const parts: { dx: number; dy: number; array: string }[] = [];
  let advance = 0;
  let open: { dx: number; dy: number; array: string } | undefined;
  glyphs.forEach((glyph, at) => {
    const position = positions[at];
    if (!position) return;
    const { xAdvance, xOffset, yOffset, advanceWidth } = position;
    const moved = xOffset !== 0 || yOffset !== 0;
    if (!open || moved) parts.push((open = { dx: advance + xOffset, dy: yOffset, array: "" }));
    const kerning = Math.round((advanceWidth - xAdvance) * 1000) / 1000;
    open.array += `<${glyph}>${kerning === 0 ? "" : ` ${kerning} `}`;
    if (moved) open = undefined;
    advance += xAdvance;
  });
  return { font, advance, parts: parts.map((part) => ({ ...part, array: part.array.replaceAll("><", "") })) };
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
