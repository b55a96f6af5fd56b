/** A row of a treegrid as its keys see it. */
export interface TreeRow {
  readonly key: string;
  /** How many cells it has, its head included. */
  readonly cells: number;
  /** Whether the rows beneath it are shown; null when it has none. */
  readonly expanded: boolean | null;
  /** The key of the row above it in the tree; null at the top. */
  readonly parent: string | null;
}

/** A cell of the treegrid: the row's place, head included, and the column, the row's own head being 0. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

/** What a key asks of the treegrid: to move, or to fold or unfold the row it is on. */
export type KeyAction =
  /** `sideways` when the move chose a column, to which later moves up and down come back. */
  | { readonly kind: "move"; readonly to: Place; readonly sideways: boolean }
  | { readonly kind: "fold" | "unfold"; readonly key: string };

export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
  /** The column to come back to after a row with fewer cells. */
  readonly wanted: number;
  /** Rows a page holds. */
  readonly page: number;
}

/**
 * What a key does at a place, by the treegrid pattern of the ARIA Authoring Practices; null when the key is not the
 * grid's. https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
 */
export function actionFor(press: Press, at: Place, rows: readonly TreeRow[]): KeyAction | null {
  const row = rows[at.row];
  if (!row) return null;
  const lastRow = rows.length - 1;
  const vertical = (target: number): KeyAction => {
    const to = Math.max(0, Math.min(target, lastRow));
    const col = Math.min(press.wanted, cellsOf(rows, to) - 1);
    return { kind: "move", to: { row: to, col }, sideways: false };
  };
  switch (press.key) {
    case "ArrowDown":
      return vertical(at.row + 1);
    case "ArrowUp":
      return vertical(at.row - 1);
    case "PageDown":
      return vertical(at.row + press.page);
    case "PageUp":
      return vertical(at.row - press.page);
    case "ArrowRight":
      return at.col === 0 && row.expanded === false
        ? { kind: "unfold", key: row.key }
        : move(at.row, Math.min(at.col + 1, row.cells - 1));
    case "ArrowLeft":
      return leftOf(row, at, rows);
    case "Home":
      return press.ctrl ? move(0, 0) : move(at.row, 0);
    case "End":
      return press.ctrl ? move(lastRow, cellsOf(rows, lastRow) - 1) : move(at.row, row.cells - 1);
    default:
      return null;
  }
}

function leftOf(row: TreeRow, at: Place, rows: readonly TreeRow[]): KeyAction {
  if (at.col > 0) return move(at.row, at.col - 1);
  if (row.expanded === true) return { kind: "fold", key: row.key };
  const parent = rows.findIndex(({ key }) => key === row.parent);
  return move(parent === -1 ? at.row : parent, 0);
}

function move(row: number, col: number): KeyAction {
  return { kind: "move", to: { row, col }, sideways: true };
}

function cellsOf(rows: readonly TreeRow[], row: number): number {
  return rows[row]?.cells ?? 1;
}
