import type { DatasetIndex } from "./dataset.ts";
import type { Issue } from "./schema.ts";
import { statementsAt, statementsOn } from "./statements.ts";
import { quoted } from "./viewParameters.ts";
import type { CellRef } from "./viewState.ts";

/** The issue an address asks for; the first, with a notice where another was asked for. */
export function parseIssue(params: URLSearchParams, index: DatasetIndex, notices: string[]): Issue {
  const asked = params.get("issue");
  const [first] = index.dataset.issues;
  if (!first) throw new Error("A dataset has at least one issue; the schema says so.");
  const found = asked ? index.issues.get(asked) : first;
  if (asked && !found) {
    notices.push(
      `The address asks for issue ${quoted(asked)}, which this dataset does not have. ${quoted(first.title)} is shown.`,
    );
  }
  return found ?? first;
}

/** The mark an address asks for; null, with a notice, where the issue has no statement there. */
export function parseCell(
  params: URLSearchParams,
  issue: Issue,
  index: DatasetIndex,
  notices: string[],
): CellRef | null {
  const asked = params.get("cell");
  if (!asked) return null;
  const dot = asked.indexOf(".");
  const cell = { row: asked.slice(0, Math.max(dot, 0)), position: asked.slice(dot + 1) };
  if (statementsAt(statementsOn(index, issue.id), cell).length > 0) return cell;
  notices.push(
    `The address asks for cell ${quoted(asked)}, where this issue has no statement. It is left out.`,
  );
  return null;
}

/** The id of the actor with an id or a code, whatever its case. */
export function actorByCode(value: string, index: DatasetIndex): string | undefined {
  if (index.actors.has(value)) return value;
  const code = value.toUpperCase();
  const { actors } = index.dataset;
  const country = actors.find((actor) => actor.kind === "country" && actor.iso3 === code);
  return (country ?? actors.find(({ id }) => id.toUpperCase() === code))?.id;
}

/** How an address names an actor: by its code, where it has one that no id takes. */
export function codeOf(actorId: string, index: DatasetIndex): string {
  const actor = index.actors.get(actorId);
  return actor?.kind === "country" && !index.actors.has(actor.iso3) ? actor.iso3 : actorId;
}
