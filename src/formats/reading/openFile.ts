import type { OpenedDataset, ReadReport } from "../../domain/opened.ts";
import { unpackToKeep, type PackedHead } from "../../domain/packedHead.ts";
import type { Mapping } from "./mapping.ts";

/** How far the reading of a file has come. */
export interface Progress {
  /** "reading" takes the file apart; "checking" puts the dataset together. */
  readonly phase: "reading" | "checking";
  readonly bytes: number;
  readonly ofBytes: number;
  readonly rows: number;
}

/** What became of a file: a dataset; a table whose columns a person has to name; or a reason and a remedy. */
export type OpenOutcome =
  | {
      readonly kind: "opened";
      readonly dataset: OpenedDataset;
      /** The columns that nobody was asked about and whose names no role has: a person may give them one. */
      readonly unread: readonly string[];
    }
  | {
      readonly kind: "needsMapping";
      readonly header: readonly string[];
      readonly sample: readonly (readonly string[])[];
      readonly guess: Mapping;
    }
  | Refused;

export interface Refused {
  readonly kind: "refused";
  readonly what: string;
  readonly remedy: string;
  readonly report: ReadReport | null;
}

/** A file to read; without a mapping its columns are told by their names, or asked for where that is wanted. */
export interface FileToOpen {
  readonly file: Blob;
  readonly name: string;
  readonly mapping?: Mapping | undefined;
  readonly asks?: boolean | undefined;
}

/** What the worker answers: once that it runs, then how far it is, at last what became of the file. */
export type FromWorker =
  | { readonly kind: "started" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "outcome"; readonly outcome: PackedOutcome };

/** An outcome as it travels: the head of a dataset with its long tables packed. */
export type PackedOutcome =
  | Exclude<OpenOutcome, { kind: "opened" }>
  | {
      readonly kind: "opened";
      readonly dataset: Omit<OpenedDataset, "head"> & { readonly head: PackedHead };
      readonly unread: readonly string[];
    };

interface How {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** The largest file that is read, in bytes. Read whole, it takes some four times its size in memory. */
export const MOST_BYTES = 150 * 1024 * 1024;

/** How long the worker has to say that it runs, ms; its script may come over a slow line. */
const START_PATIENCE = 15_000;
/** How long it may say nothing while it reads, ms: no step of the largest file takes as long. */
const PATIENCE = 180_000;

/**
 * Reads a file in a worker; on the page, in short pieces, where the browser starts none. Ending by `signal` ends the
 * worker, and the promise rejects with the signal's reason. Whatever is wrong with the file is an outcome, no error.
 */
export async function openFile(given: FileToOpen, how: How): Promise<OpenOutcome> {
  how.signal.throwIfAborted();
  if (given.file.size > MOST_BYTES) return tooLarge(given.file.size);
  const outcome = await inWorker(given, how);
  how.signal.throwIfAborted();
  return outcome ?? onPage(given, how);
}

/** A worker that was started before there is a file; null where there is none. */
let spare: { readonly worker: Worker; started: boolean } | null = null;

/** Starts the worker ahead, so that a file chosen soon is read at once. Answers how to end it where none is chosen. */
export function readyReader(): () => void {
  const worker = spare === null ? startWorker() : null;
  if (worker !== null) {
    const ready = { worker, started: false };
    spare = ready;
    worker.addEventListener("message", () => (ready.started = true), { once: true });
    // The next file starts another, and hears of it.
    worker.addEventListener("error", () => spare === ready && (spare = null), { once: true });
  }
  return () => {
    spare?.worker.terminate();
    spare = null;
  };
}

/** Null where the browser has no such worker or will not start it. */
function inWorker(given: FileToOpen, { onProgress, signal }: How): Promise<OpenOutcome | null> {
  const ready = spare;
  spare = null;
  const worker = ready?.worker ?? startWorker();
  if (worker === null) return Promise.resolve(null);
  return new Promise<OpenOutcome | null>((resolve, reject) => {
    let started = ready?.started ?? false;
    let waiting = setTimeout(() => settle(() => resolve(null)), START_PATIENCE);
    const cancel = () => settle(() => reject(signal.reason));
    function settle(end: () => void): void {
      clearTimeout(waiting);
      signal.removeEventListener("abort", cancel);
      worker?.terminate();
      end();
    }
    function waitOn(): void {
      clearTimeout(waiting);
      waiting = setTimeout(() => settle(() => resolve(brokenOff())), PATIENCE);
    }
    signal.addEventListener("abort", cancel);
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      waitOn();
      if (data.kind === "started") started = true;
      else if (data.kind === "progress") onProgress(data.progress);
      else settle(() => resolve(unpacked(data.outcome)));
    });
    for (const failure of ["error", "messageerror"]) {
      worker.addEventListener(failure, () => settle(() => resolve(started ? brokenOff() : null)));
    }
    worker.postMessage(given, { transfer: [] });
  });
}

function unpacked(outcome: PackedOutcome): OpenOutcome {
  if (outcome.kind !== "opened") return outcome;
  const { dataset } = outcome;
  return { ...outcome, dataset: { ...dataset, head: unpackToKeep(dataset.head) } };
}

function startWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL("./readWorker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

async function onPage(given: FileToOpen, { onProgress, signal }: How): Promise<OpenOutcome> {
  const { openBlob } = await import("./readBytes.ts");
  try {
    return await openBlob(given, async (progress) => {
      onProgress(progress);
      // Room for the page between two pieces of work.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof RangeError) return brokenOff();
    throw error;
  }
}

function tooLarge(size: number): Refused {
  const [has, most] = [size, MOST_BYTES].map((bytes) => Math.round(bytes / 1024 / 1024));
  return refused(
    `This file has ${has} MB; files up to ${most} MB can be opened.`,
    "Leave out the columns you do not need, or split the file by issue.",
  );
}

function brokenOff(): Refused {
  return refused(
    "The browser stopped reading this file, most likely because it ran out of memory.",
    "Close other tabs and try again, or open a smaller file.",
  );
}

function refused(what: string, remedy: string): Refused {
  return { kind: "refused", what, remedy, report: null };
}
