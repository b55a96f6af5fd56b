/** Soft hyphens, zero-width blanks, word joiners and byte-order marks: nobody sees them, and no search finds past them. */
const HIDDEN = /[\u00AD\u200B\u2060\uFEFF]/g;

/** How programs write that there is no value; told where it is taken for that. */
const MISSING: ReadonlySet<string> = new Set(["n/a", "#n/a", "null", "nan", "-", "–", "—"]);

/** A name, title or label on one line: without hidden characters, every run of blanks one blank. */
export function tidyName(cell: string): string {
  if (TIDY.test(cell)) return cell;
  return cell.replace(HIDDEN, "").replace(/\s+/g, " ").trim();
}

/** Most names, in which nothing is to change. */
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Words as they are, line breaks kept: without hidden characters and without blanks at both ends. */
export function tidyWords(cell: string): string {
  const shown = TO_CHANGE.test(cell) ? cell.replace(HIDDEN, "").replace(/\r\n?/g, "\n") : cell;
  return mayBeBlank(shown.charCodeAt(0)) || mayBeBlank(shown.charCodeAt(shown.length - 1))
    ? shown.trim()
    : shown;
}

/** One look at each character, since files have millions of them: hidden ones and carriage returns. */
const TO_CHANGE = /[\r\u00AD\u200B\u2060\uFEFF]/;

/** Whether a UTF-16 unit can be a blank: all of them are below "!" or from the no-break space on. */
function mayBeBlank(unit: number): boolean {
  return unit <= 32 || unit >= 160;
}

/** Whether a tidied text is one of those that are written for no value: "NA", "null", a dash. A "na" may be a word. */
export function saysMissing(text: string): boolean {
  return text.length <= 4 && (text === "NA" || MISSING.has(text.toLowerCase()));
}

/** Whether tidying took away more than the carriage returns of line ends, so that a person should know. */
export function wasTidied(raw: string, tidy: string): boolean {
  return raw.length !== tidy.length && raw.replace(/\r\n?/g, "\n").length !== tidy.length;
}

/** What is told, once for a column, of cells that were tidied. */
export const TIDIED = "Stray blanks and invisible characters were removed.";

/** The cell of a column; "" for a column that is not there. */
export function cellAt(cells: readonly string[], at: number | null): string {
  return at === null ? "" : (cells[at] ?? "");
}

/** A value of a report is cut where it is longer: it is there to be found in the file again. */
const LONGEST_VALUE = 200;

/** A value as a report has it. */
export function cut(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE).trimEnd()}…`;
}
