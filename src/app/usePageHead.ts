import { useEffect } from "react";
import type { DatasetIndex } from "../domain/dataset.ts";
import { pageTitle } from "../domain/pageTitle.ts";
import type { ViewState } from "../domain/viewState.ts";

/** Keeps the page's title and description on what is in view: for tabs, histories, bookmarks and shared links. */
export function usePageHead(page: { view: ViewState; index: DatasetIndex; description: string }): void {
  const title = pageTitle(page.view, page.index);
  const { description } = page;
  useEffect(() => {
    document.title = title;
    document.querySelector("meta[name=description]")?.setAttribute("content", description);
  }, [title, description]);
}
