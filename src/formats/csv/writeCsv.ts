import { guard } from "./formulaGuard.ts";

/** What a cell may hold; null for a missing value. */
export type CellValue = string | number | null;

/** Rows under named columns; every row has a cell for each column. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface CsvOptions {
  readonly separator?: "," | ";";
  /** A byte-order mark, by which spreadsheets know UTF-8; other readers may take it for a part of the first column’s name. */
  readonly byteOrderMark?: boolean;
}

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/**
 * Writes a grid as RFC 4180 has it: CRLF, also after the last row; quotes doubled. A missing value is nothing between
 * two separators, an empty text is `""`; texts that would run as formulas are guarded.
 */
export function writeCsv(grid: Grid, { separator = ",", byteOrderMark = false }: CsvOptions = {}): string {
  const lines = [grid.columns, ...grid.rows].map((row) => row.map(csvCell).join(separator) + LINE_END);
  return (byteOrderMark ? BYTE_ORDER_MARK : "") + lines.join("");
}

/**
 * Quoted for any of the usual separators, which helps programs that guess the one in use. It does not help one that is
 * told the wrong one: that takes cells apart, and may run what stands behind a separator in a text (decision 16).
 */
function csvCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = guard(value);
  return text === "" || /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
