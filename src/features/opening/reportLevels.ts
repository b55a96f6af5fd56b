import { countOf } from "../../domain/actors.ts";
import type { ReadReport, ReportEntry, ReportLevel } from "../../domain/opened.ts";
import { capital } from "../../domain/text.ts";
import { LEVEL_WORDS } from "../../formats/reading/report.ts";

/** What can become of a value, the worst first: the word for one, and the word for many. */
export const LEVELS = [
  { id: "fault", label: capital(LEVEL_WORDS.fault), many: "Faults" },
  { id: "refused", label: capital(LEVEL_WORDS.refused), many: "Rows refused" },
  { id: "leftOut", label: capital(LEVEL_WORDS.leftOut), many: "Values left out" },
  { id: "guessed", label: capital(LEVEL_WORDS.guessed), many: "Guessed" },
  { id: "merged", label: capital(LEVEL_WORDS.merged), many: "Merged" },
  { id: "read", label: capital(LEVEL_WORDS.read), many: "Noted" },
] as const satisfies readonly { id: ReportLevel; label: string; many: string }[];

/** How many rows the entries of a level concern; one that concerns the file counts once. */
export function countOfLevel({ entries }: ReadReport, level: ReportLevel): number {
  return entries.reduce((sum, entry) => (entry.level === level ? sum + Math.max(1, entry.count) : sum), 0);
}

/** Whether everything was read as it stands, so that there is nothing a person has to look at. */
export function isClean(report: ReadReport): boolean {
  return report.rowsRefused === 0 && report.entries.every(({ level }) => level === "read");
}

/** "1 row", "1,204 rows"; nothing for an entry on the file as a whole, and where the level speaks of one row itself. */
export function rowsOf({ level, row, count }: ReportEntry): string {
  if (count <= 1 && (row === null || level === "refused")) return "";
  return countOf(count, "row");
}
