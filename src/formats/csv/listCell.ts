/** Writes several texts into one cell: joined by "; ", a semicolon or backslash within a text after a backslash. */
export function writeList(texts: readonly (string | number)[]): string | null {
  if (texts.length === 0) return null;
  return texts.map((text) => String(text).replace(/[\\;]/g, "\\$&")).join("; ");
}

/** Reads what `writeList` wrote; an empty or missing cell is an empty list. */
export function readList(cell: string | null): readonly string[] {
  if (cell === null || cell === "") return [];
  return [...`${cell}; `.matchAll(/((?:[^\\;]|\\[^])*); /g)].map(([, text = ""]) =>
    text.replace(/\\([^])/g, "$1"),
  );
}
