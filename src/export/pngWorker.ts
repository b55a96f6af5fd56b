/** Runs beside the page: takes an image bitmap, answers its PNG, or null where that fails. */
self.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (data instanceof ImageBitmap) encode(data).then(answer, () => answer(null));
});

async function encode(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("There is no canvas beside the page.");
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: "image/png" });
}

function answer(png: Blob | null): void {
  // A worker answers the page that started it; only a window's messages name an origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(png);
}
