/** Keeps the rows as one record: the structured clone of an array is quicker than a record a row. */
export async function saveRows(rows) {
  const database = await open();
  const change = database.transaction("tables", "readwrite");
  change.objectStore("tables").put(rows, "rows");
  await new Promise((resolve, reject) => {
    change.addEventListener("complete", resolve);
    change.addEventListener("abort", () => reject(change.error));
  });
  database.close();
}

export async function storedRows() {
  const database = await open();
  const rows = await answer(database.transaction("tables").objectStore("tables").get("rows"));
  database.close();
  return rows;
}

function open() {
  const request = indexedDB.open("peer", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore("tables"));
  return answer(request);
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
