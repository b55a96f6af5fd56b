import type { Evidence, Statement } from "./schema.ts";

/** The words of a statement without its id. */
export type Words = Omit<Evidence, "statement">;

/**
 * The words of a row as they are kept: a list of quote, source, summary, paragraphs, url, setting and note, without the
 * nulls at its end; a source of 0 is that of the row before. A text alone is a quote, 0 alone is nothing at all.
 */
export type WordsEntry = 0 | string | readonly (string | 0 | null | readonly number[])[];

/** The words of one issue's statements, in the order of their rows, as one JSON text. */
export function packWords(evidence: readonly Words[]): string {
  let source = "";
  const entries = evidence.map((words) => {
    const entry = wordsEntry(words, source);
    ({ source } = words);
    return entry;
  });
  return JSON.stringify(entries);
}

/** The entry of a row's words; `before` is the source of the row before it on the same issue, "" for the first. */
export function wordsEntry(words: Words, before: string): WordsEntry {
  const { quote, summary, paragraphs, url, setting, note } = words;
  const source = words.source === before ? 0 : words.source;
  if (summary === null && url === null && setting === null && note === null && paragraphs.length === 0) {
    return source === 0 ? (quote ?? 0) : [quote, source];
  }
  const entry: (string | 0 | null | readonly number[])[] = [
    quote,
    source,
    summary,
    paragraphs.length === 0 ? null : paragraphs,
    url,
    setting,
    note,
  ];
  while (entry.at(-1) === null) entry.pop();
  return entry;
}

/**
 * What `packWords` was given, with the ids of the statements in the same rows. Throws `TypeError` for a text that it
 * did not write or that has another number of rows.
 */
export function unpackWords(text: string, statements: readonly Pick<Statement, "id">[]): readonly Evidence[] {
  const rows = unpackRows(text);
  if (rows.length !== statements.length) {
    throw new TypeError(`Words of ${rows.length} statements do not fit ${statements.length} statements.`);
  }
  return statements.map(({ id }, row) => ({ statement: id, ...(rows[row] ?? NO_WORDS) }));
}

/** The words of each row without ids: for what reads a whole dataset's words, as a search does. Throws as `unpackWords`. */
export function unpackRows(text: string): readonly Words[] {
  const entries: unknown = JSON.parse(text);
  if (!Array.isArray(entries)) throw new TypeError("The words of an issue are a list.");
  let before = "";
  return entries.map((entry: unknown) => {
    const words = wordsOf(entry, before);
    before = words.source;
    return words;
  });
}

const NO_WORDS: Words = {
  quote: null,
  summary: null,
  setting: null,
  source: "",
  paragraphs: [],
  url: null,
  note: null,
};

function wordsOf(entry: unknown, before: string): Words {
  if (entry === 0) return { ...NO_WORDS, source: before };
  if (typeof entry === "string") return { ...NO_WORDS, quote: entry, source: before };
  if (!Array.isArray(entry)) throw new TypeError("The words of a statement are a text or a list.");
  const fields: readonly unknown[] = entry;
  const [quote, source, summary, paragraphs, url, setting, note] = fields;
  return {
    quote: textOrNull(quote),
    source: source === 0 ? before : (textOrNull(source) ?? ""),
    summary: textOrNull(summary),
    paragraphs: numbers(paragraphs),
    url: textOrNull(url),
    setting: textOrNull(setting),
    note: textOrNull(note),
  };
}

function textOrNull(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") throw new TypeError("A field of a statement's words is no text.");
  return value;
}

function numbers(value: unknown): readonly number[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new TypeError("The paragraphs of a statement are a list.");
  return value.map((number: unknown) => {
    if (typeof number !== "number") throw new TypeError("A paragraph is a number.");
    return number;
  });
}
