import { MIN_SHARED } from "../../domain/agreement.ts";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { LegendEntry } from "../frame/legendLayout.ts";
import { AGREEMENT_SHADES } from "../marks/palette.ts";
import { rounded } from "../text/placeText.ts";

/** The least per cent of each shade but the first, which starts at 0. */
const STARTS = [30, 40, 50, 60, 70, 80, 90] as const;

/** What cells of one kind are filled with: a shade, by its place, or the hatch for too few shared issues. */
export type CellFill = number | "few";

/** All cells of one kind as one path. */
export interface CellPath {
  readonly fill: CellFill;
  readonly d: string;
}

/** The shade of an agreement from 0 to 1, by the whole per cent that is shown of it. */
export function shadeOf(value: number): number {
  const percent = Math.round(value * 100);
  return STARTS.filter((start) => percent >= start).length;
}

/**
 * The cells of a matrix in its clustered order, from (x, y) on, `cell` px a side: a path for each shade, neighbours in a
 * row drawn as one. Nobody's agreement with itself is drawn.
 */
export function cellPaths(
  { matrix, order }: ClusteredAgreement,
  { x, y, cell }: { readonly x: number; readonly y: number; readonly cell: number },
): readonly CellPath[] {
  const { size, values, shared } = matrix;
  const parts = new Map<CellFill, string[]>();
  const fillAt = (row: number, column: number): CellFill | null => {
    const at = (order[row] ?? 0) * size + (order[column] ?? 0);
    if (row === column) return null;
    return (shared[at] ?? 0) < MIN_SHARED ? "few" : shadeOf(values[at] ?? 0);
  };
  for (let row = 0; row < size; row += 1) {
    let from = 0;
    let fill = fillAt(row, 0);
    for (let column = 1; column <= size; column += 1) {
      const next = column < size ? fillAt(row, column) : null;
      if (next === fill && column < size) continue;
      if (fill !== null) {
        const width = rounded((column - from) * cell);
        const d = `M${rounded(x + from * cell)} ${rounded(y + row * cell)}h${width}v${cell}h${-width}z`;
        const known = parts.get(fill);
        if (known) known.push(d);
        else parts.set(fill, [d]);
      }
      from = column;
      fill = next;
    }
  }
  return [...parts]
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([fill, d]) => ({ fill, d: d.join("") }));
}

/** Every shade with its per cent, the most first, where some pair has one, and the hatch where some pair shares too little. */
export function agreementLegend({ matrix }: ClusteredAgreement): readonly LegendEntry[] {
  const { size, shared } = matrix;
  const ofPair = (at: number) => at % size !== Math.floor(at / size);
  const few = shared.some((count, at) => count < MIN_SHARED && ofPair(at));
  const told = shared.some((count, at) => count >= MIN_SHARED && ofPair(at));
  return [
    ...(told ? AGREEMENT_SHADES : [])
      .map((shade, at): LegendEntry => ({
        sign: { kind: "shade", shade },
        text: rangeOf(at),
      }))
      .toReversed(),
    ...(few ? [{ sign: { kind: "hatch" }, text: `Fewer than ${MIN_SHARED} shared issues` } as const] : []),
  ];
}

function rangeOf(shade: number): string {
  const start = shade === 0 ? 0 : (STARTS[shade - 1] ?? 0);
  const end = STARTS[shade];
  if (shade === 0) return `under ${STARTS[0]}%`;
  return end === undefined ? `${start} to 100%` : `${start} to ${end - 1}%`;
}

function rankOf(fill: CellFill): number {
  return fill === "few" ? AGREEMENT_SHADES.length : fill;
}
