import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { encodePng } from "../../src/export/encodePng.ts";

const ON_PAGE = new Blob(["on the page"]);
const BESIDE = new Blob(["beside it"]);
const ended = vi.fn<() => void>();

/** A canvas that the page itself encodes at once. */
function aCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.toBlob = (callback) => callback(ON_PAGE);
  return canvas;
}

/** A browser whose workers do this once they are given a picture. */
function withWorkers(answer: (worker: EventTarget) => void): void {
  class FakeWorker extends EventTarget {
    postMessage(): void {
      answer(this);
    }
    terminate(): void {
      ended();
    }
  }
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("OffscreenCanvas", vi.fn());
  vi.stubGlobal("createImageBitmap", () => Promise.resolve({}));
}

beforeEach(() => {
  vi.useFakeTimers();
  ended.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("A picture is encoded", () => {
  it("beside the page where the worker answers", async () => {
    withWorkers((worker) => worker.dispatchEvent(new MessageEvent("message", { data: BESIDE })));
    expect(await encodePng(aCanvas())).toBe(BESIDE);
    expect(ended).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ["answers that it cannot", new MessageEvent("message", { data: null })],
    ["fails", new Event("error")],
    ["gives an answer that cannot be read", new Event("messageerror")],
  ])("on the page, without a wait, where the worker %s", async (_, event) => {
    withWorkers((worker) => worker.dispatchEvent(event));
    expect(await encodePng(aCanvas())).toBe(ON_PAGE);
    expect(ended).toHaveBeenCalledOnce();
  });

  it("on the page where the worker has not answered within ten seconds", async () => {
    withWorkers(() => undefined);
    const found = vi.fn<(png: Blob) => void>();
    const encoding = encodePng(aCanvas()).then(found);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(found).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await encoding;
    expect(found).toHaveBeenCalledWith(ON_PAGE);
    expect(ended).toHaveBeenCalledOnce();
  });
});
