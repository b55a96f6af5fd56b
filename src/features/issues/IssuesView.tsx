import { useCallback, useLayoutEffect, useRef } from "react";
import { groupKey } from "../../domain/allIssues.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { groupingsFor, type Grouping } from "../../domain/reference/groupings.ts";
import type { CellRef, ViewState } from "../../domain/viewState.ts";
import type { Patch } from "../../data/useViewState.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Button } from "../../ui/Button.tsx";
import { IssuesGrid } from "./IssuesGrid.tsx";
import { IssuesTools } from "./IssuesTools.tsx";
import styles from "./IssuesView.module.css";
import { PositionKey } from "./PositionKey.tsx";
import { useTextSpacing } from "../../ui/useTextSpacing.ts";
import { OVERSCAN } from "../../ui/useAxis.ts";
import type { GridModel } from "./gridModel.ts";
import { useModel } from "./useModel.ts";
import { PRINTED_HEIGHT, useSize } from "./useSize.ts";

const NO_FILTERS = { heads: "", countries: [], q: "" } as const satisfies Partial<ViewState>;

interface Props {
  index: DatasetIndex;
  view: ViewState;
  /** 1 for each row of the coding that the search finds; null without a search. */
  found: Uint8Array | null;
  /** What an empty cell means, in small letters. */
  silence: string;
  /** Keys of the folded groups. */
  folded: ReadonlySet<string>;
  patch: Patch;
  hrefOf: (change: Partial<ViewState>) => string;
  onFolded: (folded: ReadonlySet<string>) => void;
  onIssue: (issueId: string) => void;
  onChoose: (issueId: string, cell: CellRef) => void;
}

/** All issues at once: a row for each actor, a column for each issue, and in each cell the position held there. */
export default function IssuesView(props: Props) {
  const { index, view, found, folded, patch } = props;
  const [measure, size, windowHeight] = useSize();
  const [probe, spacing] = useTextSpacing();
  const grouping = groupingsFor(index).find(({ id }) => id === view.group) ?? null;
  const model = useModel({
    index,
    view,
    found,
    folded,
    grouping,
    size: { width: size.width, height: windowHeight },
    spacing,
  });
  const { laid } = model;
  const fold = useLatest((key: string, isFolded: boolean) => {
    const others = [...folded].filter((other) => other !== key);
    props.onFolded(new Set(isFolded ? [...others, key] : others));
  });
  return (
    <>
      <span {...probe} />
      <IssuesTools
        {...{ index, view, grouping, patch }}
        kind={model.sort.kind}
        shown={laid.issues.length}
        actors={laid.actors.length}
        cut={exceedsPaper(model)}
        folded={folded.size > 0}
        onFoldAll={(all) => props.onFolded(new Set(all ? (grouping?.groups ?? []).map(keyOf) : []))}
      >
        <PositionKey columns={model.columns} silence={props.silence} />
      </IssuesTools>
      {laid.rows.length === 0 || laid.issues.length === 0 ? (
        <EmptyState title={laid.issues.length === 0 ? "No issue matches" : "No actor matches"}>
          <Button onClick={() => patch(NO_FILTERS)}>Clear search and filters</Button>
        </EmptyState>
      ) : (
        <div className={styles.card}>
          <IssuesGrid
            {...{ model, measure, size }}
            label={`${index.dataset.title}: all issues`}
            chosen={view.cell && { actor: view.cell.row, issue: view.issue }}
            hrefOfIssue={(issue) => props.hrefOf({ view: "matrix", issue, sort: null })}
            onFold={fold}
            onIssue={props.onIssue}
            onChoose={props.onChoose}
            onSort={(by) => patch(by === null ? { sort: null, by: "" } : { sort: "issue", by })}
          />
        </div>
      )}
    </>
  );
}

/** Whether there are rows beyond those that are drawn for paper, as `useSize` and `useAxis` say. */
function exceedsPaper({ laid, layout }: GridModel): boolean {
  const lastDrawn = laid.rows.slice(0, -1 - OVERSCAN);
  const startOf = lastDrawn.reduce(
    (length, { kind }) => length + (kind === "group" ? layout.counts : layout.row),
    layout.head + layout.counts,
  );
  return startOf >= PRINTED_HEIGHT;
}

/** The same function for good, which does what the last one given does: rows drawn with it stay as they are. */
function useLatest<Given extends readonly unknown[]>(act: (...given: Given) => void) {
  const last = useRef(act);
  useLayoutEffect(() => {
    last.current = act;
  });
  return useCallback((...given: Given) => last.current(...given), []);
}

function keyOf({ label }: Grouping["groups"][number]): string {
  return groupKey(label);
}
