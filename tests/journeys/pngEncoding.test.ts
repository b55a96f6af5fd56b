import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReader } from "./reader.ts";

async function savedPng(page: Page): Promise<Buffer> {
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: "Download PNG" }).click(),
  ]);
  return readFile(await file.path());
}

/** How wide a browser finds a PNG, and how many colours it has in it. */
async function drawn(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8Array() };
    return { width: bitmap.width, colours: new Set(new Uint32Array(data.buffer)).size };
  }, png.toString("base64"));
}

describe("A PNG", () => {
  const reader = useReader("files");

  it("is encoded beside the page, which Chromium would make wait for a second", async () => {
    const page = await reader.visit("", {
      before: () => {
        HTMLCanvasElement.prototype.toBlob = () => document.documentElement.setAttribute("data-waits", "");
      },
    });
    const { width, colours } = await drawn(page, await savedPng(page));
    expect(width).toBe(1200);
    expect(colours).toBeGreaterThan(100);
    await expect.poll(() => page.locator("html").getAttribute("data-waits")).toBeNull();
  });

  it.each([
    ["no such worker", () => Reflect.deleteProperty(window, "OffscreenCanvas")],
    [
      "a worker that it may not start",
      () => {
        const refused = () => {
          throw new DOMException("refused", "SecurityError");
        };
        Reflect.set(window, "Worker", new Proxy(Worker, { construct: refused }));
      },
    ],
  ])("is encoded on the page where the browser has %s", async (_, before) => {
    const page = await reader.visit("", { before });
    const png = await savedPng(page);
    const plain = await reader.visit();
    expect((await drawn(plain, png)).colours).toBeGreaterThan(100);
  });

  it("is encoded on the page where the worker's script cannot be loaded", async () => {
    const page = await reader.visit("", { serviceWorkers: "block", expected: [/Failed to load resource/] });
    let tried = 0;
    await page.route(/\/pngWorker-[^/]*\.js/, (route) => {
      tried += 1;
      return route.abort();
    });
    expect((await drawn(page, await savedPng(page))).colours).toBeGreaterThan(100);
    expect(tried).toBe(1);
  });

  it("is encoded on the page where the worker never answers, after ten seconds, here shortened", async () => {
    const page = await reader.visit("", {
      serviceWorkers: "block",
      before: () => {
        const shortened = (later: typeof setTimeout, window: unknown, [step, ms, ...rest]: unknown[]) =>
          Reflect.apply(later, window, [step, ms === 10_000 ? 1000 : ms, ...rest]);
        Reflect.set(window, "setTimeout", new Proxy(setTimeout, { apply: shortened }));
      },
    });
    let tried = 0;
    await page.route(/\/pngWorker-[^/]*\.js/, () => {
      tried += 1;
    });
    expect((await drawn(page, await savedPng(page))).colours).toBeGreaterThan(100);
    expect(tried).toBe(1);
  });
});
