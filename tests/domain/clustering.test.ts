import { array, assert, constant, double, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { MIN_SHARED, type AgreementMatrix } from "../../src/domain/agreement.ts";
import { clusterSteps } from "../../src/domain/clustering.ts";
import { toEnd } from "../../src/domain/steps.ts";
import { longestStep } from "./longestStep.ts";

/** A matrix of agreements below its diagonal, row by row; null for too few shared issues. */
function matrixOf(size: number, below: readonly (number | null)[]): AgreementMatrix {
  const values = new Float32Array(size * size).fill(1);
  const shared = new Uint32Array(size * size).fill(MIN_SHARED);
  let at = 0;
  for (let a = 1; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const value = below[at] ?? null;
      at += 1;
      for (const cell of [a * size + b, b * size + a]) {
        values[cell] = value ?? NaN;
        shared[cell] = value === null ? MIN_SHARED - 1 : MIN_SHARED;
      }
    }
  }
  return { size, values, shared };
}

function cluster(matrix: AgreementMatrix) {
  return toEnd(clusterSteps(matrix));
}

describe("clustering", () => {
  test("joins those who agree most first, and then by the mean over all their members", () => {
    const { joins } = cluster(matrixOf(4, [0.9, 0.2, 0.4, 0.1, 0.3, 0.8]));
    expect(joins.map(({ left, right }) => [left, right])).toEqual(
      [
        [[0], [1]],
        [[2], [3]],
        [
          [1, 0],
          [2, 3],
        ].map((members) => members.toSorted((a, b) => a - b)),
      ].map((pair) => pair),
    );
    expect(joins.map(({ agreement }) => agreement?.toFixed(3))).toEqual(["0.900", "0.800", "0.250"]);
  });

  test("sets like beside like, each group turned towards the other", () => {
    const { order } = cluster(matrixOf(4, [0.9, 0.6, 0.1, 0.1, 0.1, 0.8]));
    expect(order).toEqual([1, 0, 2, 3]);
  });

  test("joins the first pair in the order given among equals", () => {
    const { joins, order } = cluster(matrixOf(3, [0.5, 0.5, 0.5]));
    expect(joins[0]).toMatchObject({ left: [0], right: [1] });
    expect(order).toEqual([0, 1, 2]);
  });

  test("leaves pairs that share too little out of the mean, and joins last whom nothing is known of", () => {
    const { joins, order } = cluster(matrixOf(4, [0.9, null, 0.4, null, null, null]));
    expect(joins.map(({ agreement }) => agreement?.toFixed(1) ?? null)).toEqual(["0.9", "0.4", null]);
    expect(order.at(-1)).toBe(3);
  });

  test("of nobody, and of one, is an order of nobody and of one", () => {
    expect(cluster(matrixOf(0, []))).toEqual({ order: [], joins: [] });
    expect(cluster(matrixOf(1, []))).toEqual({ order: [0], joins: [] });
  });

  test("orders everyone once, and its joins agree less and less where every pair is known", () => {
    const sized = integer({ min: 2, max: 9 }).chain((size) =>
      tuple(constant(size), array(double({ min: 0, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 })),
    );
    assert(
      property(sized, ([size, below]) => {
        const { order, joins } = cluster(matrixOf(size, below));
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, at) => at));
        const means = joins.map(({ agreement }) => agreement ?? -1);
        means.slice(1).forEach((mean, i) => expect(mean).toBeLessThanOrEqual((means[i] ?? 0) + 1e-9));
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  test("of two hundred takes under fifty milliseconds at each step", () => {
    const below = Array.from({ length: (200 * 199) / 2 }, (_, i) => ((i * 7919) % 1000) / 1000);
    const matrix = matrixOf(200, below);
    expect(longestStep(() => clusterSteps(matrix))).toBeLessThan(50);
  });
});
