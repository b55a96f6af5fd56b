import type { QueryClient } from "@tanstack/react-query";
import { addressBar } from "../../data/addressBar.ts";
import { listOpened, saveOpened } from "../../data/opened/openedStore.ts";
import type { OpenedDataset } from "../../domain/opened.ts";
import { destination } from "./destination.ts";
import { memoryWords, othersWords } from "./outcomeWords.ts";
import { grouped, plainName } from "./plainName.ts";
import { isClean } from "./reportLevels.ts";
import type { Read, Stage } from "./stage.ts";

/** Goes to the query of an address, null to stay, and tells what is to be told there. */
export type OnOpened = (query: string | null, notices: readonly string[]) => void;

/** The title of the dataset that has the id of this one and is here already; null where there is none. */
export async function titleOfKnown({ dataset }: Read): Promise<string | null> {
  const { entries } = await listOpened();
  return entries.find(({ id, damaged }) => id === dataset.head.id && !damaged)?.title ?? null;
}

/**
 * Keeps a dataset, in place of the one of its id, and shows it. Answers the stage that tells of it; null where everything
 * was read as it stands and a notice says all there is to say. Rejects where it can be kept nowhere.
 */
export async function keepRead(
  read: Read,
  to: { readonly client: QueryClient; readonly onOpened: OnOpened },
): Promise<Stage | null> {
  const { dataset, source } = read;
  // Found before the dataset is kept: after that, none is missing any more.
  const { query, notices } = destination(addressBar.read(), dataset.head.id, to.client);
  const kept = await saveOpened(dataset);
  const clean = isClean(dataset.report);
  const told = clean ? [openWords(dataset)] : [];
  if (clean && source.others > 0) told.push(othersWords(source.others));
  if (!kept.stored) told.push(memoryWords(kept.why));
  to.onOpened(query, [...told, ...notices]);
  return clean ? null : { ...read, kept };
}

/** Shows the dataset of the same id that is here already. */
export function showKnown(
  { dataset }: Read,
  to: { readonly client: QueryClient; readonly onOpened: OnOpened },
): void {
  const { query, notices } = destination(addressBar.read(), dataset.head.id, to.client);
  to.onOpened(query, notices);
}

function openWords({ coding: { rows }, file }: OpenedDataset): string {
  return `${plainName(file.name)} is open: ${grouped(rows)} ${rows === 1 ? "statement" : "statements"}.`;
}
