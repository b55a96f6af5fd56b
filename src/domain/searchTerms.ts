import { fold, queryTerms } from "./text.ts";

/** A word of a query, folded. `words` are its words where it is somebody's whole name, else null. */
export interface Term {
  readonly text: string;
  readonly words: readonly string[] | null;
}

/** The terms of a query. One that is a whole name among `names` must stand as a word: "US" is not a part of "Russia". */
export function termsOf(query: string, names: ReadonlySet<string>): readonly Term[] {
  return queryTerms(query).map((text) => {
    const word = wordsIn(text);
    return { text, words: word !== "" && names.has(word) ? word.split(" ") : null };
  });
}

/** Where a term next occurs in a folded text, from a place on; −1 for nowhere. It never reaches across a line break. */
export function nextAt(text: string, term: Term, from = 0): number {
  if (term.words === null) return text.indexOf(term.text, from);
  const [first = ""] = term.words;
  let at = text.indexOf(first, from);
  while (at >= 0 && !standAt(text, term.words, at)) at = text.indexOf(first, at + 1);
  return at;
}

/** A folded text as words alone: "u.s." → "u s", "guinea-bissau" → "guinea bissau". */
export function wordsIn(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Folds a text as `fold` does; quick where it is plain ASCII, as most are. */
export function foldQuickly(text: string): string {
  // oxlint-disable-next-line no-control-regex -- all of ASCII is meant
  if (!/^[\0-\x7f]*$/.test(text)) return fold(text);
  const small = text.toLowerCase();
  return /\s\s|[^\S ]|^ | $/.test(small) ? small.replace(/\s+/g, " ").trim() : small;
}

/** Whether words stand at a place one after the other, with nothing but marks between them, and none about them. */
function standAt(text: string, words: readonly string[], at: number): boolean {
  if (isLetter(text, before(text, at))) return false;
  let end = at;
  for (const word of words) {
    while (end > at && end < text.length && text[end] !== "\n" && !isLetter(text, end)) end += 1;
    if (!text.startsWith(word, end)) return false;
    end += word.length;
    if (isLetter(text, end)) return false;
  }
  return true;
}

/** The place of the character before another: some take two units. */
function before(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 2 : at - 1;
}

/** Whether the character at a place is a letter or a digit; none is outside the text. */
function isLetter(text: string, at: number): boolean {
  const code = at < 0 ? undefined : text.codePointAt(at);
  if (code === undefined) return false;
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}
