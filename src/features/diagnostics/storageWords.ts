import { DataError } from "../../data/DataError.ts";
import { importAgain } from "../../data/importAgain.ts";

/** What this page keeps in the browser: bytes, whether the browser may clear them, and datasets by number alone. */
export async function storageWords(): Promise<readonly string[]> {
  return Promise.all([spaceWords(), keptWords(), datasetWords()].map(orUntold));
}

async function spaceWords(): Promise<string> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return `${megabytes(usage)} used of ${megabytes(quota)}`;
}

async function keptWords(): Promise<string> {
  return (await navigator.storage.persisted()) ? "kept until deleted" : "the browser may clear it";
}

async function datasetWords(): Promise<string> {
  const { listOpened } = await importAgain(() => import("../../data/opened/openedStore.ts"));
  const { entries, trouble, later } = await listOpened();
  const stored = entries.filter((entry) => entry.stored).length;
  const failed = trouble === null ? "" : "; the storage could not be read";
  return `datasets opened here: ${stored} stored, ${entries.length - stored} in memory${later ? "; a newer version of the page keeps its data here" : failed}`;
}

/** Storage may be missing, blocked or broken, or the part of the program that reads it; that is an answer, too. */
async function orUntold(words: Promise<string>): Promise<string> {
  try {
    return await words;
  } catch (error) {
    if (error instanceof DataError) return `datasets opened here: not known (${error.words.title})`;
    return "not told by this browser";
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
