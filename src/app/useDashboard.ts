import { useViewState } from "../data/useViewState.ts";
import { usePrefetchWords, useWords } from "../data/useWords.ts";
import type { DatasetIndex } from "../domain/dataset.ts";
import { headline } from "../domain/headline.ts";
import { cellAt } from "../domain/matrix.ts";
import type { ViewState } from "../domain/viewState.ts";
import { select } from "./select.ts";
import { usePageHead } from "./usePageHead.ts";

/** Everything the dashboard derives from a dataset and the address, with the words it needs fetched. */
export function useDashboard(index: DatasetIndex, firstDataset: string) {
  const address = useViewState(index, firstDataset);
  const { view } = address;
  const told = useWords(index, issuesToRead(index, view));
  const prefetch = usePrefetchWords(index, view.issue);
  const selection = select(index, view, told.words);
  const chosen = view.cell && cellAt(index, selection.inView, view.cell);
  const searching = view.q !== "" && told.pending;
  const found = headline(selection.matrix, index, view.q, told.errorOn(view.issue) ? "names" : "words");
  const sentence = searching ? "Searching the words of the statements…" : found;
  usePageHead({ view, index, description: sentence });
  return { index, ...address, chosen, searching, told, prefetch, selection, sentence };
}

/** A search reads the words of every issue; an open mark or the list of statements those of one. */
function issuesToRead(index: DatasetIndex, view: ViewState): readonly string[] {
  if (view.q !== "") return index.dataset.issues.map(({ id }) => id);
  return view.cell !== null || view.view === "statements" ? [view.issue] : [];
}
