import { knownPosition } from "../../domain/positionWords.ts";
import type { ReportEntry } from "../../domain/opened.ts";
import { cut, tidyName } from "./cellText.ts";
import { countryNamed } from "./countryNames.ts";
import { guessMapping, isComplete } from "./mapping.ts";
import { plainFold } from "./plainFold.ts";

/** A line above the header that says something: a title, a note. */
export interface TitleLine {
  /** Its row in the sheet. */
  readonly row: number;
  readonly text: string;
}

type Cells = readonly string[];

/** How many rows at the beginning can have the header among them. */
const FIRST_ROWS = 10;
/** How many rows below a header are compared with it, and how many there have to be. */
const BODY = { most: 20, least: 2 } as const;
/** A table needs an actor, an issue and a position. */
const LEAST_COLUMNS = 3;

/**
 * Which of a file's rows, from 0, is the header: the first, unless that has one cell filled or clearly fewer than a later
 * one among the first ten that has known names of columns, or else is a row of different words as wide as those below.
 */
export function headerAt(rows: readonly Cells[]): number {
  const [first] = rows;
  if (first === undefined || knownNames(first) > 1) return 0;
  const named = rows.findIndex((row, at) => at > 0 && at < FIRST_ROWS && isKnown(row, rows.slice(0, at)));
  if (named > 0) return named;
  if (knownNames(first) > 0) return 0;
  return Math.max(
    0,
    rows.findIndex((_, at) => at > 0 && at < FIRST_ROWS && looksLikeHeader(rows, at)),
  );
}

/** What stands in a row that is left out as a title. */
export function titleText(row: Cells): string {
  return row.map(tidyName).filter(Boolean).join(" | ");
}

/** What is told of the lines above the header: an entry a line. */
export function tellTitles(titles: readonly TitleLine[], headerRow: number): readonly ReportEntry[] {
  return titles.map(({ row, text }) => ({
    level: "guessed",
    row,
    column: null,
    value: cut(text),
    what: `This line stands above the header, which was found in row ${headerRow}, and was left out.`,
    remedy: "If it is data, put it below the header.",
    count: 1,
  }));
}

/** Whether a row has known names of columns, and all above it clearly fewer cells. */
function isKnown(row: Cells, above: readonly Cells[]): boolean {
  if (knownNames(row) < 2) return false;
  const whole = isComplete(guessMapping(row, []));
  const width = filled(row);
  return above.every((title) => {
    const cells = filled(title);
    if (cells <= 1) return true;
    // "Source" over one column of two is a line of a title where all that is needed stands below it.
    return whole ? cells < width : cells * 2 <= width && knownNames(title) === 0;
  });
}

/** Whether a row has a different text in each cell, none of them a value that stands below, and the rows below are as wide. */
function looksLikeHeader(rows: readonly Cells[], at: number): boolean {
  const row = (rows[at] ?? []).map((cell) => plainFold(tidyName(cell)));
  if (row.length < LEAST_COLUMNS || new Set(row).size < row.length || !row.every(isName)) return false;
  if (rows.slice(0, at).some((title) => filled(title) > 1)) return false;
  const body = rows.slice(at + 1, at + 1 + BODY.most).filter((cells) => filled(cells) > 0);
  if (body.length < BODY.least || body.some(({ length }) => length !== row.length)) return false;
  return !body.some((cells) => cells.some((cell, column) => plainFold(tidyName(cell)) === row[column]));
}

/** Whether a folded cell can be the name of a column: a word that is no value. */
function isName(cell: string): boolean {
  return /\p{L}/u.test(cell) && knownPosition(cell) === null && countryNamed(cell) === null;
}

function knownNames(row: Cells): number {
  return Object.values(guessMapping(row, [])).filter((at) => at !== null).length;
}

function filled(row: Cells): number {
  return row.filter((cell) => cell.trim() !== "").length;
}
