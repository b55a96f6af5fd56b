import { useMemo } from "react";
import type { ActorSort } from "../../domain/actorOrder.ts";
import { agreementWith } from "../../domain/agreement.ts";
import { allIssues } from "../../domain/allIssues.ts";
import { places as placesById } from "../../domain/coding.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Grouping } from "../../domain/reference/groupings.ts";
import type { Issue } from "../../domain/schema.ts";
import { stancesOf, type Stances } from "../../domain/stances.ts";
import { sortOf, type ViewState } from "../../domain/viewState.ts";
import { gridLayout, type Size } from "./gridLayout.ts";
import type { GridModel } from "./gridModel.ts";

interface Given {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly found: Uint8Array | null;
  readonly folded: ReadonlySet<string>;
  readonly grouping: Grouping | null;
  /** The width of the grid and the height of the window, px. */
  readonly size: Size;
}

/**
 * What the grid draws from, the same as long as nothing in it changes: rows are drawn anew when it does, and neither
 * scrolling nor choosing a cell may do that (194 rows by 532 issues take 5 ms to lay out).
 */
export function useModel({ index, view, found, folded, grouping, size }: Given): GridModel {
  const { width, height } = size;
  const stances = stancesOf(index, found);
  const { countries, heads } = view;
  const { kind, at } = sortAsked(index, view);
  const sort = useMemo(() => sortBy(index, stances, { kind, at }), [index, stances, kind, at]);
  const laid = useMemo(
    () =>
      allIssues({
        index,
        stances,
        countries,
        heads,
        folded,
        sort,
        searching: found !== null,
        groups: grouping?.groups ?? null,
      }),
    [index, stances, countries, heads, folded, sort, found, grouping],
  );
  const { issues: places, actors } = laid;
  const columns = useMemo(() => {
    const issues = places.flatMap((place) => index.dataset.issues[place] ?? []);
    const most = (of: (issue: Issue) => number) => issues.reduce((max, issue) => Math.max(max, of(issue)), 0);
    const layout = gridLayout(
      { width, height },
      {
        issues: issues.length,
        longest: most(({ shortTitle }) => shortTitle.length),
        positions: most(({ positions }) => positions.length),
      },
    );
    return { stances, issues, places, actors, layout };
  }, [index, stances, places, actors, width, height]);
  return useMemo(() => ({ ...columns, index, columns, laid, sort }), [columns, index, laid, sort]);
}

/** The order asked for, and the place of what it refers to; by name where that is not in the dataset. */
function sortAsked({ dataset }: DatasetIndex, view: ViewState): { kind: ActorSort["kind"]; at: number } {
  const sort = sortOf(view);
  if (sort === "statements") return { kind: sort, at: -1 };
  if (sort !== "agreement" && sort !== "issue") return { kind: "name", at: -1 };
  const at = placesById(sort === "agreement" ? dataset.actors : dataset.issues).get(view.by) ?? -1;
  return at < 0 ? { kind: "name", at } : { kind: sort, at };
}

function sortBy(
  index: DatasetIndex,
  stances: Stances,
  { kind, at }: { kind: ActorSort["kind"]; at: number },
): ActorSort {
  if (kind === "issue") return { kind, issue: at };
  if (kind !== "agreement") return { kind };
  return { kind, actor: at, agreement: agreementWith(index, stances, at) };
}
