import type { DatasetIndex } from "../domain/dataset.ts";
import type { Words } from "../domain/filter.ts";
import { positionOf } from "../domain/issues.ts";
import type { Actor, Evidence, Issue, Position, Source, Speaker, Statement } from "../domain/schema.ts";

/** A statement with everything it refers to, its words included. */
export interface Told {
  readonly statement: Statement;
  readonly words: Evidence;
  readonly issue: Issue;
  readonly position: Position;
  readonly actor: Actor;
  readonly speaker: Speaker | null;
  readonly source: Source;
}

/**
 * Joins statements with what they refer to. Throws `RangeError` for one whose words are not loaded: a file must not
 * show as missing what was only not fetched.
 */
export function toldOf(statements: readonly Statement[], index: DatasetIndex, words: Words): readonly Told[] {
  return statements.map((statement) => {
    const own = found(words.get(statement.id), "words", statement.id);
    const issue = found(index.issues.get(statement.issue), "issue", statement.issue);
    return {
      statement,
      words: own,
      issue,
      position: found(positionOf(issue, statement.position), "position", statement.position),
      actor: found(index.actors.get(statement.actor), "actor", statement.actor),
      speaker:
        statement.speaker === null
          ? null
          : found(index.speakers.get(statement.speaker), "speaker", statement.speaker),
      source: found(index.sources.get(own.source), "source", own.source),
    };
  });
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new RangeError(`No ${what} for “${id}”; load them before writing a file.`);
  return value;
}
