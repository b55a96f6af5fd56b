import { paragraphLabel } from "../domain/actors.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { kindWords, saying, voiceOf, type StatementDetail } from "../domain/evidence.ts";
import { sourceLine } from "../domain/sources.ts";

/**
 * A text that tells of an error in a statement: lines for the reader to fill in, then what finds the statement again.
 * `address` is that of the view, null where it opens nowhere else.
 */
export function errorReport(detail: StatementDetail, index: DatasetIndex, address: string | null): string {
  const { statement, words, source } = detail;
  const { id, title, version } = index.dataset;
  const condition = statement.condition === null ? "" : ` (${statement.condition})`;
  const issue = index.issues.get(statement.issue)?.title ?? statement.issue;
  const place = [source && sourceLine(source), words && paragraphLabel(words.paragraphs), words?.url];
  const lines = [
    ["What is wrong", ""],
    ["What the source says, and where", ""],
    ["", null],
    ["View", address],
    ["Dataset", `${title} (${id}${version === undefined ? "" : `, version ${version}`})`],
    ["Statement", statement.id],
    ["Who", [detail.actorName, voiceOf(detail)].filter(Boolean).join("; ")],
    ["Issue", issue],
    ["Coded as", `${detail.positionLabel}${condition}, ${kindWords(statement.kind).label}`],
    ["Words", words ? saying(words) : "not loaded"],
    ["Place in the source", place.filter(Boolean).join(", ") || "not loaded"],
  ] as const;
  const told = lines.flatMap(([name, value]) =>
    name === "" ? "" : value === null ? [] : `${name}: ${value}`,
  );
  return ["Error in Diplomatic Positions", "", ...told].join("\n");
}
