import * as v from "valibot";
import type { Coding } from "./coding.ts";
import { sourceSchema, type DatasetHead, type Issue, type Source, type Speaker } from "./schema.ts";

/** A dataset as it is edited. Every edit gives a new one and leaves the old as it was, so that it can be taken back. */
export interface Editable {
  readonly head: DatasetHead;
  readonly coding: Coding;
}

/** A dataset whose head has changed: it is no longer the version that its makers named. */
export function withHead(data: Editable, change: Partial<DatasetHead>): Editable {
  return { ...data, head: { ...data.head, ...change, version: undefined } };
}

/** Gives the dataset another title. */
export function retitleDataset(data: Editable, title: string): Editable {
  return withHead(data, { title });
}

/** Changes an issue's titles; its id, which addresses hold, stays. */
export function retitleIssue(
  data: Editable,
  id: string,
  change: Partial<Pick<Issue, "title" | "shortTitle">>,
): Editable {
  return withHead(data, { issues: changed(data.head.issues, id, (issue) => ({ ...issue, ...change })) });
}

/** Gives an actor another name; the one it had is kept as another name, so that a search still finds it. */
export function renameActor(data: Editable, id: string, name: string): Editable {
  const actors = changed(data.head.actors, id, (actor) => ({
    ...actor,
    name,
    otherNames: [...new Set([...actor.otherNames, actor.name])].filter((other) => other !== name),
  }));
  return withHead(data, { actors });
}

/** Changes a speaker's name or the wording of titles. A speaker keeps a name or a title. */
export function changeSpeaker(
  data: Editable,
  id: string,
  change: Partial<Pick<Speaker, "name" | "titles">>,
): Editable {
  const speakers = changed(data.head.speakers, id, (speaker) => ({ ...speaker, ...change }));
  return withHead(data, { speakers });
}

/** What can be changed of a source. */
export const SOURCE_FIELDS = ["title", "outlet", "author", "date", "url", "note"] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** Changes one field of a source. Null empties it; its title cannot be emptied. */
export function changeSource(
  data: Editable,
  id: string,
  change: Partial<Pick<Source, SourceField>>,
): Editable {
  return withHead(data, { sources: changed(data.head.sources, id, (source) => ({ ...source, ...change })) });
}

/** What is wrong with a text as a field of a source, as a sentence; null where it may stand. An empty text is none. */
export function sourceFieldWrong(field: SourceField, text: string): string | null {
  const given = text === "" ? null : text;
  const { issues } = v.safeParse(sourceSchema.entries[field], given);
  if (!issues) return null;
  if (field === "url") return "An address begins with http:// or https://.";
  if (field === "date") return "A date is written as YYYY, YYYY-MM or YYYY-MM-DD.";
  return "A source needs a title.";
}

function changed<T extends { readonly id: string }>(
  entries: readonly T[],
  id: string,
  change: (entry: T) => T,
): readonly T[] {
  return entries.map((entry) => (entry.id === id ? change(entry) : entry));
}
