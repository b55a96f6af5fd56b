import * as v from "valibot";
import type { OwnPart, OwnRow } from "./ownCsvTables.ts";
import type { Report } from "./report.ts";

/** Why a row of our own CSV is refused. */
export class RowRefused extends Error {
  readonly column: string | null;
  readonly what: string;
  readonly remedy: string;
  constructor(column: string | null, what: string, remedy: string) {
    super(what);
    this.name = "RowRefused";
    this.column = column;
    this.what = what;
    this.remedy = remedy;
  }
}

/** A row with its place in the sheet; `raw` is what some of its cells hold, as one text. */
export interface PlacedRow {
  readonly value: OwnRow;
  readonly raw: (columns: readonly string[]) => string;
  readonly at: number;
}

/** The things that the rows name again and again, each once. */
export interface OwnTable<T> {
  /** What a row names, known or new; throws `RowRefused` for one that is new and wrong. */
  named(row: PlacedRow): T;
  /** Keeps what a row names, and tells where it says otherwise of it than the first row that does. */
  keep(row: PlacedRow): void;
  entries(): T[];
}

/** An empty table of what one part of the columns names. */
export function createOwnTable<S extends v.GenericSchema>(
  part: OwnPart<S>,
  report: Report,
): OwnTable<v.InferOutput<S>> {
  const known = new Map<string, { readonly entry: v.InferOutput<S>; readonly raw: string }>();
  const [idColumn = ""] = part.columns;
  return {
    named: (row) => known.get(row.value(idColumn) ?? "")?.entry ?? parsed(part, row.value),
    keep(row) {
      const id = row.value(idColumn) ?? "";
      const [earlier, raw] = [known.get(id), row.raw(part.columns)];
      if (earlier === undefined) known.set(id, { entry: parsed(part, row.value), raw });
      else if (earlier.raw !== raw) {
        const what = "An earlier row describes it otherwise, and that one is followed.";
        const remedy = "Write the same in all rows, or give it an id of its own.";
        report.tell({ level: "guessed", row: row.at, column: idColumn, value: id, what, remedy });
      }
    },
    entries: () => Array.from(known.values(), ({ entry }) => entry),
  };
}

/** What a row says, checked by the schema; throws `RowRefused` naming the column at fault. */
export function parsed<S extends v.GenericSchema>(
  { schema, columns, of }: OwnPart<S>,
  row: OwnRow,
): v.InferOutput<S> {
  const result = v.safeParse(schema, of(row));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = (v.getDotPath(issue) ?? "").split(".")[0]?.toLowerCase();
  const column =
    columns.find((name) => name.endsWith(`_${field}`)) ??
    columns.find((name) => name === field) ??
    columns[0];
  throw new RowRefused(column ?? null, `${issue.message}.`, "Correct the cell as the app’s own file has it.");
}
