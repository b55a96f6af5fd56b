import { sentenceName } from "./countries.ts";
import type { Actor, Group, Source, Speaker } from "./schema.ts";
import { capital, grouped, uncapital } from "./text.ts";

/** How many members of a group the source does not name; null when it gives no size. */
export function unnamedMembers(group: Group): number | null {
  return group.size === null ? null : group.size - new Set(group.members).size;
}

/** What a row of the matrix is called: the actor's name, or, for a group, its members that are not named. */
export function rowName(actor: Actor): string {
  if (actor.kind !== "group") return actor.name;
  const unnamed = unnamedMembers(actor);
  return unnamed === null || unnamed === 0 ? actor.name : `${unnamed} ${actor.memberNoun} not named`;
}

/** An actor's name as running text has it: "the United States", "the 26 pledging nations". */
export function inRunningText(actor: Actor): string {
  if (actor.kind === "group") return actor.name.replace(/^The /, "the ");
  return sentenceName(actor.name, actor.kind === "country" ? actor.iso3 : undefined);
}

/** A line under a group's name: "Said of all 26 nations; 2 named". Null for other actors. */
export function groupNote(actor: Actor): string | null {
  if (actor.kind !== "group") return null;
  if (actor.size === null) return "Group, size not stated";
  return `Said of all ${actor.size} ${actor.memberNoun}; ${new Set(actor.members).size} named`;
}

/** Whom a group's statements are said of: "Said of all 26 nations". Null for other actors. */
export function saidOf(actor: Actor): string | null {
  if (actor.kind !== "group") return null;
  return actor.size === null
    ? `Said of ${actor.name}; size not stated`
    : `Said of all ${actor.size} ${actor.memberNoun}`;
}

/** A speaker's name, or the title with "(unnamed)" where the source gives no name. */
export function speakerName(speaker: Speaker): string {
  return speaker.name ?? `${titleAsName(speaker)} (unnamed)`;
}

/** A speaker's name for a place that stands in brackets already: "Government spokesman, unnamed". */
export function speakerAside(speaker: Speaker): string {
  return speaker.name ?? `${titleAsName(speaker)}, unnamed`;
}

function titleAsName({ titles }: Speaker): string {
  return capital(titles[0]?.title ?? "Speaker");
}

/** Every different title the source gives a speaker, in its order; empty for an unnamed one, whose title is the name. */
export function speakerTitles(speaker: Speaker): readonly string[] {
  return speaker.name === null ? [] : [...new Set(speaker.titles.map(({ title }) => title))];
}

/**
 * The title a speaker bears in a passage: the one given in one of its paragraphs, else the last given before it,
 * else the first. Null when the source gives none, or when the title already stands for the name.
 */
export function titleAt(speaker: Speaker, paragraphs: readonly number[]): string | null {
  if (speaker.name === null) return null;
  const first = Math.min(...paragraphs);
  const given = speaker.titles.flatMap(({ title, paragraphs: at }) =>
    at.map((paragraph) => ({ title, paragraph })),
  );
  const here = given.find(({ paragraph }) => paragraphs.includes(paragraph));
  const before = given
    .filter(({ paragraph }) => paragraph < first)
    .toSorted((a, b) => b.paragraph - a.paragraph)[0];
  // Data without numbered paragraphs do not say where a title stands.
  return (here ?? before ?? given[0] ?? speaker.titles[0])?.title ?? null;
}

/** A sentence on a speaker to whom the source gives several titles, or null. */
export function titleDiscrepancy(speaker: Speaker): string | null {
  if (speakerTitles(speaker).length < 2) return null;
  const given = speaker.titles.map(({ title, paragraphs }) =>
    paragraphs.length === 0 ? title : `${title} (${paragraphLabel(paragraphs)})`,
  );
  return `The source gives ${speakerName(speaker)} different titles: ${given.join(", ")}.`;
}

/** Paragraph numbers as the interface writes them: "¶9", "¶9, 16, 17"; "" where there are none. */
export function paragraphLabel(paragraphs: readonly number[]): string {
  return paragraphs.length === 0 ? "" : `¶${paragraphs.join(", ")}`;
}

/** "1 statement", "9 statements", "100,000 statements". */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** What an empty cell means, in small letters; under a search only that nothing was found. */
export function emptyCellSays(dataset: { readonly sources: readonly Source[] }, searching: boolean): string {
  return searching ? "no statement that the search finds" : uncapital(absenceLabel(dataset));
}

/** How absence is named: "No position stated in this article"; with several sources, "in these sources". */
export function absenceLabel(dataset: { readonly sources: readonly Source[] }): string {
  const [only, ...others] = dataset.sources;
  const noun = only?.kind.split(" ").at(-1);
  return `No position stated in ${noun === undefined || others.length > 0 ? "these sources" : `this ${noun}`}`;
}
