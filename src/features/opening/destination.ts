import type { QueryClient } from "@tanstack/react-query";
import { isOwn } from "../../data/ownData.ts";
import { datasetQuery } from "../../data/queries.ts";
import { askedData, withoutData } from "./askedData.ts";
import { parseDatasetId } from "../../domain/viewState.ts";

/**
 * The query that shows a dataset just opened. Where the address asked for data, by a web address or by a dataset that is
 * not here, the rest of it is kept: it says which view of them; any other address belongs to another dataset.
 */
export function destination(
  search: string,
  datasetId: string,
  client: QueryClient,
): { readonly query: string; readonly notices: readonly string[] } {
  const asked = parseDatasetId(search);
  const params = new URLSearchParams(withoutData(search));
  const missing = asked !== null && isMissing(asked, client);
  const kept = askedData(search) !== null || missing ? params : new URLSearchParams();
  kept.set("dataset", datasetId);
  const notices =
    missing && asked !== datasetId
      ? ["The address asks for another dataset than this. What of its view is found here is shown."]
      : [];
  return { query: `?${kept.toString().replaceAll("%7E", "~")}`, notices };
}

function isMissing(datasetId: string, client: QueryClient): boolean {
  const { data, error } = client.getQueryState(datasetQuery(datasetId).queryKey) ?? {};
  // Whether it is missing, damaged or out of reach: the file is opened in its place.
  return isOwn(datasetId) && data === undefined && error !== null;
}
