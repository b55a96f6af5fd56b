import { packHead } from "../../domain/packedHead.ts";
import type { FileToOpen, FromWorker, OpenOutcome, PackedOutcome } from "./openFile.ts";
import { openBlob } from "./readBytes.ts";
import { warmUp } from "./warmUp.ts";

/** How long there is no file before the worker is taken to be started ahead of one, ms. */
const QUIET = 50;
let idle = true;

/** Runs beside the page: takes a file, tells how far it is, and answers what became of it. */
self.addEventListener("message", ({ data }: MessageEvent<FileToOpen>) => {
  idle = false;
  openBlob(data, (progress) => answer({ kind: "progress", progress })).then(
    (outcome) => answer({ kind: "outcome", outcome: packed(outcome) }, buffersOf(outcome)),
    // The page hears of it as the worker's error.
    reportError,
  );
});
answer({ kind: "started" });
// Started ahead of the file, there is time.
setTimeout(() => void warmUp(() => idle), QUIET);

function packed(outcome: OpenOutcome): PackedOutcome {
  if (outcome.kind !== "opened") return outcome;
  const { dataset } = outcome;
  return { ...outcome, dataset: { ...dataset, head: packHead(dataset.head) } };
}

/** The columns of a coding are handed over, not copied. */
function buffersOf(outcome: OpenOutcome): Transferable[] {
  if (outcome.kind !== "opened") return [];
  const { coding, words } = outcome.dataset;
  return [words.starts, ...Object.values(coding)].flatMap((column: unknown) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
}

function answer(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
