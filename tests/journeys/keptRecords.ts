import type { Page } from "playwright-core";

/** Every record the browser keeps for the app, by key, as text, and the version of its database. */
export function keptIn(page: Page): Promise<{ readonly version: number; readonly records: string }> {
  return page.evaluate(
    () =>
      new Promise<{ version: number; records: string }>((resolve, reject) => {
        const opening = indexedDB.open("diplomatic-positions");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const { result } = opening;
          const store = result.transaction("opened").objectStore("opened");
          const keys = store.getAllKeys();
          const all = store.getAll();
          all.addEventListener("success", () => {
            const records = JSON.stringify([keys.result, all.result]);
            result.close();
            resolve({ version: result.version, records });
          });
        });
      }),
  );
}

/** The keys of the records the browser keeps, sorted. */
export function keysOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("diplomatic-positions");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("opened").objectStore("opened").getAllKeys();
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve(reading.result.map(String).toSorted());
          });
        });
      }),
  );
}

/** Puts another value in place of a field of a record, "head.sources". */
export function spoil(page: Page, key: string, field: string, value: unknown): Promise<void> {
  return page.evaluate(
    ([at, name, put]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("diplomatic-positions");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const { result } = opening;
          const transaction = result.transaction("opened", "readwrite");
          const store = transaction.objectStore("opened");
          const reading = store.get(at);
          reading.addEventListener("success", () => {
            const [outer = "", inner = ""] = name.split(".");
            const { [outer]: within } = reading.result;
            store.put({ ...reading.result, [outer]: { ...within, [inner]: put } }, at);
          });
          transaction.addEventListener("complete", () => {
            result.close();
            resolve();
          });
        });
      }),
    [key, field, value] as const,
  );
}

/** Makes the database that of a later version of the app, which keeps everything as it was. */
export function raiseVersion(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("diplomatic-positions", 7);
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("upgradeneeded", () => {
          if (!opening.result.objectStoreNames.contains("opened")) opening.result.createObjectStore("opened");
        });
        opening.addEventListener("success", () => {
          opening.result.close();
          resolve();
        });
      }),
  );
}
