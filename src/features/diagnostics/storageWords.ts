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
  const { entries, trouble } = await listOpened();
  const stored = entries.filter((entry) => entry.stored).length;
  return `datasets opened here: ${stored} stored, ${entries.length - stored} in memory${trouble === null ? "" : "; storage failed"}`;
}

/** Storage may be missing, blocked or broken; that is an answer, too. */
async function orUntold(words: Promise<string>): Promise<string> {
  try {
    return await words;
  } catch {
    return "not told by this browser";
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
