import { measuresOf, similarity, type Measure } from "./agreement.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Side } from "./sides.ts";
import { heldBy, heldPlaces, type Stances } from "./stances.ts";

/** How the sides stand on an issue, in the order in which issues are listed. */
export const STANDINGS = ["differ", "mixed", "same", "alone"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface ComparedIssue {
  /** Its place in the dataset. */
  readonly issue: number;
  readonly standing: Standing;
  /** The mean over the pairs of sides, from 0 to 1; null where fewer than two say anything. */
  readonly agreement: number | null;
}

/** What a side holds on an issue. */
export interface SideStance {
  /** How many of its members hold anything. */
  readonly speaking: number;
  /** By place in the issue; place 31 stands for all from there where there are more. */
  readonly positions: readonly { readonly place: number; readonly members: number }[];
  /** How many members held something else before. */
  readonly changed: number;
}

/** Agreement of two sides, and on how many issues it rests. */
export interface SideAgreement {
  readonly value: number | null;
  readonly shared: number;
}

/** How many members hold each set of positions. */
type Tally = ReadonlyMap<number, number>;

/** What a side holds on the issue at a place. */
export function sideStance(stances: Stances, { members }: Side, issue: number): SideStance {
  const counts = new Map<number, number>();
  let [speaking, changed] = [0, 0];
  for (const actor of members) {
    const cell = actor * stances.issues + issue;
    const held = stances.held[cell] ?? 0;
    if (held !== 0) speaking += 1;
    changed += stances.changed[cell] ?? 0;
    for (const place of heldPlaces(held)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const positions = [...counts].map(([place, count]) => ({ place, members: count }));
  return {
    speaking,
    changed,
    positions: positions.toSorted((a, b) => b.members - a.members || a.place - b.place),
  };
}

/**
 * The issues on which any side holds something: those where the sides differ first, then mixed, same, and where only one
 * says anything; within each, the least agreement first. docs/agreement.md says what each means.
 */
export function comparedIssues(
  index: DatasetIndex,
  stances: Stances,
  sides: readonly Side[],
): readonly ComparedIssue[] {
  const compared = measuresOf(index).flatMap((measure, issue): readonly ComparedIssue[] => {
    const tallies = sides.map((side) => tallyOf(stances, side, { issue, usable: measure.usable }));
    if (tallies.every((tally) => tally.size === 0)) {
      return sides.some(({ members }) => members.some((actor) => heldBy(stances, actor, issue) !== 0))
        ? [{ issue, standing: "alone", agreement: null }]
        : [];
    }
    const met = pairsOf(sides).flatMap(([a, b]) => {
      const meeting = meetingOf({ stances, measure, issue }, [sides[a], sides[b]], [tallies[a], tallies[b]]);
      return meeting === null ? [] : meeting;
    });
    const agreement = met.length === 0 ? null : met.reduce((sum, value) => sum + value, 0) / met.length;
    return [{ issue, standing: standingOf(tallies), agreement }];
  });
  const rank = (each: ComparedIssue) => STANDINGS.indexOf(each.standing);
  return compared.toSorted(
    (a, b) => rank(a) - rank(b) || (a.agreement ?? 0) - (b.agreement ?? 0) || a.issue - b.issue,
  );
}

/**
 * Agreement of two sides: on each issue the mean over all pairs of a member of one with another member of the other, then
 * the mean over issues. A side with itself: how far its members agree with one another.
 */
export function sideAgreement(
  index: DatasetIndex,
  stances: Stances,
  [a, b]: readonly [Side, Side],
): SideAgreement {
  let [sum, shared] = [0, 0];
  measuresOf(index).forEach((measure, issue) => {
    const at = { issue, usable: measure.usable };
    const tallies = [tallyOf(stances, a, at), tallyOf(stances, b, at)] as const;
    const meeting = meetingOf({ stances, measure, issue }, [a, b], tallies);
    if (meeting === null) return;
    sum += meeting;
    shared += 1;
  });
  return { value: shared === 0 ? null : sum / shared, shared };
}

/** Every two of some sides, by their places. */
export function pairsOf(sides: readonly unknown[]): readonly (readonly [number, number])[] {
  return sides.flatMap((_, a) => sides.slice(a + 1).map((__, after) => [a, a + 1 + after] as const));
}

function standingOf(tallies: readonly Tally[]): Standing {
  const speaking = tallies.filter(({ size }) => size > 0);
  if (speaking.length < 2) return "alone";
  const held = speaking.map(heldIn);
  const [first = 0] = held;
  if (held.every((set) => set === first) && heldPlaces(first).length === 1) return "same";
  const leading = speaking.map(leadingIn);
  const apart = pairsOf(leading).every(([a, b]) => ((leading[a] ?? 0) & (leading[b] ?? 0)) === 0);
  return apart ? "differ" : "mixed";
}

/** Every position that anybody of a side holds. */
function heldIn(tally: Tally): number {
  return [...tally.keys()].reduce((all, set) => (all | set) >>> 0, 0);
}

/** The positions that more than half of a side's speaking members hold; where there are none, every position held. */
function leadingIn(tally: Tally): number {
  const speaking = [...tally.values()].reduce((sum, count) => sum + count, 0);
  const all = heldIn(tally);
  const leading = heldPlaces(all).filter((place) => {
    const holders = [...tally].reduce(
      (sum, [set, count]) => sum + (((set >>> place) & 1) === 1 ? count : 0),
      0,
    );
    return holders * 2 > speaking;
  });
  return leading.length === 0 ? all : leading.reduce((set, place) => (set | (1 << place)) >>> 0, 0);
}

function tallyOf(
  stances: Stances,
  { members }: Side,
  { issue, usable }: { readonly issue: number; readonly usable: number },
): Tally {
  const tally = new Map<number, number>();
  for (const actor of members) {
    const held = (heldBy(stances, actor, issue) & usable) >>> 0;
    if (held !== 0) tally.set(held, (tally.get(held) ?? 0) + 1);
  }
  return tally;
}

/** The mean similarity of two sides on an issue; null where no two different members say anything. */
function meetingOf(
  {
    stances,
    measure,
    issue,
  }: { readonly stances: Stances; readonly measure: Measure; readonly issue: number },
  [a, b]: readonly [Side | undefined, Side | undefined],
  [first, second]: readonly [Tally | undefined, Tally | undefined],
): number | null {
  if (!a || !b || !first || !second) return null;
  let [sum, count] = [0, 0];
  for (const [one, ones] of first) {
    for (const [other, others] of second) {
      sum += ones * others * (similarity(measure, one, other) ?? 0);
      count += ones * others;
    }
  }
  // Whoever is on both sides is not compared with itself.
  const both = sharedMembers(a, b).filter(
    (actor) => (heldBy(stances, actor, issue) & measure.usable) !== 0,
  ).length;
  return count - both === 0 ? null : (sum - both) / (count - both);
}

function sharedMembers(a: Side, b: Side): readonly number[] {
  if (!a.bloc && !b.bloc) return a.members[0] === b.members[0] ? a.members : [];
  const others = new Set(b.members);
  return a.members.filter((actor) => others.has(actor));
}
