import { readRecords } from "./database.ts";
import { notHere, unreachable } from "./reasons.ts";
import { keyOf, type Part } from "./records.ts";

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
