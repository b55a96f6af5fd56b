import type { ReadReport, ReportEntry, ReportLevel } from "../../domain/opened.ts";
import { grouped } from "../../domain/text.ts";

/** What can become of a value, the worst first. */
export const LEVELS = [
  { id: "refused", label: "Refused", mark: "✕" },
  { id: "guessed", label: "Guessed", mark: "?" },
  { id: "merged", label: "Merged", mark: "+" },
  { id: "read", label: "Noted", mark: "✓" },
] as const satisfies readonly { id: ReportLevel; label: string; mark: string }[];

/** How many rows the entries of a level concern; one that concerns the file counts once. */
export function countOfLevel({ entries }: ReadReport, level: ReportLevel): number {
  return entries.reduce((sum, entry) => (entry.level === level ? sum + Math.max(1, entry.count) : sum), 0);
}

/** Whether everything was read as it stands, so that there is nothing a person has to look at. */
export function isClean(report: ReadReport): boolean {
  return report.rowsRefused === 0 && report.entries.every(({ level }) => level === "read");
}

/** "1 row", "1,204 rows"; nothing for an entry on the file as a whole. */
export function rowsOf({ row, count }: ReportEntry): string {
  if (row === null && count <= 1) return "";
  return `${grouped(count)} ${count === 1 ? "row" : "rows"}`;
}
