import type { Searched } from "../data/useFound.ts";
import type { Patch } from "../data/useViewState.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { listed } from "../domain/text.ts";
import type { ViewState } from "../domain/viewState.ts";
import { Elsewhere } from "../features/filters/Elsewhere.tsx";
import { DataProblem } from "./DataProblem.tsx";
import styles from "./Dashboard.module.css";
import { focusIssueTab } from "./focus.ts";
import type { Selection } from "./select.ts";

/** Of more issues only their number is told. */
const MOST_NAMED = 9;

/** What is filtered, and how far the words a search looks in have come. */
export interface SearchState {
  index: DatasetIndex;
  view: ViewState;
  selection: Selection;
  searched: Searched;
  /** Whether the words a search looks in are still on their way. */
  searching: boolean;
  patch: Patch;
}

/** How far the search has come, what kept it from the words, and where else it finds something. */
export default function SearchNotes(props: SearchState) {
  const { index, view, searched } = props;
  const unread = index.dataset.issues
    .filter(({ id }) => searched.errorOn(id))
    .map(({ shortTitle }) => shortTitle);
  return (
    <>
      {props.searching && <p className={styles.hint}>Searching the words of the statements too…</p>}
      {view.q !== "" && searched.error && (
        <>
          {unread.length > 0 && <p className={styles.hint}>{unreadWords(unread)}</p>}
          <DataProblem error={searched.error} onRetry={searched.retry} />
        </>
      )}
      <Elsewhere
        index={index}
        found={props.selection.elsewhere}
        onIssue={(issue) => {
          focusIssueTab(issue);
          props.patch({ issue });
        }}
      />
    </>
  );
}

function unreadWords(issues: readonly string[]): string {
  const where = issues.length > MOST_NAMED ? `${issues.length} issues` : listed(issues);
  return `The words on ${where} could not be loaded; only names, titles and conditions are searched there.`;
}
