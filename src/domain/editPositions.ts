import { places } from "./coding.ts";
import { withHead, type Editable } from "./editDataset.ts";
import { looksOf } from "./positionWords.ts";
import type { ScalePlace } from "./scaleLooks.ts";
import type { DatasetHead, Issue, MarkColour, MarkStyle, Position } from "./schema.ts";

/** A position as it occurs across a dataset: the same id on several issues is one. */
export interface ListedPosition {
  /** As the first issue has it. */
  readonly position: Position;
  /** On how many issues it can be held. */
  readonly issues: number;
  readonly statements: number;
}

/**
 * Every position of a dataset once, in the order that every issue has them in, as far as the issues agree among
 * themselves.
 */
export function positionList({ head, coding }: Editable): readonly ListedPosition[] {
  const tally = new Map<string, { position: Position; issues: number; statements: number }>();
  head.issues.forEach(({ positions }, issueAt) => {
    const counts = new Uint32Array(positions.length);
    for (let row = coding.starts[issueAt] ?? 0; row < (coding.starts[issueAt + 1] ?? 0); row += 1) {
      const at = coding.position[row] ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    positions.forEach((position, at) => {
      const known = tally.get(position.id) ?? { position, issues: 0, statements: 0 };
      known.issues += 1;
      known.statements += counts[at] ?? 0;
      tally.set(position.id, known);
    });
  });
  return positionOrder(head).flatMap((id) => tally.get(id) ?? []);
}

/** Names a position anew, wherever it occurs. Its id, which addresses hold, stays. */
export function renamePosition(data: Editable, id: string, label: string): Editable {
  return changedPositions(data, new Map([[id, { label }]]));
}

/** What a position may ask for. */
export interface AskedLook {
  readonly style?: MarkStyle | undefined;
  readonly colour?: MarkColour | undefined;
}

/** Gives positions, by id, glyphs and colours, wherever they occur. */
export function restylePositions(data: Editable, looks: ReadonlyMap<string, AskedLook>): Editable {
  return changedPositions(data, looks);
}

/**
 * Puts a position on the scale from against (−2) to for (2), or takes it off with null. Whether it agrees with the issue
 * follows from the place: an event list exports that.
 */
export function placePosition(data: Editable, id: string, place: ScalePlace | null): Editable {
  const { scale, agreement } = looksOf(place);
  return changedPositions(data, new Map([[id, { scale, agreement }]]));
}

/** Puts the positions of every issue in the order of these ids; those not named come last, as they stood. */
export function reorderPositions(data: Editable, ids: readonly string[]): Editable {
  const rank = ranks(ids);
  return recoded(data, ({ positions }) => positions.toSorted((a, b) => rank(a.id) - rank(b.id)));
}

/** One position that becomes another, by id. */
interface Merge {
  readonly from: string;
  readonly into: string;
}

/** Makes all statements of one position statements of another, on every issue. No statement goes; the first position does. */
export function mergePositions(data: Editable, { from, into }: Merge): Editable {
  const target = data.head.issues.flatMap(({ positions }) => positions).find(({ id }) => id === into);
  if (!target || from === into) return data;
  const rank = ranks(positionOrder(data.head));
  const renew = ({ positions }: Issue): readonly Position[] => {
    if (!positions.some(({ id }) => id === from)) return positions;
    if (positions.some(({ id }) => id === into)) return positions.filter(({ id }) => id !== from);
    return positions
      .map((position) => (position.id === from ? target : position))
      .toSorted((a, b) => rank(a.id) - rank(b.id));
  };
  return recoded(data, renew, (id) => (id === from ? into : id));
}

/** What a merge does: how many statements become another position's, and for how many actors on an issue two become one. */
export function mergeEffect(
  { head, coding }: Editable,
  { from, into }: Merge,
): { readonly statements: number; readonly contradictions: number } {
  let [statements, contradictions] = [0, 0];
  head.issues.forEach(({ positions }, issueAt) => {
    const at = places(positions);
    const [fromAt, intoAt] = [at.get(from), at.get(into)];
    if (fromAt === undefined || from === into) return;
    const [leaving, staying] = [new Set<number>(), new Set<number>()];
    for (let row = coding.starts[issueAt] ?? 0; row < (coding.starts[issueAt + 1] ?? 0); row += 1) {
      const actor = coding.actor[row] ?? 0;
      if (coding.position[row] === intoAt) staying.add(actor);
      if (coding.position[row] !== fromAt) continue;
      statements += 1;
      leaving.add(actor);
    }
    contradictions += [...leaving].filter((actor) => staying.has(actor)).length;
  });
  return { statements, contradictions };
}

/** The ids of all positions: always the first seen whose predecessors on every issue are through; in a circle, the first seen. */
function positionOrder({ issues }: DatasetHead): readonly string[] {
  const followers = new Map<string, string[]>();
  const waitsFor = new Map<string, number>();
  for (const { positions } of issues) {
    positions.forEach(({ id }, at) => {
      const next = positions[at + 1]?.id;
      const known = followers.get(id) ?? [];
      if (next !== undefined) known.push(next);
      followers.set(id, known);
      waitsFor.set(id, (waitsFor.get(id) ?? 0) + (at > 0 ? 1 : 0));
    });
  }
  const left = [...followers.keys()];
  const order: string[] = [];
  while (left.length > 0) {
    const ready = left.findIndex((id) => waitsFor.get(id) === 0);
    for (const id of left.splice(Math.max(0, ready), 1)) {
      order.push(id);
      for (const next of followers.get(id) ?? []) waitsFor.set(next, (waitsFor.get(next) ?? 0) - 1);
    }
  }
  return order;
}

function ranks(ids: readonly string[]): (id: string) => number {
  const at = new Map(ids.map((id, rank) => [id, rank]));
  return (id) => at.get(id) ?? ids.length;
}

function changedPositions(data: Editable, changes: ReadonlyMap<string, Partial<Position>>): Editable {
  const issues = data.head.issues.map((issue) =>
    issue.positions.some(({ id }) => changes.has(id))
      ? {
          ...issue,
          positions: issue.positions.map((position) => ({ ...position, ...changes.get(position.id) })),
        }
      : issue,
  );
  return withHead(data, { issues });
}

/** Gives every issue the positions that `renew` says, and codes its rows anew; `idAfter` is what an id has become. */
function recoded(
  data: Editable,
  renew: (issue: Issue) => readonly Position[],
  idAfter: (id: string) => string = (id) => id,
): Editable {
  const { coding } = data;
  const position = coding.position.slice();
  const issues = data.head.issues.map((issue, issueAt) => {
    const positions = renew(issue);
    const at = places(positions);
    const to = issue.positions.map(({ id }) => at.get(idAfter(id)) ?? 0);
    for (let row = coding.starts[issueAt] ?? 0; row < (coding.starts[issueAt + 1] ?? 0); row += 1) {
      position[row] = to[position[row] ?? 0] ?? 0;
    }
    return { ...issue, positions };
  });
  return { ...withHead(data, { issues }), coding: { ...coding, position } };
}
