import { useState } from "react";
import type { DatasetIndex } from "../domain/dataset.ts";
import { isWhole } from "../domain/viewState.ts";
import styles from "./Dashboard.module.css";
import { EvidenceSlot, useEvidenceAhead } from "./EvidenceSlot.tsx";
import { ExportSlot, type Exporting } from "./ExportSlot.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { Headline } from "./Headline.tsx";
import { issuePanelRole, IssueTabs } from "./IssueTabs.tsx";
import { Notices } from "./Notices.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { ISSUE_PANEL } from "./panels.ts";
import { useDashboard } from "./useDashboard.ts";
import { useEvidence } from "./useEvidence.ts";
import { useFolded, useFoldedGroups } from "./useFolded.ts";
import { ViewPanel } from "./ViewPanel.tsx";

/** One dataset, explored: issue, headline, filters, the view and the evidence, all following the address. */
export function Dashboard(props: { index: DatasetIndex; firstDataset: string; notices: readonly string[] }) {
  const { index } = props;
  const dashboard = useDashboard(index, props.firstDataset);
  const { view, chosen, patch, selection, say, told, searched, searching, warm } = dashboard;
  const [folded, fold] = useFolded(view.issue);
  const groups = useFoldedGroups(view.group);
  useEvidenceAhead();
  const [exporting, setExporting] = useState<Exporting | null>(null);
  const { choose, close, onShown } = useEvidence({ chosen: chosen && view.cell, issueId: view.issue, patch });
  const notices = [...props.notices, ...dashboard.notices];
  const onDone = () => setExporting(null);
  const onPicture = (statement: string) => setExporting({ statement });
  return (
    <div className={styles.dashboard}>
      <IssueTabs
        {...{ index, view }}
        onIssue={(issue) =>
          patch(isWhole(view.view) ? { issue, view: "matrix", cell: null, sort: null } : { issue })
        }
        onAll={() => patch({ view: "issues", cell: null, sort: null })}
      />
      <div id={ISSUE_PANEL} {...issuePanelRole(index, view)} className={styles.panel}>
        <Headline {...{ index, view, say }} />
        <PanelBoundary name="The notice">
          <Notices notices={notices} />
        </PanelBoundary>
        <PanelBoundary name="The filters">
          <FilterBar
            {...{ index, view, selection, searched, searching, warm, patch }}
            onExport={() => setExporting({ statement: null })}
          />
        </PanelBoundary>
        <div className={styles.columns} data-evidence={chosen !== null || undefined}>
          <PanelBoundary name="This view">
            <ViewPanel {...dashboard} {...{ folded, fold, groups, choose, onPicture }} />
          </PanelBoundary>
          <PanelBoundary name="The evidence" onClose={close}>
            <EvidenceSlot
              {...{ index, view, chosen, selection, folded, told, onPicture }}
              onWalk={(cell) => patch({ cell })}
              onChoose={choose}
              onClose={close}
              onShown={onShown}
            />
          </PanelBoundary>
        </div>
      </div>
      <PanelBoundary name="The export" shows={String(exporting !== null)} onClose={onDone}>
        <ExportSlot
          {...dashboard}
          {...{ exporting, onDone }}
          folded={view.view === "issues" ? groups.folded : folded}
        />
      </PanelBoundary>
    </div>
  );
}
