import { useCallback, useMemo, useRef, type CSSProperties } from "react";
import { positionStyles } from "../../figures/marks/positionStyle.ts";
import { useAxis, useScrollDrawing } from "../../ui/useAxis.ts";
import { useTreegrid } from "../../ui/useTreegrid.ts";
import { useWidth } from "../../ui/useWidth.ts";
import { gridRows, type GridRow } from "./gridRows.ts";
import { MatrixHead } from "./MatrixHead.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import { stopAt, type MatrixProps } from "./MatrixView.tsx";
import styles from "./MatrixView.module.css";
import { useRest } from "./useRest.ts";

/** Measures of the columns, px: the head's, where the card is narrow and wide, and a position's. */
const [NARROW, NARROW_FIRST, FIRST, COLUMN] = [640, 156, 264, 92];
/** A row that nobody has measured yet, px: a mark without a condition. */
const ROW = 41;
/** More columns than these are drawn only in sight. */
const MOST_COLUMNS = 12;

/** The matrix where it is large: rows, and columns where they are many, are drawn only in sight. */
export default function LargeMatrix(props: MatrixProps) {
  const { matrix, folded } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [widthRef, width] = useWidth();
  // The same while the matrix scrolls: thousands would be made at every step.
  const rows = useMemo(() => gridRows(matrix, folded), [matrix, folded]);
  const looks = positionStyles(matrix.issue.positions);
  const grid = useTreegrid({ ref, rows, initial: stopAt(props), fold: props.onFold });
  const rest = useRest(props.onRest);
  const stop = { row: rows.findIndex(({ key }) => key === grid.stop.key), col: grid.stop.col };
  const first = width < NARROW ? NARROW_FIRST : FIRST;
  const { down, across } = useParts({ ref, rows, columns: matrix.columns.length, stop, room: width - first });
  const shown = matrix.columns.length > MOST_COLUMNS ? across.drawn : undefined;
  const lengths: CSSProperties & Record<`--${string}`, string | number> = {
    "--columns": matrix.columns.length,
    "--first": `${first}px`,
    "--column": `${COLUMN}px`,
  };
  return (
    <div ref={widthRef} className={styles.card}>
      <div
        ref={ref}
        role="treegrid"
        aria-label={matrix.issue.title}
        aria-rowcount={rows.length}
        aria-colcount={matrix.columns.length + 1}
        data-parts
        className={styles.grid}
        style={lengths}
        onFocus={(event) => {
          grid.onFocus(event);
          rest.start(event);
        }}
        onBlur={rest.stop}
        onPointerOver={rest.start}
        onPointerOut={rest.stop}
        onPointerDown={grid.onPointerDown}
        onKeyDown={(event) => grid.onKeyDown(event, down.page)}
      >
        <MatrixHead
          {...{ looks, shown }}
          columns={matrix.columns}
          sort={props.sort}
          tabIndexOf={(col) => grid.tabIndexOf(rows[0]?.key ?? "", col)}
          onSort={props.onSort}
        />
        <div role="rowgroup" style={{ position: "relative", height: down.length }}>
          {down.drawn.map((i) => {
            const row = rows[i + 1];
            const placed = { top: down.startOf(i), measure: down.measure };
            return (
              row && bodyRow({ ...props, row, at: i + 1, looks, shown, placed, tabIndexOf: grid.tabIndexOf })
            );
          })}
        </div>
      </div>
    </div>
  );
}

type BodyRow = MatrixProps &
  Pick<Parameters<typeof MatrixRow>[0], "at" | "looks" | "shown" | "placed"> & {
    readonly row: GridRow;
    readonly tabIndexOf: (key: string, col: number) => number;
  };

function bodyRow({ row, tabIndexOf, ...props }: BodyRow) {
  if (row.kind === "head") return null;
  return (
    <MatrixRow
      key={row.key}
      {...props}
      row={row}
      columns={props.matrix.columns}
      tabIndexOf={(col) => tabIndexOf(row.key, col)}
    />
  );
}

/** The rows and columns to draw. Rows are as high as what stands in them, which is measured. */
function useParts(given: {
  ref: { readonly current: HTMLElement | null };
  rows: readonly GridRow[];
  columns: number;
  stop: { readonly row: number; readonly col: number };
  room: number;
}) {
  const { ref, rows, stop } = given;
  const keyOf = useCallback((at: number) => rows[at + 1]?.key ?? at, [rows]);
  const down = useAxis({
    ref,
    horizontal: false,
    count: rows.length - 1,
    keyOf,
    sizeOf: rowHeight,
    room: window.innerHeight,
    before: 0,
    stop: stop.row - 1,
  });
  const across = useAxis({
    ref,
    horizontal: true,
    count: given.columns,
    sizeOf: columnWidth,
    room: Math.max(0, given.room),
    before: 0,
    stop: stop.col - 1,
  });
  useScrollDrawing(ref);
  return { down, across };
}

function rowHeight() {
  return ROW;
}

function columnWidth() {
  return COLUMN;
}
