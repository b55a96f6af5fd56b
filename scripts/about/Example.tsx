import { inRunningText, paragraphLabel } from "../../src/domain/actors.ts";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import { detailOf, kindWords, saying, type StatementDetail } from "../../src/domain/evidence.ts";
import type { Words } from "../../src/domain/filter.ts";
import { sourceLine } from "../../src/domain/sources.ts";
import { allStatements } from "../../src/domain/statements.ts";

/** One statement of a dataset taken apart: the first in which a named speaker states a position under a condition. */
export function Example({ index, words }: { index: DatasetIndex; words: Words }) {
  const detail = allStatements(index)
    .map((statement) => detailOf(statement, index, words))
    .find(({ statement, speaker }) => statement.condition !== null && speaker?.name);
  if (!detail?.actor) return null;
  return (
    <>
      <p>One of those in “{index.dataset.title}”, taken apart:</p>
      <dl>
        {partsOf(detail, index).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        In the matrix it is in the column “{detail.positionLabel}”, in two rows: that of{" "}
        {inRunningText(detail.actor)} and, beneath it, that of {detail.speakerName}. It is one statement all
        the same. Its condition or hedge stands under the mark.
      </p>
    </>
  );
}

function partsOf(detail: StatementDetail, index: DatasetIndex): readonly (readonly [string, string])[] {
  const { statement, words, source } = detail;
  const { label, meaning } = kindWords(statement.kind);
  return [
    ["In words", words ? saying(words) : ""],
    ["Actor", detail.actorName],
    ["Speaker", [detail.speakerName, detail.speakerTitle].filter(Boolean).join(", ")],
    ["Issue", index.issues.get(statement.issue)?.title ?? ""],
    ["Position", detail.positionLabel],
    ["Condition or hedge", statement.condition ?? ""],
    ["Kind", `${label}. ${meaning}${words?.quote === null ? " The words above are our summary." : ""}`],
    ["Date", statement.date ?? "undated: the source gives none"],
    [
      "Place",
      [source && sourceLine(source), words && paragraphLabel(words.paragraphs)].filter(Boolean).join(", "),
    ],
    ["Name in the data", statement.id],
  ];
}
