import type { Cell } from "../../domain/matrix.ts";
import type { CellRef } from "../../domain/viewState.ts";
import styles from "./BarsView.module.css";
import { Holder } from "./Holder.tsx";

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
            <Holder cell={cell} onChoose={props.onChoose} />
          </li>
        ))}
      </ul>
    </div>
  );
}
