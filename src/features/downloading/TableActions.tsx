import { useState } from "react";
import { toldFailure } from "../../data/DataError.ts";
import { askedOf, useAgreement } from "../../data/useAgreement.ts";
import { countOf } from "../../domain/actors.ts";
import { copyTable } from "../../export/copyTable.ts";
import { copyProblem } from "../../export/copyText.ts";
import { fileName, type NamedFile } from "../../export/fileName.ts";
import { tableCsv, tableHtml, tableJson, tableTsv } from "../../formats/tableTexts.ts";
import { viewTable } from "../../formats/viewTable.ts";
import { Button } from "../../ui/Button.tsx";
import { selectAll } from "../../ui/selectAll.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import styles from "./DataPanel.module.css";
import { nameParts, tableKind, type Shown } from "./dataRequest.ts";
import { afterwards, SILENCE, Told } from "./Told.tsx";
import { useIssuesTable } from "./useIssuesTable.ts";

/** The table behind the figure: copied for documents and sheets at once, or saved. */
export function TableActions(props: {
  shown: Shown;
  byteOrderMark: boolean;
  /** Saves a text under a name, and says so. */
  keep: (text: string, name: string, type: string) => string;
}) {
  const { shown, byteOrderMark } = props;
  const [done, setDone] = useState(SILENCE);
  const [failure, setFailure] = useState<string | null>(null);
  const kind = tableKind(shown);
  const compared = useAgreement(kind === "agreement" ? askedOf(shown) : null);
  const listed = useIssuesTable(kind === "issues" ? shown : null);
  const isFetching = compared.isFetching || listed.isFetching;
  const table = viewTable(kind, { ...shown, agreement: compared.data, issues: listed.table });
  const copy = () => {
    setDone((last) => ({ ...last, sentence: "" }));
    setFailure(null);
    copyTable(tableHtml(table), tableTsv(table)).then(
      () => setDone((last) => afterwards(last, "Copied the table.")),
      (cause: unknown) => setFailure(copyProblem(cause)),
    );
  };
  const keep = (text: string, extension: NamedFile["extension"], type: string) => {
    const name = fileName({ parts: nameParts(shown, `${kind}-table`, kind), extension });
    const sentence = props.keep(text, name, type);
    setFailure(null);
    setDone((last) => afterwards(last, sentence));
  };
  if (listed.error)
    return <ErrorPanel {...toldFailure(listed.error)} onRetry={() => void listed.refetch()} />;
  return (
    <section className={styles.table}>
      <h3>The table behind {kind === "issues" ? "all issues" : `the ${kind}`}</h3>
      <p>
        {kind === "issues"
          ? "What each actor holds on each issue: "
          : "This view as numbers, each with its unit: "}
        {isFetching ? "being worked out" : `${countOf(table.rows.length, "row")} under a header`}. It is
        copied for documents and for sheets at once.
      </p>
      <div className={styles.buttons}>
        <Button disabled={isFetching} onClick={copy}>
          Copy as table
        </Button>
        <Button
          disabled={isFetching}
          onClick={() => keep(tableCsv(table, { byteOrderMark }), "csv", "text/csv")}
        >
          Download table as CSV
        </Button>
        <Button disabled={isFetching} onClick={() => keep(tableJson(table), "json", "application/json")}>
          Download table as JSON
        </Button>
      </div>
      <Told saying={done} />
      {failure !== null && <ByHand problem={failure} text={tableTsv(table)} />}
    </section>
  );
}

/** The table to copy by hand where the clipboard is not to be had. */
function ByHand({ problem, text }: { problem: string; text: string }) {
  return (
    <>
      <p role="alert" className={styles.failed}>
        {problem}
      </p>
      <textarea ref={selectAll} aria-label="The table as tab-separated text" readOnly rows={8} value={text} />
    </>
  );
}
