import { TIDIED, tidyName } from "./cellText.ts";
import type { Report, Telling } from "./report.ts";

/** A different text of a column, with what it was read as. */
export interface Known<T> {
  readonly raw: string;
  readonly read: T;
  /** The row it stands in first. */
  readonly first: number;
  /** In how many rows it stands. */
  rows: number;
}

/** The different texts of a column, so that each is looked at once however many rows have it. */
export interface Vocabulary<T> {
  /** What a cell is read as. */
  read(raw: string, row: number): T;
  readonly known: ReadonlyMap<string, Known<T>>;
}

/** A vocabulary that reads a text by `reading` the first time it comes. */
export function createVocabulary<T>(reading: (raw: string, row: number) => T): Vocabulary<T> {
  const known = new Map<string, Chained<T>>();
  // Most files are sorted by one column and go through another again and again: a cell is often that of the row before,
  // or what stood below that one the last time. To compare is quicker than to look up.
  let last: Chained<T> | undefined;
  return {
    known,
    read(raw, row) {
      if (last === undefined || last.raw !== raw) {
        const expected: Chained<T> | undefined = last?.next;
        let entry = expected?.raw === raw ? expected : known.get(raw);
        if (entry === undefined) {
          entry = { raw, read: reading(raw, row), first: row, rows: 0, next: undefined };
          known.set(raw, entry);
        }
        if (last !== undefined) last.next = entry;
        last = entry;
      }
      last.rows += 1;
      return last.read;
    },
  };
}

interface Chained<T> extends Known<T> {
  /** The text that came after this one the last time. */
  next: Chained<T> | undefined;
}

/** A value with what is to be told of the text it was read from; null for nothing. */
export interface Noted<T> {
  readonly value: T;
  readonly note: Pick<Telling, "level" | "what" | "remedy"> | null;
}

/** Tells, for each different text of a column, what was noted of it, and once for the column that some were tidied. */
export function tellNotes(
  { known }: Vocabulary<Noted<unknown>>,
  { column, report }: { readonly column: string | null; readonly report: Report },
): void {
  for (const { raw, read, first, rows } of known.values()) {
    if (read.note !== null) report.tell({ ...read.note, row: first, column, value: raw }, rows);
    if (raw !== tidyName(raw)) {
      report.tell({ level: "read", row: first, column, value: "", what: TIDIED, remedy: null }, rows);
    }
  }
}
