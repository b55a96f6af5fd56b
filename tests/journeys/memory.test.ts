import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CASES, writeCases } from "../../bench/generate.mjs";
import { openDialog, shown } from "./givenFiles.ts";
import { keysOf } from "./keptRecords.ts";
import { useReader } from "./reader.ts";

const TURNS = 200;
/** So many of them change the address at least; some press what is chosen already. */
const TURNED = 150;
/** How much more the heap may hold after as many turns again. */
const GROWTH = 1.1;
const VIEWS = [
  ["Bars", "[data-bar]"],
  ["Map", "[role=toolbar] [data-mark]"],
  ["Statements", "article[data-statement]"],
  ["Matrix", "[role=treegrid]"],
] as const;

/** Presses the tabs of issues and views in turn, without waiting for what they show; how often the address changed. */
const turn = (page: Page) =>
  page.evaluate(async (count) => {
    const tabs = (label: string) => [
      ...document.querySelectorAll<HTMLElement>(`[role=tablist][aria-label=${label}] [role=tab]`),
    ];
    let turned = 0;
    let address = window.location.href;
    for (let at = 0; at < count; at += 1) {
      // The first of the issues is all of them.
      const among = at % 2 === 0 ? tabs("Issue").slice(1) : tabs("View");
      among[Math.floor(at / 2) % among.length]?.click();
      await new Promise(requestAnimationFrame);
      if (window.location.href !== address) turned += 1;
      address = window.location.href;
    }
    return turned;
  }, TURNS);

/** Brings the page to where it began, and every view's code with it; bytes its heap then holds after collection. */
async function heapAtHome(page: Page): Promise<number> {
  await page.getByRole("tab", { name: "“Reassurance” force" }).click();
  for (const [view, drawn] of VIEWS) {
    await page.getByRole("tab", { name: view, exact: true }).click();
    await page.locator(drawn).first().waitFor();
  }
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("HeapProfiler.enable");
  await protocol.send("HeapProfiler.collectGarbage");
  await protocol.send("HeapProfiler.collectGarbage");
  const { usedSize } = await protocol.send("Runtime.getHeapUsage");
  await protocol.detach();
  return usedSize;
}

describe("Switching issue and view 200 times", () => {
  const reader = useReader("files");

  it(
    "leaves no more on the heap than was there after as many turns before",
    { timeout: 120_000 },
    async () => {
      const page = await reader.visit();
      await heapAtHome(page);
      expect(await turn(page)).toBeGreaterThan(TURNED);
      const before = await heapAtHome(page);
      expect(await turn(page)).toBeGreaterThan(TURNED);
      const growth = (await heapAtHome(page)) / before;
      expect(growth).toBeLessThan(GROWTH);
    },
  );
});

describe("Short of memory", () => {
  const reader = useReader("files");

  it(
    "a page with the largest dataset lives on, and what it shows is still right, and after a reload",
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "positions-"));
      writeCases(folder, ["large"]);
      const page = await reader.visit();
      await openDialog(page);
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Choose a file" }).click();
      await (await chooser).setFiles(join(folder, CASES.large.name));
      // So large a dataset is read for longer than anything else is waited for, and kept once it is shown.
      await page.waitForURL(/dataset=own-/, { timeout: 90_000 });
      await shown(page, "");
      rmSync(folder, { recursive: true });
      const headline = await page.textContent("[data-headline]");
      const protocol = await page.context().newCDPSession(page);
      await protocol.send("Memory.simulatePressureNotification", { level: "critical" });
      await protocol.send("HeapProfiler.collectGarbage");
      await page.getByRole("button", { name: "Next issue" }).click();
      await expect.poll(() => page.textContent("[data-headline]")).not.toBe(headline);
      await page.getByRole("button", { name: "Previous issue" }).click();
      await expect.poll(() => page.textContent("[data-headline]")).toBe(headline);
      await page.locator("[role=treegrid] [data-mark]").first().click();
      await page.locator("aside article blockquote").first().waitFor();
      await expect.poll(() => keysOf(page)).toHaveLength(4);
      await page.reload();
      await expect.poll(() => page.textContent("[data-headline]")).toBe(headline);
    },
  );
});
