import { packDate } from "./coding.ts";
import type { DatasetIndex } from "./dataset.ts";
import { positionOf } from "./issues.ts";
import type { Statement } from "./schema.ts";
import { lastDay } from "./stances.ts";
import { statementsOn } from "./statements.ts";

/** A statement in what an actor has said on an issue. */
export interface HistoryEntry {
  readonly statement: Statement;
  /** What its position is called. */
  readonly label: string;
  /** Whether it stands: it has the latest date, may have it, or has none. */
  readonly stands: boolean;
  /** Whether it is dated, stands, and took the place of something else that was held before. */
  readonly changed: boolean;
}

/** What an actor has stated on an issue, the latest first, undated statements last; by the rule of `stancesOf`. */
export function historyOf(
  index: DatasetIndex,
  { actorId, issueId }: { readonly actorId: string; readonly issueId: string },
): readonly HistoryEntry[] {
  const issue = index.issues.get(issueId);
  const own = statementsOn(index, issueId).filter(({ actor }) => actor === actorId);
  const dated = own.map((statement) => ({ statement, date: packDate(statement.date ?? "0") }));
  const latest = Math.max(0, ...dated.map(({ date }) => date));
  const standing = ({ date }: { date: number }) => date === 0 || lastDay(date) >= latest;
  const held = (when: (entry: { date: number }) => boolean) =>
    new Set(
      dated.filter((entry) => entry.date !== 0 && when(entry)).map(({ statement }) => statement.position),
    );
  const now = held(standing);
  const changed = [...held((entry) => !standing(entry))].some((position) => !now.has(position));
  return dated
    .toSorted((a, b) => b.date - a.date)
    .map((entry) => ({
      statement: entry.statement,
      label: (issue && positionOf(issue, entry.statement.position)?.label) ?? entry.statement.position,
      stands: standing(entry),
      changed: changed && entry.date !== 0 && standing(entry),
    }));
}
