import type { Coding } from "../../domain/coding.ts";
import type { ReadReport } from "../../domain/opened.ts";
import type { DatasetHead } from "../../domain/schema.ts";
import { PERHAPS_NAMIBIA } from "./actorBook.ts";
import { cellAt, tidyName } from "./cellText.ts";
import { mayBeCode } from "./codesInNames.ts";
import { finishTable } from "./finishTable.ts";
import type { Mapping } from "./mapping.ts";
import { createReading, readRow } from "./readRow.ts";
import { positionOfRow, refuse } from "./refusals.ts";
import { createRowBooks, type RowBooks } from "./rowBooks.ts";
import { tellWidths } from "./tellWidths.ts";
import type { WrittenWords } from "./wordsWriter.ts";

/** What is known of a file before it is read. */
export interface FileFacts {
  /** With its ending: "votes.csv". */
  readonly name: string;
  /** Names of its actors, where they are known before its rows; otherwise its first rows are looked at. */
  readonly actors?: readonly string[];
  /** The header's row in the sheet; 1 where it is not said. */
  readonly headerRow?: number;
}

/** A table that was read: all of an opened dataset but its words' blob. No issues where no row could be read. */
export interface Read {
  readonly head: DatasetHead;
  readonly coding: Coding;
  readonly words: WrittenWords;
  readonly report: ReadReport;
}

/** Takes a table row by row. */
export interface TableReader {
  /** Takes a row of cells as the file has them; `row` is its row in a spreadsheet, where the header is 1. */
  add(cells: readonly string[], row: number): void;
  /** What was read. `hash` is one of the file's bytes, in 16 hexadecimal digits or more. To be called once, at the end. */
  finish(hash: string): Read;
}

/**
 * What is looked at before the first row is read, so that all rows are read alike: so many different names, or rows; where
 * they have few names, one of which may be a code, as a file that is sorted by actor, as many as are quickly kept.
 */
const LOOK = { names: 50, rows: 2000, fewNames: 10, mostRows: 50_000 } as const;

/** A reader for a table with this header, one statement a row. Bad rows are refused and told; it throws nothing. */
export function createTableReader(header: readonly string[], mapping: Mapping, file: FileFacts): TableReader {
  const books = createRowBooks(header, mapping, file);
  const names = new Set(file.actors);
  if (mapping.actor === null || file.actors) {
    books.actors.look(names);
    return readerOf(books, file.name);
  }
  const reader = readerOf(books, file.name);
  let first: { readonly cells: readonly string[]; readonly row: number }[] | null = [];
  let doubtful = false;
  const readFirst = () => {
    books.actors.look(names);
    for (const { cells, row } of first ?? []) reader.add(cells, row);
    first = null;
  };
  return {
    add(cells, row) {
      if (first === null) return reader.add(cells, row);
      const name = cellAt(cells, mapping.actor);
      if (!names.has(name)) {
        names.add(name);
        doubtful = names.size < LOOK.fewNames && (doubtful || mayBeCode(tidyName(name)));
      }
      first.push({ cells: [...cells], row });
      if (names.size >= LOOK.names || first.length >= (doubtful ? LOOK.mostRows : LOOK.rows)) readFirst();
    },
    finish(hash) {
      readFirst();
      return reader.finish(hash);
    },
  };
}

/** A reader that reads each row as it comes. */
function readerOf(books: RowBooks, fileName: string): TableReader {
  const { header, mapping } = books;
  const reading = createReading(books);
  const { actors, report } = books;
  /** Rows with nothing but "NA" for an actor, until the whole column is known. */
  const waiting: { readonly cells: readonly string[]; readonly row: number; readonly position: number }[] =
    [];
  const emptyRow = report.tally({
    level: "read",
    column: null,
    value: "",
    what: "Empty rows.",
    remedy: null,
  });
  const otherWidth = tellWidths(header.length, report);

  const addNamibia = (cells: readonly string[], row: number, position: number) => {
    const what = "“NA” is read as the code of Namibia, since the column holds two-letter codes.";
    const at = { row, column: reading.names.actor, value: "NA" };
    report.tell({
      ...at,
      level: "guessed",
      what,
      remedy: "Write NAM, or leave the cell empty where there is no actor.",
    });
    readRow(reading, cells, { row, position, actor: actors.namibia() });
  };

  return {
    add(cells, row) {
      if (cells.length !== header.length) {
        if (isEmpty(cells)) return emptyRow(row);
        otherWidth(cells, row);
      }
      if (cellAt(cells, mapping.position) === "" && isEmpty(cells)) return emptyRow(row);
      const position = positionOfRow(reading, cells, row);
      if (position < 0) return;
      const actor = actors.placeOf(cellAt(cells, mapping.actor), cellAt(cells, mapping.iso3), row);
      if (actor >= 0) readRow(reading, cells, { row, actor, position });
      else if (actor !== PERHAPS_NAMIBIA) refuse(reading, { row, role: "actor", cells });
      else if (actors.twoLetters()) addNamibia(cells, row, position);
      else waiting.push({ cells: [...cells], row, position });
    },
    finish(hash) {
      for (const { cells, row, position } of waiting) {
        if (actors.twoLetters()) addNamibia(cells, row, position);
        else report.refuseRow({ row, column: reading.names.actor, value: "NA", ...PERHAPS });
      }
      reading.duplicates.tell(report);
      return finishTable(books, { fileName, hash, rowsRead: reading.rowsRead });
    },
  };
}

const PERHAPS = {
  what: "“NA” can be Namibia’s two-letter code or stand for no value, and the column holds no other two-letter code.",
  remedy: "Write NAM or Namibia, or leave the row out.",
};

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
