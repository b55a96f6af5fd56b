import { Download } from "lucide-react";
import type { WordsState } from "../data/useWords.ts";
import type { Patch } from "../data/useViewState.ts";
import { countOf } from "../domain/actors.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { VIEWS, type View, type ViewState } from "../domain/viewState.ts";
import { ActiveFilters } from "../features/filters/ActiveFilters.tsx";
import { CountryFilter } from "../features/filters/CountryFilter.tsx";
import { Elsewhere } from "../features/filters/Elsewhere.tsx";
import { PositionFilter } from "../features/filters/PositionFilter.tsx";
import { SearchBox } from "../features/filters/SearchBox.tsx";
import { Button } from "../ui/Button.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { DataProblem } from "./DataProblem.tsx";
import styles from "./Dashboard.module.css";
import type { Selection } from "./select.ts";

export const VIEW_PANEL = "view";

const VIEW_LABELS = { matrix: "Matrix", bars: "Bars", statements: "Statements" } as const satisfies Record<
  View,
  string
>;

/** Everything that narrows or changes the view, and Export. */
export function FilterBar(props: {
  index: DatasetIndex;
  view: ViewState;
  selection: Selection;
  told: WordsState;
  patch: Patch;
  onExport: () => void;
}) {
  const { index, view, selection, told, patch } = props;
  return (
    <div className={styles.filters}>
      <div className={styles.bar}>
        <SearchBox q={view.q} onType={(q) => patch({ q }, "typing")} />
        <CountryFilter
          actors={index.dataset.actors}
          chosen={view.countries}
          onChange={(countries) => patch({ countries })}
        />
        <Tabs
          label="View"
          className={styles.views}
          panelId={VIEW_PANEL}
          tabs={VIEWS.map((id) => ({ id, label: VIEW_LABELS[id] }))}
          chosen={view.view}
          onChoose={(id) => patch({ view: VIEWS.find((known) => known === id) ?? "matrix", sort: null })}
        />
        <Button look="main" onClick={props.onExport}>
          Export <Download size={15} aria-hidden />
        </Button>
      </div>
      <PositionFilter
        positions={selection.matrix.issue.positions}
        counts={selection.counts}
        chosen={view.positions}
        onChange={(positions) => patch({ positions })}
      />
      <ActiveFilters index={index} view={view} onChange={patch} />
      {view.q !== "" && told.pending && (
        <p className={styles.hint}>Searching the words of the statements too…</p>
      )}
      {view.q !== "" && told.error && (
        <>
          <p className={styles.hint}>
            Only names, titles and conditions are searched: the words are not all here.
          </p>
          <DataProblem error={told.error} onRetry={told.retry} />
        </>
      )}
      <Elsewhere index={index} found={selection.elsewhere} onIssue={(issue) => patch({ issue })} />
      <p role="status" className="visually-hidden">
        {countOf(selection.inView.length, "statement")} in view
      </p>
    </div>
  );
}
