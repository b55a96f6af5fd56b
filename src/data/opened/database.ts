import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { DATABASE, TABLE } from "../earlyRecord.ts";

/** How long the browser may take to open its storage, ms; some never answer, and are then not waited for as long again. */
const PATIENCE = { first: 5000, again: 300 } as const;

/** The version of the database that this program makes and writes to. */
const VERSION = 1;

/**
 * Why the storage failed: it is full, the browser does not let this page have any, a later version of the program keeps its
 * data there, or something else.
 */
export class StorageError extends Error {
  readonly kind: "full" | "blocked" | "newer" | "failing";
  constructor(kind: StorageError["kind"], detail: string) {
    super(detail);
    this.name = "StorageError";
    this.kind = kind;
  }
}

/** A record to put in place of another; undefined deletes. */
export type Put = readonly [key: string, value: unknown];

let kept: UseStore | null = null;
let patience: number = PATIENCE.first;
let later = false;

/** Whether the database, when it was last used, was that of a later version of the program, which is read and never written. */
export function isLater(): boolean {
  return later;
}

/** The records under some keys, undefined where there is none, all of one moment. Rejects with a `StorageError`. */
export function readRecords(keys: readonly string[]): Promise<readonly unknown[]> {
  return inStore("readonly", (store) =>
    Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key)))),
  );
}

/** Every key, and the records whose keys begin with a prefix. Rejects with a `StorageError`. */
export function readAll(prefix: string): Promise<{
  readonly keys: readonly string[];
  readonly records: readonly unknown[];
}> {
  return inStore("readonly", async (store) => {
    const [keys, records] = await Promise.all([
      promisifyRequest(store.getAllKeys()),
      promisifyRequest<unknown[]>(store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
    ]);
    return { keys: keys.map(String), records };
  });
}

/**
 * Reads some records and puts others in one transaction: of two tabs that write at once one comes second, and neither
 * leaves half of what it wrote. What `make` throws undoes everything. Rejects with that, or with a `StorageError`.
 */
export function writeRecords(
  keys: readonly string[],
  make: (records: readonly unknown[]) => readonly Put[],
): Promise<void> {
  return inStore("readwrite", async (store) => {
    const { transaction } = store;
    const done = promisifyRequest(transaction);
    try {
      if (later) throw new StorageError("newer", `The database has version ${transaction.db.version}.`);
      const records = await Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key))));
      for (const [key, value] of make(records)) {
        if (value === undefined) store.delete(key);
        else store.put(value, key);
      }
    } catch (error) {
      done.catch(() => undefined);
      abort(transaction);
      throw error;
    }
    await done;
  });
}

async function inStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  try {
    const given = opened()(mode, (objects) => {
      clearTimeout(waiting);
      later = objects.transaction.db.version > VERSION;
      return use(objects);
    });
    const late = new Promise<never>((_, reject) => {
      waiting = setTimeout(() => {
        patience = PATIENCE.again;
        reject(new StorageError("blocked", "It does not answer."));
      }, patience);
    });
    return await Promise.race([given, late]);
  } catch (error) {
    throw storageError(error);
  } finally {
    clearTimeout(waiting);
  }
}

function opened(): UseStore {
  kept ??= createStore(DATABASE, TABLE);
  return kept;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/** What the browser says, as a `StorageError`; what is no word of its storage stays as it is. */
function storageError(error: unknown): unknown {
  if (error instanceof ReferenceError) return new StorageError("blocked", error.message);
  if (!(error instanceof DOMException) && error !== null) return error;
  const name = error?.name ?? "AbortError";
  const kind =
    name === "QuotaExceededError"
      ? "full"
      : ["SecurityError", "InvalidStateError", "UnknownError", "VersionError"].includes(name)
        ? "blocked"
        : "failing";
  return new StorageError(kind, error ? `${name}: ${error.message}` : name);
}
