/** Writes several texts into one cell: joined by "; ", a semicolon or backslash within a text after a backslash. */
export function writeList(texts: readonly (string | number)[]): string | null {
  if (texts.length === 0) return null;
  return texts.map((text) => String(text).replace(/[\\;]/g, "\\$&")).join("; ");
}

/**
 * Reads what `writeList` wrote; an empty or missing cell is an empty list. Goes from one backslash or end of a text to the
 * next, and over none twice. A semicolon without a blank behind it ends nothing.
 */
export function readList(cell: string | null): readonly string[] {
  if (cell === null || cell === "") return [];
  const texts: string[] = [];
  let text = "";
  let from = 0;
  for (const { 0: mark, index } of cell.matchAll(/\\[^]|; /g)) {
    text += cell.slice(from, index);
    if (mark === "; ") {
      texts.push(text);
      text = "";
    } else text += mark.charAt(1);
    from = index + mark.length;
  }
  return [...texts, text + cell.slice(from)];
}
