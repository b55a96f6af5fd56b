/** The browser's database of opened datasets and its one table. */
export const DATABASE = "diplomatic-positions";
export const TABLE = "opened";

/** How long is waited for it, ms: what comes later is read anew by those who know what to do where nothing comes. */
const PATIENCE = 1000;

let early: { readonly key: string; readonly record: Promise<unknown> } | null = null;

/** Reads a record while the code is loaded that makes something of it. */
export function readEarly(key: string): void {
  const read = new Promise<unknown>((resolve, reject) => {
    setTimeout(reject, PATIENCE);
    const opening = indexedDB.open(DATABASE);
    opening.onerror = reject;
    // Where there is no database yet, none is left behind.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      try {
        const got = opening.result.transaction(TABLE).objectStore(TABLE).get(key);
        got.onerror = reject;
        got.onsuccess = () => resolve(got.result);
      } catch (error) {
        reject(error);
      }
      opening.result.close();
    };
  });
  early = { key, record: read.catch(() => undefined) };
}

/** What was read early under a key, once; undefined where nothing was. */
export async function earlyRecord(key: string): Promise<unknown> {
  const read = early;
  early = null;
  return read?.key === key ? read.record : undefined;
}
