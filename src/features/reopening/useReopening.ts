import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

/** Takes the query of a view that was opened, null where nothing is to change, and what to tell about it. */
export type OnOpen = (query: string | null, notices: readonly string[]) => void;

const NOT_LOADED =
  "The part of the page that reads pictures could not be loaded. Check the connection, reload the page and try again.";

/** Opens the first of some files; of two opened one shortly after the other, the later one counts. */
export function useReopening(onOpen: OnOpen): (files: readonly File[]) => void {
  const client = useQueryClient();
  const latest = useRef(0);
  return (files) => {
    const [file] = files;
    if (!file) return;
    latest.current += 1;
    const turn = latest.current;
    void import("./reopen.ts")
      .then(({ reopen }) => reopen(file, client))
      .catch(() => ({ query: null, notices: [NOT_LOADED] }))
      .then(({ query, notices }) => {
        if (turn === latest.current) onOpen(query, notices);
      });
  };
}
