import type { WordsState } from "../data/useWords.ts";
import type { Patch } from "../data/useViewState.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { listed } from "../domain/text.ts";
import type { ViewState } from "../domain/viewState.ts";
import { Elsewhere } from "../features/filters/Elsewhere.tsx";
import { DataProblem } from "./DataProblem.tsx";
import styles from "./Dashboard.module.css";
import { focusIssueTab } from "./focus.ts";
import type { Selection } from "./select.ts";

/** What is filtered, and how far the words a search looks in have come. */
export interface SearchState {
  index: DatasetIndex;
  view: ViewState;
  selection: Selection;
  told: WordsState;
  /** Whether the words a search looks in are still on their way. */
  searching: boolean;
  patch: Patch;
}

/** How far the search has come, what kept it from the words, and where else it finds something. */
export function SearchNotes(props: SearchState) {
  const { index, view, told } = props;
  const unread = index.dataset.issues
    .filter(({ id }) => told.errorOn(id))
    .map(({ shortTitle }) => shortTitle);
  return (
    <>
      {props.searching && <p className={styles.hint}>Searching the words of the statements too…</p>}
      {view.q !== "" && told.error && (
        <>
          <p className={styles.hint}>
            The words on {listed(unread)} could not be loaded; only names, titles and conditions are searched
            there.
          </p>
          <DataProblem error={told.error} onRetry={told.retry} />
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
