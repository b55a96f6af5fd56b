import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchChromium } from "../../scripts/chromium.mjs";
import { serve, type TestServer } from "./server.ts";

export const DESKTOP = { width: 1366, height: 768 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** What Playwright itself prints when a visit blocks service workers. */
const BLOCKED = /registration blocked by Playwright/;

/** How many times slower the browser's processor is made (`JOURNEY_SLOW`, see CONTRIBUTING.md): 1 as it is. */
const SLOWED = Number(process.env["JOURNEY_SLOW"] ?? 1);

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
}

/** The one browser of a process of tests, which ends with it: each visit has a profile of its own, and starting one is dear. */
let started: Promise<Browser> | undefined;

/** The browser, anew where one has died. */
async function browserHere(): Promise<Browser> {
  const here = await started;
  if (here?.isConnected()) return here;
  started = launchChromium();
  return started;
}

interface Visit extends BrowserContextOptions {
  /** Noise this visit means to cause: the browser's own line about a failed request, or `request: ` and a foreign address. */
  readonly expected?: readonly RegExp[];
  /** Runs in the page before anything of it. */
  readonly before?: () => void;
  /** Whether the reader has never been here, and is given a hint. Anybody else has put it away. */
  readonly first?: boolean;
}

/**
 * A reader with a browser, in front of one build. Every visit has a fresh profile; console errors, warnings,
 * uncaught errors and requests to any other host that the visit did not announce fail its test.
 */
export function useReader(build: "files" | "server", mount = "/") {
  const noise: string[] = [];
  const foreign: Request[] = [];
  const open: Page[] = [];
  let server: TestServer | undefined;
  const reader = {
    /** Opens the app at a query and waits for `ready` to be on the page. */
    async visit(query = "", visit: Visit = {}, ready = "[role=treegrid]"): Promise<Page> {
      const { expected = [], before, first = false, ...options } = visit;
      const browser = await browserHere();
      const context = await browser.newContext({ viewport: DESKTOP, ...options });
      const page = await context.newPage();
      open.push(page);
      if (SLOWED > 1) await slow(page);
      const hear = (line: string) => {
        if (![...expected, BLOCKED].some((pattern) => pattern.test(line))) noise.push(line);
      };
      page.on("pageerror", (error) => hear(`uncaught: ${error.message}`));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) hear(`${message.type()}: ${message.text()}`);
      });
      // Of the pages, frames and workers of the visit, and of the pages it opens.
      context.on("request", (request) => {
        const { protocol, host } = new URL(request.url());
        if (["data:", "blob:"].includes(protocol) || host === new URL(reader.host().url).host) return;
        const line = `request: ${request.url().slice(0, 200)}`;
        if (!expected.some((pattern) => pattern.test(line))) foreign.push(request);
      });
      follow(page);
      page.on("websocket", (socket) => hear(`socket: ${socket.url()}`));
      if (!first) await page.addInitScript(putHintAway);
      if (before) await page.addInitScript(before);
      await page.goto(`${reader.host().url}${query}`);
      await page.waitForSelector(ready, { timeout: 15_000 });
      return page;
    },
    host(): TestServer {
      if (!server) throw new Error("The server has not started.");
      return server;
    },
  };
  beforeAll(async () => {
    server = await serve(build, mount);
    await browserHere();
  });
  afterEach(async () => {
    // What the policy refuses is told as a request, too, but is none.
    const sent = foreign.splice(0).filter((request) => request.failure()?.errorText !== "csp");
    noise.push(...sent.map((request) => `request: ${request.url().slice(0, 200)}`));
    await Promise.all(open.splice(0).map((page) => page.context().close()));
    // What was sent just before is still read.
    await new Promise((done) => setImmediate(done));
    server?.faults.clear();
    server?.asked.splice(0);
    expect(noise.splice(0), "unexpected console output or request").toEqual([]);
  });
  afterAll(async () => {
    await server?.close();
  });
  return reader;
}

function putHintAway(): void {
  try {
    localStorage.setItem("diplomatic-positions:hint", "done");
  } catch {
    // Storage is blocked: the hint is on the page.
  }
}

/** What pages have asked for and not been given yet. */
const underWay = new WeakMap<Page, Set<Request>>();
/** How often in a row nothing may be under way before a page is called quiet, a tenth of a second each. */
const QUIET = 5;

/** Waits until a page has asked for nothing for half a second. Playwright's `networkidle` would be over for good after the first such pause. */
export async function quiet(page: Page): Promise<void> {
  for (let looks = 0; looks < QUIET;) {
    await page.waitForTimeout(100);
    looks = underWay.get(page)?.size === 0 ? looks + 1 : 0;
  }
}

function follow(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on("request", (request) => requests.add(request));
  page.on("requestfinished", (request) => requests.delete(request));
  page.on("requestfailed", (request) => requests.delete(request));
}

/** The accessible name of what has focus, and its role. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const text = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return `${element?.getAttribute("role") ?? element?.tagName.toLowerCase()}: ${text.replace(/\s+/g, " ").trim()}`;
  });
}
