import { rowName } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import { heldBy, LAST_BIT, type Stances } from "./stances.ts";

/** How the rows of all issues are ordered, and what an order refers to, by place. */
export type ActorSort =
  | { readonly kind: "name" | "statements" }
  | { readonly kind: "issue"; readonly issue: number }
  /** Agreement of each actor with a chosen one, by place, from 0 to 1; NaN where too few issues are shared. */
  | { readonly kind: "agreement"; readonly actor: number; readonly agreement: Float32Array };

/** Compares two actors by their places; those that are alike by name. */
export function actorOrder(
  sort: ActorSort,
  { index, stances, issuesOf }: { index: DatasetIndex; stances: Stances; issuesOf: Uint32Array },
): (a: number, b: number) => number {
  const rank = nameRanks(index);
  const byName = (a: number, b: number) => (rank[a] ?? 0) - (rank[b] ?? 0);
  if (sort.kind === "name") return byName;
  const keys = new Float64Array(stances.actors);
  for (let actor = 0; actor < keys.length; actor += 1) {
    if (sort.kind === "statements") keys[actor] = -(issuesOf[actor] ?? 0);
    else if (sort.kind === "issue") keys[actor] = placeKey(heldBy(stances, actor, sort.issue));
    else if (sort.kind === "agreement") keys[actor] = agreementKey(sort, actor);
  }
  return (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || byName(a, b);
}

/** The first position held, then whether others are held beside it; those without any come last. */
function placeKey(held: number): number {
  if (held === 0) return Number.MAX_SAFE_INTEGER;
  const first = LAST_BIT - Math.clz32(held & -held);
  const alone = (held & (held - 1)) === 0;
  return first * 2 + (alone ? 0 : 1);
}

/** The chosen actor itself, then those who agree most; who shares too few issues comes last. */
function agreementKey(
  { actor: chosen, agreement }: Extract<ActorSort, { kind: "agreement" }>,
  actor: number,
) {
  if (actor === chosen) return -2;
  const agreed = agreement[actor] ?? Number.NaN;
  return Number.isNaN(agreed) ? 1 : -agreed;
}

// Made, and used once, while the data are still on their way: the first comparison takes as long as all others.
const { compare } = new Intl.Collator("en", { numeric: true });
compare("a", "b");

const ranks = new WeakMap<DatasetIndex, Uint32Array>();

/** The place of each actor in the order of names. */
function nameRanks(index: DatasetIndex): Uint32Array {
  const known = ranks.get(index);
  if (known) return known;
  const names = index.dataset.actors.map(rowName);
  const rank = new Uint32Array(names.length);
  [...names.keys()]
    .toSorted((a, b) => compare(names[a] ?? "", names[b] ?? ""))
    .forEach((actor, place) => {
      rank[actor] = place;
    });
  ranks.set(index, rank);
  return rank;
}
