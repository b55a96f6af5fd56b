import { knownPosition } from "../../../domain/positionWords.ts";
import {
  COLUMN_ROLES,
  guessMapping,
  isComplete,
  missingRoles,
  type ColumnRole,
  type Mapping,
} from "../../../formats/reading/mapping.ts";

/** A table as far as it is known: the names of its columns and its first rows. */
export interface Table {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/** How much of a name or a value is shown, in characters. */
const NAME = 48;
const VALUE = 36;
/** So many columns of answers are no accident: the table has a column for each issue or actor. */
const WIDE = 3;

/** A column as it is offered. */
export interface Column {
  /** Its name, with its place where that is missing or not its own. */
  readonly name: string;
  /** The first value in it that is not empty, cut; "" where the first rows have none. */
  readonly value: string;
}

/** The columns of a table, in its order. */
export function columnsOf({ header, sample }: Table): readonly Column[] {
  const names = header.map(tidy);
  const often = new Map<string, number>();
  for (const name of names) often.set(name, (often.get(name) ?? 0) + 1);
  return names.map((name, at) => ({
    name: nameOf(name, at, often.get(name) === 1),
    value: cut(sample.map((cells) => tidy(cells[at] ?? "")).find((value) => value !== "") ?? "", VALUE),
  }));
}

function nameOf(name: string, at: number, alone: boolean): string {
  if (name === "") return `Column ${at + 1} (no name)`;
  return alone ? cut(name, NAME) : `${cut(name, NAME)} (column ${at + 1})`;
}

/** Columns that hold words such as "yes" and have no role, where there are several: a table that is not long. */
export function answerColumns(table: Table, mapping: Mapping): readonly number[] {
  const used = new Set(Object.values(mapping));
  const columns = table.header.flatMap((_, at) => {
    const values = table.sample.map((cells) => tidy(cells[at] ?? "")).filter((value) => value !== "");
    const known = values.filter((value) => knownPosition(value) !== null).length;
    return values.length > 0 && known > values.length / 2 && !used.has(at) ? [at] : [];
  });
  return columns.length < WIDE ? [] : columns;
}

/** Which of the first rows, from 0, names the columns, where a title or a note stands above the header; −1 where none does. */
export function headerBelow({ sample }: Table): number {
  return sample.findIndex((cells) => isComplete(guessMapping(cells, [])));
}

/** What is still to be chosen, as the end of a sentence: "the issue"; none where the table can be read. */
export function missingWords(mapping: Mapping): readonly string[] {
  return missingRoles(mapping).map((role) =>
    role === "actor" ? "the actor or its country code" : `the ${COLUMN_ROLES[role].label.toLowerCase()}`,
  );
}

/** Columns that have two roles, each with the roles. */
export function doubled(
  mapping: Mapping,
  roles: readonly ColumnRole[],
): ReadonlyMap<number, readonly ColumnRole[]> {
  const byColumn = new Map<number, ColumnRole[]>();
  for (const role of roles) {
    const column = mapping[role];
    if (column !== null) byColumn.set(column, [...(byColumn.get(column) ?? []), role]);
  }
  return new Map([...byColumn].filter(([, twice]) => twice.length > 1));
}

/** A text in one line without outer blanks. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A text cut to some length, which an ellipsis shows. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
