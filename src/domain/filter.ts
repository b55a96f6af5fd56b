import type { DatasetIndex } from "./dataset.ts";
import type { Evidence, Statement } from "./schema.ts";
import type { RowSet } from "./searchBook.ts";
import { rowsOn, statementsOn } from "./statements.ts";
import type { ViewState } from "./viewState.ts";

/** The words of statements by statement id; what has not been fetched is not in it. */
export type Words = ReadonlyMap<string, Evidence>;

/** The statements of one issue under the filters of a view. */
export interface Filtered {
  /** In view: countries, positions and search applied. */
  readonly inView: readonly Statement[];
  /** With countries and search applied but any position: what the position filter chooses from. */
  readonly anyPosition: readonly Statement[];
}

/**
 * Applies a view's filters to the statements of its issue, in the dataset's order. `found` is what its search has found;
 * null leaves all in.
 */
export function filterStatements(index: DatasetIndex, view: ViewState, found: RowSet | null): Filtered {
  const [from] = rowsOn(index, view.issue);
  const actors = new Set(view.countries);
  const anyPosition = statementsOn(index, view.issue).filter(
    ({ actor }, i) => (actors.size === 0 || actors.has(actor)) && (found === null || found[from + i] === 1),
  );
  const inView =
    view.positions.length === 0
      ? anyPosition
      : anyPosition.filter(({ position }) => view.positions.includes(position));
  return { inView, anyPosition };
}

/** How many statements on each other issue the search finds, issues without any left out. */
export function matchesElsewhere(
  { dataset, coding }: DatasetIndex,
  view: ViewState,
  found: RowSet | null,
): readonly { readonly issueId: string; readonly count: number }[] {
  if (found === null) return [];
  const chosen = new Set(view.countries);
  const counted = Uint8Array.from(dataset.actors, ({ id }) => (chosen.size === 0 || chosen.has(id) ? 1 : 0));
  return dataset.issues.flatMap(({ id }, at) => {
    if (id === view.issue) return [];
    let count = 0;
    const to = coding.starts[at + 1] ?? 0;
    for (let row = coding.starts[at] ?? 0; row < to; row += 1)
      if (found[row] === 1) count += counted[coding.actor[row] ?? 0] ?? 0;
    return count === 0 ? [] : [{ issueId: id, count }];
  });
}
