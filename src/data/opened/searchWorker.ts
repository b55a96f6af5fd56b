import type { StoredWords } from "../../domain/opened.ts";
import { findRows, openBook, writePage, type BookSource, type SearchBook } from "../../domain/searchBook.ts";
import { unpackRows } from "../../domain/wordsCodec.ts";
import type { FromSearcher, ToSearcher } from "./searchMessages.ts";

/** How much of the words is read at once, bytes. */
const PART = 4_000_000;

let book: Promise<SearchBook> | null = null;

/** Runs beside the page: keeps the texts of one dataset folded, and answers which rows a query is found in. */
self.addEventListener("message", ({ data }: MessageEvent<ToSearcher>) => {
  if (data.kind === "book") book = bookOf(data.source, data.words);
  else void book?.then((made) => find(made, data.query)).catch(tellWhy);
  book?.catch(tellWhy);
});

function find(made: SearchBook, query: string): void {
  const rows = findRows(made, query);
  const answer: FromSearcher = { kind: "found", rows: rows && new Uint8Array(rows) };
  tell(answer, answer.rows ? [answer.rows.buffer] : []);
}

async function bookOf(source: BookSource, { blob, starts }: StoredWords): Promise<SearchBook> {
  const made = openBook(source);
  const issues = starts.length - 1;
  for (let at = 0; at < issues;) {
    const [from, first] = [starts[at] ?? 0, at];
    while (at < issues && (at === first || (starts[at + 1] ?? 0) - from <= PART)) at += 1;
    const bytes = new Uint8Array(await blob.slice(from, starts[at]).arrayBuffer());
    for (let issue = first; issue < at; issue += 1) {
      const part = bytes.subarray((starts[issue] ?? 0) - from, (starts[issue + 1] ?? 0) - from);
      writeIssue(made, issue, new TextDecoder().decode(part));
    }
  }
  return made;
}

function writeIssue(made: SearchBook, issue: number, text: string): void {
  const { starts } = made.coding;
  const rows = unpackRows(text);
  if (rows.length !== (starts[issue + 1] ?? 0) - (starts[issue] ?? 0))
    throw new TypeError("The words of an issue do not fit its statements.");
  writePage(made, issue, rows);
}

function tellWhy(error: unknown): void {
  tell({ kind: "unreadable", why: error instanceof Error ? error.message : String(error) });
}

function tell(answer: FromSearcher, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer });
}
