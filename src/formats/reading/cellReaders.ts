import { packDate } from "../../domain/coding.ts";
import { STATEMENT_KINDS } from "../../domain/schema.ts";
import { saysMissing, tidyName } from "./cellText.ts";
import { readDate } from "./dates.ts";
import type { Noted } from "./vocabulary.ts";

/** A date that is there but is not read, among packed dates. */
export const DATE_REFUSED = -1;

const MOST_PARAGRAPHS = 200;
const NOTHING = { level: "guessed", what: "Read as no value.", remedy: "Leave the cell empty." } as const;

/** A cell of a date, packed; 0 for none, DATE_REFUSED for one that is not read. */
export function dateOfCell(raw: string): Noted<number> {
  const text = tidyName(raw);
  if (text === "") return { value: 0, note: null };
  if (saysMissing(text)) return { value: 0, note: NOTHING };
  const read = readDate(text);
  if (read.date !== null) return { value: packDate(read.date), note: null };
  const what = `${read.why}; the statement stands without a date, and its note keeps what the file says.`;
  const remedy = "Write the date as YYYY-MM-DD, YYYY-MM or YYYY.";
  return { value: DATE_REFUSED, note: { level: "leftOut", what, remedy } };
}

/** A cell of a kind of statement: its place in `STATEMENT_KINDS` + 1, or 0. */
export function kindOfCell(raw: string): Noted<number> {
  const text = tidyName(raw).toLowerCase();
  const at = STATEMENT_KINDS.findIndex((kind) => kind === text);
  if (at >= 0 || text === "") return { value: at + 1, note: null };
  if (saysMissing(tidyName(raw))) return { value: 0, note: NOTHING };
  const what = "Not a kind of statement; the kind is left open.";
  return { value: 0, note: { level: "leftOut", what, remedy: `Use one of: ${STATEMENT_KINDS.join(", ")}.` } };
}

/** A cell of a web address; null for none and for one that is not of the web. */
export function addressOfCell(raw: string): Noted<string | null> {
  const text = tidyName(raw);
  if (text === "") return { value: null, note: null };
  if (saysMissing(text)) return { value: null, note: NOTHING };
  if (isWebAddress(text)) return { value: text, note: null };
  const what = "Not a web address; it is left out.";
  return {
    value: null,
    note: { level: "leftOut", what, remedy: "Use an address that starts with https:// or http://." },
  };
}

/** Whether a text is a whole address of the web, and not one that a browser would run. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** A cell of paragraph numbers: "12", "¶9, 16", "3–5". */
export function paragraphsOfCell(raw: string): Noted<readonly number[]> {
  const text = tidyName(raw);
  if (text === "") return { value: [], note: null };
  if (saysMissing(text)) return { value: [], note: NOTHING };
  const numbers = new Set<number>();
  for (const part of text.replace(/^(¶+|paras?\.?|paragraphs?)\s*/i, "").split(/\s*[,;]\s*/)) {
    const [, from, to = from] = /^¶?\s?(\d{1,6})(?:\s?[-–]\s?(\d{1,6}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from ?? 0), Number(to ?? 0)];
    if (first < 1 || last < first || last - first > MOST_PARAGRAPHS) return { value: [], note: NO_PARAGRAPH };
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return { value: [...numbers], note: null };
}

const NO_PARAGRAPH = {
  level: "leftOut",
  what: "Not a list of paragraph numbers; it is left out.",
  remedy: "Write numbers from 1, separated by commas.",
} as const;

/** A cell of a group's size; null for none and for what is no whole number from 1. */
export function sizeOfCell(raw: string): Noted<number | null> {
  const text = tidyName(raw);
  if (text === "") return { value: null, note: null };
  if (saysMissing(text)) return { value: null, note: NOTHING };
  if (/^[1-9]\d{0,8}$/.test(text)) return { value: Number(text), note: null };
  const what = "Not a number of members; it is left out.";
  return { value: null, note: { level: "leftOut", what, remedy: "Write a whole number from 1." } };
}

/** A cell of a name or title; "" for none. */
export function nameOfCell(raw: string): Noted<string> {
  const text = tidyName(raw);
  return saysMissing(text) ? { value: "", note: NOTHING } : { value: text, note: null };
}
