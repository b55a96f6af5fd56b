import type { TextSpacing } from "./textSpacing.ts";
import { withoutEnd } from "../../domain/withoutEnd.ts";
import type { FigureFont } from "./figureFonts.ts";
import { FONT_WIDTHS } from "./fontWidths.ts";

const ADVANCES = {
  sans: advancesOf("sans"),
  sansBold: advancesOf("sansBold"),
  serif: advancesOf("serif"),
} as const satisfies Record<FigureFont, ReadonlyMap<string, number>>;

/** Marks above and below a letter, and characters that only steer the ones around them. */
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}]$/u;
/** Full-width scripts and forms; arrows, shapes and pictures, which come from a system font. */
const FULL_WIDTH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u2190-\u27bf\u3000-\u303f\uff01-\uff60]$/u;
/** Wider than nearly every letter, on purpose: a line set too short is better than one cut off. */
const UNKNOWN_EM = 0.65;

/** A font, or a font as a reader spaces it on the page: what is a picture has none but its own spacing. */
export type MeasuredFont = FigureFont | { readonly font: FigureFont; readonly spacing: TextSpacing };

/**
 * Width of one line of text in px at a font size in px, without kerning. It needs no browser, and so is the same in the
 * page, in a test and in an export. Letters the table does not hold are taken for a little wider than they are.
 */
export function measureText(text: string, font: MeasuredFont, size: number): number {
  let em = 0;
  for (const character of text) em += emWidth(character, font);
  return em * size;
}

/**
 * Breaks text into lines of at most `maxWidth` px: at spaces, after a hyphen or slash between letters, and inside a word
 * only where the word alone is wider than a line. Past `maxLines` (at least 1) the last line ends in "…". Blank text has
 * no lines.
 */
export function wrapText(
  text: string,
  font: MeasuredFont,
  size: number,
  maxWidth: number,
  maxLines?: number,
): string[] {
  const widthOf = (part: string): number => measureText(part, font, size);
  const fits = (line: string): boolean => isWithin(line, { font, size, maxWidth });
  const lines: string[] = [];
  let line = "";
  // Without kerning widths add up: each piece is measured once, however long its line.
  let width = 0;
  for (const piece of piecesOf(text)) {
    const bare = piece.trimEnd();
    if (width + widthOf(bare) <= maxWidth) {
      line += piece;
      width += widthOf(piece);
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    line = piece;
    while (line !== "" && !fits(line.trimEnd())) {
      const head = headThatFits(line.trimEnd(), fits);
      lines.push(head);
      line = line.slice(head.length).trimStart();
    }
    width = widthOf(line);
  }
  if (line !== "") lines.push(line.trimEnd());
  if (maxLines === undefined || lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? "", fits)];
}

/** Whether a line is no wider than that; looks no further than it has to, as a text may be a million letters long. */
function isWithin(
  line: string,
  { font, size, maxWidth }: { readonly font: MeasuredFont; readonly size: number; readonly maxWidth: number },
): boolean {
  let em = 0;
  for (const character of line) {
    em += emWidth(character, font);
    if (em * size > maxWidth) return false;
  }
  return true;
}

/** A text cut after every space and after a hyphen or slash between letters; no-break spaces hold. */
function piecesOf(text: string): string[] {
  return text
    .replace(/[ \t\n\r]+/g, " ")
    .trim()
    .split(/(?<= )|(?<=\p{L}[-/])(?=\p{L})/u)
    .filter((piece) => piece !== "");
}

/** As much of a word as fits, and never less than its first character with its accents. */
function headThatFits(word: string, fits: (line: string) => boolean): string {
  let head = "";
  for (const character of word) {
    if (head !== "" && !WITHOUT_WIDTH.test(character) && !fits(head + character)) break;
    head += character;
  }
  return head;
}

/** A line with "…" at its end: whole words give way first, then the characters of the only word left. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const cut = withoutEnd(line, /[\s,;:.–—-]/);
  if (fits(`${cut}…`)) return `${cut}…`;
  const space = cut.lastIndexOf(" ");
  if (space > 0) return shortened(cut.slice(0, space), fits);
  return `${headThatFits(cut, (head) => fits(`${head}…`))}…`;
}

function emWidth(character: string, font: MeasuredFont): number {
  if (typeof font === "string") return ownWidth(character, font);
  const { letter, word } = font.spacing;
  return ownWidth(character, font.font) + letter + (/[ \u00a0]/.test(character) ? word : 0);
}

function ownWidth(character: string, font: FigureFont): number {
  const known = ADVANCES[font].get(character);
  if (known !== undefined) return known / 1000;
  if (WITHOUT_WIDTH.test(character)) return 0;
  if (FULL_WIDTH.test(character)) return 1;
  const base = character.normalize("NFD").charAt(0);
  return (ADVANCES[font].get(base) ?? UNKNOWN_EM * 1000) / 1000;
}

function advancesOf(font: FigureFont): ReadonlyMap<string, number> {
  const { characters, advances } = FONT_WIDTHS[font];
  return new Map(Array.from(characters, (character, at) => [character, advances[at] ?? UNKNOWN_EM * 1000]));
}
