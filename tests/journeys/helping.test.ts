import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { besideIsThere, noteKeys } from "./beside.ts";
import { FAULTS } from "./faults.ts";
import { pick, sent, shown } from "./givenFiles.ts";
import { focused, PHONE, quiet, useReader } from "./reader.ts";
import { drawn } from "./resizing.ts";

const SECRET = "Sigrid";
const HINT = "Choose a mark to read the words behind it.";
const sheet = (page: Page) => page.getByRole("dialog", { name: "Help" });

describe("Help", () => {
  const reader = useReader("files");

  it("opens with ? and by its button, leads back, and its single keys can be turned off for good", async () => {
    const page = await reader.visit("", { before: noteKeys });
    const mark = page.getByRole("button", { name: /^Italy, Monitoring only/ });
    await besideIsThere(page);
    await mark.focus();
    await page.keyboard.press("?");
    await sheet(page).getByRole("heading", { name: "How to read a mark" }).waitFor();
    await expect.poll(() => violations(page, "dialog")).toEqual([]);
    await expect.poll(() => sheet(page).getByRole("link", { name: "About the data" }).count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => sheet(page).count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^button: Italy, Monitoring only/);
    await page.keyboard.press("/");
    await page.keyboard.type("a/b?");
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("a/b?");
    await expect.poll(() => sheet(page).count()).toBe(0);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("button", { name: "Help" }).click();
    await sheet(page).getByRole("switch", { name: "Single keys ? and /" }).uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByRole("button", { name: "Help" }).focus();
    await besideIsThere(page);
    await page.keyboard.press("/");
    await page.keyboard.press("?");
    await drawn(page);
    expect(await focused(page)).toBe("button: Help");
    expect(await sheet(page).count()).toBe(0);
  });

  it("fits the head and the sheet of a page of 320 px", async () => {
    const page = await reader.visit("", { viewport: { width: 320, height: 640 }, hasTouch: true });
    const overflow = () =>
      page.evaluate(() => {
        const dialog = document.querySelector("dialog");
        return [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0),
        ];
      });
    await expect.poll(overflow).toEqual([0, 0]);
    await page.getByRole("button", { name: "Help" }).tap();
    await sheet(page).getByRole("heading", { name: "Keys" }).waitFor();
    await expect.poll(overflow).toEqual([0, 0]);
  });
});

describe("The hint of a first visit", () => {
  const reader = useReader("files");

  it("comes without moving anything or taking focus, and does not come again once it is put away", async () => {
    const page = await reader.visit("", { first: true, before: countShifts });
    const hint = page.locator("header span", { hasText: HINT });
    await hint.waitFor();
    await expect.poll(() => page.getByRole("status").getByText(HINT).count()).toBe(1);
    await expect.poll(() => focused(page)).toMatch(/^body/);
    expect(await page.evaluate(() => document.body.dataset["shifted"] ?? "none")).toBe("none");
    await expect.poll(() => violations(page, "header")).toEqual([]);
    await page.getByRole("button", { name: "Got it" }).click();
    await expect.poll(() => hint.count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^main/);
    await page.addInitScript(noteKeys);
    await page.reload();
    await page.waitForSelector("[role=treegrid]");
    await besideIsThere(page);
    expect(await hint.count()).toBe(0);
  });

  it("goes by itself for good when a mark is opened, on a phone, too, where taps go through it", async () => {
    const page = await reader.visit("", { first: true, viewport: PHONE, hasTouch: true });
    const hint = page.locator("header span", { hasText: HINT });
    await hint.waitFor();
    const box = await hint.boundingBox();
    const under = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest("main") !== null, [
      (box?.x ?? 0) + 10,
      (box?.y ?? 0) + 10,
    ] as const);
    expect(under).toBe(true);
    await page.getByRole("button", { name: /^France, Sending troops/ }).tap();
    await expect.poll(() => hint.count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("diplomatic-positions:hint")))
      .toBe("done");
  });

  it("does not come to whoever follows a link to an open mark, nor into a frame, nor where there is no matrix", async () => {
    const page = await reader.visit("?cell=italy.monitoring-only", { first: true, before: noteKeys });
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    await besideIsThere(page);
    expect(await page.getByText(HINT).count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("diplomatic-positions:hint")))
      .toBe(null);
    await page.goto(`${reader.host().url}embed.html`);
    await page.getByRole("link", { name: /^Open in/ }).waitFor();
    await quiet(page);
    expect(await page.getByText(HINT).count()).toBe(0);
    await page.goto(`${reader.host().url}?view=statements`);
    await page.getByRole("article").first().waitFor();
    await besideIsThere(page);
    expect(await page.getByText(HINT).count()).toBe(0);
  });
});

