import {
  countOf,
  paragraphLabel,
  saidOf,
  speakerName,
  titleAt,
  titleDiscrepancy,
} from "../../domain/actors.ts";
import { places } from "../../domain/coding.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { kindWords } from "../../domain/evidence.ts";
import { sourceLine } from "../../domain/sources.ts";
import type { Words } from "../../domain/filter.ts";
import type { Source, Statement } from "../../domain/schema.ts";
import { longDay } from "../days.ts";
import { toldOf, type Told } from "../told.ts";
import { allStatements } from "../../domain/statements.ts";
import { datasetWords } from "../datasetWords.ts";

/** What an evidence pack is made from. */
export interface PackRequest {
  readonly index: DatasetIndex;
  readonly words: Words;
  readonly statements: readonly Statement[];
  readonly title: string;
  /** The sentence of the view; null where there is none. */
  readonly headline: string | null;
  readonly filters: readonly string[];
  /** Where the view is to be found. */
  readonly address: string;
  /** "2026-11-25" */
  readonly madeOn: string;
}

/** A fact under its name. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

/** One statement to tick. */
export interface PackEntry {
  readonly id: string;
  /** From 1, in the pack’s order. */
  readonly number: number;
  readonly heading: string;
  readonly facts: readonly Fact[];
}

/** An evidence pack before it is written as Markdown or HTML. */
export interface PackContent {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** "18 statements, in the source’s order" */
  readonly count: string;
  readonly entries: readonly PackEntry[];
}

/**
 * What an evidence pack says: the view it is of, then every statement in the order of its source: by source, first
 * paragraph, and place in the dataset. Throws where words are not loaded.
 */
export function packContent(request: PackRequest): PackContent {
  const told = inSourceOrder(toldOf(request.statements, request.index, request.words), request.index);
  const several = new Set(told.map(({ issue }) => issue.id)).size > 1;
  const sources = new Set(told.map(({ source }) => source.id)).size;
  return {
    title: request.title,
    facts: headFacts(request, told),
    count: `${countOf(told.length, "statement")}, in the source’s order`,
    entries: told.map((each, at) => ({
      id: each.statement.id,
      number: at + 1,
      heading: [
        paragraphLabel(each.words.paragraphs),
        each.actor.name,
        ...(several ? [each.issue.title] : []),
        each.position.label,
      ]
        .filter((part) => part !== "")
        .join(" · "),
      facts: entryFacts(each, sources > 1),
    })),
  };
}

function inSourceOrder(told: readonly Told[], index: DatasetIndex): readonly Told[] {
  const sources = places(index.dataset.sources);
  const listed = places(allStatements(index));
  const key = ({ source, words, statement }: Told) =>
    [sources.get(source.id) ?? 0, Math.min(...words.paragraphs), listed.get(statement.id) ?? 0] as const;
  return told
    .map((each) => ({ each, key: key(each) }))
    .toSorted((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ each }) => each);
}

function headFacts(request: PackRequest, told: readonly Told[]): readonly Fact[] {
  const { index, headline, filters } = request;
  const cited = new Set(told.map(({ source }) => source));
  const sources = index.dataset.sources.filter((source) => cited.size === 0 || cited.has(source));
  return facts([
    ["Headline", headline],
    ["Filters", filters.join("; ") || "none"],
    ...sources.map((source) => ["Source", sourceWords(source)] as const),
    ["Dataset", datasetWords(index)],
    ["Licence", index.dataset.licence],
    ["Address", request.address],
    ["Made on", longDay(request.madeOn)],
  ]);
}

function sourceWords(source: Source): string {
  return source.note === null ? sourceLine(source) : `${sourceLine(source)}. ${source.note}`;
}

/** What is to be checked first: the words, then who said them and how they are coded. */
function entryFacts(told: Told, sourceNamed: boolean): readonly Fact[] {
  const { statement, words, actor, position, speaker, source } = told;
  return facts([
    ["Quotation", words.quote === null ? null : `“${words.quote}”`],
    ["Summary in our words", words.summary],
    ["Speaker", speakerWords(told)],
    ["Actor", [actor.name, saidOf(actor)].filter((part) => part !== null).join(". ")],
    ["Position", position.label],
    ["Condition or hedge", statement.condition ?? "none"],
    ["Kind", `${kindWords(statement.kind).label}. ${kindWords(statement.kind).meaning}`],
    ["Setting", words.setting],
    ["Date", statement.date],
    ["Note", words.note],
    ["Discrepancy", speaker && titleDiscrepancy(speaker)],
    ["Source", sourceNamed ? sourceLine(source) : null],
    ["Statement", statement.id],
  ]);
}

/** An unnamed speaker’s title stands for the name. */
function speakerWords({ speaker, words, statement }: Told): string {
  if (speaker === null) return "none named";
  const title = speaker.name === null ? [] : [titleAt(speaker, words.paragraphs) ?? "title not stated"];
  const voice = statement.kind === "narrated" ? ["described in the source’s own voice"] : [];
  return [speakerName(speaker), ...title, ...voice].join(", ");
}

function facts(pairs: readonly (readonly [name: string, text: string | null])[]): readonly Fact[] {
  return pairs.flatMap(([name, text]) => (text === null ? [] : [{ name, text }]));
}
