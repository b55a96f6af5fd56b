import type { OpenedEntry } from "../../domain/opened.ts";
import { isLater, readAll, readRecords } from "./database.ts";
import { notHere, unreachable } from "./reasons.ts";
import { entryIn, keyOf, unknownEntry, type Part } from "./records.ts";

/** A dataset in the list. What is `damaged` cannot be shown, only deleted. */
export interface ListedEntry extends OpenedEntry {
  readonly damaged: boolean;
}

/**
 * The records of a dataset, in the order of the parts. Rejects with a `DataError`: "notHere" where there is none
 * at all, "storage" where they cannot be read.
 */
export async function recordsUnder(datasetId: string, parts: readonly Part[]): Promise<readonly unknown[]> {
  let records: readonly unknown[];
  try {
    records = await readRecords([...parts, "entry" as const].map((part) => keyOf(part, datasetId)));
  } catch (error) {
    throw unreachable(datasetId, error);
  }
  if (records.every((record) => record === undefined)) throw notHere(datasetId);
  return records;
}

/** Lists the datasets that are kept. Rejects with a `StorageError`. */
export async function listStored(): Promise<readonly ListedEntry[]> {
  const { keys, records } = await readAll(keyOf("entry", ""));
  const known = new Map(records.map(entryIn).flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])));
  const has = new Set(keys);
  const ids = new Set(keys.map((key) => key.slice(key.indexOf("/") + 1)));
  const listed = [...ids].map((id) => ({
    ...(known.get(id) ?? unknownEntry(id)),
    damaged: !known.has(id) || !has.has(keyOf("coding", id)) || !has.has(keyOf("words", id)),
  }));
  // What a later version keeps in another way is not damaged.
  return isLater() ? listed.filter(({ damaged }) => !damaged) : listed;
}
