import type { DatasetIndex } from "./dataset.ts";
import { labelAt } from "./positionAt.ts";
import type { Issue } from "./schema.ts";
import { LAST_BIT, standingRows } from "./stances.ts";

/** The different conditions of each position that is held, by its place in the issue; place 31 stands for all from there. */
export type Conditions = ReadonlyMap<number, ReadonlySet<string>>;

/** The conditions of what is held on the issue at a place, by the actor's place, in the order of the dataset. */
export function conditionsOn(index: DatasetIndex, at: number): ReadonlyMap<number, Conditions> {
  const { actor, position, condition, texts } = index.coding;
  const all = new Map<number, Map<number, Set<string>>>();
  for (const row of standingRows(index, at)) {
    const text = texts[(condition[row] ?? 0) - 1];
    if (text === undefined) continue;
    const [who, place] = [actor[row] ?? 0, Math.min(position[row] ?? 0, LAST_BIT)];
    const own = all.get(who) ?? new Map<number, Set<string>>();
    all.set(who, own.set(place, (own.get(place) ?? new Set()).add(text)));
  }
  return all;
}

/** The conditions of one actor in words; where it holds several places, each after the one it is said of. "" for none. */
export function conditionWords(issue: Issue, held: readonly number[], own?: Conditions): string {
  return held
    .flatMap((place) => {
      const texts = [...(own?.get(place) ?? [])].join("; ");
      if (texts === "") return [];
      return held.length > 1 ? `${labelAt(issue, place)}: ${texts}` : texts;
    })
    .join("; ");
}
