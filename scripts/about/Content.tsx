import { countOf } from "../../src/domain/actors.ts";
import type { DatasetIndex } from "../../src/domain/dataset.ts";
import { kindWords } from "../../src/domain/evidence.ts";
import { STATEMENT_KINDS } from "../../src/domain/schema.ts";
import { sourceLine } from "../../src/domain/sources.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { asSentence, listed } from "../../src/domain/text.ts";

/** What a dataset holds, in a sentence, and what it was coded from. */
export function Content({ index }: { index: DatasetIndex }) {
  const { title, issues, sources } = index.dataset;
  const statements = allStatements(index);
  const kinds = STATEMENT_KINDS.flatMap((kind) => {
    const count = statements.filter((statement) => statement.kind === kind).length;
    const { label } = kindWords(kind);
    return count === 0 ? [] : [kind === "direct" ? countOf(count, label) : `${count} ${label}`];
  });
  return (
    <>
      <p>
        “{title}” holds {countOf(statements.length, "statement")} on {countOf(issues.length, "issue")}:{" "}
        {listed(kinds)}. It is coded from{" "}
        {sources.length === 1 ? "one source" : countOf(sources.length, "source")}:
      </p>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {asSentence(sourceLine(source))} {source.note}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Under what terms a dataset stands, in its own words. */
export function Rights({ index }: { index: DatasetIndex }) {
  const { title, licence } = index.dataset;
  return (
    <li>
      <b>“{title}”.</b> {licence} Apart from the quoted sentences and its headline, the text of its source is
      not here: it is not ours, and no licence for it is known.
    </li>
  );
}
