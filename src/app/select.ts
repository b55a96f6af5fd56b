import { countPositions, type PositionCount } from "../domain/counts.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { filterStatements, matchesElsewhere } from "../domain/filter.ts";
import { buildMatrix, type Matrix } from "../domain/matrix.ts";
import type { Statement } from "../domain/schema.ts";
import type { RowSet } from "../domain/searchBook.ts";
import { isWhole, type ViewState } from "../domain/viewState.ts";

/** Everything a view shows, derived from the data and the address. */
export interface Selection {
  readonly inView: readonly Statement[];
  readonly matrix: Matrix;
  /** Holders of each position under every filter but the one on positions. */
  readonly counts: ReadonlyMap<string, PositionCount>;
  readonly elsewhere: ReturnType<typeof matchesElsewhere>;
}

/**
 * Derives what a view shows; `found` is what its search has found, null without one. The matrix of an issue and its
 * counts are worked out when they are asked for: a view of all issues has no need of them.
 */
export function select(index: DatasetIndex, view: ViewState, found: RowSet | null): Selection {
  const { inView, anyPosition } = filterStatements(index, view, found);
  const matrix = once(() => buildMatrix(index, view, inView));
  const counts = once(() => countPositions(anyPosition, index));
  return {
    inView,
    get matrix() {
      return matrix();
    },
    get counts() {
      return counts();
    },
    elsewhere: isWhole(view.view) ? [] : matchesElsewhere(index, view, found),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Whether there is nothing at all to show: neither a mark nor anyone without a position. */
export function isNothing({ rows, absent }: Matrix): boolean {
  return rows.length === 0 && absent.length === 0;
}
