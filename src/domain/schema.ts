import * as v from "valibot";
import { grouping, id, paragraph, partialDate, text, textOrNull, webAddress } from "./schemaParts.ts";

/** The only schema version this build reads. */
export const SCHEMA_VERSION = 1;

/**
 * How a statement reached us: a whole quoted sentence, attributed speech, the source's own voice, or an act on record,
 * as a vote is. A new kind goes last: codings hold a kind's place in this list.
 */
export const STATEMENT_KINDS = ["direct", "reported", "narrated", "recorded"] as const;

/** Names of the mark styles a position may ask for; without one it gets a style by its place in the list. */
export const MARK_STYLES = [
  "disc",
  "half",
  "triangle",
  "ring",
  "query",
  "square",
  "diamond",
  "bars",
] as const;

/** Names of the colours a position may ask for: those of the mark styles, and a plain grey. */
export const MARK_COLOURS = [...MARK_STYLES, "plain"] as const;

/** Whether a position agrees with its issue as the issue’s title puts it. */
export const AGREEMENTS = ["agree", "disagree"] as const;

export const sourceSchema = v.object({
  id,
  title: text,
  kind: text,
  outlet: textOrNull,
  author: textOrNull,
  date: v.nullable(partialDate),
  url: v.nullable(webAddress),
  note: textOrNull,
});

const country = v.object({
  id,
  name: text,
  kind: v.literal("country"),
  iso3: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "An ISO 3166 alpha-3 code has three capitals")),
  otherNames: v.optional(v.array(text), []),
});
const organisation = v.object({
  id,
  name: text,
  kind: v.literal("organisation"),
  otherNames: v.optional(v.array(text), []),
});
const group = v.object({
  id,
  name: text,
  kind: v.literal("group"),
  /** How many members the source says it has; null when it does not say. */
  size: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Ids of the members the source names. */
  members: v.array(id),
  /** What a member is called, in the plural: "nations". */
  memberNoun: v.optional(text, "members"),
  note: v.optional(textOrNull, null),
  otherNames: v.optional(v.array(text), []),
});
/** Anyone else, or an actor of whom the data do not say what it is: a party, a person, a firm. */
const other = v.object({
  id,
  name: text,
  kind: v.literal("other"),
  otherNames: v.optional(v.array(text), []),
});
export const actorSchema = v.variant("kind", [country, organisation, group, other]);

export const speakerSchema = v.object({
  id,
  actor: id,
  name: textOrNull,
  titles: v.array(v.object({ title: text, paragraphs: v.array(paragraph) })),
});

export const positionSchema = v.object({
  id,
  label: text,
  definition: v.optional(textOrNull, null),
  style: v.optional(v.picklist(MARK_STYLES)),
  /** The colour, where it is not the mark style's own. */
  colour: v.optional(v.picklist(MARK_COLOURS)),
  /** The place on a scale from against (−2) to for (2); left out where the positions have no order. */
  scale: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-2), v.maxValue(2))),
  /** A coder’s decision, never derived; left out where the words carry neither. */
  agreement: v.optional(v.picklist(AGREEMENTS)),
  /** What one actor, or several, "did" by holding it: {one: "opposes the force", other: "oppose the force"}. */
  clause: v.optional(v.object({ one: text, other: text })),
});

export const issueSchema = v.object({
  id,
  title: text,
  shortTitle: text,
  /** "" only in data that give none. */
  description: v.string(),
  positions: v.pipe(v.array(positionSchema), v.minLength(1, "An issue needs at least one position")),
});

const coding = {
  id,
  actor: id,
  speaker: v.nullable(id),
  issue: id,
  position: id,
  condition: textOrNull,
  /** Null only in data that do not state it. */
  kind: v.nullable(v.picklist(STATEMENT_KINDS)),
  date: v.nullable(partialDate),
  /** A full clause for the headline, with its subject: "Italy could help monitor a peace deal". */
  clause: v.optional(textOrNull, null),
};
const words = {
  /** Null only in data that give none. */
  summary: textOrNull,
  quote: textOrNull,
  setting: textOrNull,
  source: id,
  /** Empty only in data that do not number their source. */
  paragraphs: v.array(paragraph),
  /** Where this very statement can be read, where that is not the source's address. */
  url: v.optional(v.nullable(webAddress), null),
  note: textOrNull,
};

export const statementSchema = v.object(coding);
export const evidenceSchema = v.array(v.object({ statement: id, ...words }));

const shared = {
  schemaVersion: v.literal(SCHEMA_VERSION, `This build reads schema version ${SCHEMA_VERSION}`),
  id,
  /** Names the state of the dataset: "2" or "2026-05", but not 16 hexadecimal digits, which name a file without one. It changes whenever the coding or the words do. */
  version: v.optional(v.pipe(text, v.maxLength(100))),
  title: text,
  /** "" only in data that give none. */
  description: v.string(),
  /** Under which terms the dataset may be used, and what they do not cover; null or left out where nothing is known. */
  licence: v.optional(textOrNull, null),
  sources: v.pipe(v.array(sourceSchema), v.minLength(1, "A dataset names at least one source")),
  actors: v.array(actorSchema),
  speakers: v.array(speakerSchema),
  issues: v.pipe(v.array(issueSchema), v.minLength(1, "A dataset has at least one issue")),
  groupings: v.optional(v.array(grouping)),
};

/** What `api/datasets/{id}.json` answers: the coding, without the words. */
export const datasetSchema = v.object({ ...shared, statements: v.array(statementSchema) });

/** What people write: one file with each statement's coding and words together. */
export const datasetFileSchema = v.object({
  $schema: v.optional(v.string()),
  ...shared,
  statements: v.array(v.object({ ...coding, ...words })),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What `api/datasets.json` answers. */
export const catalogueSchema = v.array(
  v.object({
    id,
    title: text,
    /** "" only in data that give none. */
    description: v.string(),
    counts: v.object({ actors: count, speakers: count, issues: count, statements: count }),
  }),
);

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
type Out<S extends v.GenericSchema> = DeepReadonly<v.InferOutput<S>>;

export type Source = Out<typeof sourceSchema>;
export type Actor = Out<typeof actorSchema>;
export type Group = Out<typeof group>;
export type Grouping = Out<typeof grouping>;
export type Speaker = Out<typeof speakerSchema>;
export type Position = Out<typeof positionSchema>;
export type Issue = Out<typeof issueSchema>;
export type Statement = Out<typeof statementSchema>;
export type StatementKind = (typeof STATEMENT_KINDS)[number];
/** A dataset without its statements, which an index keeps as a coding. */
export type DatasetHead = Omit<Dataset, "statements">;
export type MarkColour = (typeof MARK_COLOURS)[number];
export type MarkStyle = (typeof MARK_STYLES)[number];
export type Evidence = Out<typeof evidenceSchema>[number];
export type Dataset = Out<typeof datasetSchema>;
export type DatasetFile = Out<typeof datasetFileSchema>;
export type Catalogue = Out<typeof catalogueSchema>;
