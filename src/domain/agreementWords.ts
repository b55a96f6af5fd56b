import { MIN_SHARED, type AgreementMatrix } from "./agreement.ts";
import { countOf } from "./actors.ts";
import { percentOf } from "./percent.ts";
import { grouped } from "./text.ts";

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
  const { pairs, known, mean, most, least, longest } = survey(matrix);
  if (known === 0) return withoutNumbers(size, pairs, longest);
  const pairAt = (cell: number) => `${names[Math.floor(cell / size)]} and ${names[cell % size]}`;
  const sharing = (cell: number) => agreementSays(values[cell] ?? 0, shared[cell] ?? 0);
  const said = (cell: number) => `${pairAt(cell)} (${sharing(cell)})`;
  if (pairs === 1) return `${pairAt(most)}: ${sharing(most)}.`;
  const few = pairs - known;
  return [
    known === 1
      ? `Only one pair has a number: ${said(most)}.`
      : `On average, two of the ${countOf(size, "actor")} agree ${percentOf(mean)}. Most alike: ${said(most)}; least: ${said(least)}.`,
    ...(few > 0
      ? [
          `${grouped(few)} of ${countOf(pairs, "pair")} ${few === 1 ? "shares" : "share"} fewer than ${MIN_SHARED} issues.`,
        ]
      : []),
  ].join(" ");
}

/** How to read the cells of a matrix: their order, and the hatch where some pair has it. */
export function agreementCellsSay(matrix: AgreementMatrix): string {
  const { pairs, known } = survey(matrix);
  return [
    "Each cell is a pair of actors.",
    ...(known > 0 ? ["Those who agree most stand side by side."] : []),
    "Columns have the order of the rows.",
    ...(known < pairs
      ? [`${known > 0 ? "Hatched" : "All are hatched"}: fewer than ${MIN_SHARED} shared issues, no number.`]
      : []),
  ].join(" ");
}

/** Whether any pair of a matrix shares enough issues for a number. */
export function hasNumbers(matrix: AgreementMatrix): boolean {
  return survey(matrix).known > 0;
}

function withoutNumbers(size: number, pairs: number, longest: number): string {
  const needed = `No number can be given: it needs at least ${MIN_SHARED} issues on which both actors hold a position.`;
  if (pairs === 1) return `${needed} These two share ${longest === 0 ? "none" : longest}.`;
  const all = `${countOf(pairs, "pair")} of the ${countOf(size, "actor")}`;
  return longest === 0
    ? `${needed} None of the ${all} shares any.`
    : `${needed} All ${all} share fewer, ${longest} at most.`;
}

/** The pairs of a matrix: how many have a number, its mean, the cells of most and least, and the most issues shared. */
function survey({ size, values, shared }: AgreementMatrix) {
  let [known, sum, longest] = [0, 0, 0];
  let [most, least] = [-1, -1];
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const cell = a * size + b;
      const count = shared[cell] ?? 0;
      if (count > longest) longest = count;
      if (count < MIN_SHARED) continue;
      const value = values[cell] ?? 0;
      known += 1;
      sum += value;
      if (most < 0 || value > (values[most] ?? 0)) most = cell;
      if (least < 0 || value < (values[least] ?? 0)) least = cell;
    }
  }
  return { pairs: (size * (size - 1)) / 2, known, mean: sum / known, most, least, longest };
}
