import { useMemo, useSyncExternalStore } from "react";
import type { DatasetIndex } from "../domain/dataset.ts";
import { parseDatasetId, parseView, serialiseView, type ViewState } from "../domain/viewState.ts";
import { addressBar } from "./addressBar.ts";

/** A change to the view. Choosing makes a step to go back to; typing does not. */
export type Patch = (change: Partial<ViewState>, how?: "choosing" | "typing") => void;

/** The dataset the address asks for, or null. */
export function useAskedDataset(): string | null {
  return parseDatasetId(useSyncExternalStore(addressBar.subscribe, addressBar.read));
}

/** The view in the address, what of it could not be read, and the one way to change it. */
export function useViewState(
  index: DatasetIndex,
  defaultDataset: string,
): {
  readonly view: ViewState;
  readonly notices: readonly string[];
  readonly patch: Patch;
  readonly hrefOf: (change: Partial<ViewState>) => string;
} {
  const search = useSyncExternalStore(addressBar.subscribe, addressBar.read);
  // The parsed view keeps its identity while the address stays, so that what is derived from it can too.
  const { view, notices } = useMemo(() => parseView(search, index), [search, index]);
  const hrefOf = (change: Partial<ViewState>) =>
    serialiseView(changed(view, change), index, defaultDataset) || window.location.pathname;
  const patch: Patch = (change, how = "choosing") => {
    const { view: now } = parseView(addressBar.read(), index);
    const next = serialiseView(changed(now, change), index, defaultDataset);
    addressBar.write(next, how === "typing" ? "replace" : "push");
  };
  return { view, notices, patch, hrefOf };
}

/** Positions and the chosen mark belong to one issue, and a filter may take the chosen mark away. */
function changed(view: ViewState, change: Partial<ViewState>): ViewState {
  const leaves = change.issue !== undefined && change.issue !== view.issue;
  return { ...view, ...(leaves ? { positions: [], cell: null } : {}), ...change };
}
