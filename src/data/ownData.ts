import type { QueryClient } from "@tanstack/react-query";
import type { DatasetIndex } from "../domain/dataset.ts";
import type { Evidence } from "../domain/schema.ts";
import type { RowSet } from "../domain/searchBook.ts";
import { DataError } from "./DataError.ts";

/** What the app asks of the datasets that a person has opened. Its code is loaded when it is first needed. */
export interface OwnData {
  /** The dataset kept under an id. Rejects with a `DataError`, "notHere" or "invalid". */
  readonly readIndex: (datasetId: string, client: QueryClient) => Promise<DatasetIndex>;
  /** The words on one issue of a dataset that `readIndex` gave. Rejects as it does. */
  readonly readWords: (index: DatasetIndex, issueId: string) => Promise<readonly Evidence[]>;
  /** The rows in which a query is found, searched beside the page; null for a query without words. */
  readonly search: (index: DatasetIndex, query: string, signal?: AbortSignal) => Promise<RowSet | null>;
  /** Makes ready for a search. */
  readonly warm: (index: DatasetIndex) => void;
}

/** How the code for opened datasets is loaded. The page sets it; a frame, which keeps nothing, leaves it null. */
export const ownData: { load: (() => Promise<OwnData>) | null } = { load: null };

/** Whether an id is that of a dataset that a person has opened. */
export function isOwn(datasetId: string): boolean {
  return datasetId.startsWith("own-");
}

/** The code for opened datasets. Rejects with a `DataError` "notHere" where nothing is kept. */
export async function ownShelf(datasetId: string): Promise<OwnData> {
  if (!ownData.load) throw new DataError("notHere", datasetId, "A frame keeps no data.");
  return ownData.load();
}

const serials = new WeakMap<DatasetIndex, number>();
let last = 0;

/** A number for each state of an opened dataset, 0 for any other, so that what was read for one is not taken for another. */
export function serialOf(index: DatasetIndex): number {
  if (!isOwn(index.dataset.id)) return 0;
  const known = serials.get(index);
  if (known !== undefined) return known;
  last += 1;
  serials.set(index, last);
  return last;
}
