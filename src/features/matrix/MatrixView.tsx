import { useRef, type CSSProperties } from "react";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { CellRef, Sort } from "../../domain/viewState.ts";
import type { Matrix } from "../../domain/matrix.ts";
import { positionStyles } from "../../figures/marks/positionStyle.ts";
import { useTreegrid } from "../../ui/useTreegrid.ts";
import { gridRows } from "./gridRows.ts";
import { MatrixHead } from "./MatrixHead.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import styles from "./MatrixView.module.css";
import { useRest } from "./useRest.ts";

/** Columns that fit beside the row heads where the card is wide enough; the style sheet says how wide. */
const MOST_FITTING = 6;

export interface MatrixProps {
  index: DatasetIndex;
  matrix: Matrix;
  folded: ReadonlySet<string>;
  chosen: CellRef | null;
  sort: Sort;
  hrefOfIssue: (issueId: string) => string;
  onFold: (key: string, folded: boolean) => void;
  onChoose: (cell: CellRef) => void;
  onSort: (sort: Sort) => void;
  onIssue: (issueId: string) => void;
  onRest: () => void;
}

/** The matrix as a treegrid: a row for each actor with its speakers beneath, a column for each position. */
export function MatrixView(props: MatrixProps) {
  const { matrix, folded } = props;
  const ref = useRef<HTMLDivElement>(null);
  const rows = gridRows(matrix, folded);
  const looks = positionStyles(matrix.issue.positions);
  const grid = useTreegrid({ ref, rows, initial: stopAt(props), fold: props.onFold });
  const rest = useRest(props.onRest);
  const columns: CSSProperties & Record<"--columns", number> = { "--columns": matrix.columns.length };
  return (
    <div className={styles.card}>
      <div
        ref={ref}
        role="treegrid"
        aria-label={matrix.issue.title}
        aria-rowcount={rows.length}
        aria-colcount={matrix.columns.length + 1}
        data-fits={matrix.columns.length <= MOST_FITTING || undefined}
        className={styles.grid}
        style={columns}
        onFocus={(event) => {
          grid.onFocus(event);
          rest.start(event);
        }}
        onBlur={rest.stop}
        onPointerOver={rest.start}
        onPointerOut={rest.stop}
        onPointerDown={grid.onPointerDown}
        onKeyDown={grid.onKeyDown}
      >
        {rows.map((row, at) =>
          row.kind === "head" ? (
            <MatrixHead
              key={row.key}
              columns={matrix.columns}
              looks={looks}
              sort={props.sort}
              tabIndexOf={(col) => grid.tabIndexOf(row.key, col)}
              onSort={props.onSort}
            />
          ) : (
            <MatrixRow
              key={row.key}
              row={row}
              at={at}
              columns={matrix.columns}
              looks={looks}
              tabIndexOf={(col) => grid.tabIndexOf(row.key, col)}
              {...props}
            />
          ),
        )}
      </div>
    </div>
  );
}

/** The first tab stop: the chosen mark, if there is one. */
export function stopAt({ chosen, matrix }: MatrixProps) {
  const column = matrix.columns.findIndex(({ position }) => position.id === chosen?.position);
  return chosen && column >= 0 ? { key: chosen.row, col: column + 1 } : null;
}
