import { countOf } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";

/** What a whole dataset holds, but for its actors, whose kinds are counted apart: "6 issues, 26 statements." */
export function wholeHoldings({ dataset, coding }: DatasetIndex): string {
  return `${countOf(dataset.issues.length, "issue")}, ${countOf(coding.rows, "statement")}.`;
}
