import { useId } from "react";
import { isComplete, type Mapping } from "../../../formats/reading/mapping.ts";
import { cut, type Table } from "./columnNames.ts";
import styles from "./mapping.module.css";
import { previewRows, type PreviewCells } from "./previewRow.ts";

/** How many rows are shown, and how much of a text, in characters. */
const ROWS = 5;
const LONG = 120;

const COLUMNS = {
  actor: "Actor",
  issue: "Issue",
  position: "Position",
  date: "Date",
  speaker: "Speaker",
  words: "Words",
} as const satisfies Record<keyof PreviewCells, string>;
const NEEDED = ["actor", "issue", "position"] as const;
const OTHERS = ["date", "speaker", "words"] as const;

/** The first rows of the file as they would be read. */
export function RowsPreview({ table, mapping }: { table: Table; mapping: Mapping }) {
  const id = useId();
  const rows = previewRows(table, mapping, ROWS);
  const has = {
    date: mapping.date !== null,
    speaker: mapping.speaker !== null || mapping.speaker_title !== null,
    words: mapping.quote !== null || mapping.summary !== null,
  };
  const columns = [...NEEDED, ...OTHERS.filter((column) => has[column])];
  return (
    <section className={styles.preview}>
      <h4 id={id}>{headingOf(rows.length, isComplete(mapping))}</h4>
      {rows.length === 0 ? (
        <p className={styles.hint}>The table has no rows below its header.</p>
      ) : (
        <div role="region" aria-labelledby={id} tabIndex={0} className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">No.</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {COLUMNS[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.number}>
                  <th scope="row">{row.number}</th>
                  {row.kind === "refused" ? (
                    <td colSpan={columns.length} className={styles.refused}>
                      {row.why}
                    </td>
                  ) : (
                    columns.map((column) => <Cell key={column} text={row.cells[column]} />)
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function headingOf(rows: number, complete: boolean): string {
  if (rows === 0) return "The first rows";
  const [first, they] = rows === 1 ? ["The first row", "it"] : [`The first ${rows} rows`, "they"];
  return `${first}, as ${complete ? `${they} would be read` : "far as the columns are chosen"}`;
}

function Cell({ text }: { text: string | null }) {
  return text === null ? <td className={styles.none}>none</td> : <td>{cut(text, LONG)}</td>;
}
