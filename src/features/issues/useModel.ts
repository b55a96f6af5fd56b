import { useMemo } from "react";
import { allIssues } from "../../domain/allIssues.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { partByKind } from "../../domain/actorKinds.ts";
import type { Grouping } from "../../domain/reference/groupings.ts";
import type { Issue } from "../../domain/schema.ts";
import { sortAsked } from "../../domain/issuesInView.ts";
import { stancesOf } from "../../domain/stances.ts";
import type { TextSpacing } from "../../ui/useTextSpacing.ts";
import type { ViewState } from "../../domain/viewState.ts";
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
  readonly spacing: TextSpacing;
}

/**
 * What the grid draws from, the same as long as nothing in it changes: rows are drawn anew when it does, and neither
 * scrolling nor choosing a cell may do that (194 rows by 532 issues take 5 ms to lay out).
 */
export function useModel({ index, view, found, folded, grouping, size, spacing }: Given): GridModel {
  const { width, height } = size;
  const stances = stancesOf(index, found);
  const { countries, heads } = view;
  const { sort: order, by, view: shown } = view;
  const sort = useMemo(
    () => sortAsked(index, stances, { sort: order, by, view: shown }),
    [index, stances, order, by, shown],
  );
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
    const known = index.dataset.actors;
    const kinds = partByKind(known, actors);
    const layout = gridLayout(
      { width, height },
      {
        issues: issues.length,
        longest: most(({ shortTitle }) => shortTitle.length),
        positions: most(({ positions }) => positions.length),
        kinds: kinds.length,
      },
      spacing,
    );
    return { stances, issues, places, actors, kinds, known, layout, searching: found !== null };
  }, [index, stances, places, actors, width, height, found, spacing]);
  return useMemo(() => ({ ...columns, index, columns, laid, sort }), [columns, index, laid, sort]);
}
