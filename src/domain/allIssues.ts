import { rowName } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import { actorOrder, type ActorSort } from "./actorOrder.ts";
import { issuesWith } from "./holders.ts";
import { issuesTitled } from "./issuesTitled.ts";
import { heldBy, type Stances } from "./stances.ts";

/** A group of actors under which rows stand. */
export interface RowGroup {
  readonly label: string;
  /** Ids. */
  readonly actors: readonly string[];
}

/** A row of all issues. Keys are unique among the rows; an actor's is its id. */
export type AllRow =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly label: string;
      /** Places of its actors in view, in the order of the rows. */
      readonly actors: readonly number[];
      /** On how many of the issues in view one of them has a position. */
      readonly issues: number;
      readonly expanded: boolean;
    }
  | {
      readonly kind: "actor";
      readonly key: string;
      /** Its place. */
      readonly actor: number;
      readonly name: string;
      /** The key of its group's row; null without groups. */
      readonly parent: string | null;
    };

/** Actors against issues, as filtered, grouped and sorted. */
export interface AllIssues {
  /** Places of the issues in view, in the dataset's order. */
  readonly issues: readonly number[];
  /** Places of the actors in view. */
  readonly actors: readonly number[];
  /** Rows in order; the actors of folded groups are left out. */
  readonly rows: readonly AllRow[];
  /** On how many of them one of the actors in view has a position. */
  readonly covered: number;
  /** How many of the issues in view each actor has a position on, by the actor's place. */
  readonly issuesOf: Uint32Array;
}

interface Asked {
  readonly index: DatasetIndex;
  readonly stances: Stances;
  /** Actor ids; empty for all. */
  readonly countries: readonly string[];
  /** What the titles of issues are searched for. */
  readonly heads: string;
  /** Whether stances come from a search: what it leaves empty is left out. */
  readonly searching: boolean;
  /** In order; null for rows without groups. */
  readonly groups: readonly RowGroup[] | null;
  /** Keys of folded groups. */
  readonly folded: ReadonlySet<string>;
  readonly sort: ActorSort;
}

/** Lays out all issues. Groups keep their order, actors are sorted within them; a group without actors in view is left out. */
export function allIssues(asked: Asked): AllIssues {
  const { index, stances } = asked;
  const shown = inView(asked);
  const order = actorOrder(asked.sort, { index, stances, issuesOf: shown.issuesOf });
  return { ...shown, rows: rowsOf(asked, shown.actors.toSorted(order), shown.issues) };
}

type InView = Omit<AllIssues, "rows">;

const lastInView = new WeakMap<Stances, { readonly key: string; readonly shown: InView }>();

/** What filters leave in view. The same object while they are the same: an order changes nothing of it. */
function inView(asked: Asked): InView {
  const { index, stances, countries, heads, searching } = asked;
  const key = JSON.stringify([countries, heads, searching]);
  const last = lastInView.get(stances);
  if (last?.key === key) return last.shown;
  const chosen = new Set(countries);
  const wanted = index.dataset.actors.flatMap(({ id }, place) =>
    chosen.size === 0 || chosen.has(id) ? place : [],
  );
  const titled = issuesTitled(index, heads);
  const issues = searching ? titled.filter((issue) => holds(stances, wanted, [issue])) : titled;
  const actors = searching ? wanted.filter((actor) => holds(stances, [actor], issues)) : wanted;
  const issuesOf = countIssues(stances, actors, issues);
  const shown = { issues, actors, covered: issuesWith(stances, actors, issues), issuesOf };
  lastInView.set(stances, { key, shown });
  return shown;
}

/** The key of a group's row; no id has a colon. */
export function groupKey(label: string): string {
  return `:${label}`;
}

function rowsOf(
  { index, stances, groups, folded }: Asked,
  sorted: readonly number[],
  issues: readonly number[],
): readonly AllRow[] {
  const actorRow = (actor: number, parent: string | null): readonly AllRow[] => {
    const known = index.dataset.actors[actor];
    return known ? [{ kind: "actor", key: known.id, actor, name: rowName(known), parent }] : [];
  };
  if (!groups) return sorted.flatMap((actor) => actorRow(actor, null));
  return groups.flatMap(({ label, actors: ids }) => {
    const members = new Set(ids);
    const actors = sorted.filter((actor) => members.has(index.dataset.actors[actor]?.id ?? ""));
    if (actors.length === 0) return [];
    const key = groupKey(label);
    const expanded = !folded.has(key);
    const covered = issuesWith(stances, actors, issues);
    const head = { kind: "group", key, label, actors, issues: covered, expanded } as const;
    return [head, ...(expanded ? actors.flatMap((actor) => actorRow(actor, key)) : [])];
  });
}

function countIssues(stances: Stances, actors: readonly number[], issues: readonly number[]): Uint32Array {
  const counts = new Uint32Array(stances.actors);
  for (const actor of actors) {
    let count = 0;
    for (const issue of issues) if (heldBy(stances, actor, issue) !== 0) count += 1;
    counts[actor] = count;
  }
  return counts;
}

function holds(stances: Stances, actors: readonly number[], issues: readonly number[]): boolean {
  return actors.some((actor) => issues.some((issue) => heldBy(stances, actor, issue) !== 0));
}
