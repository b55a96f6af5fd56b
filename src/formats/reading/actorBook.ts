import { saysMissing, tidyName } from "./cellText.ts";
import { codesIn, NO_CODES } from "./codesInNames.ts";
import { countryOfCode } from "./countryNames.ts";
import { resolveActor, type Resolved } from "./resolveActor.ts";
import { createVocabulary } from "./vocabulary.ts";

/** No actor; nothing but "NA", of which only the whole column tells what it is. */
export const NO_ACTOR = -1;
export const PERHAPS_NAMIBIA = -2;

/** An actor as it comes together while rows are read. */
export interface ActorDraft {
  readonly resolved: Resolved;
  /** How many members a group has; null for an actor of whom the file does not say that it is a group. */
  size: number | null;
}

/** A pair of name and code as the file has them. */
export interface ActorSpelling {
  readonly place: number;
  readonly name: string;
  readonly code: string;
  readonly resolved: Resolved | null;
  /** Whether the cells had blanks or hidden characters that were taken away. */
  readonly tidied: boolean;
}

/** The actors of a file, each at a place of its own in order of their first rows. */
export interface ActorBook {
  /** Tells, before any actor is placed, names of the column as the file has them: whether they are codes. */
  look(names: Iterable<string>): void;
  /** The place of the actor with this name and code, or NO_ACTOR or PERHAPS_NAMIBIA. */
  placeOf(name: string, code: string, row: number): number;
  /** Whether the column of codes, or of names that are codes, holds two-letter codes, so that "NA" is Namibia's. */
  twoLetters(): boolean;
  /** The place of Namibia, for rows with nothing but "NA". */
  namibia(): number;
  readonly drafts: readonly ActorDraft[];
  /** Every different pair of name and code. */
  spellings(): readonly { readonly spelling: ActorSpelling; readonly first: number; readonly rows: number }[];
}

/** An empty book. */
export function createActorBook(): ActorBook {
  const drafts: ActorDraft[] = [];
  const placeByKey = new Map<string, number>();
  let sawTwoLetters = false;
  let codesInNames = NO_CODES;

  const placeFor = (resolved: Resolved): number => {
    const known = placeByKey.get(resolved.key);
    if (known !== undefined) return known;
    placeByKey.set(resolved.key, drafts.length);
    drafts.push({ resolved, size: null });
    return drafts.length - 1;
  };

  const spellingOf = (rawName: string, rawCode: string): ActorSpelling => {
    const [name, code] = [tidyName(rawName), tidyName(rawCode)];
    const tidied = name !== rawName || code !== rawCode;
    const [given, coded] = [valueOf(name), valueOf(code)];
    if (given === "" && coded === "") {
      const place = name === "NA" || code === "NA" ? PERHAPS_NAMIBIA : NO_ACTOR;
      return { place, name, code, resolved: null, tidied };
    }
    const short = coded === "" && codesInNames.held ? given : coded;
    if (short.length === 2 && countryOfCode(short) !== null) sawTwoLetters = true;
    const resolved = resolveActor(given, coded, codesInNames);
    return { place: placeFor(resolved), name: given, code: coded, resolved, tidied };
  };

  /** The names that come with each code. */
  const codes = createVocabulary((code) => createVocabulary((name) => spellingOf(name, code)));

  return {
    look: (names) => {
      const values = [...names].map((name) => valueOf(tidyName(name))).filter((name) => name !== "");
      codesInNames = codesIn(new Set(values));
    },
    drafts,
    placeOf: (name, code, row) => codes.read(code, row).read(name, row).place,
    twoLetters: () => sawTwoLetters,
    namibia: () => placeFor(resolveActor("", "NA", NO_CODES)),
    spellings: () =>
      [...codes.known.values()].flatMap(({ read: { known } }) =>
        [...known.values()].map(({ read, first, rows }) => ({ spelling: read, first, rows })),
      ),
  };
}

function valueOf(text: string): string {
  return saysMissing(text) ? "" : text;
}
