import { countOf } from "./actors.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Actor } from "./schema.ts";

const KINDS = [
  ["country", "country", "countries"],
  ["organisation", "organisation", "organisations"],
  ["group", "group", "groups"],
  ["other", "other actor", "other actors"],
] as const satisfies readonly (readonly [Actor["kind"], string, string])[];

/** What a whole dataset holds, kind by kind, never added up: "7 countries, 1 organisation; 6 issues; 26 statements." */
export function wholeSentence({ dataset, coding }: DatasetIndex): string {
  const actors = KINDS.flatMap(([kind, one, many]) => {
    const n = dataset.actors.filter((actor) => actor.kind === kind).length;
    return n === 0 ? [] : [countOf(n, one, many)];
  });
  const held = [countOf(dataset.issues.length, "issue"), countOf(coding.rows, "statement")];
  return `${[actors.join(", "), ...held].filter((part) => part !== "").join("; ")}.`;
}
