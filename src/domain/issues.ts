import type { Issue, Position } from "./schema.ts";
import { uncapital } from "./text.ts";

/** Returns the position `positionId` of an issue, or undefined. */
export function positionOf(issue: Issue, positionId: string): Position | undefined {
  return issue.positions.find((position) => position.id === positionId);
}

/** A position's label inside a sentence: "sending troops"; an abbreviation keeps its capitals. */
export function inSentence(position: Position): string {
  return uncapital(position.label);
}
