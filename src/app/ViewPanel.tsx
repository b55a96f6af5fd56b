import type { Searched } from "../data/useFound.ts";
import type { WordsState } from "../data/useWords.ts";
import type { Patch } from "../data/useViewState.ts";
import { creditOf } from "../domain/sources.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import type { Matrix } from "../domain/matrix.ts";
import type { RowSet } from "../domain/searchBook.ts";
import {
  isWhole,
  WHOLE_VIEWS,
  type Area,
  type CellRef,
  type Sort,
  type View,
  type ViewState,
} from "../domain/viewState.ts";
import { NO_FILTERS } from "../features/filters/ActiveFilters.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { tabId } from "../ui/Tabs.tsx";
import { DataProblem } from "./DataProblem.tsx";
import { emptiness } from "./emptiness.ts";
import { focusSearch } from "./focus.ts";
import styles from "./Dashboard.module.css";
import { VIEW_PANEL } from "./panels.ts";
import { latePanel } from "./latePanel.tsx";
import { MatrixPanel } from "./MatrixPanel.tsx";
import type { FoldedGroups } from "./useFolded.ts";
import type { Selection } from "./select.ts";

const LateBars = latePanel("The bars", () => import("../features/charts/BarsView.tsx"));
const LateMap = latePanel("The map", () => import("../features/map/MapView.tsx"));
const LateWhole = latePanel("This view", () => import("./WholePanel.tsx"));
const asked = new URLSearchParams(window.location.search).get("view");
/**
 * When what an address of all issues needs is there, asked for as soon as the page is: the view, and what it imports, which
 * would else be asked for when it has come. Where they do not come, they are asked for again when shown.
 */
export const wholeAhead: Promise<unknown> | null = WHOLE_VIEWS.some((view) => view === asked)
  ? Promise.allSettled([
      LateWhole.ahead(),
      import("../ui/useAxis.ts"),
      import("../domain/stances.ts"),
      import("../domain/allIssues.ts"),
      import("../domain/reference/groupings.ts"),
    ])
  : null;
const LateStatements = latePanel("The statements", () => import("../features/evidence/StatementsView.tsx"));

/** What the numbers on the page count. */
const NUMBERS = {
  matrix: "Numbers in the marks count statements, not strength.",
  bars: "Bars count countries and members of groups, not strength.",
  map: "",
  statements: "A repetition attributed to a speaker is a statement of its own.",
  // What is counted there stands with the numbers.
  issues: "",
  agreement: "",
  compare: "",
} as const satisfies Record<View, string>;

const WAITING = <p className={styles.hint}>Loading the view…</p>;

export interface ViewPanelProps {
  index: DatasetIndex;
  view: ViewState;
  selection: Selection;
  say: () => string;
  searching: boolean;
  folded: ReadonlySet<string>;
  told: WordsState;
  searched: Searched;
  patch: Patch;
  hrefOf: (change: Partial<ViewState>) => string;
  /** The folded groups of all issues, and the way to fold others. */
  groups: FoldedGroups;
  /** What the search has found, by row of the coding; null without a search. */
  found: RowSet | null;
  choose: (cell: CellRef, issueId?: string) => void;
  fold: (key: string, folded: boolean) => void;
  prefetch: () => void;
  /** Makes a picture of a statement. */
  onPicture: (statementId: string) => void;
}

/** The chosen view of what is in view, or what to do when nothing is. */
export function ViewPanel(props: ViewPanelProps) {
  const { index, view, selection, patch } = props;
  const whole = isWhole(view.view);
  const nothing = !whole && isEmpty(selection.matrix, view.view);
  return (
    <div
      id={VIEW_PANEL}
      role="tabpanel"
      aria-labelledby={tabId(VIEW_PANEL, view.view)}
      className={styles.view}
    >
      {nothing ? (
        <EmptyState title={emptiness(props)}>
          <Button
            onClick={() => {
              focusSearch();
              patch(NO_FILTERS);
            }}
          >
            Clear all filters
          </Button>
        </EmptyState>
      ) : (
        <Chosen {...props} />
      )}
      <footer className={styles.foot}>
        <p>
          {creditOf(index.dataset)} {NUMBERS[view.view]}
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

/** Whether a view has nothing to draw; the matrix also lists those who have no position. */
function isEmpty({ rows, absent }: Matrix, view: View): boolean {
  return rows.length === 0 && (absent.length === 0 || view !== "matrix");
}

function Chosen(props: ViewPanelProps) {
  const { index, view, selection, patch, told } = props;
  if (isWhole(view.view)) {
    const { found, groups, hrefOf, choose } = props;
    return (
      <LateWhole
        shows={view.view}
        waiting={WAITING}
        panel={{ index, view, found, groups, patch, hrefOf, choose }}
      />
    );
  }
  if (view.view === "bars") {
    const panel = { matrix: selection.matrix, onChoose: props.choose };
    return <LateBars shows={view.issue} waiting={WAITING} panel={panel} />;
  }
  if (view.view === "map") {
    const panel = {
      index,
      matrix: selection.matrix,
      area: view.area,
      chosen: view.cell,
      onArea: (area: Area) => patch({ area }),
      onChoose: props.choose,
    };
    return <LateMap shows={view.issue} waiting={WAITING} panel={panel} />;
  }
  if (view.view === "statements") {
    const error = told.errorOn(view.issue);
    const panel = {
      index,
      issue: selection.matrix.issue,
      view,
      statements: selection.inView,
      words: told.words,
      failed: error !== null,
      onSort: (sort: Sort) => patch({ sort }),
      onPicture: props.onPicture,
    };
    return (
      <>
        {error && <DataProblem error={error} onRetry={told.retry} />}
        <LateStatements shows={view.issue} waiting={WAITING} panel={panel} />
      </>
    );
  }
  return <MatrixPanel {...props} />;
}
