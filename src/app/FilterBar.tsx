import Download from "lucide-react/icons/download";
import { countOf } from "../domain/actors.ts";
import { isWhole } from "../domain/viewState.ts";
import { ActiveFilters } from "../features/filters/ActiveFilters.tsx";
import { CountryFilter } from "../features/filters/CountryFilter.tsx";
import { PositionFilter } from "../features/filters/PositionFilter.tsx";
import { SearchBox } from "../features/filters/SearchBox.tsx";
import { Button } from "../ui/Button.tsx";
import { Status } from "../ui/Status.tsx";
import styles from "./Dashboard.module.css";
import { focusSearch } from "./focus.ts";
import { latePanel } from "./latePanel.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import type { SearchState } from "./SearchNotes.tsx";
import { isNothing } from "./select.ts";
import { ViewTabs } from "./ViewTabs.tsx";

const LateNotes = latePanel("What the search found", () => import("./SearchNotes.tsx"));

/** Everything that narrows or changes the view, and Export. */
export function FilterBar(props: SearchState & { onExport: () => void; warm: () => void }) {
  const { index, view, selection, patch } = props;
  const whole = isWhole(view.view);
  const inView = countOf(selection.inView.length, "statement");
  const warm = () => {
    props.warm();
    LateNotes.ahead().catch(() => undefined);
  };
  const nothing = !whole && isNothing(selection.matrix);
  return (
    <div className={styles.filters}>
      <div className={styles.bar}>
        <SearchBox q={view.q} onType={(q) => patch({ q }, "typing")} onFocus={warm} />
        <PanelBoundary name="The filters">
          <CountryFilter
            actors={index.dataset.actors}
            chosen={view.countries}
            onChange={(countries) => patch({ countries })}
          />
        </PanelBoundary>
        <ViewTabs chosen={view.view} onChoose={(next) => patch({ view: next, sort: null })} />
        <Button
          look="main"
          disabled={nothing}
          title={nothing ? "Nothing matches the filters, so there is nothing to export" : undefined}
          onClick={props.onExport}
        >
          Export <Download size={15} aria-hidden />
        </Button>
      </div>
      <PanelBoundary name="The filters">
        {!whole && (
          <PositionFilter
            positions={selection.matrix.issue.positions}
            counts={selection.counts}
            chosen={view.positions}
            onChange={(positions) => patch({ positions })}
          />
        )}
        <ActiveFilters
          index={index}
          view={view}
          onChange={(change) => {
            focusSearch();
            patch(change);
          }}
        />
      </PanelBoundary>
      {view.q !== "" && <LateNotes shows={view.q} panel={props} />}
      {!whole && <Status words={props.searching ? "" : `${inView} in view`} />}
    </div>
  );
}
