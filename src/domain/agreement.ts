import type { DatasetIndex } from "./dataset.ts";
import type { Issue } from "./schema.ts";
import { LAST_BIT, type Stances } from "./stances.ts";

/** Fewer shared issues than these give no number: see docs/agreement.md. */
export const MIN_SHARED = 5;
/** From −2, against, to 2, for. */
const SCALE_LENGTH = 4;
const HIGHEST = (1 << LAST_BIT) >>> 0;

/** How what is held on an issue is compared. */
export interface Measure {
  /** Whether any position has a place on the scale: then only those that have one say anything. */
  readonly ordered: boolean;
  /** The positions that say something, as a set. */
  readonly usable: number;
  /** Places on the scale, by the position's place; NaN where it has none. */
  readonly scales: readonly number[];
}

/** What some actors hold, in columns that are quick to compare. */
export interface Profiles {
  readonly actors: number;
  /** How many issues are ordered, and how many are not. */
  readonly ordered: number;
  readonly unordered: number;
  /** The mean of the scales an actor holds, at `actor * ordered + issue`; NaN for no evidence. */
  readonly scores: Float64Array;
  /** The set of positions an actor holds, at `actor * unordered + issue`; 0 for no evidence. */
  readonly sets: Uint32Array;
}

/** Agreement of each pair, at `a * size + b`; the same both ways. */
export interface AgreementMatrix {
  readonly size: number;
  /** From 0 to 1; NaN for a pair that shares no issue. On fewer than `MIN_SHARED` it is not to be shown. */
  readonly values: Float32Array;
  readonly shared: Uint32Array;
}

const kept = new WeakMap<DatasetIndex, readonly Measure[]>();

/** How each issue is compared, by its place in the dataset. */
export function measuresOf(index: DatasetIndex): readonly Measure[] {
  const measures = kept.get(index) ?? index.dataset.issues.map(measureOf);
  kept.set(index, measures);
  return measures;
}

/** How far two sets of held positions agree, from 0 to 1; null where one of them says nothing. */
export function similarity(measure: Measure, a: number, b: number): number | null {
  const [first, second] = [(a & measure.usable) >>> 0, (b & measure.usable) >>> 0];
  if (first === 0 || second === 0) return null;
  if (first === second) return 1;
  if (!measure.ordered) return overlap(first, second);
  return 1 - Math.abs(scoreOf(measure, first) - scoreOf(measure, second)) / SCALE_LENGTH;
}

/** Reads what actors hold, by their places in the dataset, into columns. */
export function profilesOf(index: DatasetIndex, stances: Stances, actors: readonly number[]): Profiles {
  const measures = measuresOf(index);
  const ordered = measures.flatMap((measure, issue) => (measure.ordered ? issue : []));
  const unordered = measures.flatMap((measure, issue) => (measure.ordered ? [] : issue));
  const scores = new Float64Array(actors.length * ordered.length);
  const sets = new Uint32Array(actors.length * unordered.length);
  const usableAt = (actor: number, issue: number) =>
    ((stances.held[actor * stances.issues + issue] ?? 0) & (measures[issue]?.usable ?? 0)) >>> 0;
  actors.forEach((actor, at) => {
    ordered.forEach((issue, i) => {
      const measure = measures[issue];
      const held = usableAt(actor, issue);
      scores[at * ordered.length + i] = measure && held !== 0 ? scoreOf(measure, held) : NaN;
    });
    unordered.forEach((issue, i) => {
      sets[at * unordered.length + i] = usableAt(actor, issue);
    });
  });
  return { actors: actors.length, ordered: ordered.length, unordered: unordered.length, scores, sets };
}

/** Compares every pair, an actor with all that follow it at each step, so that the page can breathe in between. */
export function* agreementSteps(profiles: Profiles): Generator<undefined, AgreementMatrix> {
  const size = profiles.actors;
  const values = new Float32Array(size * size);
  const shared = new Uint32Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = a; b < size; b += 1) {
      const { sum, count } = compare(profiles, a, b);
      const value = count === 0 ? NaN : sum / count;
      values[a * size + b] = value;
      values[b * size + a] = value;
      shared[a * size + b] = count;
      shared[b * size + a] = count;
    }
    yield undefined;
  }
  return { size, values, shared };
}

/** Agreement of every actor with one of them, by places in the dataset; NaN where they share too few issues. */
export function agreementWith(index: DatasetIndex, stances: Stances, actor: number): Float32Array {
  const profiles = profilesOf(index, stances, [...index.dataset.actors.keys()]);
  return Float32Array.from(index.dataset.actors, (_, other) => {
    const { sum, count } = compare(profiles, actor, other);
    return count < MIN_SHARED ? NaN : sum / count;
  });
}

/** The actors, of some ids, that hold anything on any issue: nothing can be said of the others. */
export function holders(index: DatasetIndex, stances: Stances, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  return index.dataset.actors.flatMap(({ id }, actor) => {
    if (!wanted.has(id)) return [];
    const from = actor * stances.issues;
    return stances.held.subarray(from, from + stances.issues).some((held) => held !== 0) ? id : [];
  });
}

/** Whether a pair shares enough issues for its agreement to be shown. */
export function isEnough({ shared, size }: AgreementMatrix, a: number, b: number): boolean {
  return (shared[a * size + b] ?? 0) >= MIN_SHARED;
}

const pair = { sum: 0, count: 0 };

/** The sum of the similarities of two actors and the number of issues it rests on. One object serves every pair. */
function compare(profiles: Profiles, a: number, b: number): { readonly sum: number; readonly count: number } {
  const { ordered, unordered, scores, sets } = profiles;
  let sum = 0;
  let count = 0;
  for (let i = 0, x = a * ordered, y = b * ordered; i < ordered; i += 1, x += 1, y += 1) {
    const distance = (scores[x] ?? NaN) - (scores[y] ?? NaN);
    if (distance !== distance) continue;
    sum += 1 - (distance < 0 ? -distance : distance) / SCALE_LENGTH;
    count += 1;
  }
  for (let i = 0, x = a * unordered, y = b * unordered; i < unordered; i += 1, x += 1, y += 1) {
    const first = sets[x] ?? 0;
    const second = sets[y] ?? 0;
    if (first === 0 || second === 0) continue;
    sum += first === second ? 1 : overlap(first, second);
    count += 1;
  }
  pair.sum = sum;
  pair.count = count;
  return pair;
}

/** What two sets share, as a part of all that is in either. */
function overlap(first: number, second: number): number {
  const both = first & second;
  return both === 0 ? 0 : bitsIn(both) / bitsIn(first | second);
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}

/** The mean place on the scale of a set of usable positions, one at least. */
function scoreOf({ scales }: Measure, held: number): number {
  let sum = 0;
  let count = 0;
  for (let rest = held; rest !== 0; rest = (rest & (rest - 1)) >>> 0) {
    sum += scales[31 - Math.clz32(rest & -rest)] ?? NaN;
    count += 1;
  }
  return sum / count;
}

function measureOf({ positions }: Issue): Measure {
  const ordered = positions.some(({ scale }) => scale !== undefined);
  const scales = positions.slice(0, LAST_BIT + 1).map(({ scale }) => scale ?? NaN);
  let usable = 0;
  scales.forEach((scale, place) => {
    if (!ordered || !Number.isNaN(scale)) usable |= 1 << place;
  });
  // The last bit stands for every position from its place on: where there are several, nothing says that two held the same.
  if (positions.length > LAST_BIT + 1) usable &= ~HIGHEST;
  return { ordered, usable: usable >>> 0, scales };
}
