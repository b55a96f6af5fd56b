import * as v from "valibot";
import {
  actorSchema,
  evidenceSchema,
  issueSchema,
  positionSchema,
  sourceSchema,
  speakerSchema,
  statementSchema,
} from "../../domain/schema.ts";
import { readList } from "../csv/listCell.ts";
import { shortTitle } from "./issuesOf.ts";

/** The value of a column in a row of our own CSV, the guard against formulas taken off; null for an empty cell. */
export type OwnRow = (column: string) => string | null;

/** What a row says of one thing, by the columns that say it. */
export interface OwnPart<S extends v.GenericSchema> {
  readonly schema: S;
  /** Its columns, that of the id first. */
  readonly columns: readonly string[];
  readonly of: (row: OwnRow) => unknown;
}

function part<S extends v.GenericSchema>(columns: OwnPart<S>): OwnPart<S> {
  return columns;
}

export const OWN_ISSUE = part({
  schema: v.omit(issueSchema, ["positions"]),
  columns: ["issue_id", "issue_title"],
  of: (row) => {
    const title = row("issue_title");
    return { id: row("issue_id"), title, shortTitle: shortTitle(title ?? ""), description: "" };
  },
});

export const OWN_POSITION = part({
  schema: positionSchema,
  columns: [
    "position_id",
    "position_label",
    "position_definition",
    "position_agreement",
    "position_scale",
    "position_style",
    "position_colour",
  ],
  of: (row) => ({
    id: row("position_id"),
    label: row("position_label"),
    definition: row("position_definition"),
    ...filled("agreement", row("position_agreement")),
    ...filled("scale", numberIn(row("position_scale"))),
    ...filled("style", row("position_style")),
    ...filled("colour", row("position_colour")),
  }),
});

export const OWN_ACTOR = part({
  schema: actorSchema,
  columns: [
    "actor_id",
    "actor_name",
    "actor_kind",
    "actor_iso3",
    "actor_other_names",
    "group_size",
    "group_members_named",
    "group_member_noun",
    "group_note",
  ],
  of: (row) => ({
    id: row("actor_id"),
    name: row("actor_name"),
    kind: row("actor_kind"),
    otherNames: readList(row("actor_other_names")),
    ...filled("iso3", row("actor_iso3")),
    ...(row("actor_kind") === "group" && {
      size: numberIn(row("group_size")),
      members: readList(row("group_members_named")),
      memberNoun: row("group_member_noun") ?? undefined,
      note: row("group_note"),
    }),
  }),
});

export const OWN_SPEAKER = part({
  schema: speakerSchema,
  columns: ["speaker_id", "actor_id", "speaker_name", "speaker_titles", "speaker_titles_paragraphs"],
  of: (row) => {
    const paragraphs = readList(row("speaker_titles_paragraphs"));
    return {
      id: row("speaker_id"),
      actor: row("actor_id"),
      name: row("speaker_name"),
      titles: readList(row("speaker_titles")).map((title, at) => ({
        title,
        paragraphs: numbers((paragraphs[at] ?? "none").split(", ").filter((text) => text !== "none")),
      })),
    };
  },
});

export const OWN_SOURCE = part({
  schema: sourceSchema,
  columns: [
    "source_id",
    "source_title",
    "source_kind",
    "source_outlet",
    "source_author",
    "source_date",
    "source_url",
    "source_note",
  ],
  of: (row) => ({
    id: row("source_id"),
    title: row("source_title"),
    kind: row("source_kind"),
    outlet: row("source_outlet"),
    author: row("source_author"),
    date: row("source_date"),
    url: row("source_url"),
    note: row("source_note"),
  }),
});

export const OWN_STATEMENT = part({
  schema: v.object({ ...statementSchema.entries, ...v.omit(evidenceSchema.item, ["statement"]).entries }),
  columns: ["statement_id"],
  of: (row) => ({
    id: row("statement_id"),
    actor: row("actor_id"),
    speaker: row("speaker_id"),
    issue: row("issue_id"),
    position: row("position_id"),
    condition: row("condition"),
    kind: row("kind"),
    date: row("statement_date"),
    clause: row("clause"),
    summary: row("summary"),
    quote: row("quote"),
    setting: row("setting"),
    source: row("source_id"),
    paragraphs: numbers(readList(row("paragraphs"))),
    url: row("statement_url"),
    note: row("note"),
  }),
});

/** A field that is left out where nothing is given. */
function filled(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === null ? {} : { [name]: value };
}

function numbers(texts: readonly string[]): readonly (number | null)[] {
  return texts.map(numberIn);
}

/** NaN for what is no number, which no schema takes. */
function numberIn(text: string | null): number | null {
  return text === null ? null : Number(text.trim() === "" ? NaN : text);
}
