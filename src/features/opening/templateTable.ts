import { writeCsv } from "../../formats/csv/writeCsv.ts";

/** The columns of a table that is read without questions, in no order that matters. */
export const COLUMNS = [
  ["actor", "Example actor"],
  ["issue", "Example issue"],
  ["position", "support"],
  ["iso3", null],
  ["date", "2026-05"],
  ["speaker", "Example speaker"],
  ["speaker_title", "Minister"],
  ["quote", "The words of the statement."],
  ["summary", "What is said, in a sentence."],
  ["source", "Title of the source"],
  ["url", "https://example.org/source"],
  ["paragraph", 3],
  ["condition", "if others do so, too"],
  ["kind", "direct"],
  ["group_size", null],
] as const satisfies readonly (readonly [string, string | number | null])[];

/** A table with the header and one row that shows what goes where. */
export function templateCsv(): string {
  return writeCsv({
    columns: COLUMNS.map(([name]) => name),
    rows: [COLUMNS.map(([, value]) => value)],
  });
}
