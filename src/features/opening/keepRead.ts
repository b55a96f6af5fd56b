import type { QueryClient } from "@tanstack/react-query";
import { addressBar } from "../../data/addressBar.ts";
import { saveOpened, type OpenedList } from "../../data/opened/openedStore.ts";
import type { OpenedDataset } from "../../domain/opened.ts";
import { grouped } from "../../domain/text.ts";
import { destination } from "./destination.ts";
import { KEEPING, KEPT, memoryWords, othersWords } from "./outcomeWords.ts";
import { plainName } from "./plainName.ts";
import { isClean } from "./reportLevels.ts";
import type { Read, Stage } from "./stage.ts";

/** Statements of a dataset that is written to the storage before anybody could notice. */
const MOST_SMALL = 5000;
/** How long the first matrix of a dataset may take to draw, ms. */
const DRAWING = 250;

/** Goes to the query of an address, null to stay, and tells what is to be told there. */
export type OnOpened = (query: string | null, notices: readonly string[]) => void;

/** The title of the dataset that has the id of this one and is in the list; null where there is none. */
export async function titleOfKnown({ dataset }: Read, listed: Promise<OpenedList>): Promise<string | null> {
  const { entries } = await listed;
  return entries.find(({ id, damaged }) => id === dataset.head.id && !damaged)?.title ?? null;
}

/**
 * Shows a dataset, and keeps it in place of the one of its id. Answers the stage that tells of it, once it is kept; null, at
 * once, where everything was read as it stands and a notice says all there is to say.
 */
export async function keepRead(
  read: Read,
  to: { readonly client: QueryClient; readonly onOpened: OnOpened },
): Promise<Stage | null> {
  const { dataset, source } = read;
  // Found before the dataset is kept: after that, none is missing any more.
  const { query, notices } = destination(addressBar.read(), dataset.head.id, to.client);
  const clean = isClean(dataset.report) && read.unread.length === 0;
  const others = source.others > 0 ? [othersWords(source.others)] : [];
  const told = (where: string | null = null) =>
    clean ? [[openWords(dataset), where].filter(Boolean).join(" "), ...others] : [];
  const keeping = saveOpened(dataset, isLarge(dataset) ? shown() : undefined);
  // A small one is kept in no time, and then what is shown is kept.
  const first = isLarge(dataset)
    ? KEEPING
    : await keeping.then(
        ({ stored }) => (stored ? KEPT : null),
        () => null,
      );
  to.onOpened(query, [...told(first), ...notices]);
  const toldInMemory = (why: string | null) => to.onOpened(null, [...told(), memoryWords(why), ...notices]);
  const kept = keeping.then((how) => {
    if (!how.stored) toldInMemory(how.why);
    return how;
  });
  if (!clean) return { ...read, kept: await kept };
  // Kept nowhere, it is still held: it lasts as long as the page.
  void kept.catch(() => toldInMemory(null));
  return null;
}

function isLarge({ coding }: OpenedDataset): boolean {
  return coding.rows > MOST_SMALL;
}

/** When the page has had time to draw what is shown now: to hand a large dataset to the storage takes the page's time, too. */
function shown(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, DRAWING));
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
