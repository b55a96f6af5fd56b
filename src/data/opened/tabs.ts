import type { QueryClient } from "@tanstack/react-query";
import { letGo } from "./memory.ts";

/** What was done to an opened dataset, in this tab or another. */
export interface Change {
  readonly datasetId: string;
  readonly what: "saved" | "edited" | "deleted";
}

const clients = new Set<QueryClient>();
let channel: BroadcastChannel | null | undefined;

/** Has a client's queries follow what is done to opened datasets here and in other tabs. */
export function followChanges(client: QueryClient): void {
  clients.add(client);
  openChannel();
}

/** Tells a change to the queries of this tab. */
export function tellHere(change: Change): void {
  for (const client of clients) apply(change, client);
}

/** Tells that a change is kept: to the lists of this tab, and to the other tabs where they can see it. */
export function tellOthers(change: Change, shared: boolean): void {
  for (const client of clients) void client.invalidateQueries({ queryKey: ["opened"] });
  if (shared) openChannel()?.postMessage(change);
}

function openChannel(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  try {
    channel = new BroadcastChannel("diplomatic-positions-opened");
    channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (!isChange(data)) return;
      letGo(data.datasetId);
      tellHere(data);
    });
  } catch {
    // Without a channel every tab sees what others did when it is loaded again.
    channel = null;
  }
  return channel;
}

/** A deleted dataset stays on show until it is left; the words that were not read yet can then not be had. */
function apply({ datasetId, what }: Change, client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ["opened"] });
  client.setQueryData(["gone", datasetId], what === "deleted");
  const queryKey = ["dataset", datasetId];
  if (what === "deleted") client.removeQueries({ queryKey, type: "inactive" });
  else void client.invalidateQueries({ queryKey });
}

function isChange(value: unknown): value is Change {
  return (
    typeof value === "object" &&
    value !== null &&
    "datasetId" in value &&
    typeof value.datasetId === "string" &&
    "what" in value &&
    typeof value.what === "string" &&
    ["saved", "edited", "deleted"].includes(value.what)
  );
}
