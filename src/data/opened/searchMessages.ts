import type { BookSource } from "../../domain/searchBook.ts";
import type { StoredWords } from "../../domain/opened.ts";

/** What the page tells the worker that searches: first what to search, then a query at a time. */
export type ToSearcher =
  | { readonly kind: "book"; readonly source: BookSource; readonly words: StoredWords }
  | { readonly kind: "query"; readonly query: string };

/** What the worker answers: that a book could be made, what a query has found, or why nothing can be. */
export type FromSearcher =
  | { readonly kind: "found"; readonly rows: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: "unreadable"; readonly why: string };
