/** The browser's database of opened datasets and its one table. */
export const DATABASE = "diplomatic-positions";
export const TABLE = "opened";

/** How long is waited for it, ms: what fails or comes later is read anew by those who know what to do then. */
const PATIENCE = 500;

let early: { readonly key: string; readonly record: Promise<unknown> } | null = null;

/** Reads a record while the code is loaded that makes something of it. */
export function readEarly(key: string): void {
  const record = new Promise<unknown>((resolve) => {
    setTimeout(resolve, PATIENCE);
    const opening = indexedDB.open(DATABASE);
    // Where there is no database yet, none is left behind.
    opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
    opening.addEventListener("success", () => {
      const got = opening.result.transaction(TABLE).objectStore(TABLE).get(key);
      got.addEventListener("success", () => resolve(got.result));
      opening.result.close();
    });
  });
  early = { key, record: record.catch(() => undefined) };
}

/** What was read early under a key, once; undefined where nothing was. */
export async function earlyRecord(key: string): Promise<unknown> {
  const read = early;
  early = null;
  return read?.key === key ? read.record : undefined;
}
