import Papa from "papaparse";

/** Parses a file with papaparse and does nothing with it: what any reader of the file has to beat. */
addEventListener("message", async ({ data: file }) => {
  const text = await file.text();
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  postMessage(data.length);
});
