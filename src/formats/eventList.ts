import { speakerName } from "../domain/actors.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import type { Words } from "../domain/filter.ts";
import type { Position, Statement } from "../domain/schema.ts";
import { writeCsv, type CellValue, type CsvOptions } from "./csv/writeCsv.ts";
import { toldOf, type Told } from "./told.ts";

type Column = readonly [name: string, of: (told: Told) => CellValue];

/**
 * The columns of the Discourse Network Analyzer, in its order, then what its yes or no cannot hold: the position, and
 * the condition that is part of it. Which facts have no counterpart, and why: docs/decisions/0016.
 */
const COLUMNS: readonly Column[] = [
  ["statement_id", ({ statement }) => statement.id],
  ["time", timeOf],
  ["person", personOf],
  ["organization", ({ actor }) => actor.name],
  ["concept", ({ issue }) => issue.title],
  ["agreement", ({ position }) => agreementOf(position)],
  ["start_position", missing],
  ["stop_position", missing],
  ["text", ({ words }) => words.quote ?? (words.summary === null ? null : `[Summary] ${words.summary}`)],
  ["coder", missing],
  ["document_id", ({ source }) => source.id],
  ["document_title", ({ source }) => source.title],
  ["document_author", ({ source }) => source.author],
  ["document_source", ({ source }) => source.outlet],
  ["document_section", missing],
  ["document_type", ({ source }) => source.kind],
  ["position", ({ position }) => position.label],
  ["condition", ({ statement }) => statement.condition],
];

/**
 * The given statements as an event list of the Discourse Network Analyzer, a row each, separated by semicolons. What a
 * source does not say stays an empty cell. Throws where words are not loaded.
 */
export function eventList(
  statements: readonly Statement[],
  { index, words }: { readonly index: DatasetIndex; readonly words: Words },
  options: Omit<CsvOptions, "separator"> = {},
): string {
  const rows = toldOf(statements, index, words).map((told) => COLUMNS.map(([, of]) => of(told)));
  return writeCsv({ columns: COLUMNS.map(([name]) => name), rows }, { ...options, separator: ";" });
}

/** 1 for agreement with the issue, 0 for disagreement, null for a position that carries neither. */
export function agreementOf({ agreement }: Position): 1 | 0 | null {
  if (agreement === undefined) return null;
  return agreement === "agree" ? 1 : 0;
}

/** Midnight of the statement’s day, else the source’s. A year or month alone is no point in time: it stays missing. */
function timeOf({ statement, source }: Told): CellValue {
  const day = statement.date ?? source.date;
  return day !== null && day.length === "YYYY-MM-DD".length ? `${day} 00:00:00` : null;
}

/** The program joins people by name, so one without a name bears the actor’s, too. */
function personOf({ speaker, actor }: Told): CellValue {
  if (speaker === null) return null;
  return speaker.name ?? `${speakerName(speaker)}, ${actor.name}`;
}

function missing(): CellValue {
  return null;
}
