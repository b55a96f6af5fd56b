import { inRunningText, paragraphLabel } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { detailOf, kindWords, saying, voiceOf, type StatementDetail } from "../../domain/evidence.ts";
import type { Words } from "../../domain/filter.ts";
import type { Evidence, Statement } from "../../domain/schema.ts";
import { asSentence, capital } from "../../domain/text.ts";

/** One statement as a numbered note under a figure. */
export interface Footnote {
  readonly statement: string;
  readonly number: number;
  /** Who, how it reached us, and where: "Kari Lund, Minister of Trade, Norway. Reported, ¶18." */
  readonly lead: string;
  /** The quotation in quotation marks, else the summary; then its note. */
  readonly words: string;
}

/** The statements as notes, numbered from 1 in the order of the source: its paragraphs, then the dataset's order. */
export function footnotesOf(
  statements: readonly Statement[],
  index: DatasetIndex,
  words: Words,
): readonly Footnote[] {
  const sources = index.dataset.sources.map(({ id }) => id);
  const placeOf = ({ id }: Statement) => {
    const told = words.get(id);
    return told ? sources.indexOf(told.source) * 1e6 + firstParagraph(told) : Infinity;
  };
  return statements
    .toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)))
    .map((statement, at) => footnoteOf(detailOf(statement, index, words), at + 1, sources.length > 1));
}

/** The numbers of some statements' notes, runs drawn together: "1–3, 7". */
export function referenceTo(statements: readonly Statement[], footnotes: readonly Footnote[]): string {
  if (footnotes.length === 0) return "";
  const known = numbersOf(footnotes);
  const numbers = [...new Set(statements.flatMap(({ id }) => known.get(id) ?? []))].toSorted((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(runWords).join(", ");
}

/** Words without a paragraph come after those with one. */
function firstParagraph({ paragraphs }: Evidence): number {
  return Math.min(1e6 - 1, ...paragraphs);
}

function runWords({ first, last }: { readonly first: number; readonly last: number }): string {
  if (first === last) return String(first);
  return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
}

const numbered = new WeakMap<readonly Footnote[], ReadonlyMap<string, number>>();

function numbersOf(footnotes: readonly Footnote[]): ReadonlyMap<string, number> {
  const known =
    numbered.get(footnotes) ?? new Map(footnotes.map(({ statement, number }) => [statement, number]));
  numbered.set(footnotes, known);
  return known;
}

function footnoteOf(detail: StatementDetail, number: number, manySources: boolean): Footnote {
  const { statement, words, source, actor, speakerName } = detail;
  const alone = speakerName === null && actor && statement.kind === "narrated";
  const who = voiceOf(detail, alone ? inRunningText(actor) : detail.actorName) ?? detail.actorName;
  const kind = `${capital(kindWords(statement.kind).label)}${words?.setting ? ` (${words.setting})` : ""}`;
  // A paragraph never stands alone on a line.
  const where =
    words && words.paragraphs.length > 0
      ? `,\u00a0${paragraphLabel(words.paragraphs).replaceAll(" ", "\u00a0")}`
      : "";
  const title = manySources && source ? `, “${source.title}”` : "";
  const said = words ? saying(words) : "";
  return {
    statement: statement.id,
    number,
    lead: `${capital(who)}. ${kind}${where}${title}.`,
    words: [said, words?.note ?? ""]
      .filter((part) => part !== "")
      .map(asSentence)
      .join(" "),
  };
}
