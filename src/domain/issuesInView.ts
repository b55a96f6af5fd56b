import type { ActorSort } from "./actorOrder.ts";
import { agreementWith } from "./agreement.ts";
import { allIssues, type AllIssues } from "./allIssues.ts";
import { places } from "./coding.ts";
import type { DatasetIndex } from "./dataset.ts";
import { groupingsFor, type Grouping } from "./reference/groupings.ts";
import { stancesOf, type Stances } from "./stances.ts";
import { sortOf, type ViewState } from "./viewState.ts";

/** Actors against issues as a view asks for them, and what they were laid out by. */
export interface IssuesInView {
  readonly stances: Stances;
  readonly laid: AllIssues;
  /** Null without groups. */
  readonly grouping: Grouping | null;
  readonly sort: ActorSort;
}

const NONE: ReadonlySet<string> = new Set();

/** Lays out all issues as the address of a view says: its filters, groups and order. */
export function issuesInView(shown: {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  /** 1 for each row of the coding that the search finds; null without a search. */
  readonly found?: Uint8Array | null;
  /** Keys of folded groups. */
  readonly folded?: ReadonlySet<string>;
}): IssuesInView {
  const { index, view, found = null, folded = NONE } = shown;
  const { countries, heads } = view;
  const stances = stancesOf(index, found);
  const grouping = groupingsFor(index).find(({ id }) => id === view.group) ?? null;
  const sort = sortAsked(index, stances, view);
  const groups = grouping?.groups ?? null;
  const searching = found !== null;
  const laid = allIssues({ index, stances, countries, heads, searching, groups, folded, sort });
  return { stances, laid, grouping, sort };
}

/** The order asked for; by name where what it refers to is not in the dataset. */
export function sortAsked(
  index: DatasetIndex,
  stances: Stances,
  view: Pick<ViewState, "sort" | "by" | "view">,
): ActorSort {
  const kind = sortOf(view);
  if (kind === "statements") return { kind };
  if (kind !== "agreement" && kind !== "issue") return { kind: "name" };
  const { actors, issues } = index.dataset;
  const at = places(kind === "agreement" ? actors : issues).get(view.by);
  if (at === undefined) return { kind: "name" };
  if (kind === "issue") return { kind, issue: at };
  return { kind, actor: at, agreement: agreementWith(index, stances, at) };
}
