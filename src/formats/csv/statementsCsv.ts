import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Words } from "../../domain/filter.ts";
import type { Statement } from "../../domain/schema.ts";
import { toldOf } from "../told.ts";
import { STATEMENT_COLUMNS } from "./statementColumns.ts";
import { writeCsv, type CsvOptions } from "./writeCsv.ts";

/** The given statements as CSV, a row each, in their order, with all they refer to. Throws where words are not loaded. */
export function statementsCsv(
  statements: readonly Statement[],
  { index, words }: { readonly index: DatasetIndex; readonly words: Words },
  options: CsvOptions = {},
): string {
  const columns = STATEMENT_COLUMNS.map(({ name }) => name);
  const rows = toldOf(statements, index, words).map((told) =>
    STATEMENT_COLUMNS.map(({ of }) => of(told, index.dataset)),
  );
  return writeCsv({ columns, rows }, options);
}
