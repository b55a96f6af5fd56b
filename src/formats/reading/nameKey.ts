import { plainFold } from "./plainFold.ts";

/** Words that are often left out of a country's name, and short forms of others. */
const LEFT_OUT: ReadonlySet<string> = new Set(["the", "of", "and"]);
const LONG: ReadonlyMap<string, string> = new Map([
  ["rep", "republic"],
  ["dem", "democratic"],
  ["fed", "federated"],
  ["sts", "states"],
  ["st", "saint"],
  ["is", "islands"],
  ["dpr", "democratic peoples republic"],
]);

/**
 * What is compared of a country's name: its words without case, marks, "the", "of" and "and", and with "Rep.", "St." and
 * the like written out; what stands behind a comma first. "Korea, Rep. of" and "The Republic of KOREA" compare alike.
 */
export function nameKey(name: string): string {
  const folded = plainFold(name).replace(/['’.]/g, "");
  const [, behind, before] = /^([^,]+), ([^,]+)$/.exec(folded) ?? [];
  const ordered = behind === undefined ? folded : `${before} ${behind}`;
  return ordered
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !LEFT_OUT.has(word))
    .map((word) => LONG.get(word) ?? word)
    .join(" ");
}
