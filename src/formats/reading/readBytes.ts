import type { ReportEntry } from "../../domain/opened.ts";
import { csvRows } from "./csvRows.ts";
import { decode } from "./decode.ts";
import { detect, type Detected, type DetectedTable } from "./detect.ts";
import { eventListReader } from "./eventListReader.ts";
import { hashOf } from "./fileHash.ts";
import { readJson } from "./jsonReader.ts";
import { guessMapping, isComplete } from "./mapping.ts";
import { notTable, notText } from "./notText.ts";
import type { FileToOpen, OpenOutcome, Progress, Refused } from "./openFile.ts";
import { ownCsvReader } from "./ownCsvReader.ts";
import { createTableReader, type Read } from "./tableReader.ts";
import { tellTitles } from "./titleLines.ts";
import { withUnread } from "./unreadColumns.ts";

/** The bytes of a file under the name it came by, to be read as `FileToOpen` says. */
export type BytesToOpen = Omit<FileToOpen, "file"> & { readonly bytes: Uint8Array<ArrayBuffer> };

type HashedBytes = BytesToOpen & { readonly hash: string };

/** Hears how far the reading is, every 50 ms at most; what it returns is waited for, and what it throws ends the reading. */
export type OnProgress = (progress: Progress) => void | Promise<void>;

/** Takes a table row by row. */
interface RowReader {
  add(cells: readonly string[], row: number): void;
  finish(hash: string): Read | Refused;
}

/** How often progress is told, ms, and after how many rows the clock is looked at. */
const BEAT = 50;
const ROWS_A_LOOK = 512;

/** Reads a file to an outcome, as `openBytes` does; one that the browser cannot read any more is refused. */
export async function openBlob({ file, ...how }: FileToOpen, onProgress: OnProgress): Promise<OpenOutcome> {
  const bytes = await bytesOf(file);
  if (bytes !== null) return openBytes({ bytes, ...how }, onProgress);
  return refused({
    what: "The browser could not read this file.",
    remedy: "Check that it still exists and that no other program holds it, and choose it again.",
  });
}

/**
 * Reads the bytes of a file to an outcome: by what they hold, whatever the file is called. Throws `RangeError` where the
 * file is more than the browser can hold, and nothing else of its own.
 */
export async function openBytes(given: BytesToOpen, onProgress: OnProgress): Promise<OpenOutcome> {
  const { bytes, name } = given;
  const binary = notText(bytes);
  if (binary) return refused(binary);
  const hash = hashOf(bytes);
  const { text, guess } = decode(bytes);
  const none = notTable(text);
  if (none) return refused(none);
  const detected = detect(text);
  const notes = [...(guess ? [guess] : []), ...misnamed(name, detected)];
  if (detected.kind === "json") {
    await onProgress({ phase: "checking", bytes: bytes.length, ofBytes: bytes.length, rows: 0 });
    const read = readJson(text, hash);
    return "what" in read ? read : opened({ ...given, hash }, read, notes);
  }
  const mapped = readerFor(detected, given);
  if ("kind" in mapped) return mapped;
  const unclosed = await readRows(given, { text, detected, reader: mapped }, onProgress);
  const titles = tellTitles(detected.titles, detected.cut.firstRow);
  const outcome = finished({ ...given, hash }, mapped.finish(hash), [...notes, ...titles, ...unclosed]);
  return withUnread(outcome, { ...detected, mapping: given.mapping });
}

/** The reader of a table, or why there is none. */
function readerFor(
  detected: DetectedTable,
  { name, mapping, asks = false }: BytesToOpen,
): RowReader | OpenOutcome {
  const { kind, header, sample } = detected;
  const facts = { name, headerRow: detected.cut.firstRow };
  if (header.length < 2) {
    return refused({
      what: "This file has one column only, or its columns are separated by something unknown.",
      remedy:
        "Separate the columns by commas, semicolons, tabs or “|”: one each for actor, issue and position at least.",
    });
  }
  if (sample.length === 0) {
    return refused({
      what: "This table has a header and no rows.",
      remedy: "Choose a file with a row for each statement.",
    });
  }
  if (mapping === undefined && kind === "ownCsv") return ownCsvReader(header, name);
  if (mapping === undefined && kind === "eventList") return eventListReader(header, facts);
  const guess = mapping ?? guessMapping(header, sample);
  if (asks || !isComplete(guess)) return { kind: "needsMapping", header, sample, guess };
  return createTableReader(header, guess, facts);
}

