import { ExportError } from "./ExportError.ts";

const PNG = "image/png";
/** The worker needs two more copies of the picture, of 4 bytes a px; larger ones are left to the page. */
const MOST_PIXELS = 67_108_864;
/** How long the worker has, ms; a picture of 4 times the density takes 0.2 s. One that never answers is given up. */
const PATIENCE = 10_000;

/**
 * Encodes a canvas as a PNG. In a worker where there is one: on the page itself Chromium puts the encoding of a canvas
 * off for a second after a click (docs/decisions/0014). Throws `ExportError` "drawing".
 */
export async function encodePng(canvas: HTMLCanvasElement): Promise<Blob> {
  const small = canvas.width * canvas.height <= MOST_PIXELS;
  return (small ? await inWorker(canvas) : null) ?? onPage(canvas);
}

/** Null where the browser has no such worker, will not start it, or gets no answer from it. */
async function inWorker(canvas: HTMLCanvasElement): Promise<Blob | null> {
  if (typeof Worker === "undefined" || typeof OffscreenCanvas === "undefined") return null;
  let worker: Worker | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  try {
    worker = new Worker(new URL("./pngWorker.ts", import.meta.url), { type: "module" });
    // Heard before anything is awaited: a script that cannot be loaded says so once.
    const answer = answerOf(worker);
    const givenUp = new Promise<null>((resolve) => {
      waiting = setTimeout(() => resolve(null), PATIENCE);
    });
    const bitmap = await createImageBitmap(canvas);
    worker.postMessage(bitmap, [bitmap]);
    return await Promise.race([answer, givenUp]);
  } catch {
    return null;
  } finally {
    clearTimeout(waiting);
    worker?.terminate();
  }
}

function answerOf(worker: Worker): Promise<Blob | null> {
  return new Promise((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) =>
      resolve(data instanceof Blob ? data : null),
    );
    for (const failure of ["error", "messageerror"]) worker.addEventListener(failure, () => resolve(null));
  });
}

function onPage(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new ExportError("drawing"))), PNG);
  });
}
