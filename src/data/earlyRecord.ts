/** The browser's database of opened datasets and its one table; index.html names both, too. */
export const DATABASE = "diplomatic-positions";
export const TABLE = "opened";

/** How long is waited for it, ms: what fails or comes later is read anew by those who know what to do then. */
const PATIENCE = 500;

declare global {
  interface Window {
    /** A record that index.html reads while the code is loaded that makes something of it. */
    earlyRecord?: { readonly key: string; readonly record: Promise<unknown> };
  }
}

/** What was read early under a key, once; undefined where nothing was. */
export async function earlyRecord(key: string): Promise<unknown> {
  const early = window.earlyRecord;
  delete window.earlyRecord;
  if (early?.key !== key) return undefined;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([early.record, late]);
}
