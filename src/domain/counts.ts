import { countOf, unnamedMembers } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Statement } from "./schema.ts";

/** Who holds a position, each kind of actor counted apart: they are never added up. */
export interface PositionCount {
  readonly countries: number;
  readonly organisations: number;
  /** Members of sized groups whom the source does not name. */
  readonly unnamed: number;
  /** Groups whose size, or whose unnamed part, cannot be put in a number. */
  readonly groups: number;
}

/** Counts the holders of each position among the given statements, by position id. */
export function countPositions(
  statements: readonly Statement[],
  index: DatasetIndex,
): ReadonlyMap<string, PositionCount> {
  const byPosition = new Map<string, Set<string>>();
  for (const { position, actor } of statements) {
    const actors = byPosition.get(position) ?? new Set();
    byPosition.set(position, actors.add(actor));
  }
  return new Map([...byPosition].map(([position, actors]) => [position, countActors([...actors], index)]));
}

/** Counts actors by kind. */
export function countActors(actorIds: readonly string[], index: DatasetIndex): PositionCount {
  const actors = actorIds.flatMap((id) => index.actors.get(id) ?? []);
  const groups = actors.filter((actor) => actor.kind === "group").map(unnamedMembers);
  return {
    countries: actors.filter((actor) => actor.kind === "country").length,
    organisations: actors.filter((actor) => actor.kind === "organisation").length,
    unnamed: groups.reduce<number>((sum, unnamed) => sum + (unnamed ?? 0), 0),
    groups: groups.filter((unnamed) => unnamed === null).length,
  };
}

export const NO_COUNT: PositionCount = { countries: 0, organisations: 0, unnamed: 0, groups: 0 };

/** A count in words, with its units: "2 named + 24 not named", "1 country + 1 group, size not stated", "none". */
export function countLabel({ countries, organisations, unnamed, groups }: PositionCount): string {
  const parts: string[] = [];
  if (unnamed > 0) parts.push(`${countries} named`, `${unnamed} not named`);
  else if (countries > 0) parts.push(countOf(countries, "country", "countries"));
  if (organisations > 0) parts.push(countOf(organisations, "organisation"));
  if (groups > 0) parts.push(`${countOf(groups, "group")}, size not stated`);
  return parts.join(" + ") || "none";
}
