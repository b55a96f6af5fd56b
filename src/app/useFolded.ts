import { useState } from "react";

const NONE: ReadonlySet<string> = new Set();

/** Which rows of an issue are folded, by key, and the way to fold one or unfold it. Another issue starts unfolded. */
export function useFolded(issueId: string): [ReadonlySet<string>, (key: string, isFolded: boolean) => void] {
  const [state, setState] = useState({ issueId, folded: NONE });
  const folded = state.issueId === issueId ? state.folded : NONE;
  const fold = (key: string, isFolded: boolean) => {
    const others = [...folded].filter((other) => other !== key);
    setState({ issueId, folded: new Set(isFolded ? [...others, key] : others) });
  };
  return [folded, fold];
}

/** The keys of folded groups of all issues, and the one way to fold others. */
export interface FoldedGroups {
  readonly folded: ReadonlySet<string>;
  readonly onFolded: (folded: ReadonlySet<string>) => void;
}

/** Which groups of a grouping are folded; another grouping starts unfolded. */
export function useFoldedGroups(grouping: string): FoldedGroups {
  const [state, setState] = useState({ grouping, folded: NONE });
  return {
    folded: state.grouping === grouping ? state.folded : NONE,
    onFolded: (folded) => setState({ grouping, folded }),
  };
}
