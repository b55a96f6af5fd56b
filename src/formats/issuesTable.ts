import { absenceLabel, rowName } from "../domain/actors.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { issuesInView } from "../domain/issuesInView.ts";
import { LAST_BIT, heldBy, heldPlaces } from "../domain/stances.ts";
import type { Issue } from "../domain/schema.ts";
import type { ViewState } from "../domain/viewState.ts";
import type { CellValue, Grid } from "./csv/writeCsv.ts";

interface Shown {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly found?: Uint8Array | null;
}

/** A row an actor, in the order of the view and beside its group where there are groups; a column an issue. */
export function issuesGrid(shown: Shown): Grid {
  const { dataset } = shown.index;
  const { stances, laid, grouping } = issuesInView(shown);
  const issues = laid.issues.flatMap((at) => {
    const issue = dataset.issues[at];
    return issue ? [{ at, issue }] : [];
  });
  const groups = new Map(grouping?.groups.flatMap(({ label, actors }) => actors.map((id) => [id, label])));
  return {
    columns: ["Actor", ...(grouping ? [grouping.label] : []), ...issues.map(({ issue }) => issue.title)],
    rows: laid.rows.flatMap((row) => {
      const actor = row.kind === "actor" ? dataset.actors[row.actor] : undefined;
      if (row.kind !== "actor" || !actor) return [];
      const held = issues.map(({ at, issue }) => labelsOf(issue, heldBy(stances, row.actor, at)));
      return [[rowName(actor), ...(grouping ? [groups.get(actor.id) ?? null] : []), ...held]];
    }),
  };
}

/** What the cells of the table say, and what an empty one does. */
export function issuesCaption({ index, found = null }: Shown): string {
  const absence = absenceLabel(index.dataset);
  const empty = found
    ? "no statement that the search finds"
    : `${absence.charAt(0).toLowerCase()}${absence.slice(1)}`;
  return `What each actor last stated on each issue; several positions where several stand. An empty cell: ${empty}.`;
}

function labelsOf({ positions }: Issue, held: number): CellValue {
  const labels = heldPlaces(held).map((place) =>
    place === LAST_BIT && positions.length > LAST_BIT + 1
      ? "another position"
      : (positions[place]?.label ?? "another position"),
  );
  return labels.length === 0 ? null : labels.join("; ");
}
