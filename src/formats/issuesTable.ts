import { absenceLabel, rowName } from "../domain/actors.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { labelAt } from "../domain/positionAt.ts";
import { issuesInView } from "../domain/issuesInView.ts";
import { heldBy, heldPlaces } from "../domain/stances.ts";
import type { Issue } from "../domain/schema.ts";
import type { ViewState } from "../domain/viewState.ts";
import type { CellValue, Grid } from "./csv/writeCsv.ts";

interface Shown {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  /** The rows of the coding that the search finds; null for all. */
  readonly found?: Uint8Array | null;
}

/** The positions of all issues as a table, and what its cells say. */
export interface IssuesTable {
  readonly grid: Grid;
  readonly says: string;
}

/** A row an actor, in the order of the view and with its group where there are groups; a column an issue. */
export function issuesTable(shown: Shown): IssuesTable {
  const { dataset } = shown.index;
  const { stances, laid, grouping } = issuesInView(shown);
  const issues = laid.issues.flatMap((at) => {
    const issue = dataset.issues[at];
    return issue ? [{ at, issue }] : [];
  });
  const groups = new Map(grouping?.groups.flatMap(({ label, actors }) => actors.map((id) => [id, label])));
  const columns = ["Actor", ...(grouping ? [grouping.label] : []), ...issues.map(({ issue }) => issue.title)];
  const rows = laid.rows.flatMap((row) => {
    const actor = row.kind === "actor" ? dataset.actors[row.actor] : undefined;
    if (row.kind !== "actor" || !actor) return [];
    const held = issues.map(({ at, issue }) => labelsOf(issue, heldBy(stances, row.actor, at)));
    return [[rowName(actor), ...(grouping ? [groups.get(actor.id) ?? null] : []), ...held]];
  });
  return { grid: { columns, rows }, says: saying(shown) };
}

function saying({ index, found = null }: Shown): string {
  // What a search leaves out may well be stated.
  const silence = found ? "No statement that the search finds" : absenceLabel(index.dataset);
  const empty = `${silence.charAt(0).toLowerCase()}${silence.slice(1)}`;
  return `What each actor last stated on each issue; several positions where several stand. An empty cell: ${empty}.`;
}

function labelsOf(issue: Issue, held: number): CellValue {
  const labels = heldPlaces(held).map((place) => labelAt(issue, place));
  return labels.length === 0 ? null : labels.join("; ");
}
