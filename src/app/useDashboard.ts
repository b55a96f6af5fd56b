import { isOwn } from "../data/ownData.ts";
import { useFound, useWarmSearch } from "../data/useFound.ts";
import { useViewState } from "../data/useViewState.ts";
import { usePrefetchWords, useWords } from "../data/useWords.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { filterStatements } from "../domain/filter.ts";
import { headline } from "../domain/headline.ts";
import { cellAt, type Cell } from "../domain/matrix.ts";
import { pageTitle } from "../domain/pageTitle.ts";
import type { RowSet } from "../domain/searchBook.ts";
import { statementsOn } from "../domain/statements.ts";
import { isWhole, type ViewState } from "../domain/viewState.ts";
import { wholeHoldings } from "../domain/wholeHoldings.ts";
import { select, type Selection } from "./select.ts";
import { useTitle } from "./usePageHead.ts";

const UNSEARCHED = "The search could not be loaded, so everything is shown.";

/** Everything the dashboard derives from a dataset and the address, with the words it needs fetched. */
export function useDashboard(index: DatasetIndex, firstDataset: string) {
  const address = useViewState(index, firstDataset);
  const { view } = address;
  const told = useWords(index, issuesToRead(index, view));
  const prefetch = usePrefetchWords(index, view.issue);
  const warm = useWarmSearch(index);
  const { found, searched } = useFound(index, view.q, told);
  const selection = select(index, view, found);
  const chosen = chosenIn({ index, view, found }, selection);
  const searching = view.q !== "" && searched.pending;
  const scope = searched.errorOn(view.issue) ? "names" : "words";
  // Asked for where it is shown: data that make no sentence take no other part of the page down.
  const say = () => {
    if (searching) return "Searching the words of the statements…";
    if (view.q !== "" && searched.error && found === null) return UNSEARCHED;
    return isWhole(view.view) ? wholeHoldings(index) : headline(selection.matrix, index, view.q, scope);
  };
  useTitle(pageTitle(view, index));
  return { index, ...address, chosen, searching, searched, found, told, prefetch, warm, selection, say };
}

/**
 * The chosen mark, if filters leave it in view. Positions filter no view of all issues, and a search leaves a cell in by any
 * statement of its actor there.
 */
function chosenIn(
  {
    index,
    view,
    found,
  }: { readonly index: DatasetIndex; readonly view: ViewState; readonly found: RowSet | null },
  selection: Selection,
): Cell | null {
  const { cell } = view;
  if (cell === null) return null;
  if (!isWhole(view.view)) return cellAt(index, selection.inView, cell);
  // Whom a comparison compares, it names itself.
  const countries = view.view === "compare" ? [] : view.countries;
  const isLeft = filterStatements(index, { ...view, countries }, found).anyPosition.some(
    ({ actor, speaker }) => actor === cell.row || speaker === cell.row,
  );
  return isLeft ? cellAt(index, statementsOn(index, view.issue), cell) : null;
}

/**
 * A search reads the words of every issue, where the page itself searches; an open mark or the list of statements those
 * of one.
 */
function issuesToRead(index: DatasetIndex, view: ViewState): readonly string[] {
  if (view.q !== "" && !isOwn(view.dataset)) return index.dataset.issues.map(({ id }) => id);
  return view.cell !== null || view.view === "statements" ? [view.issue] : [];
}
