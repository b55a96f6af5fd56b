import { csvRows, type Cut } from "./csvRows.ts";

/** What a text holds, and for a table how it is cut into cells and what its header says. */
export type Detected = { readonly kind: "json" } | DetectedTable;

export interface DetectedTable {
  /** Our own CSV of statements, an event list of the Discourse Network Analyzer, or any other table. */
  readonly kind: "ownCsv" | "eventList" | "table";
  readonly cut: Cut;
  readonly header: readonly string[];
  /** The first rows below the header, blank ones left out. */
  readonly sample: readonly (readonly string[])[];
}

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
  const start = beginning(text);
  const delimiter = start.delimiter ?? guessDelimiter(text, start.from);
  const cut = { delimiter, from: start.from, firstRow: start.firstRow };
  const rows = csvRows(text.length > 2 * GLANCE ? text.slice(0, 2 * GLANCE) : text, cut);
  const header = rows.next() ?? [];
  const sample: string[][] = [];
  for (let row = rows.next(); row !== null && sample.length < SAMPLE_ROWS; row = rows.next()) {
    if (row.some((cell) => cell.trim() !== "")) sample.push(row);
  }
  return { kind: kindOf(header), cut, header, sample };
}

/** The header's place: below blank lines, and below the line "sep=;" by which Excel is told the delimiter. */
function beginning(text: string): Omit<Cut, "delimiter"> & { readonly delimiter: string | null } {
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
 * The delimiter by which most rows have as many cells as the header, which has at least two; among equals the one that
 * makes most cells. A comma where none does.
 */
function guessDelimiter(text: string, from: number): string {
  const glance = text.slice(from, from + GLANCE);
  const whole = from + GLANCE >= text.length;
  const tried = DELIMITERS.map((delimiter) => {
    const rows = csvRows(glance, { delimiter, from: 0, firstRow: 1 });
    const counts: number[] = [];
    for (let row = rows.next(); row !== null; row = rows.next())
      if (row.length > 1 || row[0] !== "") counts.push(row.length);
    // The glance may end within a row.
    if (!whole && counts.length > 1) counts.pop();
    const [cells = 0] = counts;
    const alike = counts.filter((count) => count === cells).length / Math.max(1, counts.length);
    return { delimiter, cells, score: cells < 2 ? 0 : alike };
  });
  const best = tried.toSorted((a, b) => b.score - a.score || b.cells - a.cells)[0];
  return best && best.score > 0 ? best.delimiter : ",";
}

function kindOf(header: readonly string[]): DetectedTable["kind"] {
  const keys = new Set(header.map(columnKey));
  if (OWN_COLUMNS.every((key) => keys.has(key))) return "ownCsv";
  const who = ["organization", "organisation", "person"].some((key) => keys.has(key));
  return who && keys.has("concept") && keys.has("agreement") ? "eventList" : "table";
}
