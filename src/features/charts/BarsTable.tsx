import type { Matrix } from "../../domain/matrix.ts";
import type { CellRef } from "../../domain/viewState.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./BarsView.module.css";

/** The numbers of the bars, and who is behind them, in a table. No column is a sum of others. */
export function BarsTable({ matrix, onChoose }: { matrix: Matrix; onChoose: (cell: CellRef) => void }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table of the bars">
      <table className={styles.table}>
        <caption className="visually-hidden">Who holds each position: {matrix.issue.title}</caption>
        <thead>
          <tr>
            <th scope="col">Position</th>
            <th scope="col">Countries named</th>
            <th scope="col">Members not named</th>
            <th scope="col">Organisations</th>
            <th scope="col">Groups not counted</th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {matrix.columns.map(({ position, count }, at) => (
            <tr key={position.id} data-position={position.id}>
              <th scope="row">{position.label}</th>
              <td>{count.countries}</td>
              <td>{count.unnamed}</td>
              <td>{count.organisations}</td>
              <td>{count.groups + count.overlapping}</td>
              <td className={styles.names}>
                {matrix.rows.map((row) =>
                  row.cells[at] ? (
                    <Button
                      key={row.id}
                      look="quiet"
                      onClick={() => onChoose({ row: row.id, position: position.id })}
                    >
                      {row.name}
                    </Button>
                  ) : null,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
