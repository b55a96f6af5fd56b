import { cellAt, tidyName } from "./cellText.ts";
import type { Reading } from "./readRow.ts";

/** Refuses a row for want of an actor, issue or position. */
export function refuse(
  { report, names, mapping }: Reading,
  { row, role, cells }: { row: number; role: "actor" | "issue" | "position"; cells: readonly string[] },
): void {
  const value = tidyName(cellAt(cells, mapping[role]));
  const what =
    value === ""
      ? `There is no ${role}; the row is not read.`
      : `“${value}” stands for no ${role}; the row is not read.`;
  report.refuseRow({
    row,
    column: names[role],
    value,
    what,
    remedy: `Fill in the ${role}, or leave the row out.`,
  });
}

/** The place of a row's position among those of the file; −1 where the row was refused for want of one. */
export function positionOfRow(reading: Reading, cells: readonly string[], row: number): number {
  const position = reading.positions.placeOf(cellAt(cells, reading.mapping.position), row);
  if (position >= 0 && position < MOST_POSITIONS) return position;
  if (position < 0) refuse(reading, { row, role: "position", cells });
  else {
    const value = cellAt(cells, reading.mapping.position);
    reading.report.refuseRow({ row, column: reading.names.position, value, ...TOO_MANY });
  }
  return -1;
}

/** More than anyone can look at: what has as many different values is a column of words. */
const MOST_POSITIONS = 1000;
const TOO_MANY = {
  what: `There are more than ${MOST_POSITIONS} different positions; the row is not read.`,
  remedy: "Look whether another column is the position.",
};
