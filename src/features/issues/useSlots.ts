import { useState } from "react";

/**
 * A place in the document for each of some rows: a row keeps its place while it is drawn, and what comes into sight takes
 * over the places of what has left. Elements that are taken over cost a part of what new ones do, and no focus: the row
 * that has it is always drawn.
 */
export function useSlots(rows: readonly string[]): ReadonlyMap<string, number> {
  const [place] = useState(keeper);
  return place(rows);
}

/** Asked twice for the same rows it answers the same. */
function keeper() {
  let last: ReadonlyMap<string, number> = new Map();
  return (rows: readonly string[]) => {
    last = assigned(rows, last);
    return last;
  };
}

/** In the order of the rows; free places are taken in the order in which they stand, so that few elements move. */
function assigned(rows: readonly string[], last: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const drawn = new Set(rows);
  const free = [...last].flatMap(([row, slot]) => (drawn.has(row) ? [] : slot));
  let next = Math.max(-1, ...last.values()) + 1;
  let taken = 0;
  return new Map(
    rows.map((row) => {
      const kept = last.get(row);
      if (kept !== undefined) return [row, kept];
      const slot = free[taken] ?? next;
      if (taken < free.length) taken += 1;
      else next += 1;
      return [row, slot];
    }),
  );
}
