import type { Country } from "../../domain/countries.ts";
import { plainFold } from "./plainFold.ts";
import { countryNamed, countryOfCode, fitsTwoCountries, usualName } from "./countryNames.ts";
import type { Telling } from "./report.ts";
import { withdrawnByCode, withdrawnByName, type Withdrawn } from "./withdrawnCodes.ts";

/** Whom a row is about, and what is to be told of how that was found. */
export interface Resolved {
  /** The same for every spelling of one actor. */
  readonly key: string;
  readonly country: Country | null;
  /** The name that the file gives; null where it gives a code only. */
  readonly spelling: string | null;
  /** The name where the file gives none. */
  readonly fallback: string;
  readonly notes: readonly Note[];
}

/** What is told of a name or a code, without the place where it stands. */
export type Note = Pick<Telling, "level" | "what" | "remedy"> & { readonly of: "name" | "code" };

/**
 * Resolves a tidied name and code, either of them "" where there is none, but not both: by the code, then by the name.
 * A name in the form of a code is read as one only where the column of names holds codes, `namesAreCodes`.
 * A withdrawn code or name is an actor of its own without a code: no statement of it is given to another country.
 */
export function resolveActor(name: string, code: string, namesAreCodes: boolean): Resolved {
  if (code === "") return byName(name, [], namesAreCodes);
  const country = countryOfCode(code);
  if (country !== null) return byCode(country, name);
  const withdrawn = withdrawnByCode(code.toUpperCase());
  if (withdrawn !== undefined) return byWithdrawn(withdrawn, name);
  const named = name === "" ? countryNamed(code) : null;
  if (named !== null) {
    // What is as short as a code is no name to show: "UK".
    const spelling = code.replaceAll(/\P{L}/gu, "").length <= 3 ? "" : code;
    return resolved(named, spelling, [guess("code", `“${code}” is no ISO 3166 code; it is read as a name.`)]);
  }
  if (name === "")
    return own(code, [guess("code", `“${code}” is no ISO 3166 code; it stands as the actor’s name.`)]);
  const noCode = guess("code", `“${code}” is no ISO 3166 code; the actor is read by its name.`);
  return byName(name, [noCode], namesAreCodes);
}

function byCode(country: Country, name: string): Resolved {
  if (name === "" || isCode(name)) return resolved(country, "", []);
  const named = countryNamed(name);
  const usual = `${usualName(country)} (${country.iso3})`;
  if (named === null) {
    return resolved(country, name, [
      guess("name", `“${name}” is not known as a name of ${usual}; the code is taken.`),
    ]);
  }
  if (named.iso3 === country.iso3) return resolved(country, name, []);
  // The name is another country's, so it is no spelling of this one.
  return resolved(country, "", [
    guess("code", `The code says ${usual}, the name ${name}; the code is taken.`),
  ]);
}

function byName(name: string, notes: readonly Note[], mayBeCode: boolean): Resolved {
  const country = countryNamed(name);
  if (country !== null) return resolved(country, name, notes);
  const coded = isCode(name) ? countryOfCode(name) : null;
  if (coded !== null && !mayBeCode) {
    const what = `“${name}” is the code of ${usualName(coded)}, but most actors here have names; it is kept as an actor of that name, without a code.`;
    return own(name, [...notes, { of: "name", level: "guessed", what, remedy: FULL_NAME }]);
  }
  if (coded !== null) {
    return resolved(coded, "", [
      ...notes,
      guess("name", `“${name}” is read as the code of ${usualName(coded)}.`),
    ]);
  }
  const withdrawn = withdrawnByName(name) ?? (mayBeCode && isCode(name) ? withdrawnByCode(name) : undefined);
  if (withdrawn !== undefined) return ended(withdrawn, isCode(name) ? "" : name, notes);
  if (!fitsTwoCountries(name)) return own(name, notes);
  const what = `“${name}” fits two countries; it is kept as an actor of that name, without a code.`;
  return own(name, [...notes, { of: "name", level: "guessed", what, remedy: FULL_NAME }]);
}

/** The name decides where it is that of a country of today and the code only went with an older name of it. */
function byWithdrawn(withdrawn: Withdrawn, name: string): Resolved {
  const current = name === "" ? null : countryNamed(name);
  const { code, until } = withdrawn;
  if (current === null) return ended(withdrawn, name, []);
  if (!withdrawn.renamed) return ended(withdrawn, "", []);
  const what = `The code ${code} was withdrawn in ${until}; the actor is read by its name.`;
  return resolved(current, name, [guess("code", what)]);
}

function ended(withdrawn: Withdrawn, name: string, notes: readonly Note[]): Resolved {
  const { code, until } = withdrawn;
  const what = `${withdrawn.name} (${code}, withdrawn in ${until}) is kept as an actor of its own, without a current code.`;
  const remedy = "Write the name of a country of today where you mean one.";
  return {
    key: `withdrawn ${code}`,
    country: null,
    spelling: name === "" ? null : name,
    fallback: withdrawn.name,
    notes: [...notes, { of: name === "" ? "code" : "name", level: "guessed", what, remedy }],
  };
}

function resolved(country: Country, name: string, notes: readonly Note[]): Resolved {
  const spelling = name === "" ? null : name;
  return { key: `country ${country.iso3}`, country, spelling, fallback: usualName(country), notes };
}

function own(name: string, notes: readonly Note[]): Resolved {
  return { key: `own ${plainFold(name)}`, country: null, spelling: name, fallback: name, notes };
}

/** Whether a column of names holds codes: most of its different names are codes, those aside that are known as names too. */
export function areCodes(names: ReadonlySet<string>): boolean {
  const unknown = [...names].filter((name) => !isCode(name) || countryNamed(name) === null);
  const codes = unknown.filter((name) => isCode(name) && (countryOfCode(name) ?? withdrawnByCode(name)));
  return codes.length * 2 > unknown.length || unknown.length === 0;
}

const FULL_NAME = "Write the full name, or add the code.";

/** Whether a name has the form of a code: two or three capitals. A name such as "USA" is found before it. */
function isCode(name: string): boolean {
  return /^[A-Z]{2,3}$/.test(name);
}

function guess(of: Note["of"], what: string): Note {
  return { of, level: "guessed", what, remedy: "Correct it in the file if that is wrong." };
}
