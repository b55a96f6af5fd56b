import { fold } from "../../domain/text.ts";

/** A partial date of the schema, "2024", "2024-05" or "2024-05-03", or why there is none. */
export type DateRead = { readonly date: string } | { readonly date: null; readonly why: string };

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const AMBIGUOUS = "It can be read as day and month or as month and day";
const UNKNOWN = "It is no date that can be told for sure";
const IMPOSSIBLE = "There is no such day";

/** A time of day after a date, which is not kept: "T10:00:00Z", " 00:00:00". */
const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date of a year, month or day where there is one way to read it: "2024", "2024-05", "2024/05/03", "20240503",
 * "03.05.2024", "25/03/2024", "05/2024", "3 May 2024", each with or without a time. "03/05/2024" is refused.
 */
export function readDate(text: string): DateRead {
  const day = fold(text).replace(TIME, "").trim();
  return numeric(day) ?? inWords(day) ?? refused(UNKNOWN);
}

function numeric(text: string): DateRead | null {
  const yearFirst =
    /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthYear) return dateOf(monthYear[2], monthYear[1], undefined);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!yearLast) return null;
  const [, first, mark, second, year] = yearLast;
  // Dots stand between day and month where days come first; nobody writes month.day.year.
  if (mark === "." || Number(first) > 12) return dateOf(year, second, first);
  if (Number(second) > 12 || first === second) return dateOf(year, first, second);
  return refused(AMBIGUOUS);
}

function inWords(text: string): DateRead | null {
  const plain = text.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, "");
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?,?[ -](\d{4})$/.exec(plain);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : null;
}

function named(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DateRead | null {
  const word = month ?? "";
  const at = MONTHS.findIndex((name) => name.startsWith(word));
  if (at < 0) return null;
  return dateOf(year, String(at + 1), day);
}

function dateOf(year = "", month?: string, day?: string): DateRead {
  if (Number(year) === 0) return refused(IMPOSSIBLE);
  if (month === undefined) return { date: year };
  if (Number(month) < 1 || Number(month) > 12) return refused(IMPOSSIBLE);
  const parts = [year, month.padStart(2, "0")];
  if (day !== undefined) {
    if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return refused(IMPOSSIBLE);
    parts.push(day.padStart(2, "0"));
  }
  return { date: parts.join("-") };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function refused(why: string): DateRead {
  return { date: null, why };
}
