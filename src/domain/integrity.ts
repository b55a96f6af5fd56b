import { positionOf } from "./issues.ts";
import type { Problem } from "./DatasetError.ts";
import type { Actor, Evidence, Issue, Speaker, Statement } from "./schema.ts";

/** The tables that references point into, by id. */
interface Tables {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly issues: ReadonlyMap<string, Issue>;
}

/** A reference to an entry that is not there. */
export function missing(where: string, id: string, kind: string): Problem {
  return {
    where,
    what: `“${id}” is not ${kind} of this dataset.`,
    remedy: "Correct the id, or add the entry.",
  };
}

/** No two countries share a code: an address could not tell them apart. */
export function checkCodes(actors: readonly Actor[], problems: Problem[]): void {
  const codes = new Map<string, string>();
  actors.forEach((actor, i) => {
    if (actor.kind !== "country") return;
    if ((codes.get(actor.iso3) ?? actor.id) !== actor.id) {
      problems.push({
        where: `actors[${i}].iso3`,
        what: `The code “${actor.iso3}” is used twice.`,
        remedy: "Keep one entry for a country, or correct the code.",
      });
    }
    codes.set(actor.iso3, actor.id);
  });
}

/** A group’s members are actors, and no more of them are named than it has. */
export function checkGroup(actor: Actor, where: string, index: Tables, problems: Problem[]): void {
  if (actor.kind !== "group") return;
  for (const member of actor.members) {
    if (!index.actors.has(member)) problems.push(missing(`${where}.members`, member, "an actor"));
  }
  const named = new Set(actor.members).size;
  if (actor.size !== null && actor.size < named) {
    problems.push({
      where: `${where}.size`,
      what: `“${actor.name}” has size ${actor.size} but names ${named} members.`,
      remedy: "Raise the size to at least the number of named members, or set it to null.",
    });
  }
}

/** A speaker speaks for an actor, has an id of its own, and a name or a title. */
export function checkSpeaker(speaker: Speaker, where: string, index: Tables, problems: Problem[]): void {
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

/** A statement’s actor, speaker, issue and position exist and belong together. */
export function checkStatement(s: Statement, where: string, index: Tables, problems: Problem[]): void {
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

/** A direct statement has a quotation, a reported or narrated one has none; one on record, or of no stated kind, may. */
export function checkQuote(statement: Statement, words: Evidence, where: string, problems: Problem[]): void {
  if (statement.kind === "direct" && words.quote === null) {
    problems.push({
      where: `${where}.quote`,
      what: "A direct statement needs its quotation.",
      remedy: "Add the whole quoted sentence, or change the kind to reported.",
    });
  }
  if ((statement.kind === "reported" || statement.kind === "narrated") && words.quote !== null) {
    problems.push({
      where: `${where}.quote`,
      what: `A ${statement.kind} statement carries no quotation.`,
      remedy: "Move the quoted fragment into the summary, or change the kind to direct.",
    });
  }
}
