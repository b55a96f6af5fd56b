import { DataError } from "../DataError.ts";
import { isLater, StorageError } from "./database.ts";
import { KeptError } from "./KeptError.ts";

const REASONS = {
  full: "the browser’s storage for this page is full",
  blocked: "the browser does not let this page keep data",
  newer: "a newer version of this page keeps its data here, which this one leaves as they are",
  failing: "the browser’s storage failed",
} as const satisfies Record<StorageError["kind"], string>;

const REMEDIES = {
  full: "To keep it, delete other datasets, then open the file again.",
  blocked: "A private window or a setting of the browser may be the cause.",
  newer: "To keep it, reload the page, which may bring the newer version, and open the file again.",
  failing: "To keep it, open the file again.",
} as const satisfies Record<StorageError["kind"], string>;

/** What the list of opened datasets says where a later version of the program keeps its data. */
export const LATER_VERSION =
  "A newer version of this page keeps its data in this browser. Reload the page to get it; until then nothing of it is changed.";

/** Why a dataset is in memory only, in sentences. */
export function whyInMemory(error: unknown): string {
  return `Not kept in this browser: ${reason(error)} The dataset goes on in memory, until this page is closed or reloaded. ${REMEDIES[kindOf(error)]}`;
}

/** What the storage failed of, a clause with a full stop. */
export function reason(error: unknown): string {
  const detail =
    kindOf(error) === "failing" ? ` (${error instanceof Error ? error.message : String(error)})` : "";
  return `${REASONS[kindOf(error)]}${detail}.`;
}

/** Tells that the storage could not be used for a dataset. */
export function unreachable(datasetId: string, error: unknown): DataError {
  const kind = kindOf(error) === "newer" ? "newer" : "storage";
  return new KeptError(kind, datasetId, error instanceof Error ? error.message : String(error));
}

/** Tells that nothing is kept under an id. */
export function notHere(datasetId: string): DataError {
  return new DataError("notHere", datasetId, "Nothing is kept under this id.");
}

/** Tells that what is kept of a dataset is damaged, or cannot be read here as a later version keeps it. `what` is a clause. */
export function damaged(datasetId: string, what: string): DataError {
  if (isLater()) return new KeptError("newer", datasetId, `This version cannot read it: ${what}.`);
  return new DataError(
    "invalid",
    datasetId,
    `What this browser keeps of the dataset is damaged: ${what}. Delete it, and open its file again.`,
  );
}

function kindOf(error: unknown): StorageError["kind"] {
  return error instanceof StorageError ? error.kind : "failing";
}
