import { countOf } from "./actors.ts";
import { countActors, countLabel } from "./counts.ts";
import type { DatasetIndex } from "./dataset.ts";

/** What a whole dataset holds, in a sentence: "3 countries + 1 organisation; 6 issues; 26 statements." */
export function wholeSentence(index: DatasetIndex): string {
  const { dataset, coding } = index;
  const actors = countLabel(
    countActors(
      dataset.actors.map(({ id }) => id),
      index,
    ),
  );
  return `${actors}; ${countOf(dataset.issues.length, "issue")}; ${countOf(coding.rows, "statement")}.`;
}
