import { rowName, speakerName } from "./actors.ts";
import { countryByIso3 } from "./countries.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Actor, Evidence, Statement } from "./schema.ts";
import { fold, queryTerms } from "./text.ts";
import type { ViewState } from "./viewState.ts";

/** The words of statements by statement id; what has not been fetched is not in it. */
export type Words = ReadonlyMap<string, Evidence>;

/** The statements of one issue under the filters of a view. */
export interface Filtered {
  /** In view: countries, positions and search applied. */
  readonly inView: readonly Statement[];
  /** With countries and search applied but any position: what the position filter chooses from. */
  readonly anyPosition: readonly Statement[];
}

/** Applies a view's filters to the statements of its issue, in the dataset's order. */
export function filterStatements(index: DatasetIndex, view: ViewState, words: Words): Filtered {
  const matches = matcher(index, view, words);
  const anyPosition = index.dataset.statements.filter((s) => s.issue === view.issue && matches(s));
  const inView =
    view.positions.length === 0
      ? anyPosition
      : anyPosition.filter((s) => view.positions.includes(s.position));
  return { inView, anyPosition };
}

/** How many statements on each other issue the search finds, issues without any left out. */
export function matchesElsewhere(
  index: DatasetIndex,
  view: ViewState,
  words: Words,
): readonly { readonly issueId: string; readonly count: number }[] {
  if (queryTerms(view.q).length === 0) return [];
  const matches = matcher(index, view, words);
  return index.dataset.issues
    .filter(({ id }) => id !== view.issue)
    .map(({ id }) => ({
      issueId: id,
      count: index.dataset.statements.filter((s) => s.issue === id && matches(s)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** All names an actor goes by: its own, those of the source, and those of the country table. */
export function namesOf(actor: Actor): readonly string[] {
  return [...spokenNames(actor), ...(actor.kind === "country" ? [actor.iso3] : [])];
}

function spokenNames(actor: Actor): readonly string[] {
  const country = actor.kind === "country" ? countryByIso3(actor.iso3) : undefined;
  return [actor.name, rowName(actor), ...actor.otherNames, ...(country?.otherNames ?? [])];
}

function matcher(index: DatasetIndex, view: ViewState, told: Words): (statement: Statement) => boolean {
  const terms = queryTerms(view.q);
  const actors = new Set(view.countries);
  const names = namesIn(index);
  return (statement) => {
    if (actors.size > 0 && !actors.has(statement.actor)) return false;
    if (terms.length === 0) return true;
    const haystack = `${coded(index, statement)} ${spoken(told.get(statement.id))}`;
    return terms.every((term) => occurs(term, haystack, names));
  };
}

/** A term that is somebody's whole name must stand as a word: "US" is not a part of "Russia". */
function occurs(term: string, haystack: string, names: ReadonlySet<string>): boolean {
  const word = wordsIn(term);
  return names.has(word) ? ` ${wordsIn(haystack)} `.includes(` ${word} `) : haystack.includes(term);
}

/** A folded text as words alone: "u.s." → "u s", "guinea-bissau" → "guinea bissau". */
function wordsIn(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const actorNames = new WeakMap<DatasetIndex, ReadonlySet<string>>();

function namesIn(index: DatasetIndex): ReadonlySet<string> {
  const known =
    actorNames.get(index) ??
    new Set(index.dataset.actors.flatMap(spokenNames).map((name) => wordsIn(fold(name))));
  actorNames.set(index, known);
  return known;
}

const codedTexts = new WeakMap<Statement, string>();
const spokenTexts = new WeakMap<Evidence, string>();

function coded(index: DatasetIndex, statement: Statement): string {
  const known = codedTexts.get(statement);
  if (known !== undefined) return known;
  const actor = index.actors.get(statement.actor);
  const speaker = statement.speaker === null ? undefined : index.speakers.get(statement.speaker);
  const text = fold(
    [
      ...(actor ? namesOf(actor) : []),
      ...(speaker ? [speakerName(speaker), ...speaker.titles.map(({ title }) => title)] : []),
      statement.condition ?? "",
    ].join(" · "),
  );
  codedTexts.set(statement, text);
  return text;
}

function spoken(evidence: Evidence | undefined): string {
  if (!evidence) return "";
  const known = spokenTexts.get(evidence);
  if (known !== undefined) return known;
  const text = fold([evidence.summary, evidence.quote ?? "", evidence.setting ?? ""].join(" · "));
  spokenTexts.set(evidence, text);
  return text;
}
