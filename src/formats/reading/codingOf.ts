import type { Coding } from "../../domain/coding.ts";
import type { Position } from "../../domain/schema.ts";
import type { FilePositions } from "./positionsOf.ts";
import type { RowTable } from "./rowTable.ts";

/** The rows of a table as a coding, ordered by issue, and the positions that each issue has. */
export function codingOf(
  { columns, rows }: RowTable,
  given: { readonly issues: number; readonly positions: FilePositions; readonly texts: readonly string[] },
): { readonly coding: Coding; readonly positions: readonly (readonly Position[])[] } {
  const starts = new Uint32Array(given.issues + 1);
  for (let row = 0; row < rows; row += 1) {
    const after = (columns.issue[row] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let i = 1; i <= given.issues; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const place = new Uint32Array(rows);
  const next = starts.slice();
  for (let row = 0; row < rows; row += 1) {
    const issue = columns.issue[row] ?? 0;
    const to = next[issue] ?? 0;
    place[to] = row;
    next[issue] = to + 1;
  }
  const { position, positions } = positionsByIssue({ starts, place, of: columns.position }, given.positions);
  const coding: Coding = {
    rows,
    starts,
    actor: gathered(columns.actor, place),
    position,
    speaker: gathered(columns.speaker, place),
    kind: Uint8Array.from(gathered(columns.kind, place)),
    date: gathered(columns.date, place),
    condition: gathered(columns.condition, place),
    clause: new Uint32Array(rows),
    texts: given.texts,
    place,
    ids: null,
  };
  return { coding, positions };
}

function gathered(column: Uint32Array, place: Uint32Array): Uint32Array {
  const ordered = new Uint32Array(place.length);
  for (let row = 0; row < place.length; row += 1) ordered[row] = column[place[row] ?? 0] ?? 0;
  return ordered;
}

/** The positions that come up on each issue in the order of the file's, and for each row its place among them. */
function positionsByIssue(
  {
    starts,
    place,
    of,
  }: { readonly starts: Uint32Array; readonly place: Uint32Array; readonly of: Uint32Array },
  { rank, positions }: FilePositions,
): { readonly position: Uint16Array; readonly positions: readonly (readonly Position[])[] } {
  const position = new Uint16Array(place.length);
  const placeOn = new Uint32Array(positions.length);
  const seenOn = new Int32Array(positions.length).fill(-1);
  const byIssue: (readonly Position[])[] = [];
  for (let issue = 0; issue + 1 < starts.length; issue += 1) {
    const [from, to] = [starts[issue] ?? 0, starts[issue + 1] ?? 0];
    const used: number[] = [];
    for (let row = from; row < to; row += 1) {
      const at = of[place[row] ?? 0] ?? 0;
      if (seenOn[at] === issue) continue;
      seenOn[at] = issue;
      used.push(at);
    }
    used.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    used.forEach((at, i) => (placeOn[at] = i));
    for (let row = from; row < to; row += 1) position[row] = placeOn[of[place[row] ?? 0] ?? 0] ?? 0;
    byIssue.push(used.flatMap((at) => positions[at] ?? []));
  }
  return { position, positions: byIssue };
}
