import { rowName } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Actor } from "./schema.ts";
import { isWhole, type ViewState } from "./viewState.ts";

/**
 * The filters in force, one entry for each kind: "Countries: France, Italy"; empty without any. Positions are those of one
 * issue, and are no filter of a view of all of them.
 */
export function filterWords(view: ViewState, index: DatasetIndex): readonly string[] {
  const actors = view.countries.flatMap((id) => index.actors.get(id) ?? []);
  const named = (kind: Actor["kind"]) => actors.filter((actor) => actor.kind === kind).map(rowName);
  const positions = (index.issues.get(view.issue)?.positions ?? [])
    .filter(({ id }) => !isWhole(view.view) && view.positions.includes(id))
    .map(({ label }) => label);
  const query = view.q.trim();
  const heads = headsOf(view);
  return [
    ...filter("Country", "Countries", named("country")),
    ...filter("Organisation", "Organisations", named("organisation")),
    ...filter("Group", "Groups", named("group")),
    ...filter("Actor", "Actors", named("other")),
    ...filter("Position", "Positions", positions),
    ...(query === "" ? [] : [`Search: “${query}”`]),
    ...(heads === "" ? [] : [`Titles of issues: “${heads}”`]),
  ];
}

/** The filters in force as short parts of a file name: codes of countries, ids, and the search. */
export function filterCodes(view: ViewState, index: DatasetIndex): readonly string[] {
  const codes = view.countries.map((id) => {
    const actor = index.actors.get(id);
    return actor?.kind === "country" ? actor.iso3 : id;
  });
  const heads = headsOf(view);
  const positions = isWhole(view.view) ? [] : view.positions;
  return [...codes, ...positions, view.q, ...(heads === "" ? [] : [heads])];
}

function headsOf({ view, heads }: ViewState): string {
  return view === "issues" ? heads.trim() : "";
}

function filter(one: string, many: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${names.length === 1 ? one : many}: ${names.join(", ")}`];
}
