import type { OpenedDataset } from "../../domain/opened.ts";
import { stampOf, type CodedRecord } from "./records.ts";

/** How long what was just kept can be had without reading it, ms. */
const JUST = 2000;

/** Datasets that could not be stored: they last as long as the page. */
export const inMemory = new Map<string, OpenedDataset>();

const justKept = new Map<string, CodedRecord>();

/** Remembers a dataset for a moment, as it is shown at once: to read and check it anew would only take time. */
export function rememberKept(dataset: OpenedDataset): void {
  const { id } = dataset.head;
  justKept.set(id, codedOf(dataset));
  setTimeout(() => justKept.delete(id), JUST);
}

/** What was remembered of a dataset, once; null for none. */
export function takeKept(datasetId: string): CodedRecord | null {
  const known = justKept.get(datasetId) ?? null;
  justKept.delete(datasetId);
  return known;
}

/** What the first matrix needs of a dataset. */
export function codedOf({ head, coding, words }: OpenedDataset): CodedRecord {
  return { stamp: stampOf({ coding, words }), head, coding };
}
