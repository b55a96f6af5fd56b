import { ExportError } from "./ExportError.ts";

/** Puts a table on the clipboard as HTML, for documents, and as tab-separated text, for sheets, at once. */
export async function copyTable(html: string, tsv: string): Promise<void> {
  if (typeof ClipboardItem === "undefined" || !("clipboard" in navigator))
    throw new ExportError("copyMissing");
  const formats = { "text/html": html, "text/plain": tsv };
  const blobs = Object.entries(formats).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch (cause) {
    throw new ExportError("copyRefused", cause);
  }
}
