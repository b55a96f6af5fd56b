import type { Actor } from "../../domain/schema.ts";
import type { ActorBook, ActorDraft } from "./actorBook.ts";
import { namesPart } from "./countryNames.ts";
import type { Report } from "./report.ts";

const MOST_OTHER_NAMES = 20;

/** What the columns of actors are called in the file; null where there is no such column. */
export interface ActorColumns {
  readonly name: string | null;
  readonly code: string | null;
}

/** The actors of a book, in its order, each under its most usual spelling; tells of spellings and codes. */
export function actorsOf(
  book: ActorBook,
  {
    idOf,
    columns,
    report,
  }: { readonly idOf: (name: string) => string; readonly columns: ActorColumns; readonly report: Report },
): readonly Actor[] {
  const rowsBySpelling: readonly Map<string, number>[] = book.drafts.map(() => new Map<string, number>());
  for (const { spelling, rows } of book.spellings()) {
    const name = spelling.resolved?.spelling ?? null;
    const spellings = rowsBySpelling[spelling.place];
    if (name !== null && spellings) spellings.set(name, (spellings.get(name) ?? 0) + rows);
  }
  const actors = book.drafts.map((draft, place) => actorOf(draft, rowsBySpelling[place] ?? new Map(), idOf));
  tellOfSpellings(book, actors, { columns, report });
  return actors;
}

function actorOf(
  { resolved, size }: ActorDraft,
  spellings: ReadonlyMap<string, number>,
  idOf: (name: string) => string,
): Actor {
  const byRows = [...spellings].toSorted(([, a], [, b]) => b - a).map(([spelling]) => spelling);
  const inCountry = (spelling: string) => resolved.country === null || !isShouted(spelling);
  const name =
    // A part's name stands for the whole only where the file has no other.
    byRows.find((spelling) => inCountry(spelling) && !(resolved.country && namesPart(spelling))) ??
    byRows.find(inCountry) ??
    (resolved.country === null ? byRows[0] : undefined) ??
    resolved.fallback;
  const otherNames = byRows.filter((spelling) => spelling !== name).slice(0, MOST_OTHER_NAMES);
  const shared = { id: idOf(name), name, otherNames };
  if (resolved.country !== null) return { ...shared, kind: "country", iso3: resolved.country.iso3 };
  if (size === null) return { ...shared, kind: "other" };
  return { ...shared, kind: "group", size, members: [], memberNoun: "members", note: null };
}

/** All in capitals, as lists of the United Nations have them; short ones may be abbreviations. */
function isShouted(spelling: string): boolean {
  return spelling.length > 4 && spelling === spelling.toUpperCase() && spelling !== spelling.toLowerCase();
}

function tellOfSpellings(
  book: ActorBook,
  actors: readonly Actor[],
  { columns, report }: { readonly columns: ActorColumns; readonly report: Report },
): void {
  const countries = actors.some(({ kind }) => kind === "country");
  for (const { spelling, first, rows } of book.spellings()) {
    const { resolved, name, code } = spelling;
    const actor = actors[spelling.place];
    if (resolved === null || actor === undefined) continue;
    for (const { of, level, what, remedy } of resolved.notes) {
      const column = of === "name" ? columns.name : (columns.code ?? columns.name);
      report.tell(
        { level, row: first, column, value: of === "name" || code === "" ? name : code, what, remedy },
        rows,
      );
    }
    // Without a name, the code stands for it.
    const inNames = name !== "" && columns.name !== null;
    const shown = inNames ? { column: columns.name, value: name } : { column: columns.code, value: code };
    const at = { ...shown, row: first, remedy: null };
    if (resolved.spelling !== null && resolved.spelling !== actor.name) {
      report.tell({ ...at, level: "merged", what: `Another spelling of ${actor.name}.` }, rows);
    }
    if (countries && actor.kind === "other" && resolved.notes.length === 0) {
      const what = "Not known as a country; kept as an actor of this name, without a code.";
      report.tell({ ...at, level: "read", value: actor.name, what }, rows);
    }
  }
}
