import { countOf } from "../domain/actors.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { authoredVersion, datasetVersion } from "../domain/datasetVersion.ts";
import type { Words } from "../domain/filter.ts";
import type { Actor, DatasetFile, Statement } from "../domain/schema.ts";
import { allStatements } from "../domain/statements.ts";
import { toldOf } from "./told.ts";

/**
 * Everything in a dataset, with all its words, as the file people write. A version that only names the state of a file
 * without one stays out: it would be false as soon as somebody edits the file. Throws where words are not loaded.
 */
export function wholeFile(index: DatasetIndex, words: Words): DatasetFile {
  const { version: _, ...rest } = index.dataset;
  const version = authoredVersion(index.dataset);
  const statements = written(allStatements(index), index, words);
  return { ...rest, ...(version === null ? {} : { version }), statements };
}

/** What of a dataset a selection keeps. */
export interface Kept {
  /** Issue ids; these are kept with all their positions, held or not. */
  readonly issues: readonly string[];
  readonly statements: readonly Statement[];
  /** Ids of the actors in view that state no position. */
  readonly absent: readonly string[];
  /** What the selection was made by: "Countries: Italy". */
  readonly filters: readonly string[];
}

/**
 * The statements in view as a dataset file of their own, under the ids they have: with their issues, speakers, sources
 * and actors, the named members of groups included. The description says that it is a selection, from how many, and of
 * which version, which is not its own: somebody without a statement in it may have one in the whole.
 */
export function selectionFile(index: DatasetIndex, words: Words, kept: Kept): DatasetFile {
  const { version: _, ...dataset } = index.dataset;
  const statements = written(kept.statements, index, words);
  const actors = withMembers([...statements.map(({ actor }) => actor), ...kept.absent], index);
  const speakers = new Set(statements.map(({ speaker }) => speaker));
  const cited = new Set(statements.map(({ source }) => source));
  // Who states no position does so in every source.
  const sources = kept.absent.length > 0 || cited.size === 0 ? null : cited;
  return {
    ...dataset,
    description: `${dataset.description} ${selectionNote(index, kept)}`.trimStart(),
    sources: dataset.sources.filter(({ id }) => sources === null || sources.has(id)),
    actors: dataset.actors.filter(({ id }) => actors.has(id)),
    speakers: dataset.speakers.filter(({ id }) => speakers.has(id)),
    issues: dataset.issues.filter(({ id }) => kept.issues.includes(id)),
    statements,
  };
}

/** A dataset file as text. */
export function fileJson(file: DatasetFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function written(
  statements: readonly Statement[],
  index: DatasetIndex,
  words: Words,
): DatasetFile["statements"] {
  return toldOf(statements, index, words).map(({ statement, words: told }) => {
    const { statement: _, ...own } = told;
    return { ...statement, ...own };
  });
}

/** A group without its named members would have more members that are not named, so they come along. */
function withMembers(ids: readonly string[], index: DatasetIndex): ReadonlySet<string> {
  const actors = new Set(ids);
  // A set that grows while it is walked is walked to its new end: members of members come along, too.
  for (const id of actors) membersOf(index.actors.get(id)).forEach((member) => actors.add(member));
  return actors;
}

function membersOf(actor: Actor | undefined): readonly string[] {
  return actor?.kind === "group" ? actor.members : [];
}

function selectionNote({ dataset, coding }: DatasetIndex, { statements, filters }: Kept): string {
  const by = filters.length === 0 ? "" : ` (${filters.join("; ")})`;
  return (
    `A selection${by} from version ${datasetVersion(dataset)}: ` +
    `${statements.length} of ${countOf(coding.rows, "statement")}. ` +
    "An actor without a statement here may have one in the whole dataset."
  );
}
