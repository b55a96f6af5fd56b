import type { DatasetIndex } from "../domain/dataset.ts";
import { isWhole, type ViewState } from "../domain/viewState.ts";
import { tabId, Tabs } from "../ui/Tabs.tsx";
import styles from "./Dashboard.module.css";
import { latePanel } from "./latePanel.tsx";
import { ISSUE_PANEL } from "./panels.ts";

/** More issues than these are no tabs: they are found by their titles. */
const MOST_TABS = 8;
/** No id has a colon. */
const ALL = ":all";

const LatePicker = latePanel("The list of issues", () => import("./IssuePicker.tsx"));

interface Props {
  index: DatasetIndex;
  view: ViewState;
  onIssue: (issueId: string) => void;
  onAll: () => void;
}

/** The issues of the dataset: all of them at once, then each as a tab, or a field to find one in where they are many. */
export function IssueTabs({ index, view, onIssue, onAll }: Props) {
  const { issues } = index.dataset;
  const whole = isWhole(view.view);
  if (issues.length > MOST_TABS) {
    const panel = { issues, chosen: view.issue, whole, onIssue, onAll };
    return <LatePicker shows="issues" waiting={<div style={{ minHeight: 38 }} />} panel={panel} />;
  }
  const tabs = issues.map(({ id, shortTitle, title }) => ({ id, label: shortTitle, title }));
  return (
    <Tabs
      label="Issue"
      className={styles.issues}
      panelId={ISSUE_PANEL}
      tabs={[{ id: ALL, label: "All issues" }, ...tabs]}
      chosen={whole ? ALL : view.issue}
      onChoose={(id) => (id === ALL ? onAll() : onIssue(id))}
    />
  );
}

/** What the panel that shows an issue, or all of them, is to assistive technology: a tab's, or a region by its own name. */
export function issuePanelRole({ dataset }: DatasetIndex, view: ViewState) {
  const whole = isWhole(view.view);
  if (dataset.issues.length <= MOST_TABS) {
    return { role: "tabpanel", "aria-labelledby": tabId(ISSUE_PANEL, whole ? ALL : view.issue) } as const;
  }
  const issue = dataset.issues.find(({ id }) => id === view.issue);
  return { role: "region", "aria-label": whole ? "All issues" : (issue?.shortTitle ?? view.issue) } as const;
}
