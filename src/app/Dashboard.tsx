import { useState } from "react";
import type { DatasetIndex } from "../domain/dataset.ts";
import { thinEvidence } from "../domain/headline.ts";
import { tabId } from "../ui/Tabs.tsx";
import styles from "./Dashboard.module.css";
import { EvidenceSlot } from "./EvidenceSlot.tsx";
import { ExportSlot, type Exporting } from "./ExportSlot.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { Headline } from "./Headline.tsx";
import { IssueTabs } from "./IssueTabs.tsx";
import { Notices } from "./Notices.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { ISSUE_PANEL } from "./panels.ts";
import { useDashboard } from "./useDashboard.ts";
import { useEvidence } from "./useEvidence.ts";
import { useFolded } from "./useFolded.ts";
import { ViewPanel } from "./ViewPanel.tsx";

/** One dataset, explored: issue, headline, filters, the view and the evidence, all following the address. */
export function Dashboard(props: { index: DatasetIndex; firstDataset: string; notices: readonly string[] }) {
  const { index } = props;
  const dashboard = useDashboard(index, props.firstDataset);
  const { view, chosen, patch, selection, sentence, told, searching } = dashboard;
  const [folded, fold] = useFolded(view.issue);
  const [exporting, setExporting] = useState<Exporting | null>(null);
  const { choose, close } = useEvidence(chosen && view.cell, patch);
  const notices = [...props.notices, ...dashboard.notices];
  const { matrix } = selection;
  const onPicture = (statement: string) => setExporting({ statement });
  return (
    <div className={styles.dashboard}>
      <IssueTabs index={index} chosen={view.issue} onIssue={(issue) => patch({ issue })} />
      <div
        id={ISSUE_PANEL}
        role="tabpanel"
        aria-labelledby={tabId(ISSUE_PANEL, view.issue)}
        className={styles.panel}
      >
        <Headline issue={matrix.issue} sentence={sentence} thin={thinEvidence(index, view.issue)} />
        <Notices notices={notices} />
        <FilterBar
          {...{ index, view, selection, told, searching, patch }}
          onExport={() => setExporting({ statement: null })}
        />
        <div className={styles.columns} data-evidence={chosen !== null || undefined}>
          <PanelBoundary name="This view" shows={`${view.issue} ${view.view}`}>
            <ViewPanel {...dashboard} {...{ folded, fold, choose, onPicture }} />
          </PanelBoundary>
          <PanelBoundary
            name="The evidence"
            shows={`${view.issue} ${view.cell?.row} ${view.cell?.position}`}
            onClose={close}
          >
            <EvidenceSlot
              {...{ index, view, chosen, selection, folded, told, onPicture }}
              onWalk={(cell) => patch({ cell })}
              onChoose={choose}
              onClose={close}
            />
          </PanelBoundary>
        </div>
      </div>
      <ExportSlot {...dashboard} {...{ folded, exporting }} onDone={() => setExporting(null)} />
    </div>
  );
}
