import { tidyName } from "./cellText.ts";
import type { Report } from "./report.ts";

/** Tells of rows that have fewer or more cells than the header; what has no column is not read. */
export function tellWidths(columns: number, report: Report): (cells: readonly string[], row: number) => void {
  const fewer = report.tally({
    level: "guessed",
    column: null,
    value: "",
    what: "Rows with fewer cells than the header: the last columns are read as empty.",
    remedy: "Look whether a separator is missing.",
  });
  return (cells, row) => {
    if (cells.length < columns) return fewer(row);
    const extra = cells.slice(columns).map(tidyName).filter(Boolean);
    if (extra.length === 0) return;
    report.tell({
      level: "leftOut",
      row,
      column: null,
      value: extra.join(" | "),
      what: "Cells past the last column of the header are left out.",
      remedy: "Put quotation marks around texts that hold the separator.",
    });
  };
}
