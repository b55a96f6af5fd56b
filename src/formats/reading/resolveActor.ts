import { sentenceName, type Country } from "../../domain/countries.ts";
import { plainFold } from "./plainFold.ts";
import { bodyNamed, isCode, type CodesInNames } from "./codesInNames.ts";
import { countryNamed, countryOfCode, fitsTwoCountries, namesPart, usualName } from "./countryNames.ts";
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
 * A name in the form of a code is read as one only where the column of names holds codes.
 * A code or name of a state that ended is an actor of its own without a code: no statement of it is given to another.
 */
export function resolveActor(name: string, code: string, codes: CodesInNames): Resolved {
  if (code === "") return byName(name, [], codes);
  const country = countryOfCode(code);
  if (country !== null) return byCode(country, name);
  const withdrawn = withdrawnByCode(code.toUpperCase());
  if (withdrawn !== undefined) return byWithdrawn(withdrawn, name);
  const named = name === "" ? countryNamed(code) : null;
  if (named !== null) {
    // What is as short as a code is no name to show: "UK".
    const spelling = code.replaceAll(/\P{L}/gu, "").length <= 3 ? "" : code;
    const noCode = guess("code", `“${code}” is no ISO 3166 code; it is read as a name.`);
    return resolved(named, spelling, [noCode, ...partNotes(code, named, "code")]);
  }
  if (name === "")
    return own(code, [guess("code", `“${code}” is no ISO 3166 code; it stands as the actor’s name.`)]);
  const noCode = guess("code", `“${code}” is no ISO 3166 code; the actor is read by its name.`);
  return byName(name, [noCode], codes);
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

function byName(name: string, notes: readonly Note[], codes: CodesInNames): Resolved {
  const country = countryNamed(name);
  if (country !== null) return resolved(country, name, [...notes, ...partNotes(name, country, "name")]);
  const coded = isCode(name) ? countryOfCode(name) : null;
  const body = coded === null ? null : bodyNamed(name, codes);
  if (coded !== null && (body !== null || !codes.held)) {
    const why =
      body === null
        ? `is the code of ${usualName(coded)}, but most actors here have names`
        : `can be ${body} as well as the code of ${usualName(coded)}`;
    const what = `“${name}” ${why}; it is kept as an actor of that name, without a code.`;
    return own(name, [...notes, { of: "name", level: "guessed", what, remedy: FULL_NAME }]);
  }
  if (coded !== null) {
    return resolved(coded, "", [
      ...notes,
      guess("name", `“${name}” is read as the code of ${usualName(coded)}.`),
    ]);
  }
  const past = withdrawnByName(name);
  if (past !== undefined) return ended(past, isCode(name) ? "" : name, notes);
  const pastCode = codes.held && isCode(name) ? withdrawnByCode(name) : undefined;
  if (pastCode !== undefined) {
    const found = byWithdrawn(pastCode, "");
    return { ...found, notes: [...notes, ...found.notes] };
  }
  if (!fitsTwoCountries(name)) return own(name, notes);
  const what = `“${name}” fits two countries; it is kept as an actor of that name, without a code.`;
  return own(name, [...notes, { of: "name", level: "guessed", what, remedy: FULL_NAME }]);
}

/** The name decides where it is that of a country of today and the code only went with an older name of it. */
function byWithdrawn(withdrawn: Withdrawn, name: string): Resolved {
  const current = name === "" ? null : countryNamed(name);
  const { code, until } = withdrawn;
  const same = name === "" && withdrawn.renamed ? countryNamed(withdrawn.name) : null;
  if (same !== null) {
    const what = `The code ${code} (${withdrawn.name}) was withdrawn in ${until}, as the state took another name: ${usualName(same)}.`;
    return resolved(same, "", [guess("code", what)]);
  }
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

function partNotes(name: string, country: Country, of: Note["of"]): readonly Note[] {
  if (!namesPart(name)) return [];
  const whole = sentenceName(usualName(country), country.iso3);
  const what = `“${name}” names a part of ${whole}; it is read as the whole country.`;
  const remedy = `Where only the part is meant, write “${name} (part)” or the like.`;
  return [{ of, level: "guessed", what, remedy }];
}

const FULL_NAME = "Write the full name, or add the code.";

function guess(of: Note["of"], what: string): Note {
  return { of, level: "guessed", what, remedy: "Correct it in the file if that is wrong." };
}
