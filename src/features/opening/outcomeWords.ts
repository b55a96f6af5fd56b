import { countOf } from "../../domain/actors.ts";
import { listed } from "../../domain/text.ts";
import { plainName } from "./plainName.ts";

/** How many columns that are not read are named. */
const NAMED = 6;

/** What is told of columns that are not read: at least one. */
export function notReadWords(names: readonly string[]): string {
  const named = names.slice(0, NAMED).map(plainName);
  const rest = names.length - named.length;
  return `Not read: ${listed(rest > 0 ? [...named, countOf(rest, "more column")] : named)}.`;
}

/** What is told of files that came with the one that was opened. */
export function othersWords(others: number): string {
  return `Of ${others + 1} files only the first was opened.`;
}

/** What is told of a dataset that the browser keeps, and of one that it is about to keep. */
export const KEPT = "It is kept in this browser, on this device only.";
export const KEEPING = "This browser is asked to keep it, on this device only.";

/** What is told of a dataset that the browser could not keep; `why` is a sentence, where it is known. */
export function memoryWords(why: string | null): string {
  return why ?? "The data are held in memory until this page is closed.";
}
