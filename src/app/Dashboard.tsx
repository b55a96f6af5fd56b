import { lazy, Suspense, useState } from "react";
import type { DatasetIndex } from "../domain/dataset.ts";
import { thinEvidence } from "../domain/headline.ts";
import type { CellRef } from "../domain/viewState.ts";
import styles from "./Dashboard.module.css";
import { EvidenceSlot } from "./EvidenceSlot.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { IssueHead } from "./IssueHead.tsx";
import { Notices } from "./Notices.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { useDashboard } from "./useDashboard.ts";
import { useFocusBack } from "./useFocusBack.ts";
import { useFolded } from "./useFolded.ts";
import { ViewPanel } from "./ViewPanel.tsx";

const ExportDialog = lazy(() => import("../features/exporting/ExportDialog.tsx"));

/** One dataset, explored: issue, headline, filters, the view and the evidence, all following the address. */
export function Dashboard(props: { index: DatasetIndex; firstDataset: string; notices: readonly string[] }) {
  const { index } = props;
  const dashboard = useDashboard(index, props.firstDataset);
  const { view, chosen, patch, selection, sentence, told } = dashboard;
  const [folded, fold] = useFolded();
  const [exporting, setExporting] = useState(false);
  const [ref, focus] = useFocusBack();
  const notices = [...props.notices, ...dashboard.notices];
  const choose = (cell: CellRef) => {
    focus.chosen();
    patch({ cell });
  };
  const close = () => {
    focus.closing(view.cell);
    patch({ cell: null });
  };
  return (
    <div
      className={styles.dashboard}
      ref={ref}
      onKeyDown={(event) => {
        if (event.key === "Escape" && view.cell && !exporting) close();
      }}
    >
      <IssueHead
        index={index}
        matrix={selection.matrix}
        sentence={sentence}
        thin={thinEvidence(index, view.issue)}
        onIssue={(issue) => patch({ issue })}
      />
      <Notices key={notices.join()} notices={notices} />
      <FilterBar {...{ index, view, selection, told, patch }} onExport={() => setExporting(true)} />
      <div className={styles.columns} data-evidence={chosen !== null || undefined}>
        <PanelBoundary name="This view" shows={`${view.issue} ${view.view}`}>
          <ViewPanel {...dashboard} {...{ folded, fold, choose }} />
        </PanelBoundary>
        <PanelBoundary name="The evidence" shows={`${view.issue} ${view.cell?.row} ${view.cell?.position}`}>
          <EvidenceSlot
            {...{ index, view, chosen, selection, folded, told, takesFocus: focus.takesFocus }}
            onChoose={(cell) => patch({ cell })}
            onClose={close}
          />
        </PanelBoundary>
      </div>
      {exporting && (
        <PanelBoundary name="The export dialog">
          <Suspense fallback={null}>
            <ExportDialog
              {...{ index, view, folded, matrix: selection.matrix, headline: sentence }}
              onClose={() => setExporting(false)}
            />
          </Suspense>
        </PanelBoundary>
      )}
    </div>
  );
}
