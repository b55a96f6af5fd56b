import { codeStatements, type Coding } from "./coding.ts";
import { DatasetError, type Problem } from "./DatasetError.ts";
import { checkCodes, checkGroup, checkQuote, checkSpeaker, checkStatement, missing } from "./integrity.ts";
import type { Actor, Dataset, DatasetHead, Evidence, Issue, Source, Speaker } from "./schema.ts";
import { statementsOn } from "./statements.ts";

/** A dataset whose references are known to hold, with a look-up by id for each of its tables. */
export interface DatasetIndex {
  /** All but the statements. */
  readonly dataset: DatasetHead;
  /** The statements; `statementsOn` and its like read them. */
  readonly coding: Coding;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Indexes a dataset by id. Throws `DatasetError` naming every reference that does not hold. */
export function indexDataset({ statements, ...dataset }: Dataset): DatasetIndex {
  const problems: Problem[] = [];
  const tables = tablesOf(dataset, problems);
  byId(statements, "statements", problems);
  checkCodes(dataset.actors, problems);
  dataset.issues.forEach((issue, i) => byId(issue.positions, `issues[${i}].positions`, problems));
  dataset.actors.forEach((actor, i) => checkGroup(actor, `actors[${i}]`, tables, problems));
  dataset.speakers.forEach((speaker, i) => checkSpeaker(speaker, `speakers[${i}]`, tables, problems));
  statements.forEach((s, i) => checkStatement(s, `statements[${i}]`, tables, problems));
  if (problems.length > 0) throw new DatasetError(problems);
  return { dataset, ...tables, coding: codeStatements(dataset, statements) };
}

function tablesOf(dataset: DatasetHead, problems: Problem[]): Omit<DatasetIndex, "dataset" | "coding"> {
  return {
    actors: byId(dataset.actors, "actors", problems),
    speakers: byId(dataset.speakers, "speakers", problems),
    issues: byId(dataset.issues, "issues", problems),
    sources: byId(dataset.sources, "sources", problems),
  };
}

/** Checks the words of one issue against its coding; throws `DatasetError` naming every fault. */
export function checkEvidence(
  index: DatasetIndex,
  issueId: string,
  evidence: readonly Evidence[],
): readonly Evidence[] {
  const problems: Problem[] = [];
  const statements = new Map(statementsOn(index, issueId).map((statement) => [statement.id, statement]));
  byId(
    evidence.map((words) => ({ id: words.statement })),
    "evidence",
    problems,
  );
  evidence.forEach((words, i) => {
    const where = `evidence[${i}] (${words.statement})`;
    const statement = statements.get(words.statement);
    if (!statement) {
      problems.push(missing(`${where}.statement`, words.statement, `a statement on “${issueId}”`));
      return;
    }
    if (!index.sources.has(words.source)) problems.push(missing(`${where}.source`, words.source, "a source"));
    checkQuote(statement, words, where, problems);
  });
  const told = new Set(evidence.map((words) => words.statement));
  for (const id of [...statements.keys()].filter((known) => !told.has(known))) {
    problems.push({
      where: "evidence",
      what: `The statement “${id}” has no words.`,
      remedy: "Add its summary.",
    });
  }
  if (problems.length > 0) throw new DatasetError(problems);
  return evidence;
}

function byId<T extends { readonly id: string }>(
  entries: readonly T[],
  table: string,
  problems: Problem[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  entries.forEach((entry, i) => {
    if (map.has(entry.id)) {
      problems.push({
        where: `${table}[${i}].id`,
        what: `The id “${entry.id}” is used twice.`,
        remedy: "Give each entry an id of its own.",
      });
    }
    map.set(entry.id, entry);
  });
  return map;
}
