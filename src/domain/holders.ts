import { heldBy, LAST_BIT, type Stances } from "./stances.ts";

/** How many of some actors hold each position of an issue, by place; the last counts every position from its place on. */
export function holders(stances: Stances, actors: readonly number[], issue: number): Uint32Array {
  const counts = new Uint32Array(LAST_BIT + 1);
  for (const actor of actors) {
    let held = heldBy(stances, actor, issue);
    while (held !== 0) {
      const lowest = LAST_BIT - Math.clz32(held & -held);
      counts[lowest] = (counts[lowest] ?? 0) + 1;
      held &= held - 1;
    }
  }
  return counts;
}

/** The positions of an issue that one of some actors holds under a condition: bits as in `Stances`, 0 for none. */
export function heldConditionally(stances: Stances, actors: readonly number[], issue: number): number {
  let held = 0;
  for (const actor of actors) held |= stances.conditional[actor * stances.issues + issue] ?? 0;
  return held >>> 0;
}

/** How many of some actors have any position on an issue. */
export function actorsWith(stances: Stances, actors: readonly number[], issue: number): number {
  let count = 0;
  for (const actor of actors) if (heldBy(stances, actor, issue) !== 0) count += 1;
  return count;
}

/** On how many of some issues at least one of some actors has a position. */
export function issuesWith(stances: Stances, actors: readonly number[], issues: readonly number[]): number {
  return issues.filter((issue) => actors.some((actor) => heldBy(stances, actor, issue) !== 0)).length;
}
