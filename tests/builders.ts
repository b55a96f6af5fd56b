import reassuranceForce from "../mocks/data/reassurance-force.json";
import { parseDatasetFile } from "../mocks/parseDatasetFile.ts";
import { indexDataset, type DatasetIndex } from "../src/domain/dataset.ts";
import { DatasetError, type Problem } from "../src/domain/DatasetError.ts";
import { datasetOf, evidenceOf } from "../src/domain/datasetFile.ts";
import { filterStatements, type Filtered, type Words } from "../src/domain/filter.ts";
import type { Actor, DatasetFile, Evidence, Group, Issue, Position, Speaker } from "../src/domain/schema.ts";
import { findOnPage } from "../src/domain/searchBook.ts";
import type { ViewState } from "../src/domain/viewState.ts";

export type Country = Extract<Actor, { kind: "country" }>;
export type Organisation = Extract<Actor, { kind: "organisation" }>;
export type WrittenStatement = DatasetFile["statements"][number];

/** The dataset coded from the article, for tests of what must hold on real data. */
export const realDataset = parseDatasetFile("mocks/data/reassurance-force.json", reassuranceForce);

/** A dataset on one issue, "tariffs", with one country and nothing said yet. */
export function aDataset(change: Partial<DatasetFile> = {}): DatasetFile {
  return {
    schemaVersion: 1,
    id: "invented",
    title: "An invented dataset",
    description: "Invented for a test.",
    licence: null,
    sources: [
      {
        id: "gazette",
        title: "Ministers meet",
        kind: "news article",
        outlet: null,
        author: null,
        date: null,
        url: null,
        note: null,
      },
    ],
    actors: [aCountry()],
    speakers: [],
    issues: [anIssue()],
    statements: [],
    ...change,
  };
}

/** Norway, which no test's real data names. */
export function aCountry(change: Partial<Country> = {}): Country {
  return { id: "norway", name: "Norway", kind: "country", iso3: "NOR", otherNames: [], ...change };
}

export function anOrganisation(change: Partial<Organisation> = {}): Organisation {
  return { id: "fisheries-board", name: "Fisheries Board", kind: "organisation", otherNames: [], ...change };
}

/** A group of unstated size without named members. */
export function aGroup(change: Partial<Group> = {}): Group {
  return {
    id: "coastal-states",
    name: "The coastal states",
    kind: "group",
    size: null,
    members: [],
    memberNoun: "states",
    note: null,
    otherNames: [],
    ...change,
  };
}

/** Norway's minister of trade, so called in the first paragraph. */
export function aSpeaker(change: Partial<Speaker> = {}): Speaker {
  return {
    id: "kari-lund",
    actor: "norway",
    name: "Kari Lund",
    titles: [{ title: "Minister of Trade", paragraphs: [1] }],
    ...change,
  };
}

/** The issue "tariffs" with the positions "supporting" and "rejecting". */
export function anIssue(change: Partial<Issue> = {}): Issue {
  return {
    id: "tariffs",
    title: "New tariffs on fish",
    shortTitle: "Tariffs",
    description: "Whether to put new tariffs on fish.",
    positions: [aPosition("supporting", "Supporting"), aPosition("rejecting", "Rejecting")],
    ...change,
  };
}

export function aPosition(id: string, label: string, change: Partial<Position> = {}): Position {
  return { id, label, definition: null, ...change };
}

/** Norway supports the tariffs, as reported in the first paragraph. Give each of several an id of its own. */
export function aStatement(change: Partial<WrittenStatement> = {}): WrittenStatement {
  return {
    id: "norway-supports",
    actor: "norway",
    speaker: null,
    issue: "tariffs",
    position: "supporting",
    condition: null,
    kind: "reported",
    date: null,
    clause: null,
    ...plainWords,
    ...change,
  };
}

/** The words of a statement as the evidence address answers them. */
export function wordsFor(statementId: string, change: Partial<Evidence> = {}): Evidence {
  return { statement: statementId, ...plainWords, ...change };
}

const plainWords = {
  summary: "A plain summary.",
  quote: null,
  setting: null,
  source: "gazette",
  paragraphs: [1],
  url: null,
  note: null,
} as const satisfies Omit<Evidence, "statement">;

export function indexOf(file: DatasetFile): DatasetIndex {
  return indexDataset(datasetOf(file));
}

/** The words of every statement of a dataset, all fetched. */
export function wordsOf(file: DatasetFile): Words {
  return new Map(
    file.issues.flatMap(({ id }) => evidenceOf(file, id).map((words) => [words.statement, words] as const)),
  );
}

/** The view of a bare address, written out; then changed. */
export function defaultView(index: DatasetIndex, change: Partial<ViewState> = {}): ViewState {
  return {
    dataset: index.dataset.id,
    issue: index.dataset.issues[0]?.id ?? "",
    view: "matrix",
    countries: [],
    positions: [],
    q: "",
    cell: null,
    sort: null,
    leaders: true,
    area: "fit",
    group: "",
    by: "",
    compare: [],
    heads: "",
    ...change,
  };
}

/** What a view's filters leave, its search looking in these words. */
export function filtered(index: DatasetIndex, view: ViewState, words: Words): Filtered {
  return filterStatements(index, view, findOnPage(index, view.q, words));
}

/** The problems a check throws; none when it finds nothing to say. */
export function problemsOf(attempt: () => unknown): readonly Problem[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}
