import { inRunningText, paragraphLabel, titleDiscrepancy, unnamedMembers } from "../../src/domain/actors.ts";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import { detailOf, voiceOf, type StatementDetail } from "../../src/domain/evidence.ts";
import type { Words } from "../../src/domain/filter.ts";
import type { Actor, Source, Speaker } from "../../src/domain/schema.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { asSentence, capital, listed } from "../../src/domain/text.ts";

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
    ...speakers.flatMap((speaker) => (speaker.name === null ? [nameNotSaid(speaker, index)] : [])),
    ...issues.flatMap(({ title, description }) =>
      openClauses(description).map((clause) => `${title}: ${clause}`),
    ),
    ...statements.flatMap((statement) => {
      const detail = detailOf(statement, index, words);
      return openClauses(detail.words?.note ?? null).map(
        (clause) => `${clause} ${statementOf(detail, index)}`,
      );
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

function nameNotSaid({ actor, titles }: Speaker, index: DatasetIndex): string {
  const of = index.actors.get(actor);
  const title = titles[0]?.title ?? "speaker";
  return `Who the ${title} speaking for ${of ? inRunningText(of) : actor} is: no name is given.`;
}

/** Which statement a note is on: "Statement: Kari Lund, Norway, issue “Fish tariffs”, ¶3." */
function statementOf(detail: StatementDetail, { issues }: DatasetIndex): string {
  const { statement, actor, actorName, speakerName, words } = detail;
  const name = actor && speakerName === null ? inRunningText(actor) : actorName;
  const voice = voiceOf({ ...detail, speakerTitle: null }, name);
  const issue = `issue “${issues.get(statement.issue)?.title ?? statement.issue}”`;
  const place = paragraphLabel(words?.paragraphs ?? []);
  return `Statement: ${[voice, issue, place].filter(Boolean).join(", ")}.`;
}

/** The clauses of a text that say what a source leaves open, each as a sentence. */
function openClauses(text: string | null): readonly string[] {
  const clauses = (text ?? "").split(/;\s+|(?<=[.!?])\s+/);
  return clauses
    .filter((clause) => /\bdoes not (say|spell out|name)\b/.test(clause))
    .map((clause) => asSentence(capital(clause)));
}
