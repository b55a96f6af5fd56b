import { titleDiscrepancy, unnamedMembers } from "../../src/domain/actors.ts";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import type { Words } from "../../src/domain/filter.ts";
import type { Actor, Source } from "../../src/domain/schema.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { listed } from "../../src/domain/text.ts";

interface Props {
  readonly index: DatasetIndex;
  readonly words: Words;
}

/** What a dataset's sources leave open, found by what is not filled in and by the notes that say so; and where they contradict themselves. */
export function Unknown({ index, words }: Props) {
  const { title, speakers } = index.dataset;
  const contradictions = speakers.flatMap((speaker) => titleDiscrepancy(speaker) ?? []);
  return (
    <>
      <h3>In “{title}”</h3>
      <ul>
        {openPoints({ index, words }).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {contradictions.length > 0 && (
        <>
          <h3 id="discrepancy">Where the source contradicts itself</h3>
          {contradictions.map((sentence) => (
            <p key={sentence}>
              {sentence} Which is right is not decided here: both stand in the data, each with its place in
              the source.
            </p>
          ))}
        </>
      )}
    </>
  );
}

function openPoints({ index, words }: Props): readonly string[] {
  const { sources, actors, speakers, issues } = index.dataset;
  const statements = allStatements(index);
  const undated = statements.filter(({ date }) => date === null).length;
  return [
    ...singleSource(sources),
    ...sources.flatMap(notSaid),
    ...(undated === statements.length ? ["When any of the statements was made: none has a date."] : []),
    ...actors.flatMap(membersNotSaid),
    ...speakers.flatMap((speaker) =>
      speaker.name === null
        ? [`The name of a speaker for ${index.actors.get(speaker.actor)?.name}: ${speaker.titles[0]?.title}.`]
        : [],
    ),
    ...issues.flatMap(({ title, description }) =>
      leavesOpen(description) ? [`${title}: ${description}`] : [],
    ),
    ...statements.flatMap(({ id }) => {
      const told = words.get(id);
      return told && leavesOpen(told.note) ? [`${told.summary} ${told.note}`] : [];
    }),
  ];
}

function singleSource(sources: readonly Source[]): readonly string[] {
  const [only, ...others] = sources;
  if (!only || others.length > 0) return [];
  const noun = only.kind.split(" ").at(-1) ?? "source";
  return [
    `Whether the ${noun} reports rightly what was said: it is the only source, and was compared with no other.`,
  ];
}

function notSaid({ title, outlet, author, date, url }: Source): readonly string[] {
  const missing = Object.entries({ date, outlet, author, address: url }).flatMap(([name, value]) =>
    value === null ? [name] : [],
  );
  return missing.length === 0 ? [] : [`The ${listed(missing)} of “${title}”.`];
}

function membersNotSaid(actor: Actor): readonly string[] {
  if (actor.kind !== "group") return [];
  const unnamed = unnamedMembers(actor);
  if (unnamed === 0) return [];
  const open = unnamed === null ? "" : ` ${unnamed} are not named.`;
  return [`${actor.name}:${open} ${actor.note ?? ""}`.trim()];
}

function leavesOpen(text: string | null): boolean {
  return text !== null && /\bdoes not (say|spell out|name)\b/.test(text);
}
