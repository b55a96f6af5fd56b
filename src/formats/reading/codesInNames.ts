import { countryNamed, countryOfCode } from "./countryNames.ts";
import { withdrawnByCode } from "./withdrawnCodes.ts";

/** Whether a column of names holds codes of countries. */
export interface CodesInNames {
  readonly held: boolean;
  /** How long the codes are of which nothing else is known: only among their like is "AU" a code. */
  readonly lengths: ReadonlySet<number>;
}

/** A column of names in which nothing is a code. */
export const NO_CODES: CodesInNames = { held: false, lengths: new Set() };

/**
 * Whether the different names of a column are codes: most of them are, those aside that are known as names too ("USA").
 * An abbreviation that a body of states also goes by does not show it, nor does a code among twice as many short names
 * that are no codes ("UK", "UAE").
 */
export function codesIn(names: ReadonlySet<string>): CodesInNames {
  const unknown = [...names].filter((name) => !isCode(name) || countryNamed(name) === null);
  if (unknown.length === 0) return { held: true, lengths: new Set() };
  const codes = unknown.filter((name) => isCode(name) && (countryOfCode(name) ?? withdrawnByCode(name)));
  const sure = codes.filter((code) => !BODIES.has(code));
  const short = [...names].filter((name) => isCode(name) && !countryOfCode(name) && countryNamed(name));
  if (codes.length * 2 <= unknown.length || sure.length * 2 <= short.length) return NO_CODES;
  return { held: true, lengths: new Set(sure.map(({ length }) => length)) };
}

/** Whether a name has the form of a code: two or three capitals. A name such as "USA" is found before it. */
export function isCode(name: string): boolean {
  return /^[A-Z]{2,3}$/.test(name);
}

/** Whether a name is a code of a country that is not known as its name, too: the column has to say which it is. */
export function mayBeCode(name: string): boolean {
  return isCode(name) && countryOfCode(name) !== null && countryNamed(name) === null;
}

/** The body that an abbreviation stands for, "the African Union", unless the column has codes as long as it; null for none. */
export function bodyNamed(name: string, { lengths }: CodesInNames): string | null {
  return lengths.has(name.length) ? null : (BODIES.get(name) ?? null);
}

// Codes of ISO 3166-1 that are in use as abbreviations of organisations and groups of states, or their organs, too.
const BODIES: ReadonlyMap<string, string> = new Map([
  ["AI", "Amnesty International"],
  ["AL", "the Arab League"],
  ["AU", "the African Union"],
  ["CD", "the Conference on Disarmament"],
  ["COM", "the European Commission"],
  ["EC", "the European Commission"],
  ["GA", "the General Assembly"],
  ["IS", "the Islamic State"],
  ["NAM", "the Non-Aligned Movement"],
  ["PA", "the Palestinian Authority"],
  ["SC", "the Security Council"],
]);
