import { useState, useSyncExternalStore } from "react";
import { addressBar } from "../data/addressBar.ts";

interface Opened {
  /** Counts what was opened, so that the same words told twice are told twice. */
  readonly turn: number;
  /** The address that was shown then. */
  readonly search: string;
  readonly notices: readonly string[];
}

/** Goes to the view of an opened picture or dataset, and keeps what is to be told about it for as long as that view stays. */
export function useOpened() {
  const search = useSyncExternalStore(addressBar.subscribe, addressBar.read);
  const [last, setLast] = useState<Opened>({ turn: 0, search: "", notices: [] });
  const open = (query: string | null, notices: readonly string[]) => {
    if (query !== null) addressBar.write(withoutBlanks(query), "push");
    setLast(({ turn }) => ({ turn: turn + 1, search: addressBar.read(), notices }));
    // What is told stands at the top of the page.
    document.documentElement.scrollTop = 0;
  };
  return { open, search, turn: last.turn, notices: last.search === search ? last.notices : [] };
}

/** A picture spells every setting; those that say nothing need not stand in the address. */
function withoutBlanks(query: string): string {
  return query.replace(/(?<=[?&])[a-z]+=(?:&|$)/g, "").replace(/[?&]$/, "");
}
