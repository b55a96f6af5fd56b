import type { WordsState } from "../data/useWords.ts";
import type { ViewState } from "../domain/viewState.ts";
import type { Selection } from "./select.ts";

/** What an empty view says: that it is still searching, could not search the words, or found nothing. */
export function emptiness(shown: {
  view: ViewState;
  selection: Selection;
  sentence: string;
  searching: boolean;
  told: WordsState;
}): string {
  const { view, selection, sentence, told } = shown;
  if (shown.searching) return "Searching…";
  if (view.q !== "" && told.errorOn(view.issue))
    return "No name or title matches; the words could not be searched";
  return selection.matrix.absent.length > 0 ? sentence : "Nothing matches these filters";
}
