import type { Actor, Dataset, Evidence, Issue, Position, Source, Speaker, Statement } from "./schema.ts";

/** One thing wrong with a dataset: where it is, what is wrong, and how to mend it. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** A dataset that contradicts itself. `problems` holds every fault found, not only the first. */
export class DatasetError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => `${p.where}: ${p.what} ${p.remedy}`).join("\n"));
    this.name = "DatasetError";
    this.problems = problems;
  }
}

/** A dataset whose references are known to hold, with a look-up by id for each of its tables. */
export interface DatasetIndex {
  readonly dataset: Dataset;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly statements: ReadonlyMap<string, Statement>;
}

/** Indexes a dataset by id. Throws `DatasetError` naming every reference that does not hold. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const problems: Problem[] = [];
  const index: DatasetIndex = {
    dataset,
    actors: byId(dataset.actors, "actors", problems),
    speakers: byId(dataset.speakers, "speakers", problems),
    issues: byId(dataset.issues, "issues", problems),
    sources: byId(dataset.sources, "sources", problems),
    statements: byId(dataset.statements, "statements", problems),
  };
  dataset.issues.forEach((issue, i) => byId(issue.positions, `issues[${i}].positions`, problems));
  dataset.actors.forEach((actor, i) => checkGroup(actor, `actors[${i}]`, index, problems));
  dataset.speakers.forEach((speaker, i) => checkSpeaker(speaker, `speakers[${i}]`, index, problems));
  dataset.statements.forEach((s, i) => checkStatement(s, `statements[${i}]`, index, problems));
  if (problems.length > 0) throw new DatasetError(problems);
  return index;
}

/** Checks the words of one issue against its coding; throws `DatasetError` naming every fault. */
export function checkEvidence(
  index: DatasetIndex,
  issueId: string,
  evidence: readonly Evidence[],
): readonly Evidence[] {
  const problems: Problem[] = [];
  byId(
    evidence.map((words) => ({ id: words.statement })),
    "evidence",
    problems,
  );
  evidence.forEach((words, i) => {
    const where = `evidence[${i}] (${words.statement})`;
    const statement = index.statements.get(words.statement);
    if (statement?.issue !== issueId) {
      problems.push(missing(`${where}.statement`, words.statement, `a statement on “${issueId}”`));
      return;
    }
    if (!index.sources.has(words.source)) problems.push(missing(`${where}.source`, words.source, "a source"));
    checkQuote(statement, words, where, problems);
  });
  const told = new Set(evidence.map((words) => words.statement));
  for (const { id } of index.dataset.statements.filter((s) => s.issue === issueId && !told.has(s.id))) {
    problems.push({
      where: "evidence",
      what: `The statement “${id}” has no words.`,
      remedy: "Add its summary.",
    });
  }
  if (problems.length > 0) throw new DatasetError(problems);
  return evidence;
}

/** Returns the position `positionId` of an issue, or undefined. */
export function positionOf(issue: Issue, positionId: string): Position | undefined {
  return issue.positions.find((position) => position.id === positionId);
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

function missing(where: string, id: string, kind: string): Problem {
  return {
    where,
    what: `“${id}” is not ${kind} of this dataset.`,
    remedy: "Correct the id, or add the entry.",
  };
}

function checkGroup(actor: Actor, where: string, index: DatasetIndex, problems: Problem[]): void {
  if (actor.kind !== "group") return;
  for (const member of actor.members) {
    if (!index.actors.has(member)) problems.push(missing(`${where}.members`, member, "an actor"));
  }
  if (actor.size !== null && actor.size < new Set(actor.members).size) {
    problems.push({
      where: `${where}.size`,
      what: `“${actor.name}” has size ${actor.size} but names ${actor.members.length} members.`,
      remedy: "Raise the size to at least the number of named members, or set it to null.",
    });
  }
}

function checkSpeaker(speaker: Speaker, where: string, index: DatasetIndex, problems: Problem[]): void {
  if (!index.actors.has(speaker.actor)) problems.push(missing(`${where}.actor`, speaker.actor, "an actor"));
  if (index.actors.has(speaker.id)) {
    problems.push({
      where: `${where}.id`,
      what: `The id “${speaker.id}” is also an actor’s.`,
      remedy: "Actors and speakers share one set of ids; rename one of them.",
    });
  }
  if (speaker.name === null && speaker.titles.length === 0) {
    problems.push({
      where,
      what: `The speaker “${speaker.id}” has neither name nor title.`,
      remedy: "Give the title the source uses, or set the statement’s speaker to null.",
    });
  }
}

function checkStatement(s: Statement, where: string, index: DatasetIndex, problems: Problem[]): void {
  const at = `${where} (${s.id})`;
  if (!index.actors.has(s.actor)) problems.push(missing(`${at}.actor`, s.actor, "an actor"));
  if (s.speaker !== null) {
    const speaker = index.speakers.get(s.speaker);
    if (!speaker) problems.push(missing(`${at}.speaker`, s.speaker, "a speaker"));
    else if (speaker.actor !== s.actor) {
      problems.push({
        where: `${at}.speaker`,
        what: `“${s.speaker}” speaks for “${speaker.actor}”, not for “${s.actor}”.`,
        remedy: "Correct the actor or the speaker.",
      });
    }
  }
  const issue = index.issues.get(s.issue);
  if (!issue) problems.push(missing(`${at}.issue`, s.issue, "an issue"));
  else if (!positionOf(issue, s.position)) {
    problems.push({
      where: `${at}.position`,
      what: `“${s.position}” is not a position of the issue “${s.issue}”.`,
      remedy: `Use one of: ${issue.positions.map((p) => p.id).join(", ")}.`,
    });
  }
}

function checkQuote(statement: Statement, words: Evidence, where: string, problems: Problem[]): void {
  if (statement.kind === "direct" && words.quote === null) {
    problems.push({
      where: `${where}.quote`,
      what: "A direct statement needs its quotation.",
      remedy: "Add the whole quoted sentence, or change the kind to reported.",
    });
  }
  if (statement.kind !== "direct" && words.quote !== null) {
    problems.push({
      where: `${where}.quote`,
      what: `A ${statement.kind} statement carries no quotation.`,
      remedy: "Move the quoted fragment into the summary, or change the kind to direct.",
    });
  }
}
