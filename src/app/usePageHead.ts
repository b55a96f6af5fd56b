import { useEffect } from "react";

/** Keeps the page's title on what is in view: for tabs, histories and bookmarks. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Keeps the page's description on what is in view: for shared links. */
export function useDescription(description: string): void {
  useEffect(() => {
    document.querySelector("meta[name=description]")?.setAttribute("content", description);
  }, [description]);
}
