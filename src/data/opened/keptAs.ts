import type { OpenedDataset } from "../../domain/opened.ts";
import { DataError } from "../DataError.ts";
import { StorageError, writeRecords, type Put } from "./database.ts";
import { inMemory } from "./memory.ts";
import { whyInMemory } from "./reasons.ts";
import { keyOf, laterSchema } from "./records.ts";

/** What became of a dataset to keep; `why` says in sentences why it is in memory only. */
export interface Kept {
  readonly stored: boolean;
  readonly why: string | null;
}

/**
 * Writes a dataset, or keeps it in memory where that fails, unless it is no longer wanted. `make` is given its entry and
 * its coding as they are stored; a `DataError` it throws is thrown on.
 */
export async function keptAs(
  dataset: OpenedDataset,
  how: { make: (old: readonly unknown[]) => readonly Put[]; isWanted?: () => boolean },
): Promise<Kept> {
  const { id } = dataset.head;
  try {
    await writeRecords([keyOf("entry", id), keyOf("coding", id)], (old) => {
      const schema = laterSchema(old[1]);
      if (schema !== null) throw new StorageError("newer", `What is kept of it has schema ${schema}.`);
      return how.make(old);
    });
    inMemory.delete(id);
    return { stored: true, why: null };
  } catch (error) {
    if (error instanceof DataError) throw error;
    if (how.isWanted?.() ?? true) inMemory.set(id, dataset);
    return { stored: false, why: whyInMemory(error) };
  }
}
