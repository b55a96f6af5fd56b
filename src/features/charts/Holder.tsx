import type { Cell } from "../../domain/matrix.ts";
import type { CellRef } from "../../domain/viewState.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./BarsView.module.css";

/** Who holds a position, with its conditions, and the way to the words. */
export function Holder({ cell, onChoose }: { cell: Cell; onChoose: (cell: CellRef) => void }) {
  return (
    <>
      <Button look="quiet" onClick={() => onChoose({ row: cell.row, position: cell.position.id })}>
        {cell.rowName}
      </Button>
      {cell.conditions.length > 0 && <span className={styles.condition}>{cell.conditions.join("; ")}</span>}
    </>
  );
}
