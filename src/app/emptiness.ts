import type { Searched } from "../data/useFound.ts";
import type { ViewState } from "../domain/viewState.ts";
import type { Selection } from "./select.ts";

/** What an empty view says: that it is still searching, could not search the words, or found nothing. */
export function emptiness(shown: {
  view: ViewState;
  selection: Selection;
  say: () => string;
  searching: boolean;
  searched: Searched;
}): string {
  const { view, selection, say, searched } = shown;
  if (shown.searching) return "Searching…";
  if (view.q !== "" && searched.errorOn(view.issue))
    return "No name or title matches; the words could not be searched";
  return selection.matrix.absent.length > 0 ? say() : "Nothing matches these filters";
}
