import Papa from "papaparse";
import { saveRows } from "./store.js";

/**
 * Reads a CSV file off the page's thread, hands its rows over as they come, so that the page takes them in small pieces,
 * and keeps them.
 */
addEventListener("message", ({ data: file }) => {
  const rows = [];
  Papa.parse(file, {
    header: true,
    skipEmptyLines: true,
    chunkSize: 2 ** 20,
    chunk: ({ data }) => {
      postMessage({ rows: data });
      for (const row of data) rows.push(row);
    },
    complete: async () => {
      postMessage({ complete: true });
      await saveRows(rows);
      postMessage({ saved: true });
      close();
    },
  });
});
