import { nounsOf, type ActorKind, type KindCount, type KindPart } from "./actorKinds.ts";
import { holders } from "./holders.ts";
import { heldBy, LAST_BIT, type Stances } from "./stances.ts";

/** How many of each kind hold the position at a place of its issue; the kinds without a holder are left out. */
export interface PlaceHolders {
  readonly place: number;
  readonly counts: readonly KindCount[];
}

/** Who holds each position of an issue, in the order of the positions; those that nobody holds are left out. */
export function holdersByKind(
  stances: Stances,
  parts: readonly KindPart[],
  issue: number,
): readonly PlaceHolders[] {
  const counted = parts.map(({ kind, actors }) => ({ kind, held: holders(stances, actors, issue) }));
  const places: PlaceHolders[] = [];
  for (let place = 0; place <= LAST_BIT; place += 1) {
    const counts: KindCount[] = [];
    for (const { kind, held } of counted) {
      const count = held[place] ?? 0;
      if (count > 0) counts.push({ kind, count });
    }
    if (counts.length > 0) places.push({ place, counts });
  }
  return places;
}

/** A count where there is room for one number: "2" of the main kind, "2+" where other actors hold it, too, "+" where only they do. */
export function countMark(counts: readonly KindCount[], main: ActorKind | null): string {
  const own = counts.find(({ kind }) => kind === main)?.count ?? 0;
  const beside = counts.some(({ kind, count }) => kind !== main && count > 0);
  return `${own > 0 ? own : ""}${beside ? "+" : ""}`;
}

/** What a number and a "+" in a cell of counts mean; null where none of some issues has a "+". The first part is the main kind. */
export function markWords(
  stances: Stances,
  [main, ...beside]: readonly KindPart[],
  issues: readonly number[],
): string | null {
  if (!main || !beside.some(({ actors }) => holdAny(stances, actors, issues))) return null;
  return `Numbers count ${nounsOf(main.kind)[1]}; + means other actors hold it, too.`;
}

function holdAny(stances: Stances, actors: readonly number[], issues: readonly number[]): boolean {
  for (const actor of actors) {
    for (const issue of issues) if (heldBy(stances, actor, issue) !== 0) return true;
  }
  return false;
}
