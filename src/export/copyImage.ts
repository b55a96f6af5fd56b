import { ExportError } from "./ExportError.ts";

const PNG = "image/png";

/** Whether this browser, on this page, can put a PNG on the clipboard. */
export function canCopyImages(): boolean {
  if (typeof ClipboardItem === "undefined" || !("clipboard" in navigator)) return false;
  return "write" in navigator.clipboard && (!("supports" in ClipboardItem) || ClipboardItem.supports(PNG));
}

/**
 * Puts a PNG on the clipboard. It takes the promise, not the picture: Safari wants the clipboard asked for within the
 * click, before the picture is drawn. Throws `ExportError` "clipboardMissing", "clipboardRefused", or what drawing threw.
 */
export async function copyImage(png: Promise<Blob>): Promise<void> {
  if (!canCopyImages()) throw new ExportError("clipboardMissing");
  const written = navigator.clipboard.write([new ClipboardItem({ [PNG]: png })]);
  const [drawing, writing] = await Promise.allSettled([png, written]);
  if (drawing.status === "rejected") throw drawing.reason;
  if (writing.status === "rejected") throw new ExportError("clipboardRefused", writing.reason);
}
