import { heldBy, heldPlaces } from "../../domain/stances.ts";
import { rounded, type Frame, type TextBlock } from "../text/placeText.ts";
import { placeCounts, type PlacedCount } from "./placeCounts.ts";
import { placeHeads, type TurnedText } from "./placeHeads.ts";
import { placeNames } from "./placeNames.ts";
import { rowsOf } from "./issuesRows.ts";
import type { IssuesMeasure, ShownIssues } from "./issuesMeasure.ts";

/** A cell in its place, px. */
export interface PlacedCell {
  /** Places in the dataset. */
  readonly actor: number;
  readonly issue: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Places of the positions held, in order. */
  readonly held: readonly number[];
  /** Of these, those that are stated under a condition. */
  readonly conditional: readonly number[];
  readonly changed: boolean;
}

/** The body of the figure in its place, px. */
export interface PlacedIssues {
  readonly column: number;
  readonly row: number;
  readonly roomy: boolean;
  readonly cells: readonly PlacedCell[];
  readonly turned: readonly TurnedText[];
  readonly counts: readonly PlacedCount[];
  readonly texts: readonly TextBlock[];
  readonly rules: readonly { readonly y: number; readonly strong: boolean }[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the body begins, how high its heads may be and its rows are, px. */
export interface IssuesRoom {
  readonly frame: Frame;
  readonly top: number;
  readonly heads: number;
  readonly row: number;
}

/** Sets heads, names, counts and cells, `room.row` px each row. */
export function placeIssues(what: ShownIssues, measure: IssuesMeasure, room: IssuesRoom): PlacedIssues {
  const { stances, laid } = what.shown;
  const { frame, row } = room;
  const { column, names, total } = measure;
  const left = Math.round(frame.left);
  const first = left + names + total;
  const heads = placeHeads(what, measure, { ...room, first });
  const rows = rowsOf(what, measure, { frame, top: heads.bottom, row });
  const gap = Math.min(column, row) >= 16 ? 3 : Math.min(column, row) >= 10 ? 1.5 : 0.5;
  const cells = rows.flatMap(({ of, top, height }): readonly PlacedCell[] =>
    of?.kind !== "actor"
      ? []
      : laid.issues.flatMap((issue, i) => {
          const held = heldBy(stances, of.actor, issue);
          if (held === 0) return [];
          const at = of.actor * stances.issues + issue;
          return {
            actor: of.actor,
            issue,
            x: rounded(first + i * column + gap / 2),
            y: rounded(top + gap / 2),
            width: rounded(column - gap),
            height: rounded(height - gap),
            held: heldPlaces(held),
            conditional: heldPlaces(stances.conditional[at] ?? 0),
            changed: stances.changed[at] === 1,
          };
        }),
  );
  return {
    column,
    row,
    roomy: measure.roomy,
    cells,
    turned: heads.turned,
    counts: rows.flatMap((each) => placeCounts(what, measure, { frame, first, row: each })),
    texts: [...heads.texts, ...rows.flatMap((each) => placeNames(what, measure, { frame, left, row: each }))],
    rules: rows.map(({ of, top, height }, i) => ({
      y: rounded(top + height),
      strong: of?.kind !== "actor" || rows[i + 1]?.of?.kind === "group",
    })),
    left,
    right: first + laid.issues.length * column,
    bottom: rows.at(-1)?.bottom ?? heads.bottom,
  };
}
