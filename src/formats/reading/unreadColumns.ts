import { tidyName } from "./cellText.ts";
import type { DetectedTable } from "./detect.ts";
import type { FileToOpen, OpenOutcome } from "./openFile.ts";

/** What is told of a column without a role. */
export const NOT_READ = "Not read: no role has this name.";

/** An outcome with the names of the columns that hold something and were not read, unless a person was asked about them. */
export function withUnread(
  outcome: OpenOutcome,
  from: DetectedTable & Pick<FileToOpen, "mapping">,
): OpenOutcome {
  const { kind, header, sample, mapping } = from;
  if (outcome.kind !== "opened" || kind !== "table" || mapping !== undefined) return outcome;
  const { entries } = outcome.dataset.report;
  const names = new Set(entries.filter(({ what }) => what === NOT_READ).map(({ column }) => column));
  const unread = header.flatMap((name, at) =>
    names.has(name) && sample.some((row) => tidyName(row[at] ?? "") !== "")
      ? [tidyName(name) || `Column ${at + 1}`]
      : [],
  );
  return { ...outcome, unread };
}
