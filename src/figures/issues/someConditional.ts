import type { DatasetIndex } from "../../domain/dataset.ts";
import { bitOf, heldBy, type Stances } from "../../domain/stances.ts";

/** The cells that are looked at: actors and issues by their places in the dataset. */
interface Cells {
  readonly stances: Stances;
  readonly actors: readonly number[];
  readonly issues: readonly number[];
}

/** Whether a position in one of the cells is stated under a condition: a cell has no room for its words. */
export function someConditional(
  { dataset, coding }: DatasetIndex,
  { stances, actors, issues }: Cells,
): boolean {
  const inView = new Uint8Array(dataset.actors.length);
  for (const actor of actors) inView[actor] = 1;
  return issues.some((issue) => {
    const end = coding.starts[issue + 1] ?? 0;
    for (let row = coding.starts[issue] ?? 0; row < end; row += 1) {
      const actor = coding.actor[row] ?? 0;
      if (coding.condition[row] === 0 || inView[actor] !== 1) continue;
      if ((heldBy(stances, actor, issue) & bitOf(coding.position[row] ?? 0)) !== 0) return true;
    }
    return false;
  });
}
