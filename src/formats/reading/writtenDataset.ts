import { countOf } from "../../domain/actors.ts";
import { idOfRow, type Coding } from "../../domain/coding.ts";
import { indexDataset } from "../../domain/dataset.ts";
import { DatasetError, type Problem } from "../../domain/DatasetError.ts";
import { datasetOf } from "../../domain/datasetFile.ts";
import { checkQuote, missing } from "../../domain/integrity.ts";
import type { ReadReport, ReportEntry } from "../../domain/opened.ts";
import type { DatasetFile, DatasetHead } from "../../domain/schema.ts";
import { packWords } from "../../domain/wordsCodec.ts";
import type { Refused } from "./openFile.ts";
import type { Read } from "./tableReader.ts";
import { writtenWords } from "./wordsWriter.ts";

/** How many faults of a file are listed; the rest is counted. */
export const MOST_TOLD = 100;

/** How a dataset is known once it is opened. */
interface OpenedAs {
  readonly id: string;
  readonly version: string;
  readonly report: ReadReport;
}

/**
 * Takes a dataset whose every entry keeps to the schema apart into its head, its coding and its words. Refused where
 * something in it refers to what is not there, or contradicts itself.
 */
export function readWritten(file: DatasetFile, as: OpenedAs): Read | Refused {
  const { statements: _, ...dataset } = datasetOf(file);
  try {
    checkWords(file);
    const { coding } = indexDataset(datasetOf(file));
    const { groupings, entries } = knownGroupings(dataset);
    const head = { ...dataset, ...(groupings && { groupings }), id: as.id, version: as.version };
    return {
      head,
      coding: withPlainIds(coding),
      words: writtenWords(wordsTexts(file)),
      report: { ...as.report, entries: [...as.report.entries, ...entries] },
    };
  } catch (error) {
    if (error instanceof DatasetError) return faulty(error.problems);
    throw error;
  }
}

/** The refusal of a whole dataset file, with every fault by its path. */
export function faulty(problems: readonly Problem[]): Refused {
  const all = problems.length;
  const entries = problems.slice(0, MOST_TOLD).map(({ where, what, remedy }): ReportEntry => ({
    level: "fault",
    row: null,
    column: where,
    value: "",
    what,
    remedy,
    count: 1,
  }));
  return {
    kind: "refused",
    what: `This dataset has ${all > MOST_TOLD ? `more than ${MOST_TOLD} faults` : countOf(all, "fault")}, so it was not opened.`,
    remedy: `Mend what ${all > MOST_TOLD ? `the list names (its first ${MOST_TOLD})` : "the list names"} and open the file again.`,
    report: { rowsRead: 0, rowsRefused: 0, entries },
  };
}

/** The id under which a dataset with an id of its own is opened. */
export function openedId(id: string): string {
  return (id.startsWith("own-") ? id : `own-${id}`).slice(0, 200);
}

function checkWords({ sources, statements }: DatasetFile): void {
  const problems: Problem[] = [];
  const known = new Set(sources.map(({ id }) => id));
  statements.forEach((statement, at) => {
    const where = `statements[${at}] (${statement.id})`;
    if (!known.has(statement.source)) problems.push(missing(`${where}.source`, statement.source, "a source"));
    checkQuote(statement, { statement: statement.id, ...statement }, where, problems);
  });
  if (problems.length > 0) throw new DatasetError(problems);
}

function wordsTexts({ issues, statements }: DatasetFile): readonly string[] {
  const byIssue = new Map(issues.map(({ id }): [string, DatasetFile["statements"][number][]] => [id, []]));
  for (const statement of statements) byIssue.get(statement.issue)?.push(statement);
  return [...byIssue.values()].map((onIssue) =>
    packWords(
      onIssue.map(({ summary, quote, setting, source, paragraphs, url, note }) => ({
        summary,
        quote,
        setting,
        source,
        paragraphs,
        url,
        note,
      })),
    ),
  );
}

/** A selection keeps the groupings of the whole, so they may name actors that are not here; those are left out, and told. */
function knownGroupings({ groupings, actors }: Pick<DatasetHead, "groupings" | "actors">): {
  readonly groupings: DatasetHead["groupings"];
  readonly entries: readonly ReportEntry[];
} {
  const known = new Set(actors.map(({ id }) => id));
  const strangers = new Set(
    groupings?.flatMap(({ groups }) =>
      groups.flatMap((group) => group.actors.filter((id) => !known.has(id))),
    ),
  );
  if (strangers.size === 0) return { groupings, entries: [] };
  const [value = ""] = strangers;
  const what = "The groupings name actors that the dataset does not have; they are left out there.";
  return {
    groupings: groupings?.map((grouping) => ({
      ...grouping,
      groups: grouping.groups.map((group) => ({
        ...group,
        actors: group.actors.filter((id) => known.has(id)),
      })),
    })),
    entries: [
      { level: "guessed", row: null, column: "groupings", value, what, remedy: null, count: strangers.size },
    ],
  };
}

/** Ids that say nothing but the place are not kept. */
function withPlainIds(coding: Coding): Coding {
  const plain = { ...coding, ids: null };
  return coding.ids?.every((id, row) => id === idOfRow(plain, row)) ? plain : coding;
}
