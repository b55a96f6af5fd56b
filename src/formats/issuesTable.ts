import { emptyCellSays, rowName } from "../domain/actors.ts";
import { conditionsOn, conditionWords } from "../domain/conditions.ts";
import { isDated } from "../domain/coding.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { labelAt } from "../domain/positionAt.ts";
import { issuesInView } from "../domain/issuesInView.ts";
import { heldConditionally } from "../domain/holders.ts";
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

/**
 * A row an actor, in the order of the view and with its group where there are groups; a column an issue, and after it one of
 * conditions where a position in view has any.
 */
export function issuesTable(shown: Shown): IssuesTable {
  const { dataset } = shown.index;
  const { stances, laid, grouping } = issuesInView(shown);
  const issues = laid.issues.flatMap((at) => {
    const issue = dataset.issues[at];
    if (!issue) return [];
    const asked = heldConditionally(stances, laid.actors, at) !== 0;
    return [{ at, issue, conditions: asked ? conditionsOn(shown.index, at) : null }];
  });
  const groups = new Map(grouping?.groups.flatMap(({ label, actors }) => actors.map((id) => [id, label])));
  const columns = [
    "Actor",
    ...(grouping ? [grouping.label] : []),
    ...issues.flatMap(({ issue: { title }, conditions }) => [
      title,
      ...(conditions ? [`${title} (conditions)`] : []),
    ]),
  ];
  const rows = laid.rows.flatMap((row) => {
    const actor = row.kind === "actor" ? dataset.actors[row.actor] : undefined;
    if (row.kind !== "actor" || !actor) return [];
    const held = issues.flatMap(({ at, issue, conditions }) => {
      const places = heldPlaces(heldBy(stances, row.actor, at));
      return [
        labelsOf(issue, places),
        ...(conditions ? [conditionWords(issue, places, conditions.get(row.actor)) || null] : []),
      ];
    });
    return [[rowName(actor), ...(grouping ? [groups.get(actor.id) ?? null] : []), ...held]];
  });
  return { grid: { columns, rows }, says: saying(shown) };
}

function saying({ index, found = null }: Shown): string {
  const empty = emptyCellSays(index.dataset, found !== null);
  const stated = isDated(index.coding) ? "last stated" : "stated";
  return `What each actor ${stated} on each issue; several positions where several stand. An empty cell: ${empty}.`;
}

function labelsOf(issue: Issue, places: readonly number[]): CellValue {
  return joined(places.map((place) => labelAt(issue, place)));
}

function joined(texts: readonly string[]): CellValue {
  return texts.length === 0 ? null : texts.join("; ");
}
