import type { WordsEntry } from "../../domain/wordsCodec.ts";
import type { WordsWriter } from "./wordsWriter.ts";

/** Rows whose codes are the same, by the first of them, then by their words. */
export type Twins = Map<number, Set<string>>;

/** Whether a row with the same codes as an earlier one, its twin, says the same; if not, its words are remembered. */
export function isTold(
  twins: Twins,
  twin: number,
  given: { entry: WordsEntry; writer: WordsWriter },
): boolean {
  let seen = twins.get(twin);
  if (seen === undefined) {
    seen = new Set([wordsKey(given.writer.entryOf(twin))]);
    twins.set(twin, seen);
  }
  const key = wordsKey(given.entry);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

/** A number for words, from their lengths and ends: equal words have the same. It is 0 for no words at all. */
export function lookOf(entry: WordsEntry): number {
  if (entry === 0) return 0;
  if (typeof entry === "string") return textLook(entry);
  let look = 0;
  for (const [at, part] of entry.entries()) {
    // The source is among the codes already.
    if (at !== 1 && typeof part === "string") look += textLook(part);
  }
  return look;
}

function textLook(text: string): number {
  const middle = text.length >> 1;
  return (
    (text.length << 15) ^
    (text.charCodeAt(0) << 8) ^
    text.charCodeAt(middle) ^
    (text.charCodeAt(text.length - 1) << 4)
  );
}

/** Words but for the source, which the codes have already. */
function wordsKey(entry: unknown): string {
  if (!Array.isArray(entry)) return JSON.stringify([entry === 0 ? null : entry]);
  const parts: readonly unknown[] = entry;
  return JSON.stringify(parts.filter((_, at) => at !== 1));
}
