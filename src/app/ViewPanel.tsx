import { lazy, Suspense } from "react";
import type { WordsState } from "../data/useWords.ts";
import type { Patch } from "../data/useViewState.ts";
import { sourceCredit } from "../domain/evidence.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { sortOf, type CellRef, type ViewState } from "../domain/viewState.ts";
import { NO_FILTERS } from "../features/filters/ActiveFilters.tsx";
import { MatrixView } from "../features/matrix/MatrixView.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { tabId } from "../ui/Tabs.tsx";
import { DataProblem } from "./DataProblem.tsx";
import styles from "./Dashboard.module.css";
import { VIEW_PANEL } from "./FilterBar.tsx";
import type { Selection } from "./select.ts";

const BarsView = lazy(() => import("../features/charts/BarsView.tsx"));
const StatementsView = lazy(() => import("../features/evidence/StatementsView.tsx"));

interface Props {
  index: DatasetIndex;
  view: ViewState;
  selection: Selection;
  sentence: string;
  folded: ReadonlySet<string>;
  told: WordsState;
  patch: Patch;
  hrefOf: (change: Partial<ViewState>) => string;
  choose: (cell: CellRef) => void;
  fold: (key: string, folded: boolean) => void;
  prefetch: () => void;
}

/** The chosen view of what is in view, or what to do when nothing is. */
export function ViewPanel(props: Props) {
  const { index, view, selection, patch } = props;
  const nothing = selection.matrix.rows.length === 0 && selection.matrix.absent.length === 0;
  return (
    <div
      id={VIEW_PANEL}
      role="tabpanel"
      aria-labelledby={tabId(VIEW_PANEL, view.view)}
      className={styles.view}
    >
      {nothing ? (
        <EmptyState
          title={view.q !== "" && props.told.pending ? "Searching…" : "Nothing matches these filters"}
        >
          <Button onClick={() => patch(NO_FILTERS)}>Clear all filters</Button>
        </EmptyState>
      ) : (
        <Suspense fallback={<p className={styles.hint}>Loading the view…</p>}>
          <Chosen {...props} />
        </Suspense>
      )}
      <footer className={styles.foot}>
        <p>
          Source: {index.dataset.sources.map(sourceCredit).join("; ")}. Numbers in the marks count statements
          in the source, not strength.
        </p>
        {view.view === "matrix" && (
          <label className={styles.leaders}>
            <input
              type="checkbox"
              role="switch"
              checked={view.leaders}
              onChange={(event) => patch({ leaders: event.target.checked })}
            />
            Show leaders
          </label>
        )}
      </footer>
    </div>
  );
}

function Chosen(props: Props) {
  const { index, view, selection, patch, told } = props;
  if (view.view === "bars") {
    return (
      <BarsView index={index} matrix={selection.matrix} headline={props.sentence} onChoose={props.choose} />
    );
  }
  if (view.view === "statements") {
    return (
      <>
        {told.error && <DataProblem error={told.error} onRetry={told.retry} />}
        <StatementsView
          index={index}
          issue={selection.matrix.issue}
          view={view}
          statements={selection.inView}
          words={told.words}
          onSort={(sort) => patch({ sort })}
        />
      </>
    );
  }
  return (
    <MatrixView
      index={index}
      matrix={selection.matrix}
      folded={props.folded}
      chosen={view.cell}
      sort={sortOf(view)}
      hrefOfIssue={(issue) => props.hrefOf({ issue })}
      onFold={props.fold}
      onChoose={props.choose}
      onSort={(sort) => patch({ sort })}
      onIssue={(issue) => patch({ issue })}
      onRest={props.prefetch}
    />
  );
}
