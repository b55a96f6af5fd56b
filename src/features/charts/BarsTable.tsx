import type { PositionCount } from "../../domain/counts.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { CellRef } from "../../domain/viewState.ts";
import styles from "./BarsView.module.css";
import { Holder } from "./Holder.tsx";

/** The kinds of holders, each a column of its own; `always` stands even where it counts nobody. */
const KINDS = [
  { label: "Countries named", always: true, of: (count) => count.countries },
  { label: "Members not named", always: true, of: (count) => count.unnamed },
  { label: "Organisations", always: false, of: (count) => count.organisations },
  { label: "Other actors", always: false, of: (count) => count.others ?? 0 },
  { label: "Groups not counted", always: false, of: (count) => count.groups + count.overlapping },
] as const satisfies readonly { label: string; always: boolean; of: (count: PositionCount) => number }[];

/** The numbers of the bars, and who is behind them, in a table. No column is a sum of others. */
export function BarsTable({ matrix, onChoose }: { matrix: Matrix; onChoose: (cell: CellRef) => void }) {
  const kinds = KINDS.filter(({ always, of }) => always || matrix.columns.some(({ count }) => of(count) > 0));
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table of the bars">
      <table className={styles.table}>
        <caption className="visually-hidden">Who holds each position: {matrix.issue.title}</caption>
        <thead>
          <tr>
            <th scope="col">Position</th>
            {kinds.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {matrix.columns.map(({ position, count }, at) => (
            <tr key={position.id} data-position={position.id}>
              <th scope="row">{position.label}</th>
              {kinds.map(({ label, of }) => (
                <td key={label}>{of(count)}</td>
              ))}
              <td className={styles.names}>
                {matrix.rows.map((row) => {
                  const cell = row.cells[at];
                  return (
                    cell && (
                      <span key={row.id} className={styles.holder}>
                        <Holder cell={cell} onChoose={onChoose} />
                      </span>
                    )
                  );
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
