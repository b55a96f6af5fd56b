import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium, packagedChromium } from "../../scripts/chromium.mjs";
import { flagsPlugin } from "../../scripts/vite/flagsPlugin.ts";
import { compare, differenceFromKept } from "../gallery/keptPng.ts";
import { BUILDS } from "./buildApps.ts";
import { serve, type TestServer } from "./server.ts";

/** How often is looked again before a state is said to differ. */
const LOOKS = 10;
const root = join(import.meta.dirname, "../..");
/** States that are kept on a phone and in the dark, too. */
const SMALL_AND_DARK = /^(loading-page|loading-map|empty-own|error-data-offline|error-map|empty-catalogue)$/;
/** The pictures are comparable where the same browser draws them. */
const comparable = process.platform === "linux" && process.arch === "x64";

describe.runIf(comparable)("The gallery of states, drawn by the packaged browser", () => {
  let browser: Browser | undefined;
  let server: TestServer | undefined;
  let page: Page | undefined;

  beforeAll(async () => {
    await buildGallery();
    server = await serve("gallery");
    browser = await launchChromium({ executablePath: await packagedChromium() });
    page = await browser.newPage({ viewport: { width: 640, height: 900 }, reducedMotion: "reduce" });
    await page.goto(`${server.url}gallery.html`);
    await page.locator("[data-state]").last().waitFor();
    await page.evaluate(() => document.fonts.ready);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it("looks as it is kept: each state in light, and some on a phone and in the dark", async () => {
    if (!page) throw new Error("There is no page.");
    const differences = await shoot(page, () => true, "");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    differences.push(...(await shoot(page, (id) => SMALL_AND_DARK.test(id), "-phone-dark")));
    expect(differences).toEqual([]);
  }, 180_000);

  it("would tell a picture in which a line of words is missing from the one kept", async () => {
    if (!page) throw new Error("There is no page.");
    const panel = page.locator("[data-state=error-data-offline]");
    const whole = await panel.screenshot({ animations: "disabled" });
    await panel
      .locator("p")
      .nth(1)
      .evaluate((line) => (line.style.visibility = "hidden"));
    expect(await compare(page, whole, await panel.screenshot({ animations: "disabled" }))).toMatch(/differ$/);
  });
});

it("The build has no gallery", () => {
  expect(existsSync(join(root, "gallery.html"))).toBe(true);
  const built = readdirSync(BUILDS.files, { recursive: true, encoding: "utf8" });
  expect(built.filter((file) => /gallery/i.test(file))).toEqual([]);
  expect(built).toContain("index.html");
});

async function shoot(page: Page, kept: (id: string) => boolean, suffix: string): Promise<string[]> {
  const differences: string[] = [];
  let looks = 0;
  const states = await page.locator("[data-state]").all();
  for (const state of states) {
    const id = (await state.getAttribute("data-state")) ?? "";
    if (!kept(id)) continue;
    const shot = async () => {
      await state.evaluate(putOnWholePixel);
      return state.screenshot({ animations: "disabled" });
    };
    let difference = await differenceFromKept(page, `${id}${suffix}`, await shot());
    // Some of a state may come with what is loaded late: a look that differs is taken again, so often for all of them.
    for (; looks < LOOKS && difference !== null; looks += 1) {
      await page.waitForTimeout(300);
      difference = await differenceFromKept(page, `${id}${suffix}`, await shot());
    }
    if (difference !== null) differences.push(difference);
  }
  return differences;
}

/**
 * Moves a state to a whole pixel: what stands above it changes nothing of its picture then. What took the focus, at once
 * or late, would be ringed, or its text be marked.
 */
function putOnWholePixel(state: HTMLElement | SVGElement): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.removeAllRanges();
  Object.assign(state.style, { position: "relative", top: "0" });
  const top = state.getBoundingClientRect().top + window.scrollY;
  state.style.top = `${Math.ceil(top) - top}px`;
}

/** The gallery as a page of its own. */
async function buildGallery(): Promise<void> {
  await build({
    root,
    base: "./",
    configFile: false,
    logLevel: "error",
    plugins: [react(), flagsPlugin()],
    build: {
      outDir: BUILDS.gallery,
      emptyOutDir: true,
      minify: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rolldownOptions: { input: join(root, "gallery.html") },
    },
  });
}
