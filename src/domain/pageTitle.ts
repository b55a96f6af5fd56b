import { rowName } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import { positionOf } from "./issues.ts";
import { capital, listed } from "./text.ts";
import { isWhole, type ViewState } from "./viewState.ts";

/** The name of the site, last in every title. */
export const SITE = "Diplomatic Positions";
/** Named one by one; more of a kind are counted. */
const MOST_NAMES = 2;

/**
 * The title of the page that shows a view. The issue comes first, as tabs and histories cut titles short; then the view
 * and its filters, so that two steps of a history are told apart: "A canal toll · Bars · Norway and Chile – …".
 */
export function pageTitle(view: ViewState, index: DatasetIndex): string {
  const issue = index.issues.get(view.issue);
  const actors = view.countries.flatMap((id) => index.actors.get(id) ?? []).map(rowName);
  const positions = view.positions.flatMap((id) => (issue && positionOf(issue, id)?.label) ?? []);
  const query = view.q.trim();
  const whole = isWhole(view.view);
  const shown = view.view === "issues" ? "All issues" : capital(view.view);
  const parts = [
    whole ? index.dataset.title : (issue?.title ?? view.issue),
    ...(view.view === "matrix" ? [] : [shown]),
    ...few(actors, "countries and groups"),
    ...few(positions, "positions"),
    ...(query === "" ? [] : [`“${query}”`]),
  ];
  return `${parts.join(" · ")} – ${SITE}`;
}

function few(names: readonly string[], many: string): readonly string[] {
  if (names.length === 0) return [];
  return [names.length > MOST_NAMES ? `${names.length} ${many}` : listed(names)];
}
