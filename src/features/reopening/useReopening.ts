import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { importAgain } from "../../data/importAgain.ts";

/** Takes the query of a view that was opened, null where nothing is to change, and what to tell about it. */
export type OnOpen = (query: string | null, notices: readonly string[]) => void;

const NOT_LOADED =
  "The part of the program that reads pictures could not be loaded. Check the connection and try again, or reload the page.";

/** Opens a saved picture; of two opened one shortly after the other, the later one counts. */
export function useReopening(onOpen: OnOpen): (files: readonly File[]) => void {
  const client = useQueryClient();
  const latest = useRef(0);
  return (files) => {
    if (files.length === 0) return;
    latest.current += 1;
    const turn = latest.current;
    void importAgain(() => import("./reopen.ts"))
      .then(({ reopen }) => reopen(files, client))
      .catch(() => ({ query: null, notices: [NOT_LOADED] }))
      .then(({ query, notices }) => {
        if (turn === latest.current) onOpen(query, notices);
      });
  };
}
