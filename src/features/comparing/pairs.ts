import { rowName } from "../../domain/actors.ts";
import { agreementSays } from "../../domain/agreementWords.ts";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Actor } from "../../domain/schema.ts";

/** A cell of the matrix, by places in its clustered order. */
export interface Pair {
  readonly row: number;
  readonly column: number;
}

/** The actor at a place of the matrix. */
export function actorAt(index: DatasetIndex, { actors }: ClusteredAgreement, at: number): Actor | undefined {
  return index.dataset.actors[actors[at] ?? -1];
}

/** What the actor at a place of the matrix is called, as in the matrix of positions. */
export function nameAt(index: DatasetIndex, agreement: ClusteredAgreement, at: number): string {
  const actor = actorAt(index, agreement, at);
  return actor ? rowName(actor) : "";
}

/** "France and Italy: 83% on 112 shared issues." */
export function pairSays(index: DatasetIndex, agreement: ClusteredAgreement, { row, column }: Pair): string {
  const { matrix, order } = agreement;
  const [a = -1, b = -1] = [order[row], order[column]];
  const [one, other] = [nameAt(index, agreement, a), nameAt(index, agreement, b)];
  if (one === "" || other === "") return "";
  const cell = a * matrix.size + b;
  if (a === b) return `${one}, with itself.`;
  return `${one} and ${other}: ${agreementSays(matrix.values[cell] ?? null, matrix.shared[cell] ?? 0)}.`;
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** The pair that a key leads to in a matrix of `size` a side; undefined for a key that leads nowhere. */
export function stepTo(key: string, from: Pair | null, size: number): Pair | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  if (!from) return { row: 0, column: Math.min(1, size - 1) };
  const within = (at: number) => Math.min(size - 1, Math.max(0, at));
  return { row: within(from.row + step[0]), column: within(from.column + step[1]) };
}
