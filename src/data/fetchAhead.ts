import type { DefaultError, FetchQueryOptions, QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * Fetches ahead of need, and once: a failure is told where the data is needed, and asked again by a person. Were it
 * asked again ahead, the message would go and be told a second time.
 */
export function fetchAhead<T, K extends QueryKey>(
  client: QueryClient,
  query: FetchQueryOptions<T, DefaultError, T, K>,
): void {
  if (client.getQueryState(query.queryKey)?.status !== "error") void client.prefetchQuery(query);
}
