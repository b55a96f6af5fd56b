import { lazy, Suspense, useState } from "react";
import { usePrefetchWords, useWords } from "../data/useWords.ts";
import { useViewState } from "../data/useViewState.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { headline, thinEvidence } from "../domain/headline.ts";
import type { CellRef } from "../domain/viewState.ts";
import { FilterBar } from "./FilterBar.tsx";
import { EvidenceSlot } from "./EvidenceSlot.tsx";
import { IssueHead } from "./IssueHead.tsx";
import { Notices } from "./Notices.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { select } from "./select.ts";
import styles from "./Dashboard.module.css";
import { useFocusBack } from "./useFocusBack.ts";
import { ViewPanel } from "./ViewPanel.tsx";

const ExportDialog = lazy(() => import("../features/exporting/ExportDialog.tsx"));

/** One dataset, explored: issue, headline, filters, the view and the evidence, all following the address. */
export function Dashboard(props: { index: DatasetIndex; firstDataset: string; notices: readonly string[] }) {
  const { index } = props;
  const { view, notices, patch, hrefOf } = useViewState(index, props.firstDataset);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [exporting, setExporting] = useState(false);
  const searching = view.q !== "";
  const needed = view.cell !== null || view.view === "statements" ? [view.issue] : [];
  const told = useWords(index, searching ? index.dataset.issues.map(({ id }) => id) : needed);
  const prefetch = usePrefetchWords(index, view.issue);
  const selection = select(index, view, told.words);
  const { matrix } = selection;
  const sentence = headline(matrix, index, view.q);
  const focusBack = useFocusBack();
  const choose = (cell: CellRef) => {
    focusBack.chosen();
    patch({ cell });
  };
  const close = () => {
    focusBack.closing(view.cell);
    patch({ cell: null });
  };
  const fold = (key: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  return (
    <div
      className={styles.dashboard}
      ref={focusBack.ref}
      onKeyDown={(event) => {
        if (event.key === "Escape" && view.cell && !exporting) close();
      }}
    >
      <IssueHead
        index={index}
        matrix={matrix}
        sentence={sentence}
        thin={thinEvidence(index, view.issue)}
        onIssue={(issue) => patch({ issue })}
      />
      <Notices key={[...props.notices, ...notices].join()} notices={[...props.notices, ...notices]} />
      <FilterBar
        index={index}
        view={view}
        selection={selection}
        told={told}
        patch={patch}
        onExport={() => setExporting(true)}
      />
      <div className={styles.columns} data-evidence={view.cell !== null || undefined}>
        <PanelBoundary name="This view" shows={`${view.issue} ${view.view}`}>
          <ViewPanel
            {...{ index, view, selection, sentence, folded, told, patch, hrefOf, choose, fold, prefetch }}
          />
        </PanelBoundary>
        <PanelBoundary name="The evidence" shows={`${view.issue} ${view.cell?.row} ${view.cell?.position}`}>
          <EvidenceSlot
            {...{ index, view, selection, folded, told }}
            takesFocus={focusBack.takesFocus}
            onChoose={(cell) => patch({ cell })}
            onClose={close}
          />
        </PanelBoundary>
      </div>
      {exporting && (
        <Suspense fallback={null}>
          <ExportDialog
            {...{ index, view, matrix, folded }}
            headline={sentence}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
