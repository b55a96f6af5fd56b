import { afterEach, describe, expect, it, vi } from "vitest";
import {
  MOST_BYTES,
  openFile,
  type FromWorker,
  type Progress,
} from "../../../src/formats/reading/openFile.ts";

const TABLE = "actor,issue,position\nNorway,Tariffs,Yes\nChile,Tariffs,No\n";

function fileOf(text: string, size = text.length): Blob {
  return Object.defineProperty(new Blob([text]), "size", { value: size });
}

function opening(file: Blob, controller = new AbortController()) {
  const told: Progress[] = [];
  const outcome = openFile(
    { file, name: "votes.csv" },
    { onProgress: (progress) => told.push(progress), signal: controller.signal },
  );
  return { outcome, told, controller };
}

/** Stands for a worker, and lets the test speak for it. */
class SpokenWorker extends EventTarget {
  static last: SpokenWorker | null = null;
  ended = false;
  readonly given: unknown[] = [];
  constructor() {
    super();
    SpokenWorker.last = this;
  }
  postMessage(message: unknown): void {
    this.given.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

/** The worker that was started last. */
async function started(): Promise<SpokenWorker> {
  await vi.waitFor(() => expect(SpokenWorker.last?.given).toHaveLength(1));
  const worker = SpokenWorker.last;
  if (worker === null) throw new Error("No worker was started.");
  return worker;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  SpokenWorker.last = null;
});

describe("a file", () => {
  it("that is too large is refused by its size alone, with what would help", async () => {
    vi.stubGlobal("Worker", SpokenWorker);
    const { outcome } = opening(fileOf(TABLE, 200 * 1024 * 1024));
    expect(await outcome).toEqual({
      kind: "refused",
      what: "This file has 200 MB; files up to 150 MB can be opened.",
      remedy: "Leave out the columns you do not need, or split the file by issue.",
      report: null,
    });
    expect(SpokenWorker.last).toBeNull();
    expect(MOST_BYTES).toBe(150 * 1024 * 1024);
  });

  it("is read on the page where there are no workers", async () => {
    const { outcome, told } = opening(fileOf(TABLE));
    expect(await outcome).toMatchObject({
      kind: "opened",
      dataset: { coding: { rows: 2 }, file: { name: "votes.csv" } },
    });
    expect(told.at(-1)).toMatchObject({
      phase: "checking",
      rows: 2,
      bytes: TABLE.length,
      ofBytes: TABLE.length,
    });
  });

  it("is read on the page where the browser forbids workers", async () => {
    vi.stubGlobal("Worker", function blocked() {
      throw new Error("blocked");
    });
    expect(await opening(fileOf(TABLE)).outcome).toMatchObject({ kind: "opened" });
  });

  it("is read on the page where the worker's script does not come", async () => {
    vi.stubGlobal("Worker", SpokenWorker);
    const { outcome } = opening(fileOf(TABLE));
    const worker = await started();
    worker.dispatchEvent(new Event("error"));
    expect(await outcome).toMatchObject({ kind: "opened" });
    expect(worker.ended).toBe(true);
  });

  it("is read on the page where the worker never says that it runs", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    vi.stubGlobal("Worker", SpokenWorker);
    const { outcome } = opening(fileOf(TABLE));
    await started();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toMatchObject({ kind: "opened" });
  });

  it("that the browser cannot read any more is refused", async () => {
    const gone = Object.defineProperty(fileOf(TABLE), "arrayBuffer", {
      value: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    });
    expect(await opening(gone).outcome).toMatchObject({
      kind: "refused",
      what: "The browser could not read this file.",
    });
  });

  it("tells how far it is and what became of it, as the worker says, and the worker ends", async () => {
    vi.stubGlobal("Worker", SpokenWorker);
    const { outcome, told } = opening(fileOf(TABLE));
    const worker = await started();
    const progress = { phase: "reading", bytes: 10, ofBytes: 20, rows: 1 } as const;
    worker.say({ kind: "started" });
    worker.say({ kind: "progress", progress });
    worker.say({ kind: "outcome", outcome: { kind: "refused", what: "No.", remedy: "Do.", report: null } });
    expect(await outcome).toMatchObject({ what: "No." });
    expect(told).toEqual([progress]);
    expect(worker.ended).toBe(true);
  });

  it("is refused in a sentence where the worker breaks down, and where it falls silent", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    vi.stubGlobal("Worker", SpokenWorker);
    const broken = opening(fileOf(TABLE));
    const worker = await started();
    worker.say({ kind: "started" });
    worker.dispatchEvent(new Event("error"));
    const refusal = { kind: "refused", what: expect.stringContaining("ran out of memory") };
    expect(await broken.outcome).toMatchObject(refusal);
    SpokenWorker.last = null;
    const silent = opening(fileOf(TABLE));
    (await started()).say({ kind: "started" });
    await vi.advanceTimersByTimeAsync(180_000);
    expect(await silent.outcome).toMatchObject(refusal);
  });
});

describe("Cancel", () => {
  it("ends the worker at once, and the promise rejects with its reason", async () => {
    vi.stubGlobal("Worker", SpokenWorker);
    const { outcome, controller } = opening(fileOf(TABLE));
    const worker = await started();
    const rejected = expect(outcome).rejects.toThrow("Cancelled by the person.");
    controller.abort(new Error("Cancelled by the person."));
    expect(worker.ended).toBe(true);
    await rejected;
  });

  it("ends the reading on the page", async () => {
    const controller = new AbortController();
    const outcome = openFile(
      { file: fileOf(TABLE), name: "votes.csv" },
      { onProgress: () => controller.abort(new Error("Enough.")), signal: controller.signal },
    );
    await expect(outcome).rejects.toThrow("Enough.");
  });

  it("before the beginning starts nothing", async () => {
    vi.stubGlobal("Worker", SpokenWorker);
    const controller = new AbortController();
    controller.abort(new Error("Early."));
    await expect(opening(fileOf(TABLE), controller).outcome).rejects.toThrow("Early.");
    expect(SpokenWorker.last).toBeNull();
  });
});
