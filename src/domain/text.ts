/** Letters that no normal form takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * Folds a text for searching: case, diacritics, typographic quotes and dashes, soft hyphens and runs of blanks do not
 * count. "Zelénskyy’s" → "zelenskyy's".
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u00AD]/gu, "")
    .replace(/[‘’‚ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .toLowerCase()
    .replace(/[ßæœłøđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

/** The folded words of a query; every one must occur for a text to match. Marks around them do not count. */
export function queryTerms(query: string): readonly string[] {
  return fold(query)
    .split(" ")
    .map((term) => term.replace(/^["'(]+|["').,;:!?]+$/g, "") || term)
    .filter(Boolean);
}

/** Joins names as prose does: "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** A text as a sentence: with a full stop, unless it ends in a mark of its own. */
export function asSentence(text: string): string {
  return /[.!?…][”’"')\]]*$/.test(text) ? text : `${text}.`;
}

/** A text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text with its first letter small, for the middle of a sentence; an abbreviation keeps its capitals. */
export function uncapital(text: string): string {
  // A letter alone is a code: "Y" for yes.
  return text.length === 1 || /^.\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A whole number with its digits grouped, "100,000". The browser's own way takes 10 ms to be ready the first time. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
