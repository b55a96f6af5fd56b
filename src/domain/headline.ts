import { absenceLabel, countOf, inRunningText } from "./actors.ts";
import { inSentence } from "./issues.ts";
import { countActors, countLabel } from "./counts.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { ActorRow, Cell, Column, Matrix } from "./matrix.ts";
import { statementsOn } from "./statements.ts";
import { capital, listed, uncapital } from "./text.ts";

const MOST_CLAUSES = 9;
const MOST_NAMES = 6;
const SCOPES = {
  words: "Of those with statements that match",
  names: "Of those whose names or titles match, the words not searched,",
} as const;
const SOME_CONDITIONS = " (some under conditions)";

/**
 * The sentence a matrix says: one clause an actor or position in view, positions in the issue's order, conditions kept.
 * A statement's clause speaks for its actor, a group's for its named members too; without one, the position's clause
 * or its label does. Many actors are counted instead of named. `searched` says what a query was looked for in.
 */
export function headline(
  matrix: Matrix,
  index: DatasetIndex,
  query = "",
  searched: "names" | "words" = "words",
): string {
  const scope = query.trim() === "" ? "" : `${SCOPES[searched]} “${query.trim()}”: `;
  if (matrix.rows.length === 0) return scope === "" ? absence(matrix, index) : `${scope}none.`;
  const named = matrix.columns.flatMap((column, at) => clausesOf(column, at, matrix, index));
  const counted = () => matrix.columns.flatMap((column, at) => countClause(column, at, matrix));
  const clauses = named.length > MOST_CLAUSES ? counted() : named;
  const sentence = clauses.join("; ");
  return scope === "" ? `${capital(sentence)}.` : `${scope}${sentence}.`;
}

function absence({ absent }: Matrix, index: DatasetIndex): string {
  if (absent.length === 0) return "Nothing matches these filters.";
  const label = absenceLabel(index.dataset);
  if (absent.length > MOST_NAMES) return `${label} on this issue.`;
  return `${listed(absent.map(({ name }) => name))}: ${uncapital(label)} on this issue.`;
}

/** A sentence for an issue on which only one actor speaks, or null: one voice is thin evidence. */
export function thinEvidence(index: DatasetIndex, issueId: string): string | null {
  const statements = statementsOn(index, issueId);
  const [actor, ...others] = new Set(statements.map((s) => s.actor));
  const only = actor === undefined ? undefined : index.actors.get(actor);
  if (!only || others.length > 0) return null;
  return `Thin evidence: only ${inRunningText(only)} ${only.kind === "group" ? "speak" : "speaks"} to this issue, in ${countOf(statements.length, "statement")}.`;
}

interface Holder {
  readonly row: ActorRow;
  readonly cell: Cell;
  readonly clause: string | null;
}

function clausesOf(column: Column, at: number, matrix: Matrix, index: DatasetIndex): readonly string[] {
  const holders: readonly Holder[] = matrix.rows.flatMap((row) => {
    const cell = row.cells[at];
    return cell ? [{ row, cell, clause: ownClause(row, cell, index) }] : [];
  });
  const groups = holders.filter(({ row, clause }) => clause !== null && row.actor.kind === "group");
  const apart = holders.filter((holder) => !groups.some((group) => speaksFor(group, holder)));
  const rest = apart.filter(({ clause }) => clause === null);
  return [...apart.flatMap(({ clause }) => clause ?? []), ...labelClause(column, rest, index)];
}

/** A group's clause speaks for a named member that has no clause, and no condition, of its own. */
function speaksFor(group: Holder, { row, cell, clause }: Holder): boolean {
  return (
    group.row.actor.kind === "group" &&
    group.row.actor.members.includes(row.id) &&
    clause === null &&
    cell.conditions.every((condition) => group.cell.conditions.includes(condition))
  );
}

/**
 * The clauses of the statements in view. Where a search leaves none of those, and the position has no clause either, the
 * cell's first clause stands in and says so: a position is never flattened to its label when its words are known.
 */
function ownClause(row: ActorRow, cell: Cell, index: DatasetIndex): string | null {
  const known = statementsOn(index, cell.statements[0]?.issue ?? "").filter(
    (s) => s.clause !== null && s.actor === row.id && s.position === cell.position.id,
  );
  const inView = known.filter((s) => cell.statements.includes(s)).flatMap(({ clause }) => clause ?? []);
  if (inView.length > 0) return inView.join("; ");
  const [outside] = cell.position.clause ? [] : known;
  return outside ? `${outside.clause} (said in a statement outside this search)` : null;
}

function labelClause(column: Column, holders: readonly Holder[], index: DatasetIndex): readonly string[] {
  if (holders.length === 0) return [];
  const { position } = column;
  const conditions = holders.map(({ cell }) => cell.conditions.join("; "));
  const shared = new Set(conditions).size === 1 ? (conditions[0] ?? "") : null;
  const names = holders.map(({ row }, i) => {
    const own = shared === null && conditions[i] ? ` (${conditions[i]})` : "";
    return `${inRunningText(row.actor)}${own}`;
  });
  const many = names.length > MOST_NAMES;
  const who = many
    ? countLabel(
        countActors(
          holders.map(({ row }) => row.id),
          index,
        ),
      )
    : listed(names);
  const condition = shared ? ` (${shared})` : many && conditions.some(Boolean) ? SOME_CONDITIONS : "";
  if (!position.clause) return [`${inSentence(position)}: ${who}${condition}`];
  const plural = holders.length > 1 || holders[0]?.row.actor.kind === "group";
  return [`${who} ${plural ? position.clause.other : position.clause.one}${condition}`];
}

function countClause({ position, count }: Column, at: number, matrix: Matrix): readonly string[] {
  const label = countLabel(count);
  const conditional = matrix.rows.some((row) => (row.cells[at]?.conditions.length ?? 0) > 0);
  return label === "none" ? [] : [`${inSentence(position)}: ${label}${conditional ? SOME_CONDITIONS : ""}`];
}
