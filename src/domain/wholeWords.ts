import { countOf } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import { kindWords, partByKind, sizesOf } from "./actorKinds.ts";

/** What a whole dataset holds, kind by kind, never added up: "7 countries, 1 organisation; 6 issues; 26 statements." */
export function wholeSentence({ dataset, coding }: DatasetIndex): string {
  const actors = kindWords(sizesOf(partByKind(dataset.actors)));
  const held = [countOf(dataset.issues.length, "issue"), countOf(coding.rows, "statement")];
  return `${[actors.join(", "), ...held].filter((part) => part !== "").join("; ")}.`;
}
