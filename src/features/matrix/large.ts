import type { Matrix } from "../../domain/matrix.ts";

const MOST_ROWS = 300;
const MOST_CELLS = 5000;

/** Whether a matrix is so large that only the part in sight is drawn: that takes code of its own, which is loaded then. */
export function isLarge({ rows, columns, absent }: Matrix): boolean {
  const speakers = rows.reduce((sum, row) => sum + row.speakers.length, 0);
  const all = rows.length + speakers + absent.length;
  return all > MOST_ROWS || all * columns.length > MOST_CELLS;
}
