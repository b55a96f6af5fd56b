import type { OpenedDataset } from "../../domain/opened.ts";
import type { CodedRecord } from "./records.ts";

/** How long a dataset is held after it was written, ms. */
const JUST = 2000;

/** Datasets that could not be stored: they last as long as the page. */
export const inMemory = new Map<string, OpenedDataset>();

const held = new Map<string, OpenedDataset>();

/** Holds a dataset while it is written: it is shown at once, and not read and checked anew just after. */
export function hold(dataset: OpenedDataset): void {
  held.set(dataset.head.id, dataset);
}

/** Whether it is this dataset that is held: nobody has deleted, edited or replaced it since. */
export function isHeld(dataset: OpenedDataset): boolean {
  return held.get(dataset.head.id) === dataset;
}

/** Lets go of a dataset a moment after it was written. */
export function letGoSoon(dataset: OpenedDataset): void {
  setTimeout(() => isHeld(dataset) && letGo(dataset.head.id), JUST);
}

/** Lets go of a dataset now: from here on what is stored counts. */
export function letGo(datasetId: string): void {
  held.delete(datasetId);
}

/** A dataset that can be had without the browser's storage. */
export function atHand(datasetId: string): OpenedDataset | undefined {
  return held.get(datasetId) ?? inMemory.get(datasetId);
}

/** What the first matrix needs of a dataset. */
export function codedOf({ stamp, head, coding }: OpenedDataset): CodedRecord {
  return { stamp, head, coding };
}
