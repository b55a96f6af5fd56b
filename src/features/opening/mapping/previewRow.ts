import { statementOfRow } from "../../../domain/coding.ts";
import { unpackRows } from "../../../domain/wordsCodec.ts";
import { isComplete, type Mapping } from "../../../formats/reading/mapping.ts";
import { createTableReader, type Read } from "../../../formats/reading/tableReader.ts";
import { tidy, type Table } from "./columnNames.ts";
import { wordsText } from "../../../formats/reading/wordsWriter.ts";

/** A row of the file as it would be read, or why it would not; `number` counts the rows below the header from 1. */
type RowPreview =
  | { readonly kind: "read"; readonly number: number; readonly cells: PreviewCells }
  | { readonly kind: "refused"; readonly number: number; readonly why: string };

/** Null where there is nothing, or no column yet. */
export interface PreviewCells {
  readonly actor: string | null;
  readonly issue: string | null;
  readonly position: string | null;
  readonly date: string | null;
  readonly speaker: string | null;
  readonly words: string | null;
}

/** The first rows of a table as this mapping would read them; while it is not complete, the cells as the file has them. */
export function previewRows(table: Table, mapping: Mapping, most: number): readonly RowPreview[] {
  return table.sample.slice(0, most).map((cells, at) => {
    const number = at + 1;
    if (!isComplete(mapping)) return { kind: "read", number, cells: plainRow(cells, mapping) };
    const read = (rows: readonly (readonly string[])[]) => readRows(table, rows, mapping);
    const alone = read([cells]);
    if (alone.coding.rows > 0) return { kind: "read", number, cells: lastOf(alone) };
    // What a cell means may only be seen beside others: "NA" among two-letter codes is Namibia.
    const others = table.sample.filter((other) => other !== cells);
    const among = read([...others, cells]);
    const { rowsRefused } = read(others).report;
    if (among.report.rowsRefused === rowsRefused) return { kind: "read", number, cells: lastOf(among) };
    const refusal = alone.report.entries.find(({ level }) => level === "refused");
    return { kind: "refused", number, why: refusal?.what ?? "The row is empty." };
  });
}

/** Reads rows with the very reader that will read the file. */
function readRows({ header, sample }: Table, rows: readonly (readonly string[])[], mapping: Mapping): Read {
  // Whether the actors are codes is seen in all rows at hand.
  const actors = sample.map((cells) => (mapping.actor === null ? "" : (cells[mapping.actor] ?? "")));
  const reader = createTableReader(header, mapping, { name: "preview.csv", actors });
  rows.forEach((cells, at) => reader.add(cells, at + 2));
  return reader.finish("0".repeat(64));
}

/** The statement that was read last. */
function lastOf({ head, coding, words: written }: Read): PreviewCells {
  const row = coding.place.lastIndexOf(coding.rows - 1);
  const issueAt = coding.starts.findLastIndex((start) => start <= row);
  const statement = statementOfRow(head, coding, { row, issueAt });
  const words = unpackRows(wordsText(written, issueAt))[row - (coding.starts[issueAt] ?? 0)];
  const issue = head.issues[issueAt];
  const speaker = head.speakers.find(({ id }) => id === statement.speaker);
  return {
    actor: head.actors.find(({ id }) => id === statement.actor)?.name ?? null,
    issue: issue?.title ?? null,
    position: issue?.positions.find(({ id }) => id === statement.position)?.label ?? null,
    date: statement.date,
    speaker: speaker?.name ?? speaker?.titles[0]?.title ?? null,
    words: words?.quote ?? words?.summary ?? null,
  };
}

function plainRow(cells: readonly string[], mapping: Mapping): PreviewCells {
  const cell = (column: number | null) => (column === null ? null : tidy(cells[column] ?? "") || null);
  return {
    actor: cell(mapping.actor) ?? cell(mapping.iso3),
    issue: cell(mapping.issue),
    position: cell(mapping.position),
    date: cell(mapping.date),
    speaker: cell(mapping.speaker) ?? cell(mapping.speaker_title),
    words: cell(mapping.quote) ?? cell(mapping.summary),
  };
}
