import type { Problem } from "../../domain/DatasetError.ts";
import { fingerprint } from "../../domain/datasetVersion.ts";
import { checkQuote } from "../../domain/integrity.ts";
import type { DatasetFile } from "../../domain/schema.ts";
import { readGuarded } from "../csv/formulaGuard.ts";
import { columnKey } from "./detect.ts";
import { createDuplicates } from "./duplicates.ts";
import type { Refused } from "./openFile.ts";
import { createIdCheck, withMembers } from "./ownCsvIds.ts";
import {
  OWN_ACTOR,
  OWN_ISSUE,
  OWN_POSITION,
  OWN_SOURCE,
  OWN_SPEAKER,
  OWN_STATEMENT,
} from "./ownCsvTables.ts";
import { createOwnTable, parsed, RowRefused, type PlacedRow } from "./ownTable.ts";
import { createReport, type Report } from "./report.ts";
import type { Read } from "./tableReader.ts";
import { openedId, readWritten } from "./writtenDataset.ts";

type Statement = DatasetFile["statements"][number];

/** Takes our own CSV row by row; a bad row is refused and told. */
export interface OwnCsvReader {
  add(cells: readonly string[], row: number): void;
  finish(hash: string): Read | Refused;
}

/**
 * A reader for the CSV that `statementsCsv` writes. It gives back the statements, in their order, with all they refer
 * to. What that file does not hold cannot come back: the dataset's description, version and groupings; the short titles
 * and descriptions of issues; the clauses of positions; what no statement refers to (a named member of a group comes
 * back by its id alone); and any order but that of the statements.
 */
export function ownCsvReader(header: readonly string[], name: string): OwnCsvReader {
  const places = new Map(header.map((column, at) => [columnKey(column), at]));
  const report = createReport();
  const tables = createTables(report);
  return {
    add(cells, at) {
      if (cells.every((cell) => cell.trim() === "")) return;
      const cellOf = (column: string) => cells[places.get(column) ?? -1] ?? "";
      try {
        if (cells.length !== header.length) throw wrongLength(cells.length, header.length);
        tables.take({
          value: (column) => readGuarded(cellOf(column)),
          raw: (columns) => columns.map(cellOf).join("\0"),
          at,
        });
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error;
        const { column, what, remedy } = error;
        report.refuseRow({ row: at, column, value: column === null ? "" : cellOf(column), what, remedy });
      }
    },
    finish(hash) {
      const file = tables.file(name);
      tables.tellDuplicates();
      return readWritten(file, {
        id: openedId(tables.id() ?? hash.slice(0, 8)),
        version: hash.slice(0, 16),
        report: report.finished(tables.rowsRead()),
      });
    },
  };
}

function createTables(report: Report) {
  const shared = {
    issues: createOwnTable(OWN_ISSUE, report),
    sources: createOwnTable(OWN_SOURCE, report),
    actors: createOwnTable(OWN_ACTOR, report),
  };
  const speakers = createOwnTable(OWN_SPEAKER, report);
  const positions = new Map<string, ReturnType<typeof positionTable>>();
  const positionTable = () => createOwnTable(OWN_POSITION, report);
  const statements = new Map<string, Statement>();
  const rowsById = new Map<string, number>();
  const duplicates = createDuplicates();
  const ids = createIdCheck();
  const about = createAbout();
  let rowsRead = 0;

  return {
    take(row: PlacedRow): void {
      // All is checked before anything is kept: a refused row leaves nothing behind.
      const statement = checkedStatement(row);
      const own = positions.get(statement.issue) ?? positionTable();
      const speaks = statement.speaker === null ? [] : [speakers];
      const involved = [...Object.values(shared), own, ...speaks];
      for (const table of involved) table.named(row);
      ids.check(shared.actors.named(row), statement.speaker === null ? null : speakers.named(row));
      const isRepeated = repeats(statement, statements.get(statement.id));
      for (const table of involved) table.keep(row);
      positions.set(statement.issue, own);
      rowsRead += 1;
      about.see(row);
      if (isRepeated) return duplicates.add(row.at, rowsById.get(statement.id) ?? 0);
      statements.set(statement.id, statement);
      rowsById.set(statement.id, row.at);
    },
    tellDuplicates: () => duplicates.tell(report),
    rowsRead: () => rowsRead,
    id: () => about.id(),
    file: (name: string): DatasetFile => ({
      schemaVersion: 1,
      id: "read",
      title: about.title() ?? name,
      description: "",
      licence: about.licence(),
      sources: shared.sources.entries(),
      actors: withMembers(shared.actors.entries(), report),
      speakers: speakers.entries(),
      issues: shared.issues
        .entries()
        .map((issue) => ({ ...issue, positions: positions.get(issue.id)?.entries() ?? [] })),
      statements: [...statements.values()],
    }),
  };
}

/** What the first row says of the dataset; it stands in every row. */
function createAbout() {
  let first: {
    readonly id: string | null;
    readonly title: string | null;
    readonly licence: string | null;
  } | null = null;
  return {
    see({ value }: PlacedRow): void {
      first ??= { id: value("dataset_id"), title: value("dataset_title"), licence: value("dataset_licence") };
    },
    id: () => (/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(first?.id ?? "") ? (first?.id ?? null) : null),
    title: () => first?.title ?? null,
    licence: () => first?.licence ?? null,
  };
}

/** Whether a row says what an earlier one with its id does; throws `RowRefused` where it says something else. */
function repeats(statement: Statement, earlier: Statement | undefined): boolean {
  if (earlier === undefined) return false;
  if (fingerprint(statement) === fingerprint(earlier)) return true;
  throw new RowRefused(
    "statement_id",
    "An earlier row has this id.",
    "Give each statement an id of its own.",
  );
}

function checkedStatement(row: PlacedRow): Statement {
  const statement: Statement = parsed(OWN_STATEMENT, row.value);
  const problems: Problem[] = [];
  checkQuote(statement, { statement: statement.id, ...statement }, "", problems);
  const [problem] = problems;
  if (problem) throw new RowRefused("quote", problem.what, problem.remedy);
  return statement;
}

function wrongLength(has: number, needs: number): RowRefused {
  return new RowRefused(
    null,
    `This row has ${has} ${has === 1 ? "cell" : "cells"}; the header has ${needs}.`,
    "Check the row for a missing quotation mark or separator.",
  );
}
