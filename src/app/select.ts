import { countPositions, type PositionCount } from "../domain/counts.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { filterStatements, matchesElsewhere, type Words } from "../domain/filter.ts";
import { buildMatrix, type Matrix } from "../domain/matrix.ts";
import type { Statement } from "../domain/schema.ts";
import type { ViewState } from "../domain/viewState.ts";

/** Everything a view shows, derived from the data and the address. */
export interface Selection {
  readonly inView: readonly Statement[];
  readonly matrix: Matrix;
  /** Holders of each position under every filter but the one on positions. */
  readonly counts: ReadonlyMap<string, PositionCount>;
  readonly elsewhere: ReturnType<typeof matchesElsewhere>;
}

/** Derives what a view shows. */
export function select(index: DatasetIndex, view: ViewState, words: Words): Selection {
  const { inView, anyPosition } = filterStatements(index, view, words);
  return {
    inView,
    matrix: buildMatrix(index, view, inView),
    counts: countPositions(anyPosition, index),
    elsewhere: matchesElsewhere(index, view, words),
  };
}

/** Whether there is nothing at all to show: neither a mark nor anyone without a position. */
export function isNothing({ rows, absent }: Matrix): boolean {
  return rows.length === 0 && absent.length === 0;
}
