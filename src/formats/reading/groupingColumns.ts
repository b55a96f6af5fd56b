import type { Actor } from "../../domain/schema.ts";
import { saysMissing, tidyName } from "./cellText.ts";

/** A column of the file by which its actors can be grouped. */
export interface Grouping {
  /** Begins with "column-". */
  readonly id: string;
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly actors: readonly string[] }[];
}

/** Watches columns without a role for one value an actor. */
export interface GroupingColumns {
  see(cells: readonly string[], actor: number): void;
  /** The groupings, by the place of their columns. */
  groupings(actors: readonly Actor[], idOf: (label: string) => string): ReadonlyMap<number, Grouping>;
}

const MOST_GROUPS = 40;

interface Watched {
  readonly at: number;
  /** The cell of each actor as the file has it, and tidied. */
  readonly raws: string[];
  readonly values: string[];
  readonly different: Set<string>;
}

/** Watches the columns at some places of the header. */
export function createGroupingColumns(header: readonly string[], places: readonly number[]): GroupingColumns {
  let watched: Watched[] = places.map((at) => ({ at, raws: [], values: [], different: new Set() }));
  return {
    see(cells, actor) {
      for (const column of watched) {
        const raw = cells[column.at];
        if (raw === undefined || raw === "" || column.raws[actor] === raw) continue;
        if (!holds(column, actor, raw)) watched = watched.filter((other) => other !== column);
      }
    },
    groupings: (actors, idOf) =>
      new Map(
        watched.flatMap((column) => {
          const groups = groupsOf(column, actors);
          if (groups.length < 2 || !groups.some((group) => group.actors.length > 1)) return [];
          const label = tidyName(header[column.at] ?? "") || `Column ${column.at + 1}`;
          return [[column.at, { id: `column-${idOf(label)}`, label, groups }] as const];
        }),
      ),
  };
}

/** Keeps an actor's value; false where it has another already or the column has too many. */
function holds(column: Watched, actor: number, raw: string): boolean {
  const value = tidyName(raw);
  if (value === "" || saysMissing(value)) return true;
  const before = column.values[actor];
  if (before !== undefined && before !== value) return false;
  column.raws[actor] = raw;
  column.values[actor] = value;
  column.different.add(value);
  return column.different.size <= MOST_GROUPS;
}

function groupsOf({ values, different }: Watched, actors: readonly Actor[]): Grouping["groups"] {
  const members = new Map<string, string[]>([...different].map((value) => [value, []]));
  actors.forEach(({ id }, place) => members.get(values[place] ?? "")?.push(id));
  const order = new Intl.Collator("en", { numeric: true });
  return [...members]
    .map(([label, ids]) => ({ label, actors: ids }))
    .toSorted((a, b) => order.compare(a.label, b.label));
}
