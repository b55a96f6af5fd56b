import type { TextSpacing } from "../../ui/useTextSpacing.ts";

/** The measures of the grid of all issues, px. */
export interface GridLayout {
  /** Width of the names. */
  readonly first: number;
  /** Width of the totals of the rows. */
  readonly total: number;
  /** Whether those totals stay beside the names; else they scroll away with the issues. */
  readonly totalStays: boolean;
  readonly column: number;
  readonly head: number;
  /** How many lines a title has at most that is upright. */
  readonly titleLines: number;
  /** Whether the head has the titles upright and the cells have words. */
  readonly roomy: boolean;
  /** Height of an actor's row. */
  readonly row: number;
  /** The size of a cell in it. */
  readonly cell: Size;
  /** Height of a row of counts, which stand one beneath the other. */
  readonly counts: number;
  /** Height of a line of them, glyph and number. */
  readonly leading: number;
  /** Whether the head stays, and the row of all actors beneath it; else they scroll away with the others. */
  readonly headStays: boolean;
}

/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const NARROW = 620;
/** A window this low, as one much enlarged is, has no room for rows that stay. */
const LOW = 480;
const LEAST_COLUMN = 40;
/** The height of a row, and of the line beneath it. */
const [ROW, LINE] = [30, 1];
const ROOMY = 104;
const WIDEST = 190;
/** Beneath a title turned on its side, its sort; how long a letter of it is, and the size of its type. */
const [SORT, LETTER, TITLE] = [44, 6.6, 12];
/** Letters of a word. */
const WORD = 6;
/** Upright titles: a line of one, the blank beside and above it, and the lines a title has at most. */
const UPRIGHT = { line: 15, beside: 16, above: 22, most: 4 } as const;
/** Counts: as many lines at most, at least two for the name of a row beside those for its members, each so high. */
export const COUNT_LINES = 6;
const NAME_LINES = 2;
const COUNT = { line: 13, size: 11.5, edge: 10 } as const;
/** The size of a name that breaks into two lines, px. */
const NAME = 12;

/** What the layout of a grid must hold. */
export interface Held {
  readonly issues: number;
  /** The longest title of an issue, in characters. */
  readonly longest: number;
  /** The most positions an issue has. */
  readonly positions: number;
  /** Of how many kinds the actors are. */
  readonly kinds: number;
}

/** The layout for a grid as wide as given in a window as high as given, with text as its reader spaces it. */
export function gridLayout({ width, height }: Size, held: Held, spacing: TextSpacing): GridLayout {
  const { issues, longest, positions, kinds } = held;
  const narrow = width < NARROW;
  const low = height < LOW;
  const wider = Math.ceil(WORD * TITLE * spacing.letter);
  // One kind of actor takes a line of a narrow row's head, two a line of another's, if their letters stand close.
  const leastLines = NAME_LINES + Math.max(1, narrow || wider > 0 ? kinds : Math.ceil(kinds / 2));
  const first = narrow ? 128 + wider : 216;
  const total = narrow ? 48 + wider : 60;
  const share = Math.floor((width - first - total) / Math.max(issues, 1));
  const roomy = !narrow && share >= ROOMY;
  const column = roomy ? Math.min(share, WIDEST) : Math.max(LEAST_COLUMN + wider, Math.min(share, 56));
  const growth = 1 + (TITLE / LETTER) * (spacing.letter + spacing.word / WORD);
  const title = longest * LETTER * growth;
  const titleLines = Math.round(UPRIGHT.most * growth);
  const lines = Math.ceil(title / (column - UPRIGHT.beside));
  // A title breaks between words, so it may need a line more than its letters do.
  const most = Math.min(titleLines, lines > 1 ? lines + 1 : 1);
  const leading = Math.max(COUNT.line, COUNT.size * spacing.line);
  const row = narrow ? Math.max(ROW, Math.ceil(NAME_LINES * NAME * spacing.line) + LINE) : ROW;
  return {
    first,
    total,
    totalStays: !narrow,
    column,
    cell: { width: column, height: row - LINE },
    head: roomy
      ? SORT + UPRIGHT.above + (most - 1) * Math.max(UPRIGHT.line, TITLE * spacing.line)
      : Math.max(88, Math.min(SORT + title, (low ? 112 : 176) * growth)),
    roomy,
    titleLines,
    row,
    counts: COUNT.edge + Math.max(leastLines, Math.min(positions, COUNT_LINES)) * leading,
    leading,
    headStays: !low,
  };
}

/** What stays in sight above and beside the cells, px. */
export function staying({ head, counts, headStays, first, total, totalStays }: GridLayout) {
  return { above: headStays ? head + counts : 0, beside: first + (totalStays ? total : 0) };
}

/** What scrolls away above the body and beside its cells, px: the rest of what is not a cell. */
export function leaving(layout: GridLayout) {
  const { above, beside } = staying(layout);
  return { above: layout.head + layout.counts - above, beside: layout.first + layout.total - beside };
}
