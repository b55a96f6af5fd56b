import type { Coding } from "../../domain/coding.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { StoredWords } from "../../domain/opened.ts";
import type { RowSet } from "../../domain/searchBook.ts";
import { DataError } from "../DataError.ts";
import { damaged } from "./reasons.ts";
import type { FromSearcher, ToSearcher } from "./searchMessages.ts";

/** How long the worker keeps its texts after the last search, ms. */
const IDLE = 120_000;

interface Ask {
  readonly query: string;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (found: RowSet | null) => void;
  readonly reject: (error: unknown) => void;
}

/** The one worker there is, for the dataset that was searched last, and who waits for it. */
interface Searcher {
  readonly coding: Coding;
  readonly worker: Worker;
  readonly asks: Ask[];
  /** Whether the worker has its book and the first of `asks` is with it. */
  state: "starting" | "waiting" | "busy";
  idle: ReturnType<typeof setTimeout> | undefined;
}

let searcher: Searcher | null = null;

/** Starts the worker for a dataset, unless it is there. */
export function warmSearch(index: DatasetIndex, words: () => Promise<StoredWords>): void {
  if (searcher?.coding === index.coding) return;
  end(null);
  try {
    const worker = new Worker(new URL("./searchWorker.ts", import.meta.url), { type: "module" });
    const started: Searcher = { coding: index.coding, worker, asks: [], state: "starting", idle: undefined };
    searcher = started;
    listen(started, index.dataset.id);
    void hand(started, index, words);
  } catch (error) {
    end(new DataError("program", "", messageOf(error)));
  }
}

/** Searches in the worker; of several queries that wait, those that nobody waits for any longer are left out. */
export function searchBeside(
  index: DatasetIndex,
  words: () => Promise<StoredWords>,
  { query, signal }: { query: string; signal?: AbortSignal | undefined },
): Promise<RowSet | null> {
  warmSearch(index, words);
  const own = searcher;
  return new Promise((resolve, reject) => {
    if (!own) {
      reject(new DataError("program", "", "The browser does not start a worker."));
      return;
    }
    own.asks.push({ query, signal, resolve, reject });
    if (own.state === "waiting") askNext(own);
  });
}

async function hand(own: Searcher, index: DatasetIndex, words: () => Promise<StoredWords>): Promise<void> {
  try {
    const { actors, speakers } = index.dataset;
    const told = await words();
    if (searcher !== own) return;
    post(own, { kind: "book", source: { actors, speakers, coding: index.coding }, words: told });
    askNext(own);
  } catch (error) {
    if (searcher === own) end(error);
  }
}

function askNext(own: Searcher): void {
  while (own.asks[0]?.signal?.aborted) own.asks.shift()?.reject(new DOMException("Left", "AbortError"));
  clearTimeout(own.idle);
  const [next] = own.asks;
  own.state = next ? "busy" : "waiting";
  if (next) post(own, { kind: "query", query: next.query });
  else own.idle = setTimeout(() => searcher === own && end(null), IDLE);
}

function listen(own: Searcher, datasetId: string): void {
  own.worker.addEventListener("message", ({ data }: MessageEvent<FromSearcher>) => {
    if (data.kind === "unreadable") {
      if (searcher === own) end(damaged(datasetId, `its words cannot be read (${data.why})`));
      return;
    }
    own.asks.shift()?.resolve(data.rows);
    askNext(own);
  });
  own.worker.addEventListener("error", (event) => {
    event.preventDefault();
    if (searcher === own)
      end(new DataError("program", "", event.message || "The search could not be loaded."));
  });
}

/** Ends the worker. Whoever waits for it is told the error, or that the search was left. */
function end(error: unknown): void {
  if (!searcher) return;
  const { worker, asks, idle } = searcher;
  searcher = null;
  clearTimeout(idle);
  worker.terminate();
  for (const ask of asks) ask.reject(error ?? new DOMException("Another dataset is searched.", "AbortError"));
}

function post({ worker }: Searcher, message: ToSearcher): void {
  // A worker is told what it is to do; only a window's messages name an origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