/** Hands every row to the reader; what is told of rows whose quotation marks are not in order. */
async function readRows(
  { bytes }: BytesToOpen,
  table: { readonly text: string; readonly detected: DetectedTable; readonly reader: RowReader },
  onProgress: OnProgress,
): Promise<readonly ReportEntry[]> {
  const { text, detected, reader } = table;
  const rows = csvRows(text, detected.cut);
  rows.next();
  let [count, last] = [0, performance.now()];
  const tell = (phase: Progress["phase"]) => {
    const share = Math.min(1, rows.at / text.length);
    return onProgress({ phase, bytes: Math.round(bytes.length * share), ofBytes: bytes.length, rows: count });
  };
  for (let cells = rows.next(); cells !== null; cells = rows.next()) {
    reader.add(cells, rows.row);
    count += 1;
    if (count % ROWS_A_LOOK !== 0 || performance.now() - last < BEAT) continue;
    last = performance.now();
    await tell("reading");
  }
  await tell("checking");
  const [first] = rows.unclosed;
  if (first === undefined) return [];
  return [
    {
      level: "guessed",
      row: first,
      column: null,
      value: '"',
      what: "A quotation mark opens this cell and none closes it; it was read as a character of the text.",
      remedy: "Put a second quotation mark at the end of the cell, and write marks within it twice.",
      count: rows.unclosed.length,
    },
  ];
}

function finished(given: HashedBytes, read: Read | Refused, notes: readonly ReportEntry[]): OpenOutcome {
  if ("what" in read) return read;
  if (read.coding.rows > 0) return opened(given, read, notes);
  return {
    kind: "refused",
    what: "No row of this table could be read.",
    remedy: "See the list of what was refused, or say which column is which.",
    report: { ...read.report, entries: [...notes, ...read.report.entries] },
  };
}

function opened(given: HashedBytes, read: Read, notes: readonly ReportEntry[]): OpenOutcome {
  const { bytes, name } = given;
  return {
    kind: "opened",
    unread: [],
    dataset: {
      stamp: stampOf(given, read),
      head: read.head,
      coding: read.coding,
      words: { blob: new Blob([read.words.bytes]), starts: read.words.starts },
      report: { ...read.report, entries: [...notes, ...read.report.entries] },
      file: { name, size: bytes.length, openedAt: new Date().toISOString() },
    },
  };
}

/** The same where a file is read alike, as in two tabs; another where a letter of it is another, or the use of a column. */
function stampOf({ hash, mapping }: HashedBytes, { coding, words }: Read): string {
  const columns = Object.values(mapping ?? {}).join(".");
  return [coding.rows, words.bytes.length, hash, ...(columns ? [columns] : [])].join("-");
}

/** A file that is not what its name says is read as what it is, and told. */
function misnamed(name: string, { kind }: Detected): readonly ReportEntry[] {
  const [ending = ""] = /\.[a-z0-9]+$/i.exec(name) ?? [];
  const [says, is] = [ending.toLowerCase() === ".json", kind === "json"];
  if (says === is || !/^\.(?:json|csv|tsv|txt|tab)$/i.test(ending)) return [];
  const what = is
    ? "The file’s name says that it is a table, but it is JSON"
    : "The file’s name says that it is JSON, but it is a table";
  return [
    {
      level: "guessed",
      row: null,
      column: null,
      value: name,
      what: `${what}; it was read as that.`,
      remedy: null,
      count: 0,
    },
  ];
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function refused({ what, remedy }: { readonly what: string; readonly remedy: string }): Refused {
  return { kind: "refused", what, remedy, report: null };
}
