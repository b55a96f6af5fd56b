import type { QueryClient } from "@tanstack/react-query";
import type { Coding } from "../../domain/coding.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { indexCoded } from "../../domain/indexCoded.ts";
import type { StoredWords } from "../../domain/opened.ts";
import type { Evidence } from "../../domain/schema.ts";
import { statementsOn } from "../../domain/statements.ts";
import { importAgain } from "../importAgain.ts";
import { readCoded, readStoredWords } from "./openedStore.ts";
import { damaged } from "./reasons.ts";
import { requireSources, type CodedRecord } from "./records.ts";
import { followChanges } from "./tabs.ts";
import { searchBeside, warmSearch } from "./wordSearch.ts";

/** How long after the first matrix the words are got hold of, ms. */
const AFTER_MATRIX = 500;

/** What was read with each coding on show, and its words once they were asked for: a hold on them, not their text. */
const shown = new WeakMap<Coding, { readonly coded: CodedRecord; words: Promise<StoredWords> | null }>();

/** Datasets of which the sources were asked for and could not be read: from then on they are read with the rest. */
const doubtful = new Set<string>();

/** Reads an opened dataset for its first matrix. Rejects with a `DataError`. */
export async function readIndex(datasetId: string, client: QueryClient): Promise<DatasetIndex> {
  followChanges(client);
  const coded = await readCoded(datasetId, () => doubt(datasetId, client));
  if (doubtful.has(datasetId)) requireSources(coded.head);
  doubtful.delete(datasetId);
  const index = indexCoded(coded.head, coded.coding);
  shown.set(coded.coding, { coded, words: null });
  // Held, the words can still be read where another tab deletes the dataset. A failure is told when they are asked for.
  setTimeout(() => void wordsOf(index).catch(() => undefined), AFTER_MATRIX);
  return index;
}

/** Reads the words on an issue. Rejects with a `DataError`. */
export async function readWords(index: DatasetIndex, issueId: string): Promise<readonly Evidence[]> {
  const { blob, starts } = await wordsOf(index);
  const at = index.dataset.issues.findIndex(({ id }) => id === issueId);
  // Apart, as the first matrix does without.
  const { unpackWords } = await importAgain(() => import("../../domain/wordsCodec.ts"));
  try {
    const text = await blob.slice(starts[at], starts[at + 1]).text();
    return unpackWords(text, statementsOn(index, issueId));
  } catch (error) {
    forget(index);
    throw damaged(
      index.dataset.id,
      `its words cannot be read (${error instanceof Error ? error.message : "unreadable"})`,
    );
  }
}

/** Searches names and words in a worker. Rejects with a `DataError`. */
export async function search(index: DatasetIndex, query: string, signal?: AbortSignal) {
  return searchBeside(index, () => wordsOf(index), { query, signal });
}

/** Starts the worker, and has it read the words. */
export function warm(index: DatasetIndex): void {
  warmSearch(index, () => wordsOf(index));
}

async function wordsOf({ dataset, coding }: DatasetIndex): Promise<StoredWords> {
  const here = shown.get(coding) ?? { coded: { stamp: "", head: dataset, coding }, words: null };
  here.words ??= readStoredWords(dataset.id, here.coded);
  shown.set(coding, here);
  try {
    return await here.words;
  } catch (error) {
    here.words = null;
    throw error;
  }
}

/** Has what is on show of a dataset read anew, its sources too: it then says that they are damaged, and what to do. */
function doubt(datasetId: string, client: QueryClient): void {
  if (doubtful.has(datasetId)) return;
  doubtful.add(datasetId);
  // They may be asked for while the page is drawn.
  queueMicrotask(() => void client.resetQueries({ queryKey: ["dataset", datasetId], exact: true }));
}

/** Words that could not be read are got hold of anew the next time. */
function forget({ coding }: DatasetIndex): void {
  const here = shown.get(coding);
  if (here) here.words = null;
}
