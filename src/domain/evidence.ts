import { paragraphLabel, rowName, speakerName, titleAt, titleDiscrepancy, inRunningText } from "./actors.ts";
import { type DatasetIndex } from "./dataset.ts";
import { positionOf } from "./issues.ts";
import type { Words } from "./filter.ts";
import type { Actor, Evidence, Group, Source, Speaker, Statement, StatementKind } from "./schema.ts";
import { sourceLine } from "./sources.ts";
import { statementsOn } from "./statements.ts";

/** How each kind of statement is named to a reader. */
const KIND_LABELS = {
  direct: "direct quote",
  reported: "reported",
  narrated: "narrated",
  recorded: "on record",
} as const satisfies Record<StatementKind, string>;

/** What each kind means, in a sentence. */
const KIND_MEANINGS = {
  direct: "A whole sentence quoted from the speaker.",
  reported: "Attributed to the speaker, without a whole sentence in quotation marks.",
  narrated: "Said in the source’s own voice.",
  recorded: "An act on record, such as a vote.",
} as const satisfies Record<StatementKind, string>;

/** The label of a kind, and what it means; of a kind that the data do not state, that they do not. */
export function kindWords(kind: StatementKind | null): { readonly label: string; readonly meaning: string } {
  if (kind === null)
    return { label: "kind not stated", meaning: "The data do not say how the statement was made." };
  return { label: KIND_LABELS[kind], meaning: KIND_MEANINGS[kind] };
}

/** The words of a statement as they are shown: the quotation in quotation marks, else the summary, else that there are none. */
export function saying({ quote, summary }: Pick<Evidence, "quote" | "summary">): string {
  return quote === null ? (summary ?? "The data give no words.") : `“${quote}”`;
}

/** A statement with everything a reader needs to trace it; `words` is undefined until they are fetched. */
export interface StatementDetail {
  readonly statement: Statement;
  readonly actor: Actor | undefined;
  readonly actorName: string;
  readonly speaker: Speaker | undefined;
  readonly speakerName: string | null;
  readonly speakerTitle: string | null;
  readonly positionLabel: string;
  readonly words: Evidence | undefined;
  readonly source: Source | undefined;
}

/** Joins a statement with its actor, speaker, position, words and source. */
export function detailOf(statement: Statement, index: DatasetIndex, words: Words): StatementDetail {
  const actor = index.actors.get(statement.actor);
  const speaker = statement.speaker === null ? undefined : index.speakers.get(statement.speaker);
  const issue = index.issues.get(statement.issue);
  const told = words.get(statement.id);
  return {
    statement,
    actor,
    actorName: actor ? (actor.kind === "group" ? actor.name : rowName(actor)) : statement.actor,
    speaker,
    speakerName: speaker ? speakerName(speaker) : null,
    speakerTitle: speaker && told ? titleAt(speaker, told.paragraphs) : null,
    positionLabel: (issue && positionOf(issue, statement.position)?.label) ?? statement.position,
    words: told,
    source: told && index.sources.get(told.source),
  };
}

/** Groups that name the actor as a member and hold the position on the issue. */
export function groupsSpeakingFor(
  actorId: string,
  statement: Statement,
  index: DatasetIndex,
): readonly Group[] {
  return index.dataset.actors.filter(
    (actor): actor is Group =>
      actor.kind === "group" &&
      actor.members.includes(actorId) &&
      statementsOn(index, statement.issue).some(
        (s) => s.actor === actor.id && s.position === statement.position,
      ),
  );
}

/** What contradicts itself about the speakers of some statements, a sentence each. */
export function discrepancies(details: readonly StatementDetail[]): readonly string[] {
  const speakers = new Set(details.flatMap(({ speaker }) => speaker ?? []));
  return [...speakers].flatMap((speaker) => titleDiscrepancy(speaker) ?? []);
}

/** A full reference for one statement: its words, who said them, where, how they are coded, and the view's address. */
export function citation(detail: StatementDetail, address: string): string {
  const { statement, words, source } = detail;
  const coded = `${detail.positionLabel}${statement.condition === null ? "" : ` (${statement.condition})`}`;
  if (!words || !source) return `${detail.actorName}: ${coded} (statement ${statement.id}). ${address}`;
  const who = voiceOf(detail, nameIn(detail));
  const setting = words.setting === null ? "" : `, ${words.setting}`;
  const { label } = kindWords(statement.kind);
  const kind = words.quote === null && words.summary !== null ? `${label}, summarised` : label;
  const place = [sourceLine(source), paragraphLabel(words.paragraphs), words.url].filter(Boolean).join(", ");
  return (
    `${saying(words)} — ${who}${setting} [${kind}]. In: ${place}. ` +
    `Coded as: ${coded}. Diplomatic Positions, statement ${statement.id}, ${address}`
  );
}

/**
 * Whose voice a statement is: the speaker's, or for a narrated one the source's own, "on" whom it tells of. `actor` is
 * the actor's name to add, or null.
 */
export function voiceOf(detail: StatementDetail, actor: string | null = null): string | null {
  const about = [detail.speakerName, detail.speakerTitle, actor].filter((part) => part !== null).join(", ");
  if (detail.statement.kind !== "narrated") return about || null;
  return about ? `the source’s own voice, on ${about}` : "the source’s own voice";
}

/** "the United States" where the country stands alone, "United States" after a speaker. */
function nameIn({ actor, actorName, speakerName: speaker }: StatementDetail): string {
  return speaker === null && actor?.kind === "country" ? inRunningText(actor) : actorName;
}
