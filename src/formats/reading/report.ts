import type { ReadReport, ReportEntry, ReportLevel } from "../../domain/opened.ts";
import { writeCsv } from "../csv/writeCsv.ts";
import { cut } from "./cellText.ts";

/** What there is to tell; the row is the first it concerns. */
export type Telling = Omit<ReportEntry, "count">;

/** Gathers what became of a file's values. */
export interface Report {
  /** Tells of a value; what is told of an equal one before adds up. `rows` is how many rows it concerns. */
  tell(telling: Telling, rows?: number): void;
  /** A quick way to tell the same of row after row. */
  tally(telling: Omit<Telling, "row">): (row: number) => void;
  /** Tells of a row that is not read, an entry a row. */
  refuseRow(telling: Omit<Telling, "level">): void;
  /** What was told so far: refused rows first, then what was left out, guessed, merged and read, each by row. */
  finished(rowsRead: number): ReadReport;
}

/** Past this many entries what is new joins one entry for its level and column. */
const MOST_ENTRIES = 20_000;
const MORE = { value: "", what: "More of this kind: only the first ones are listed.", remedy: null };
const moreUpTo = (row: number) => `More of this kind, up to row ${row}: only the first ones are listed.`;

/** What can become of a value, the worst first, as it is told of one. */
export const LEVEL_WORDS = {
  fault: "fault",
  refused: "row refused",
  leftOut: "value left out",
  guessed: "guessed",
  merged: "merged",
  read: "noted",
} as const satisfies Record<ReportLevel, string>;
const LEVELS = Object.keys(LEVEL_WORDS);

/** An empty report. */
export function createReport(): Report {
  const told = new Map<string, Mutable<ReportEntry>>();
  /** The last row of each entry that others join. */
  const lastRows = new Map<ReportEntry, number>();
  const rows: ReportEntry[] = [];
  const tallied: ReportEntry[] = [];
  let rowsRefused = 0;

  const isFull = () => told.size + rows.length >= MOST_ENTRIES;

  const tell = (telling: Telling, times = 1): void => {
    const { level, column, what, value } = telling;
    const known = `${level}\0${column ?? ""}\0${what}\0${value}`;
    const key = isFull() && !told.has(known) ? `${level}\0${column ?? ""}` : known;
    const entry = told.get(key);
    if (entry === undefined) {
      const shown = key === known ? { value: cut(value) } : MORE;
      told.set(key, { ...telling, ...shown, count: times });
      return;
    }
    entry.count += times;
    if (key !== known) {
      const last = Math.max(lastRows.get(entry) ?? 0, telling.row ?? 0);
      lastRows.set(entry, last);
      entry.what = moreUpTo(last);
    }
    if (telling.row !== null && (entry.row ?? Infinity) > telling.row) entry.row = telling.row;
  };

  return {
    tell,
    tally(telling) {
      let entry: Mutable<ReportEntry> | undefined;
      return (row) => {
        if (entry === undefined) {
          entry = { ...telling, row, count: 0 };
          tallied.push(entry);
        }
        entry.count += 1;
      };
    },
    refuseRow(telling) {
      rowsRefused += 1;
      if (isFull()) tell({ ...telling, level: "refused" });
      else rows.push({ ...telling, level: "refused", value: cut(telling.value), count: 1 });
    },
    finished(rowsRead) {
      const entries = [...rows, ...tallied, ...told.values()].toSorted(
        (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.row ?? 0) - (b.row ?? 0),
      );
      return { rowsRead, rowsRefused, entries };
    },
  };
}

/** A report as CSV, a row an entry, with the same words as on the page. */
export function reportCsv({ entries }: ReadReport): string {
  const columns = ["level", "row", "column", "value", "what", "remedy", "rows_concerned"];
  return writeCsv({
    columns,
    rows: entries.map((entry) => [
      LEVEL_WORDS[entry.level],
      entry.row,
      entry.column,
      entry.value === "" ? null : entry.value,
      entry.what,
      entry.remedy,
      entry.count,
    ]),
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
