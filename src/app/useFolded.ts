import { useState } from "react";

/** Which rows are folded, by key, and the way to fold one or unfold it. */
export function useFolded(): [ReadonlySet<string>, (key: string, isFolded: boolean) => void] {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = (key: string, isFolded: boolean) =>
    setFolded(
      (before) => new Set(isFolded ? [...before, key] : [...before].filter((other) => other !== key)),
    );
  return [folded, fold];
}
