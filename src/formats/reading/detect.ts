import { csvRows, type Cut } from "./csvRows.ts";
import { headerAt, titleText, type TitleLine } from "./titleLines.ts";

/** What a text holds, and for a table how it is cut into cells and what its header says. */
export type Detected = { readonly kind: "json" } | DetectedTable;

export interface DetectedTable {
  /** Our own CSV of statements, an event list of the Discourse Network Analyzer, or any other table. */
  readonly kind: "ownCsv" | "eventList" | "table";
  readonly cut: Cut;
  readonly header: readonly string[];
  /** The lines above the header that say something. */
  readonly titles: readonly TitleLine[];
  /** The first rows below the header, blank ones left out. */
  readonly sample: readonly (readonly string[])[];
}

type Beginning = Omit<Cut, "delimiter"> & { readonly delimiter: string | null };

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** How much of a table is looked at to find its delimiter. */
const GLANCE = 32_768;
const SAMPLE_ROWS = 20;

/** Columns that only our own CSV of statements has together. */
const OWN_COLUMNS = ["statement_id", "issue_id", "position_id", "actor_id", "source_id", "dataset_id"];

/** Tells what a decoded text holds by the text alone, whatever the file is called. */
export function detect(text: string): Detected {
  return /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[\]{"\d-]|$))/.test(text.slice(0, GLANCE))
    ? { kind: "json" }
    : table(text);
}

/** A column's name with small letters and underscores: "statement ID" and "statement.id" are "statement_id". */
export function columnKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s.]+/g, "_");
}

function table(text: string): DetectedTable {
  const { cut, titles } = guessCut(text, beginning(text));
  const rows = csvRows(text.length > 2 * GLANCE ? text.slice(0, 2 * GLANCE) : text, cut);
  const header = rows.next() ?? [];
  const sample: string[][] = [];
  for (let row = rows.next(); row !== null && sample.length < SAMPLE_ROWS; row = rows.next()) {
    if (row.some((cell) => cell.trim() !== "")) sample.push(row);
  }
  return { kind: kindOf(header), cut, header, titles, sample };
}

/** Where a table begins: below blank lines, and below the line "sep=;" by which Excel is told the delimiter. */
function beginning(text: string): Beginning {
  let [from, firstRow, delimiter]: [number, number, string | null] = [0, 1, null];
  for (;;) {
    const line = /^(?:[^\S\r\n]*|sep=([,;|\t]))(?:\r\n|\n|\r)/i.exec(text.slice(from, from + 1000));
    if (!line) return { from, firstRow, delimiter };
    delimiter = line[1] ?? delimiter;
    from += line[0].length;
    firstRow += 1;
  }
}

/**
 * The cut by which most rows have as many cells as the header, which has at least two; among equals the one that makes
 * most cells. A comma and the first line where there is none. The header may stand below lines of a title.
 */
function guessCut(text: string, start: Beginning): Pick<DetectedTable, "cut" | "titles"> {
  const tried = (start.delimiter === null ? DELIMITERS : [start.delimiter]).map((delimiter) => {
    const rows = glancedRows(text, { ...start, delimiter });
    const at = headerAt(rows.map(({ cells }) => cells));
    const counts = rows.slice(at).flatMap(({ cells }) => (isBlank(cells) ? [] : cells.length));
    const [cells = 0] = counts;
    const alike = counts.filter((count) => count === cells).length / Math.max(1, counts.length);
    const { from, row: firstRow } = rows[at] ?? { from: start.from, row: start.firstRow };
    const titles = rows.slice(0, at).map((above) => ({ row: above.row, text: titleText(above.cells) }));
    return { cut: { delimiter, from, firstRow }, titles, cells, score: cells < 2 ? 0 : alike };
  });
  const best = tried.toSorted((a, b) => b.score - a.score || b.cells - a.cells)[0];
  if (!best || best.score === 0) return { cut: { ...start, delimiter: start.delimiter ?? "," }, titles: [] };
  return { cut: best.cut, titles: best.titles.filter(({ text: said }) => said !== "") };
}

/** The rows of the first part of a table, each with its place in the sheet and in the text. */
function glancedRows(text: string, { delimiter, from, firstRow }: Cut) {
  const rows = csvRows(text.slice(from, from + GLANCE), { delimiter, from: 0, firstRow });
  const glanced: { readonly cells: readonly string[]; readonly row: number; readonly from: number }[] = [];
  for (let at = 0, cells = rows.next(); cells !== null; at = rows.at, cells = rows.next()) {
    glanced.push({ cells, row: rows.row, from: from + at });
  }
  // The glance may end within a row.
  if (from + GLANCE < text.length && glanced.length > 1) glanced.pop();
  return glanced;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === "";
}

function kindOf(header: readonly string[]): DetectedTable["kind"] {
  const keys = new Set(header.map(columnKey));
  if (OWN_COLUMNS.every((key) => keys.has(key))) return "ownCsv";
  const who = ["organization", "organisation", "person"].some((key) => keys.has(key));
  return who && keys.has("concept") && keys.has("agreement") ? "eventList" : "table";
}
