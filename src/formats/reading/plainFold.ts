import { fold } from "../../domain/text.ts";

/** What `fold` gives, at once for a tidied text of plain letters: files have many, and most are. */
export function plainFold(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : fold(text);
}

const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
