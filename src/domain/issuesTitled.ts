import type { DatasetIndex } from "./dataset.ts";
import { fold, queryTerms } from "./text.ts";

const foldedTitles = new WeakMap<DatasetIndex, readonly string[]>();

/** The places of the issues whose titles hold every term that is sought; all where nothing is. */
export function issuesTitled(index: DatasetIndex, sought: string): readonly number[] {
  const all = [...index.dataset.issues.keys()];
  const terms = queryTerms(sought);
  if (terms.length === 0) return all;
  const titles =
    foldedTitles.get(index) ??
    index.dataset.issues.map(({ title, shortTitle }) => fold(`${shortTitle} · ${title}`));
  foldedTitles.set(index, titles);
  return all.filter((issue) => terms.every((term) => titles[issue]?.includes(term)));
}
