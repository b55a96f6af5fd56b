import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { indexDataset } from "../../../src/domain/dataset.ts";
import type { ReadReport } from "../../../src/domain/opened.ts";
import { datasetSchema, evidenceSchema, type Evidence, type Statement } from "../../../src/domain/schema.ts";
import { allStatements } from "../../../src/domain/statements.ts";
import { indexCoded } from "../../../src/domain/indexCoded.ts";
import { unpackWords } from "../../../src/domain/wordsCodec.ts";
import { csvRows } from "../../../src/formats/reading/csvRows.ts";
import { guessMapping } from "../../../src/formats/reading/mapping.ts";
import { createTableReader, type Read } from "../../../src/formats/reading/tableReader.ts";
import { wordsText } from "../../../src/formats/reading/wordsWriter.ts";

const HASH = "0123456789abcdef".repeat(4);

/** A table that was read, with its statements and words by the statements' places in the file. */
export interface ReadTable extends Read {
  readonly statements: readonly Statement[];
  readonly evidence: readonly Evidence[];
}

/** Reads a table kept beside this file. */
export function readTable(name: string): ReadTable {
  return readText(readFileSync(join(import.meta.dirname, "files", name), "utf8"), name);
}

/** Reads a table separated by commas, and sees that what comes of it keeps to the schema and holds together. */
export function readText(text: string, name = "file.csv"): ReadTable {
  const rows = csvRows(text, { delimiter: ",", from: 0, firstRow: 1 });
  const header = rows.next() ?? [];
  const body: { readonly cells: readonly string[]; readonly row: number }[] = [];
  for (let cells = rows.next(); cells !== null; cells = rows.next()) body.push({ cells, row: rows.row });
  const sample = body.slice(0, 20).map(({ cells }) => cells);
  const reader = createTableReader(header, guessMapping(header, sample), { name });
  for (const { cells, row } of body) reader.add(cells, row);
  const read = reader.finish(HASH);
  const index = indexCoded(read.head, read.coding);
  const statements = allStatements(index);
  const evidence = read.head.issues.flatMap(({ id }, at) => {
    const [from, to] = [read.coding.starts[at] ?? 0, read.coding.starts[at + 1] ?? 0];
    const inIssue = Array.from({ length: to - from }, (_, i) => ({
      id: `s${(read.coding.place[from + i] ?? 0) + 1}`,
    }));
    expectIssue(inIssue.length, id);
    return unpackWords(wordsText(read.words, at), inIssue);
  });
  if (statements.length > 0) {
    indexDataset(v.parse(datasetSchema, { ...read.head, statements }));
    v.parse(evidenceSchema, evidence);
  }
  const order = new Map(statements.map(({ id }, at) => [id, at]));
  const inOrder = evidence.toSorted((a, b) => (order.get(a.statement) ?? 0) - (order.get(b.statement) ?? 0));
  return { ...read, statements, evidence: inOrder };
}

/** Statements as lines: "France · Ceasefire · Yes · 2024-05". */
export function lines({ statements, head }: ReadTable): readonly string[] {
  const actors = new Map(head.actors.map((actor) => [actor.id, actor.name]));
  return statements.map(({ actor, issue, position, date }) => {
    const on = head.issues.find(({ id }) => id === issue);
    const label = on?.positions.find(({ id }) => id === position)?.label;
    return [actors.get(actor), on?.title, label, ...(date === null ? [] : [date])].join(" · ");
  });
}

/** Entries of a report but for the columns and positions that were read: "refused 4 date “03/05/2024”: why". */
export function told({ report }: { readonly report: ReadReport }): readonly string[] {
  return report.entries
    .filter(({ what }) => !/^(Read as: |Read by its meaning: |Not a word with a known)/.test(what))
    .map(({ level, row, column, value, what, count }) => {
      const times = count === 1 ? "" : ` (${count} rows)`;
      return `${level} ${row} ${column ?? "-"} “${value}”: ${what}${times}`;
    });
}

function expectIssue(rows: number, id: string): void {
  if (rows === 0) throw new Error(`The issue “${id}” has no statement.`);
}
