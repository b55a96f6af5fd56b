import { statementOfRow } from "./coding.ts";
import type { DatasetIndex } from "./dataset.ts";
import type { Statement } from "./schema.ts";

/** How many issues' statements are kept as objects once made; the others are made again when asked for. */
const MOST_KEPT = 24;

const made = new WeakMap<DatasetIndex, Map<string, readonly Statement[]>>();

/** The statements on an issue in the dataset's order; none for an issue it lacks. Mostly the same objects each time. */
export function statementsOn(index: DatasetIndex, issueId: string): readonly Statement[] {
  const kept = made.get(index) ?? new Map<string, readonly Statement[]>();
  made.set(index, kept);
  const statements = kept.get(issueId) ?? madeFor(index, issueId);
  kept.delete(issueId);
  kept.set(issueId, statements);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return statements;
}

/** Every statement of the dataset, in its order. Costly where there are many: for what writes them all. */
export function allStatements(index: DatasetIndex): readonly Statement[] {
  const { coding, dataset } = index;
  const inOrder: Statement[] = [];
  for (const { id } of dataset.issues) {
    const [from] = rowsOn(index, id);
    statementsOn(index, id).forEach((statement, i) => {
      inOrder[coding.place[from + i] ?? 0] = statement;
    });
  }
  return inOrder;
}

/** The rows of the coding on an issue, from the first up to but without the last; [0, 0] for an issue it lacks. */
export function rowsOn(
  { dataset, coding, issues }: DatasetIndex,
  issueId: string,
): readonly [from: number, to: number] {
  const issue = issues.get(issueId);
  const at = issue ? dataset.issues.indexOf(issue) : -1;
  return at < 0 ? [0, 0] : [coding.starts[at] ?? 0, coding.starts[at + 1] ?? 0];
}

/** The statements of a row (an actor's or a speaker's) on a position, out of the given ones. */
export function statementsAt(
  statements: readonly Statement[],
  cell: { readonly row: string; readonly position: string },
): readonly Statement[] {
  return statements.filter(
    (s) => s.position === cell.position && (s.actor === cell.row || s.speaker === cell.row),
  );
}

function madeFor(index: DatasetIndex, issueId: string): readonly Statement[] {
  const { dataset, coding } = index;
  const issueAt = dataset.issues.findIndex(({ id }) => id === issueId);
  const [from, to] = rowsOn(index, issueId);
  return Array.from({ length: to - from }, (_, i) =>
    statementOfRow(dataset, coding, { row: from + i, issueAt }),
  );
}
