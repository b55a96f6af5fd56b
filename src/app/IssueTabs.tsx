import type { DatasetIndex } from "../domain/dataset.ts";
import { Tabs } from "../ui/Tabs.tsx";
import styles from "./Dashboard.module.css";
import { ISSUE_PANEL } from "./panels.ts";

/** The issues of the dataset as tabs. */
export function IssueTabs(props: {
  index: DatasetIndex;
  chosen: string;
  onIssue: (issueId: string) => void;
}) {
  return (
    <Tabs
      label="Issue"
      className={styles.issues}
      panelId={ISSUE_PANEL}
      tabs={props.index.dataset.issues.map(({ id, shortTitle, title }) => ({ id, label: shortTitle, title }))}
      chosen={props.chosen}
      onChoose={props.onIssue}
    />
  );
}
