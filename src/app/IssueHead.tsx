import type { DatasetIndex } from "../domain/dataset.ts";
import type { Matrix } from "../domain/matrix.ts";
import { Tabs } from "../ui/Tabs.tsx";
import styles from "./Dashboard.module.css";

export const ISSUE_PANEL = "issue";

/** The issues as tabs, the chosen one's title, and the sentence the matrix says. */
export function IssueHead(props: {
  index: DatasetIndex;
  matrix: Matrix;
  sentence: string;
  thin: string | null;
  onIssue: (issueId: string) => void;
}) {
  const { issues } = props.index.dataset;
  return (
    <>
      <Tabs
        label="Issue"
        className={styles.issues}
        panelId={ISSUE_PANEL}
        tabs={issues.map(({ id, shortTitle, title }) => ({ id, label: shortTitle, title }))}
        chosen={props.matrix.issue.id}
        onChoose={props.onIssue}
      />
      <div id={ISSUE_PANEL} role="tabpanel" aria-label={props.matrix.issue.title} className={styles.headline}>
        <h1>{props.matrix.issue.title}</h1>
        <p>{props.sentence}</p>
        {props.thin !== null && <p className={styles.thin}>{props.thin}</p>}
      </div>
    </>
  );
}
