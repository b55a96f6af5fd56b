import { countOf } from "./actors.ts";
import type { Actor } from "./schema.ts";
import { grouped } from "./text.ts";

const HELD_SPACE = "\u00A0";

export type ActorKind = Actor["kind"];

/** How many actors of one kind; other kinds are never added to them. */
export interface KindCount {
  readonly kind: ActorKind;
  readonly count: number;
}

/** The actors of one kind among some, by place. */
export interface KindPart {
  readonly kind: ActorKind;
  readonly actors: readonly number[];
}

/** Every kind in the order in which kinds are told, with what one and several of it are called. */
const KINDS = [
  ["country", "country", "countries"],
  ["organisation", "organisation", "organisations"],
  ["group", "group", "groups"],
  ["other", "other actor", "other actors"],
] as const satisfies readonly (readonly [ActorKind, string, string])[];

/** Parts some actors, given by their places among `known`, by kind: countries first, and no part without an actor. */
export function partByKind(
  known: readonly Pick<Actor, "kind">[],
  places: readonly number[] = [...known.keys()],
): readonly KindPart[] {
  return KINDS.flatMap(([kind]) => {
    const actors = places.filter((place) => known[place]?.kind === kind);
    return actors.length === 0 ? [] : [{ kind, actors }];
  });
}

/** How many actors there are of each kind. */
export function sizesOf(parts: readonly KindPart[]): readonly KindCount[] {
  return parts.map(({ kind, actors }) => ({ kind, count: actors.length }));
}

/** Counts in words, a text for each kind: "7 countries", "1 organisation". */
export function kindWords(counts: readonly KindCount[]): readonly string[] {
  return counts.map(({ kind, count }) => countOf(count, ...nounsOf(kind)));
}

/** Counts in words as one text that breaks between kinds alone: never between a number and its noun. */
export function kindLine(counts: readonly KindCount[]): string {
  return kindWords(counts)
    .map((words) => words.replaceAll(" ", HELD_SPACE))
    .join(", ");
}

/** How many of how many, a text for each kind: "2 of 7 countries", "0 of 1 organisation". */
export function kindShares(parts: readonly KindPart[], of: (part: KindPart) => number): readonly string[] {
  return parts.map((part) => {
    const all = countOf(part.actors.length, ...nounsOf(part.kind));
    return `${grouped(of(part))} of ${all}`;
  });
}

/** What one actor of a kind is called, and several. */
export function nounsOf(kind: ActorKind): readonly [string, string] {
  const [, one, many] = KINDS.find(([known]) => known === kind) ?? KINDS[3];
  return [one, many];
}
