import type { Coding } from "../../domain/coding.ts";
import type { Editable } from "../../domain/editDataset.ts";
import type { OpenedDataset, ReadReport } from "../../domain/opened.ts";
import { DataError } from "../DataError.ts";
import { earlyRecord } from "../earlyRecord.ts";
import { requireAsRead } from "./asRead.ts";
import { isLater, writeRecords, type Put } from "./database.ts";
import { keptAs, type Kept } from "./keptAs.ts";
import { atHand, codedOf, hold, inMemory, isHeld, letGo, letGoSoon } from "./memory.ts";
import { LATER_VERSION, notHere, reason, unreachable } from "./reasons.ts";
import {
  codedIn,
  codedPut,
  entryIn,
  entryOf,
  keyOf,
  PARTS,
  recordsOf,
  reportIn,
  requireSources,
  wordsIn,
  type CodedRecord,
} from "./records.ts";
import { listStored, recordsUnder, type ListedEntry } from "./storedRecords.ts";
import { tellHere, tellOthers } from "./tabs.ts";

/** The opened datasets, the last one first, and a sentence where the browser's storage could not be read. */
export interface OpenedList {
  readonly entries: readonly ListedEntry[];
  readonly trouble: string | null;
  /** Whether that is so because a newer version of the page keeps its data here. */
  readonly later: boolean;
}

/**
 * Keeps a dataset in the browser, in place of one of the same id; where that cannot be, in memory. It can be shown as soon
 * as this is called, before it is kept; the writing waits for `after`.
 */
export async function saveOpened(dataset: OpenedDataset, after?: Promise<unknown>): Promise<Kept> {
  const change = { datasetId: dataset.head.id, what: "saved" } as const;
  hold(dataset);
  tellHere(change);
  await after;
  const kept = await keptAs(dataset, { make: () => recordsOf(dataset), isWanted: () => isHeld(dataset) });
  letGoSoon(dataset);
  tellOthers(change, kept.stored);
  return kept;
}

/** Lists the opened datasets. Never rejects: what cannot be read is told. */
export async function listOpened(): Promise<OpenedList> {
  const here = [...inMemory.values()].map((dataset) => ({
    ...entryOf(dataset),
    stored: false,
    damaged: false,
  }));
  let stored: readonly ListedEntry[] = [];
  let trouble: string | null = null;
  try {
    stored = await listStored();
    if (isLater()) trouble = LATER_VERSION;
  } catch (error) {
    trouble = `Datasets kept in this browser cannot be listed: ${reason(error)}`;
  }
  const others = stored.filter(({ id }) => !inMemory.has(id));
  const entries = [...here, ...others].toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  return { entries, trouble, later: trouble === LATER_VERSION };
}

/** Everything that is kept of a dataset. Rejects with a `DataError`, "notHere" or "invalid". */
export async function readOpened(datasetId: string): Promise<OpenedDataset> {
  const known = atHand(datasetId);
  if (known) return known;
  const [entry, coding, words, report] = await recordsUnder(datasetId, PARTS);
  const coded = codedIn(coding, datasetId);
  requireSources(coded.head);
  const told = entryIn(entry);
  return {
    ...coded,
    words: wordsIn(words, coded, datasetId),
    report: reportIn(report),
    file: { name: told?.fileName ?? "", size: told?.size ?? 0, openedAt: told?.openedAt ?? "" },
  };
}

/** The head and coding alone: what the first matrix needs, as `codedIn` has it. Rejects as `readOpened` does. */
export async function readCoded(datasetId: string, heard?: () => void): Promise<CodedRecord> {
  const known = atHand(datasetId);
  if (known) return codedOf(known);
  const early = await earlyRecord(keyOf("coding", datasetId));
  try {
    if (early !== undefined) return codedIn(early, datasetId, heard);
  } catch {
    // Read anew, with the version of the database at hand, it tells why.
  }
  const [coding] = await recordsUnder(datasetId, ["coding"]);
  return codedIn(coding, datasetId, heard);
}

/** The words that belong to a coding. Rejects as `readOpened` does. */
export async function readStoredWords(
  datasetId: string,
  coded: CodedRecord,
): Promise<OpenedDataset["words"]> {
  const known = atHand(datasetId);
  if (known) return known.words;
  const [words] = await recordsUnder(datasetId, ["words"]);
  return wordsIn(words, coded, datasetId);
}

/** How a dataset's file was read. Rejects as `readOpened` does. */
export async function readReport(datasetId: string): Promise<ReadReport> {
  const known = atHand(datasetId);
  if (known) return known.report;
  const [report] = await recordsUnder(datasetId, ["report"]);
  return reportIn(report);
}

/** Gives a dataset another title. Rejects as `readOpened` does. */
export function renameOpened(datasetId: string, title: string): Promise<Kept> {
  return edit(datasetId, ({ head, coding }) => ({ head: { ...head, title }, coding }));
}

/**
 * Puts an edited head and coding in place of those `read` before; its words stay, so its rows are to be the same in the
 * same order. Where the storage takes no more, the edited dataset goes on in memory. Rejects as `readOpened` does, and with
 * "changed" where something else is kept by now.
 */
export function updateOpened(datasetId: string, read: Editable, edited: Editable): Promise<Kept> {
  return edit(datasetId, (before) => {
    requireAsRead(datasetId, before, read);
    requireSameRows(datasetId, before.coding, edited.coding);
    return { head: { ...edited.head, id: datasetId }, coding: edited.coding };
  });
}

/** Deletes a dataset, a damaged one too. Rejects with a `DataError` "storage" where the browser lets nobody at it. */
export async function deleteOpened(datasetId: string): Promise<void> {
  const wasHere = atHand(datasetId) !== undefined;
  letGo(datasetId);
  inMemory.delete(datasetId);
  try {
    await writeRecords([], () => PARTS.map((part) => [keyOf(part, datasetId), undefined]));
  } catch (error) {
    if (!wasHere) throw unreachable(datasetId, error);
  }
  const change = { datasetId, what: "deleted" } as const;
  tellHere(change);
  tellOthers(change, true);
}

/**
 * Changes what is kept now, read again in the transaction that writes it: what another tab has done meanwhile is given to
 * `change`, which keeps it or throws.
 */
async function edit(datasetId: string, change: (before: Editable) => Editable): Promise<Kept> {
  const wasAtHand = atHand(datasetId) !== undefined;
  const before = await readOpened(datasetId);
  const edited = { ...before, ...change(before) };
  letGo(datasetId);
  const make = ([entry, record]: readonly unknown[]): readonly Put[] => {
    const isStored = entry !== undefined || record !== undefined;
    if (inMemory.has(datasetId) || (wasAtHand && !isStored)) return recordsOf(edited);
    if (!isStored) throw notHere(datasetId);
    const stored = codedIn(record, datasetId);
    const { head, coding } = change(stored);
    const { stored: _, ...light } = entryOf({ head, coding, file: before.file });
    return [[keyOf("entry", datasetId), light], codedPut({ stamp: stored.stamp, head, coding })];
  };
  const kept = await keptAs(edited, { make });
  const told = { datasetId, what: "edited" } as const;
  tellHere(told);
  tellOthers(told, kept.stored);
  return kept;
}

function requireSameRows(datasetId: string, before: Coding, after: Coding): void {
  const same = after.rows === before.rows && after.starts.every((start, i) => start === before.starts[i]);
  if (same) return;
  throw new DataError(
    "invalid",
    datasetId,
    "Its rows are others than those edited. Reload the page, then edit it.",
  );
}
