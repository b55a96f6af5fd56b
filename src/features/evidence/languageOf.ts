import { isOwn } from "../../data/ownData.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";

/**
 * The `lang` of a dataset’s own words: unknown for one that a person opened, as no form of data says it, so that nobody is
 * told that it is the page’s; else that of the page.
 */
export function languageOf({ dataset }: DatasetIndex): "" | undefined {
  return isOwn(dataset.id) ? "" : undefined;
}
