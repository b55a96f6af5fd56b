import { MIN_SHARED, type AgreementMatrix } from "./agreement.ts";
import { countOf } from "./actors.ts";

/** An agreement from 0 to 1 in per cent: only what is whole says 100%, and only what is nothing 0%. */
export function percentOf(value: number): string {
  const rounded = Math.round(value * 100);
  if (rounded === 100 && value < 1) return "99%";
  if (rounded === 0 && value > 0) return "1%";
  return `${rounded}%`;
}

/** "83% on 112 shared issues", or that there are too few of them. `value` is null, or NaN, for no shared issue. */
export function agreementSays(value: number | null, shared: number): string {
  if (value === null || shared < MIN_SHARED) return tooFew(shared);
  return `${percentOf(value)} on ${countOf(shared, "shared issue")}`;
}

/** "too few shared issues (3)" */
export function tooFew(shared: number): string {
  return shared === 0 ? "no shared issue" : `too few shared issues (${shared})`;
}

/** What an agreement matrix shows, in a sentence or two, with its actors by name in the matrix's order. */
export function agreementHeadline(matrix: AgreementMatrix, names: readonly string[]): string {
  const { size, values, shared } = matrix;
  let [known, sum] = [0, 0];
  let [most, least] = [-1, -1];
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const cell = a * size + b;
      if ((shared[cell] ?? 0) < MIN_SHARED) continue;
      const value = values[cell] ?? 0;
      known += 1;
      sum += value;
      if (most < 0 || value > (values[most] ?? 0)) most = cell;
      if (least < 0 || value < (values[least] ?? 0)) least = cell;
    }
  }
  const pairs = (size * (size - 1)) / 2;
  if (known === 0) {
    return `None of the ${countOf(pairs, "pair")} of ${countOf(size, "actor")} shares the ${MIN_SHARED} issues that a number needs.`;
  }
  const said = (cell: number) =>
    `${names[Math.floor(cell / size)]} and ${names[cell % size]} (${agreementSays(values[cell] ?? 0, shared[cell] ?? 0)})`;
  const few = pairs - known;
  return [
    `${countOf(size, "actor")} agree on average to ${percentOf(sum / known)}.`,
    `Most alike: ${said(most)}; least: ${said(least)}.`,
    ...(few > 0
      ? [
          `${countOf(few, "pair")} of ${pairs.toLocaleString("en-GB")} ${few === 1 ? "shares" : "share"} too few issues.`,
        ]
      : []),
  ].join(" ");
}
