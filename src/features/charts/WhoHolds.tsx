import type { Cell } from "../../domain/matrix.ts";
import type { CellRef } from "../../domain/viewState.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./BarsView.module.css";

/** Who holds a position, each with its conditions and a way to the words. */
export function WhoHolds(props: {
  label: string;
  cells: readonly Cell[];
  onChoose: (cell: CellRef) => void;
}) {
  return (
    <div className={styles.who}>
      <h3>{props.label}</h3>
      <ul>
        {props.cells.map((cell) => (
          <li key={cell.row}>
            <Button
              look="quiet"
              onClick={() => props.onChoose({ row: cell.row, position: cell.position.id })}
            >
              {cell.rowName}
            </Button>
            {cell.conditions.length > 0 && (
              <span className={styles.condition}>{cell.conditions.join("; ")}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
