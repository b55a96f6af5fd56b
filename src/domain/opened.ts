import type { Coding } from "./coding.ts";
import type { Catalogue, DatasetHead } from "./schema.ts";

/** Words of an opened dataset, off the page's heap: the JSON texts of all issues one after the other, UTF-8. */
export interface StoredWords {
  readonly blob: Blob;
  /** Byte offset at which each issue's text begins, by the place; one more entry than there are issues. */
  readonly starts: Float64Array;
}

/**
 * What became of a value: read as it is, merged with an equal one, read by a decision that a person should look at, left
 * out of a row that was read, or refused with its row; a fault is why a whole file was not opened.
 */
export type ReportLevel = "read" | "merged" | "guessed" | "leftOut" | "refused" | "fault";

/** One thing that a person should know about how a file was read. */
export interface ReportEntry {
  readonly level: ReportLevel;
  /** Row of the spreadsheet, the first one where it concerns several; the header is row 1. Null for the whole file. */
  readonly row: number | null;
  /** The column's name in the file. */
  readonly column: string | null;
  /** What the file says there, cut where it is long; empty for none. */
  readonly value: string;
  /** What was done and why, a sentence. */
  readonly what: string;
  readonly remedy: string | null;
  /** How many rows it concerns. */
  readonly count: number;
}

/** How a file was read. A row is read, merged into an equal one, or refused; empty rows count as neither. */
export interface ReadReport {
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly entries: readonly ReportEntry[];
}

/** A dataset that a person opened from a file of theirs. */
export interface OpenedDataset {
  /** Names the reading: words belong to every coding of their stamp. Edits keep the rows, and the stamp. */
  readonly stamp: string;
  readonly head: DatasetHead;
  readonly coding: Coding;
  readonly words: StoredWords;
  readonly report: ReadReport;
  readonly file: {
    readonly name: string;
    /** In bytes. */
    readonly size: number;
    /** ISO 8601 date and time. */
    readonly openedAt: string;
  };
}

/** What a list of opened datasets shows of each. */
export interface OpenedEntry {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly size: number;
  readonly openedAt: string;
  readonly counts: Catalogue[number]["counts"];
  /** False for a dataset that is in memory only. */
  readonly stored: boolean;
}
