import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { checkEvidence, indexDataset, type DatasetIndex } from "../domain/dataset.ts";
import { DatasetError } from "../domain/DatasetError.ts";
import { endpoints } from "../domain/endpoints.ts";
import { catalogueSchema, datasetSchema, evidenceSchema } from "../domain/schema.ts";
import { DataError, isWorthRetrying } from "./DataError.ts";
import { fetchJson } from "./fetchJson.ts";
import { isOwn, ownShelf, serialOf } from "./ownData.ts";

const MOST_RETRIES = 2;

/** Settings every query shares: the data is read-only, and offline is an answer, not a pause. */
export const queryDefaults = {
  staleTime: Infinity,
  networkMode: "always",
  refetchOnWindowFocus: false,
  // Only what has failed is asked for again: what is there is never stale.
  refetchOnReconnect: true,
  retry: (failures: number, error: Error) => failures < MOST_RETRIES && isWorthRetrying(error),
  retryDelay: (failures: number) => 300 * 2 ** failures,
} as const;

/** The datasets on offer. */
export function catalogueQuery() {
  return queryOptions({
    queryKey: ["catalogue"],
    queryFn: ({ signal }) => fetchJson(apiUrl(endpoints.catalogue()), catalogueSchema, signal),
  });
}

/**
 * One dataset, indexed: a person's own from this browser, any other from the server. An id that the catalogue lacks is
 * not found before anything is fetched.
 */
export function datasetQuery(datasetId: string) {
  return queryOptions({
    queryKey: ["dataset", datasetId],
    // What was read for a state of an own dataset is known by the state itself, which a merged copy would hide.
    structuralSharing: !isOwn(datasetId),
    queryFn: async ({ signal, client }) => {
      if (isOwn(datasetId)) return (await ownShelf(datasetId)).readIndex(datasetId, client);
      const url = apiUrl(endpoints.dataset(datasetId));
      await requireInCatalogue(client, datasetId, url);
      const dataset = await fetchJson(url, datasetSchema, signal);
      if (dataset.id !== datasetId) {
        throw new DataError(
          "invalid",
          url,
          `id: Expected “${datasetId}”, found the dataset “${dataset.id}”.`,
        );
      }
      return consistent(url, () => indexDataset(dataset));
    },
  });
}

/** The words of the statements on one issue of a dataset. */
export function evidenceQuery(index: DatasetIndex, issueId: string) {
  const datasetId = index.dataset.id;
  return queryOptions({
    queryKey: ["evidence", datasetId, issueId, serialOf(index)],
    queryFn: async ({ signal }) => {
      const url = apiUrl(endpoints.evidence(datasetId, issueId));
      if (!index.issues.has(issueId))
        throw new DataError("notFound", url, `The dataset has no issue “${issueId}”.`);
      if (isOwn(datasetId)) return (await ownShelf(datasetId)).readWords(index, issueId);
      const evidence = await fetchJson(url, evidenceSchema, signal);
      return consistent(url, () => checkEvidence(index, issueId, evidence));
    },
  });
}

async function requireInCatalogue(client: QueryClient, datasetId: string, url: string): Promise<void> {
  // The dataset's own query asks again; if the catalogue's did too, the attempts would multiply.
  const catalogue = await client.ensureQueryData({ ...catalogueQuery(), retry: false });
  if (catalogue.some(({ id }) => id === datasetId)) return;
  const known = catalogue.map(({ id }) => id).join(", ");
  throw new DataError(
    "notFound",
    url,
    `The catalogue has no dataset “${datasetId}”. It has: ${known || "none"}.`,
  );
}

function consistent<T>(url: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof DatasetError) throw new DataError("invalid", url, error.message);
    throw error;
  }
}

function apiUrl(path: string): string {
  const base = new URL(import.meta.env.VITE_API_BASE_URL || ".", document.baseURI).href;
  return new URL(path, base.endsWith("/") ? base : `${base}/`).href;
}
