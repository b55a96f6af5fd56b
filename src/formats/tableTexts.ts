import { guard } from "./csv/formulaGuard.ts";
import { writeCsv, type CellValue, type CsvOptions } from "./csv/writeCsv.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { ViewTable } from "./viewTable.ts";

/**
 * A table as HTML, to be pasted into a document or a sheet: caption, heads, and each row’s first cell as its head. A line
 * end within a cell becomes a blank: a sheet would begin a cell of its own there, with a formula in it perhaps.
 */
export function tableHtml({ caption, columns, rows }: ViewTable): string {
  const head = columns.map((column) => `<th scope="col">${htmlText(column)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((value, at) =>
      at === 0 ? `<th scope="row">${htmlText(value)}</th>` : `<td>${htmlText(value)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><caption>${htmlText(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** A table as tab-separated text, as spreadsheets paste it: a cell with a tab, a line end or a quote stands in quotes. */
export function tableTsv({ columns, rows }: ViewTable): string {
  return [columns, ...rows].map((row) => row.map(tsvCell).join("\t")).join("\r\n");
}

/** A table as CSV; its caption is left out, as RFC 4180 has no place for one. */
export function tableCsv({ columns, rows }: ViewTable, options: CsvOptions = {}): string {
  return writeCsv({ columns, rows }, options);
}

/** A table as JSON: caption, columns, and rows as arrays; null where a cell is empty. */
export function tableJson({ caption, columns, rows }: ViewTable): string {
  return `${JSON.stringify({ caption, columns, rows }, null, 2)}\n`;
}

/** Sheets run pasted formulas as well as opened ones. */
function plain(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : guard(value);
}

function htmlText(value: CellValue): string {
  return escapeHtml(plain(typeof value === "string" ? value.replace(/\r\n|\r|\n/g, " ") : value));
}

function tsvCell(value: CellValue): string {
  const text = plain(value);
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
