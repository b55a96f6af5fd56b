import { useQueries, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type { DatasetIndex } from "../domain/dataset.ts";
import type { Words } from "../domain/filter.ts";
import type { Evidence } from "../domain/schema.ts";
import { asDataError, type DataError } from "./DataError.ts";
import { fetchAhead } from "./fetchAhead.ts";
import { evidenceQuery } from "./queries.ts";

/** The words fetched so far for some issues, whether more are under way, and what kept some from coming. */
export interface WordsState {
  readonly words: Words;
  readonly pending: boolean;
  /** The first failure of any issue. */
  readonly error: DataError | null;
  /** The failure of one issue's words, or null. */
  readonly errorOn: (issueId: string) => DataError | null;
  readonly retry: () => void;
}

/** Fetches the words of the given issues, as they are first needed, and keeps them. */
export function useWords(index: DatasetIndex, issueIds: readonly string[]): WordsState {
  const { errors, ...told } = useQueries({
    queries: issueIds.map((id) => evidenceQuery(index, id)),
    combine,
  });
  return {
    ...told,
    error: errors.find((error) => error !== null) ?? null,
    errorOn: (issueId) => errors[issueIds.indexOf(issueId)] ?? null,
  };
}

/** Fetches the words of an issue ahead of need; a failure is told when they are needed. */
export function usePrefetchWords(index: DatasetIndex, issueId: string): () => void {
  const client = useQueryClient();
  return () => fetchAhead(client, evidenceQuery(index, issueId));
}

function combine(results: readonly UseQueryResult<readonly Evidence[]>[]) {
  return {
    words: new Map(
      results.flatMap(({ data = [] }) => data.map((words) => [words.statement, words] as const)),
    ),
    pending: results.some(({ isPending }) => isPending),
    errors: results.map(({ error }) => error && asDataError(error)),
    retry: () => results.filter(({ isError }) => isError).forEach(({ refetch }) => void refetch()),
  };
}
