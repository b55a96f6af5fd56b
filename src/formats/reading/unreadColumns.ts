import { tidyName } from "./cellText.ts";
import type { DetectedTable } from "./detect.ts";
import { guessMapping } from "./mapping.ts";
import type { FileToOpen, OpenOutcome } from "./openFile.ts";

/** An outcome with the names of the columns whose first rows hold something and that were not read, unless a person was asked about them. */
export function withUnread(
  outcome: OpenOutcome,
  from: DetectedTable & Pick<FileToOpen, "mapping">,
): OpenOutcome {
  const { kind, header, sample, mapping } = from;
  if (outcome.kind !== "opened" || kind !== "table" || mapping !== undefined) return outcome;
  const roles = new Set<number | null>(Object.values(guessMapping(header, sample)));
  const groupings = new Set(outcome.dataset.head.groupings?.map(({ label }) => label));
  const unread = header.flatMap((raw, at) => {
    const name = tidyName(raw) || `Column ${at + 1}`;
    const holds = sample.some((row) => tidyName(row[at] ?? "") !== "");
    return roles.has(at) || groupings.has(name) || !holds ? [] : [name];
  });
  return { ...outcome, unread };
}
