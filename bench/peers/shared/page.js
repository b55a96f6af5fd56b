import "./page.css";
import { storedRows } from "./store.js";
import { tableBuilder, viewOf } from "./table.js";

/**
 * What all peers share: the file is read in a worker, or its rows come from the browser's store (`?stored`); a search goes over
 * names and words. `show` gets the table and the whole view once, `update` the view of each search.
 */
export function startPage({ show, update }) {
  let table = null;
  const search = document.querySelector("#search");
  const take = (builder) => {
    table = builder.table();
    show(table, table.all);
  };
  search.addEventListener("input", () => table && update(table, viewOf(table, search.value)));
  document.querySelector("#file").addEventListener("change", ({ target }) => {
    const [file] = target.files;
    if (file) read(file, take);
  });
  if (new URLSearchParams(location.search).has("stored"))
    void storedRows().then((rows) => {
      const builder = tableBuilder();
      builder.add(rows);
      take(builder);
    });
}

function read(file, take) {
  const worker = new Worker(new URL("./readWorker.js", import.meta.url), { type: "module" });
  const builder = tableBuilder();
  worker.addEventListener("message", ({ data }) => {
    if (data.rows) builder.add(data.rows);
    if (data.complete) take(builder);
    if (data.saved) document.documentElement.dataset.saved = "";
  });
  worker.postMessage(file, []);
}