describe("Diagnostics", () => {
  const reader = useReader("server");

  it("tell version, source, loads and errors, and nothing of a person's own data, words or files", async () => {
    const page = await reader.visit("", { expected: [/Failed to load resource/, new RegExp(SECRET)] });
    const table = `actor,issue,position,quote\n${SECRET}land,${SECRET} tax,${SECRET} yes,${SECRET} said\n`;
    await pick(page, sent(`${SECRET}-votes.csv`, table, "text/csv"));
    await shown(page, `${SECRET} tax`);
    await page.getByRole("searchbox").fill(SECRET);
    await page.evaluate((secret) => {
      setTimeout(() => {
        throw new TypeError(`${secret} is not a function`);
      });
      void Promise.reject(new Error(secret));
    }, SECRET);
    await expect.poll(() => page.url()).toContain("own-");
    const told = await diagnosticsOf(page);
    expect(told).not.toMatch(/sigrid|own-/i);
    expect(told).toMatch(/^Version\n {2}\d+\.\d+\.\d+, build index-[\w-]+$/m);
    expect(told).toContain("Data opened in this browser");
    expect(told).toContain("set: dataset, q");
    expect(told).toContain("1 stored, 0 in memory");
    expect(told).toMatch(/after [\d.]+ s, page: TypeError/);
    expect(told).toMatch(/api\/datasets\.json: \d+ ms, [\d.]+ kB/);
    expect(told).toMatch(/view drawn after \d+ ms/);
  });

  it("are copied, or stand selected where the clipboard is refused, and lead back to Help", async () => {
    reader.host().faults.set("/remote/api/datasets.json", FAULTS.failing);
    const page = await reader.visit("", { expected: [/Failed to load resource/] }, "[role=alert]");
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    const told = await diagnosticsOf(page);
    expect(told).toContain("A server");
    expect(told).toContain("data: DataError server 500 api/datasets.json");
    await expect.poll(() => violations(page, "dialog")).toEqual([]);
    await sheet(page).getByRole("button", { name: "Copy diagnostics" }).click();
    await sheet(page).getByRole("alert").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString()))
      .toContain("Recent errors");
    await sheet(page).getByRole("button", { name: "Back to Help" }).click();
    await expect.poll(() => focused(page)).toBe("button: Diagnostics");
  });
});

async function diagnosticsOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Help" }).click();
  await sheet(page).getByRole("button", { name: "Diagnostics" }).click();
  const field = sheet(page).getByRole("textbox", { name: "Diagnostics" });
  await field.waitFor();
  await expect.poll(() => focused(page)).toBe("h3: Diagnostics");
  return field.inputValue();
}

/** Notes on the page that something shifted in the frames in which the hint came; fonts that come later are not its doing. */
function countShifts(): void {
  const shifts: number[] = [];
  let came = Infinity;
  const note = () => {
    if (shifts.some((at) => at >= came && at < came + 100)) document.body.dataset["shifted"] = "yes";
  };
  new MutationObserver(() => {
    const hint = [...document.querySelectorAll("header [role=status]")].some(
      ({ textContent }) => textContent,
    );
    if (hint) came = Math.min(came, performance.now());
    note();
  }).observe(document, { childList: true, subtree: true, characterData: true });
  new PerformanceObserver((list) => {
    shifts.push(...list.getEntries().map(({ startTime }) => startTime));
    note();
  }).observe({ type: "layout-shift" });
}
