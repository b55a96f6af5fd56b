import { titleAt, unnamedMembers } from "../../domain/actors.ts";
import { datasetVersion } from "../../domain/datasetVersion.ts";
import type { DatasetHead, Group } from "../../domain/schema.ts";
import type { Told } from "../told.ts";
import { writeList } from "./listCell.ts";
import type { CellValue } from "./writeCsv.ts";

interface Column {
  readonly name: string;
  readonly of: (told: Told, dataset: DatasetHead) => CellValue;
}

/**
 * The columns of the statements’ CSV. Several values in a cell are written by `writeList`. An empty cell is a missing
 * value, or, in a list, none; no text of a dataset is empty. Group columns are empty for actors that are no groups.
 */
export const STATEMENT_COLUMNS: readonly Column[] = [
  { name: "statement_id", of: ({ statement }) => statement.id },
  { name: "issue_id", of: ({ issue }) => issue.id },
  { name: "issue_title", of: ({ issue }) => issue.title },
  { name: "position_id", of: ({ position }) => position.id },
  { name: "position_label", of: ({ position }) => position.label },
  { name: "position_definition", of: ({ position }) => position.definition },
  { name: "position_scale", of: ({ position }) => position.scale ?? null },
  { name: "position_style", of: ({ position }) => position.style ?? null },
  { name: "position_colour", of: ({ position }) => position.colour ?? null },
  { name: "position_agreement", of: ({ position }) => position.agreement ?? null },
  { name: "actor_id", of: ({ actor }) => actor.id },
  { name: "actor_name", of: ({ actor }) => actor.name },
  { name: "actor_kind", of: ({ actor }) => actor.kind },
  { name: "actor_iso3", of: ({ actor }) => (actor.kind === "country" ? actor.iso3 : null) },
  { name: "actor_other_names", of: ({ actor }) => writeList(actor.otherNames) },
  { name: "group_size", of: ofGroup((group) => group.size) },
  { name: "group_members_named", of: ofGroup((group) => writeList(group.members)) },
  { name: "group_members_not_named_count", of: ofGroup(unnamedMembers) },
  { name: "group_member_noun", of: ofGroup((group) => group.memberNoun) },
  { name: "group_note", of: ofGroup((group) => group.note) },
  { name: "speaker_id", of: ({ speaker }) => speaker && speaker.id },
  { name: "speaker_name", of: ({ speaker }) => speaker && speaker.name },
  { name: "speaker_title_in_passage", of: titleInPassage },
  {
    name: "speaker_titles",
    of: ({ speaker }) => speaker && writeList(speaker.titles.map(({ title }) => title)),
  },
  {
    name: "speaker_titles_paragraphs",
    of: ({ speaker }) =>
      speaker && writeList(speaker.titles.map(({ paragraphs }) => paragraphs.join(", ") || "none")),
  },
  { name: "kind", of: ({ statement }) => statement.kind },
  { name: "condition", of: ({ statement }) => statement.condition },
  { name: "clause", of: ({ statement }) => statement.clause },
  { name: "quote", of: ({ words }) => words.quote },
  { name: "summary", of: ({ words }) => words.summary },
  { name: "setting", of: ({ words }) => words.setting },
  { name: "note", of: ({ words }) => words.note },
  { name: "restates_paragraphs", of: ({ words }) => restated(words.note) },
  { name: "paragraphs", of: ({ words }) => writeList(words.paragraphs) },
  { name: "statement_url", of: ({ words }) => words.url },
  { name: "statement_date", of: ({ statement }) => statement.date },
  { name: "source_id", of: ({ source }) => source.id },
  { name: "source_title", of: ({ source }) => source.title },
  { name: "source_kind", of: ({ source }) => source.kind },
  { name: "source_outlet", of: ({ source }) => source.outlet },
  { name: "source_author", of: ({ source }) => source.author },
  { name: "source_date", of: ({ source }) => source.date },
  { name: "source_url", of: ({ source }) => source.url },
  { name: "source_note", of: ({ source }) => source.note },
  { name: "dataset_id", of: (_, dataset) => dataset.id },
  { name: "dataset_title", of: (_, dataset) => dataset.title },
  { name: "dataset_version", of: (_, dataset) => datasetVersion(dataset) },
  { name: "dataset_licence", of: (_, dataset) => dataset.licence },
];

function ofGroup(value: (group: Group) => CellValue): Column["of"] {
  return ({ actor }) => (actor.kind === "group" ? value(actor) : null);
}

/** Also for a speaker without a name, whom the interface calls by the title. */
function titleInPassage({ speaker, words }: Told): CellValue {
  return speaker && titleAt({ ...speaker, name: speaker.name ?? speaker.id }, words.paragraphs);
}

/** The paragraphs that a note says the statement restates: "Restates ¶1." */
function restated(note: string | null): CellValue {
  const [, paragraphs = ""] = /^Restates ¶(\d+(?:, \d+)*)/.exec(note ?? "") ?? [];
  return writeList(paragraphs.split(", ").filter(Boolean));
}
