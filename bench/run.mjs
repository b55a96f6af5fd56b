import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import { launchChromium } from "../scripts/chromium.mjs";
import { reportExports, timeExports } from "./exports.mjs";
import { report } from "./report.mjs";

/**
 * Times the app in one Chromium run, each round measuring everything once, so that noise falls on all alike.
 * `--quick` makes few rounds: enough to see that every page gets ready, too few to quote.
 */
const ROUNDS = process.argv.includes("--quick") ? 3 : 15;
/** Rounds of exports, each of every picture in every format. */
const EXPORT_ROUNDS = process.argv.includes("--quick") ? 1 : 5;
const READY_LIMIT = 20_000;
const root = fileURLToPath(new URL("..", import.meta.url));
const out = `${root}dist-bench`;

rmSync(out, { recursive: true, force: true });
await buildApp(`${out}/mocked`, "");
await buildApp(`${out}/plain`, "/mocked/");
await build({
  root: `${root}bench/bare`,
  base: "./",
  configFile: false,
  logLevel: "error",
  build: { outDir: `${out}/bare` },
});

const server = await preview({
  root,
  configFile: false,
  appType: "mpa",
  build: { outDir: out },
  preview: { host: "127.0.0.1", port: 0 },
});
const host = server.resolvedUrls.local[0];
const browser = await launchChromium();
const exports = [];
const times = { bare: [], plain: [], mocked: [], search: [], export: [] };
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(await firstMatrix("bare/", "tbody tr"));
    times.plain.push(await firstMatrix("plain/", "[role=treegrid] [data-mark]"));
    times.mocked.push(await firstMatrix("mocked/", "[role=treegrid] [data-mark]"));
    times.search.push(await visit("plain/", searchSettled));
    times.export.push(await visit("plain/", exported));
  }
  for (let round = 0; round < EXPORT_ROUNDS; round += 1)
    exports.push(await timeExports(browser, `${host}plain/`));
} finally {
  await browser.close();
  await server.close();
}
report(times);
reportExports(exports);

async function buildApp(outDir, apiBase) {
  process.env.VITE_API_BASE_URL = apiBase;
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = "true";
  await build({ root, logLevel: "error", build: { outDir } });
}

/** Milliseconds from the start of navigation to the frame after the selector first matches, in a fresh profile. */
async function firstMatrix(path, selector) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript((sought) => {
    const look = () => {
      if (!document.querySelector(sought)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (window.readyAt = performance.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(host + path);
  // Rejects after its limit: a page that is never ready fails the benchmark.
  const ready = await page.waitForFunction(() => window.readyAt, undefined, { timeout: READY_LIMIT });
  const time = await ready.jsonValue();
  await context.close();
  return time;
}

async function visit(path, measure) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(host + path);
  await page.waitForSelector("[role=treegrid] [data-mark]", { timeout: READY_LIMIT });
  const time = await measure(page);
  await context.close();
  return time;
}

/** Milliseconds from a key pressed in Search, its words loaded, to the frame that shows the result. */
async function searchSettled(page) {
  const search = page.getByRole("searchbox", { name: "Search" });
  await search.fill("vladivosto");
  await page.waitForSelector("[data-mark='russia.opposing'][data-count='1']", { timeout: READY_LIMIT });
  await search.fill("putin");
  await page.waitForSelector("[data-mark='vladimir-putin.opposing'][data-count='5']", {
    timeout: READY_LIMIT,
  });
  await page.evaluate(() => {
    addEventListener("keydown", () => (window.pressedAt = performance.now()), { capture: true, once: true });
    const settled = () => document.querySelectorAll("[role=treegrid] [data-mark]").length === 0;
    const observer = new MutationObserver(() => {
      if (!settled()) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (window.settledAt = performance.now())));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await search.press("q");
  const settled = await page.waitForFunction(() => window.settledAt - window.pressedAt, undefined, {
    timeout: READY_LIMIT,
  });
  return settled.jsonValue();
}

/** Milliseconds from "Download PNG" to the file, at the default width and density. */
async function exported(page) {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.getByRole("button", { name: "Download PNG" });
  await download.waitFor({ timeout: READY_LIMIT });
  const started = performance.now();
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: READY_LIMIT }),
    download.click(),
  ]);
  await file.path();
  return performance.now() - started;
}
