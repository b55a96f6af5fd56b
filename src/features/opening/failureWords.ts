import { toldFailure } from "../../data/DataError.ts";

/** A failure in a line. */
export function failureWords(error: unknown): string {
  const { title, next } = toldFailure(error);
  return `${title}. ${next}`;
}
