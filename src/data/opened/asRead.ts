import type { Coding } from "../../domain/coding.ts";
import type { Editable } from "../../domain/editDataset.ts";
import { packHead } from "../../domain/packedHead.ts";
import { KeptError } from "./KeptError.ts";

const COLUMNS = [
  "starts",
  "actor",
  "position",
  "speaker",
  "kind",
  "date",
  "condition",
  "clause",
  "texts",
  "place",
  "ids",
] as const satisfies readonly (keyof Coding)[];

/** Throws a `KeptError` "changed" where what is kept now is not what was read before it was edited. */
export function requireAsRead(datasetId: string, kept: Editable, read: Editable): void {
  if (sameHead(kept, read) && sameCoding(kept.coding, read.coding)) return;
  throw new KeptError("changed", datasetId, "What is kept now is not what the edits began with.");
}

/** Packed, as it is stored: what storing leaves out or adds makes no difference. */
function sameHead({ head: a }: Editable, { head: b }: Editable): boolean {
  return a === b || JSON.stringify(packHead(a)) === JSON.stringify(packHead(b));
}

function sameCoding(a: Coding, b: Coding): boolean {
  return a === b || (a.rows === b.rows && COLUMNS.every((name) => sameColumn(a[name], b[name])));
}

function sameColumn(a: ArrayLike<unknown> | null, b: ArrayLike<unknown> | null): boolean {
  if (a === null || b === null || a.length !== b.length) return a === b;
  for (let row = 0; row < a.length; row += 1) if (a[row] !== b[row]) return false;
  return true;
}
