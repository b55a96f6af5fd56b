import { agreementSteps, isEnough, profilesOf, type AgreementMatrix } from "./agreement.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Stances } from "./stances.ts";

/** Two clusters joined, each by its members' places in the matrix, and their mean agreement; null where none is known. */
export interface Join {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly agreement: number | null;
}

/** Actors in an order in which like stand together. */
export interface Clustering {
  /** Places in the matrix. */
  readonly order: readonly number[];
  /** From the first join to the last. */
  readonly joins: readonly Join[];
}

/** How far some actors agree, and the order in which like stand together. */
export interface ClusteredAgreement {
  /** Places in the dataset's actors, by place in the matrix. */
  readonly actors: readonly number[];
  readonly matrix: AgreementMatrix;
  /** Places in the matrix. */
  readonly order: readonly number[];
}

interface Links {
  readonly size: number;
  /** Sums of the known agreements between two clusters, by the place of each one's first member. */
  readonly sums: Float64Array;
  /** How many agreements are known between them. */
  readonly counts: Float64Array;
}

/**
 * Average-linkage clustering (UPGMA): again and again the two clusters whose members agree most on average are joined, a
 * join a step. Pairs that share too few issues are left out of the averages; clusters without a known pair between them
 * are joined last, in the order given. Among equals the first pair in the order given is joined.
 */
export function* clusterSteps(matrix: AgreementMatrix): Generator<undefined, Clustering> {
  const links = linksOf(matrix);
  const clusters = new Map<number, readonly number[]>(
    Array.from({ length: matrix.size }, (_, at) => [at, [at]] as const),
  );
  const joins: Join[] = [];
  while (clusters.size > 1) {
    const { first, second, mean } = nearest(links, [...clusters.keys()]);
    const left = clusters.get(first) ?? [];
    const right = clusters.get(second) ?? [];
    joins.push({ left, right, agreement: mean < 0 ? null : mean });
    clusters.set(first, ordered(matrix, left, right));
    clusters.delete(second);
    merge(links, first, second);
    yield undefined;
  }
  return { order: [...clusters.values()][0] ?? [], joins };
}

/** Compares some actors, by their places in the dataset, and clusters them, in steps of a few milliseconds. */
export function* clusteredSteps(
  index: DatasetIndex,
  stances: Stances,
  actors: readonly number[],
): Generator<undefined, ClusteredAgreement> {
  const matrix = yield* agreementSteps(profilesOf(index, stances, actors));
  const { order } = yield* clusterSteps(matrix);
  return { actors, matrix, order };
}

function linksOf(matrix: AgreementMatrix): Links {
  const { size, values } = matrix;
  const sums = new Float64Array(size * size);
  const counts = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      if (a === b || !isEnough(matrix, a, b)) continue;
      sums[a * size + b] = values[a * size + b] ?? 0;
      counts[a * size + b] = 1;
    }
  }
  return { size, sums, counts };
}

/** The two clusters of the highest mean; a mean of −1 says that none is known. */
function nearest({ size, sums, counts }: Links, places: readonly number[]) {
  let [first, second] = [places[0] ?? 0, places[1] ?? 0];
  let mean = -1;
  for (let i = 0; i < places.length; i += 1) {
    const row = (places[i] ?? 0) * size;
    for (let j = i + 1; j < places.length; j += 1) {
      const cell = row + (places[j] ?? 0);
      const count = counts[cell] ?? 0;
      if (count === 0) continue;
      const here = (sums[cell] ?? 0) / count;
      if (here > mean) {
        mean = here;
        first = places[i] ?? 0;
        second = places[j] ?? 0;
      }
    }
  }
  return { first, second, mean };
}

function merge({ size, sums, counts }: Links, first: number, second: number): void {
  for (const column of [sums, counts]) {
    for (let k = 0; k < size; k += 1) {
      const joined = (column[first * size + k] ?? 0) + (column[second * size + k] ?? 0);
      column[first * size + k] = joined;
      column[k * size + first] = joined;
    }
  }
}

/** Two rows of leaves set end to end, each turned so that the two that meet agree most; as they are, among equals. */
function ordered(
  matrix: AgreementMatrix,
  left: readonly number[],
  right: readonly number[],
): readonly number[] {
  const meeting = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && isEnough(matrix, a, b)
      ? (matrix.values[a * matrix.size + b] ?? -1)
      : -1;
  const turns = [
    { agreement: meeting(left.at(-1), right[0]), turnLeft: false, turnRight: false },
    { agreement: meeting(left.at(-1), right.at(-1)), turnLeft: false, turnRight: true },
    { agreement: meeting(left[0], right[0]), turnLeft: true, turnRight: false },
    { agreement: meeting(left[0], right.at(-1)), turnLeft: true, turnRight: true },
  ];
  const best = turns.reduce((chosen, turn) => (turn.agreement > chosen.agreement ? turn : chosen));
  return [...(best.turnLeft ? left.toReversed() : left), ...(best.turnRight ? right.toReversed() : right)];
}
