import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DatasetIndex } from "../domain/dataset.ts";
import type { Words } from "../domain/filter.ts";
import type { RowSet } from "../domain/searchBook.ts";
import { asDataError } from "./DataError.ts";
import { fetchAhead } from "./fetchAhead.ts";
import { importAgain } from "./importAgain.ts";
import { isOwn, ownShelf, serialOf } from "./ownData.ts";
import type { WordsState } from "./useWords.ts";

/** How far a search has come, and what kept it from the words of an issue. */
export type Searched = Omit<WordsState, "words">;

/** What a search has found so far, and how far it has come. */
export interface Search {
  /** The rows of the last search that was done; null where none was, or none could be. */
  readonly found: RowSet | null;
  readonly searched: Searched;
}

const NO_WORDS: Words = new Map();
/** How long what was found is kept for a search that is typed again, ms. */
const KEPT = 10_000;

/**
 * Searches names, titles, conditions and words: on the page in the words on hand, but for an opened dataset, which may
 * be large, beside the page. While that runs, what was found in it before stays. Where it fails, names are searched still.
 */
export function useFound(index: DatasetIndex, query: string, told: WordsState): Search {
  const beside = useQuery(foundQuery(index, query));
  const own = isOwn(index.dataset.id);
  const onPage = query !== "" && (!own || beside.isError);
  const book = useQuery({ ...bookQuery(), enabled: onPage });
  if (query === "") return { found: null, searched: told };
  if (!onPage) {
    const pending = beside.isPending || beside.isPlaceholderData;
    const searched = { pending, error: null, errorOn: () => null, retry: () => undefined };
    return { found: beside.data ?? null, searched };
  }
  const failure = beside.error && asDataError(beside.error);
  const retry = () => {
    for (const { isError, refetch } of [beside, book]) if (isError) void refetch();
    told.retry();
  };
  return {
    found: book.data?.findOnPage(index, query, own ? NO_WORDS : told.words) ?? null,
    searched: {
      pending: book.isPending || (!own && told.pending),
      error: failure ?? (own ? null : told.error) ?? (book.error && asDataError(book.error)),
      errorOn: own ? () => failure : told.errorOn,
      retry,
    },
  };
}

/** Makes ready for a search, as it may take time. */
export function useWarmSearch(index: DatasetIndex): () => void {
  const client = useQueryClient();
  const { id } = index.dataset;
  return () => {
    if (!isOwn(id)) fetchAhead(client, bookQuery());
    // Should it fail, the search says so.
    else
      void ownShelf(id)
        .then((shelf) => shelf.warm(index))
        .catch(() => undefined);
  };
}

/** What searches on the page, loaded when something is first searched for. */
function bookQuery() {
  return queryOptions({
    queryKey: ["searchBook"],
    queryFn: () => importAgain(() => import("../domain/searchBook.ts")),
    structuralSharing: false,
    gcTime: Infinity,
  });
}

/** What is found beside the page; asked of opened datasets alone. */
function foundQuery(index: DatasetIndex, query: string) {
  const { id } = index.dataset;
  const serial = serialOf(index);
  return queryOptions({
    queryKey: ["found", id, serial, query],
    enabled: isOwn(id),
    queryFn: async ({ signal }) => (query === "" ? null : (await ownShelf(id)).search(index, query, signal)),
    // What was found before an edit, or in another dataset of as many rows, is of other rows.
    placeholderData: (before, asked) => (asked?.queryKey[2] === serial ? before : undefined),
    gcTime: KEPT,
  });
}
