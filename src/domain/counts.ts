import { countOf, unnamedMembers } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Actor, Group, Statement } from "./schema.ts";

/** Who holds a position, each kind of actor counted apart: they are never added up. */
export interface PositionCount {
  readonly countries: number;
  /** Of the countries, those that are no named members of the group that `unnamed` counts. */
  readonly outside: number;
  readonly organisations: number;
  /** Actors that are none of these, or of whom the data do not say what they are; left out where there are none. */
  readonly others?: number;
  /** Members whom the source does not name, of the one group whose members can be counted. */
  readonly unnamed: number;
  /** Groups of unstated size. */
  readonly groups: number;
  /** Further groups whose members are named, or may be the same as those counted already. */
  readonly overlapping: number;
  /** Whether filters may have left holders out. */
  readonly inView?: boolean;
}

/** Nobody holds a position. */
export const NO_COUNT: PositionCount = {
  countries: 0,
  outside: 0,
  organisations: 0,
  unnamed: 0,
  groups: 0,
  overlapping: 0,
};

/** Nobody in view holds a position: filters may leave its holders out. */
export const NONE_IN_VIEW: PositionCount = { ...NO_COUNT, inView: true };

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

/** Counts actors by kind. Of several groups only the one with most unnamed members gives a number: they may overlap. */
export function countActors(actorIds: readonly string[], index: DatasetIndex): PositionCount {
  const actors = actorIds.flatMap((id) => index.actors.get(id) ?? []);
  const countries = actors.filter((actor) => actor.kind === "country");
  const groups = actors.filter(isGroup);
  const sized = groups
    .filter((group) => group.size !== null)
    .toSorted((a, b) => (unnamedMembers(b) ?? 0) - (unnamedMembers(a) ?? 0));
  const [largest] = sized;
  const unnamed = largest ? (unnamedMembers(largest) ?? 0) : 0;
  const others = actors.filter((actor) => actor.kind === "other").length;
  return {
    countries: countries.length,
    outside: unnamed === 0 ? 0 : countries.filter(({ id }) => !largest?.members.includes(id)).length,
    organisations: actors.filter((actor) => actor.kind === "organisation").length,
    ...(others > 0 ? { others } : {}),
    unnamed,
    groups: groups.length - sized.length,
    overlapping: unnamed === 0 ? sized.length : sized.length - 1,
  };
}

/** A count in words, with its units: "2 named + 24 not named", "1 country + 1 group, size not stated", "none", "none in this view". */
export function countLabel(count: PositionCount): string {
  const { countries, outside, organisations, others = 0, unnamed, groups, overlapping } = count;
  const named = unnamed > 0 ? countries - outside : 0;
  const apart = unnamed > 0 ? outside : countries;
  const parts = [
    ...(named > 0 ? [`${named} named`] : []),
    ...(unnamed > 0 ? [`${unnamed} not named`] : []),
    ...(apart > 0 ? [countOf(apart, "country", "countries")] : []),
    ...(organisations > 0 ? [countOf(organisations, "organisation")] : []),
    ...(others > 0 ? [countOf(others, "other actor")] : []),
    ...(groups > 0 ? [`${countOf(groups, "group")}, size not stated`] : []),
    ...(overlapping > 0 ? [`${countOf(overlapping, "group")} not counted`] : []),
  ];
  return parts.join(" + ") || (count.inView ? "none in this view" : "none");
}

function isGroup(actor: Actor): actor is Group {
  return actor.kind === "group";
}
