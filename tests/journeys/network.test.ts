import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { BUILDS } from "./buildApps.ts";
import { FAULTS, holdBack } from "./faults.ts";
import { quiet, useReader } from "./reader.ts";

const HEADLINE = "26 nations, two of them named";
const NETWORK_LINES = [/Failed to load resource/];
/** Without the worker, the files of the default build are asked for as the server of the other is. */
const ASKED = { serviceWorkers: "block", expected: NETWORK_LINES } as const;
const CATALOGUE = "/api/datasets.json";
const WORDS = "/reassurance-force/evidence.json";

/** One after another, with what a reader is told of each, and what a developer finds in its detail. */
const IN_A_ROW = [
  ["missing", "This data was not found", /notFound[^]*404/],
  [
    "signInPage",
    "The server sent something that is not data",
    /notJson[^]*text\/html; it starts “<!doctype html>/,
  ],
  ["truncated", "The server sent something that is not data", /notJson[^]*\(12 characters\)/],
  ["wrongShape", "The data has an error and is not shown", /invalid[^]*0\.id/],
  ["failing", "The server did not give the data", /server[^]*500/],
  ["halfway", "The data could not be reached", /offline/],
  ["missing", "This data was not found", /notFound/],
  ["down", "The data could not be reached", /offline/],
] as const;

describe.each(["files", "server"] as const)("In front of the build “%s”, a reader", (build) => {
  const reader = useReader(build);
  const host = () => reader.host();

  it("is told of each failure of the first data in turn, and Retry recovers", async () => {
    host().faults.set(CATALOGUE, FAULTS.missing);
    const page = await reader.visit("?issue=russian-veto", ASKED, "[role=alert]");
    for (const [fault, sentence, detail] of IN_A_ROW) {
      host().faults.set(CATALOGUE, FAULTS[fault]);
      await page.getByRole("button", { name: "Retry" }).click();
      await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
      // Its own detail: the sentence before may be the same.
      await expect.poll(() => page.locator("pre").textContent()).toMatch(detail);
      expect(await page.locator("pre").textContent()).toContain(CATALOGUE);
      // No build papers a failure over with the bundled article.
      expect(await page.getByRole("treegrid").count()).toBe(0);
    }
    host().faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await expect.poll(() => page.textContent("h1")).toContain("A Russian veto");
  });

  it("is told that a slow server is slow, and what to do, and has what comes late", async () => {
    const held = holdBack(host(), CATALOGUE);
    const page = await reader.visit("", ASKED, "[aria-busy]");
    const late = page.getByText("This takes longer than usual");
    expect(await late.isVisible()).toBe(false);
    await hurry(page);
    await late.waitFor();
    expect(await late.textContent()).toContain("You can wait, or reload the page.");
    held.letGo();
    await page.getByRole("treegrid").waitFor();
    const words = holdBack(host(), WORDS);
    await page.getByRole("button", { name: /^Russia, Opposing/ }).click();
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByText("Loading the words…").first().waitFor();
    await expect.poll(() => page.textContent("main")).toContain(HEADLINE);
    words.letGo();
    await page.getByRole("article").getByText("¶20").first().waitFor();
  });

  it("is told when the network goes before the first data, and has it when the network is back", async () => {
    const held = holdBack(host(), CATALOGUE);
    const page = await reader.visit("?issue=russian-veto", ASKED, "[aria-busy]");
    await page.context().setOffline(true);
    held.breakOff();
    const alert = page.getByRole("alert");
    await alert.filter({ hasText: "The data could not be reached" }).waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => page.textContent("h1")).toContain("A Russian veto");
    await expect.poll(() => alert.count()).toBe(0);
  });

  it("opens the evidence though a file under it was lost while it was loaded ahead", async () => {
    const file = readdirSync(`${BUILDS[build]}/assets`).find((name) => /^StatementCard-.*\.js$/.test(name));
    host().faults.set(`/assets/${file}`, FAULTS.down);
    const page = await reader.visit("", { ...ASKED, expected: [...NETWORK_LINES, /A part of the program/] });
    await expect.poll(() => host().asked).toContain(`/assets/${file}`);
    await page.getByRole("button", { name: /^Russia, Opposing/ }).click();
    await page.getByRole("alert").filter({ hasText: "The evidence could not be shown" }).waitFor();
    host().faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.getByRole("article").getByText("¶20").first().waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  });

  it("finds a tab as it was left, after an hour in the background", async () => {
    const page = await reader.visit("?cell=russia.opposing", ASKED, "aside article");
    await page.getByRole("article").getByText("¶20").first().waitFor();
    await quiet(page);
    await page.clock.install();
    await page.getByRole("button", { name: /^France, Sending troops/ }).hover();
    await page.evaluate(watchChanges);
    host().asked.splice(0);
    await turn(page, "hidden");
    await page.clock.fastForward("01:00:00");
    await turn(page, "visible");
    await page.clock.fastForward("00:01");
    expect(await page.evaluate(() => document.documentElement.dataset["changes"])).toBe("0");
    await page.clock.resume();
    await page.getByRole("tab", { name: "Russian veto" }).click();
    await page.getByRole("button", { name: /^NATO, Rejecting/ }).click();
    await page.getByText("¶23").waitFor();
    const asked = host().asked.filter((path) => path.endsWith(".json"));
    expect(asked.filter((path) => !path.includes("/russian-veto/"))).toEqual([]);
  });

  it("has the same view and words with a clock years behind or ahead, which dates only what is saved", async () => {
    const page = await reader.visit("?cell=russia.opposing", ASKED, "aside article");
    await page.getByRole("article").getByText("¶20").first().waitFor();
    const shown = await page.locator("main").innerText();
    for (const year of [1999, 2061]) {
      await page.clock.setSystemTime(new Date(`${year}-03-01T12:00:00`));
      await page.reload();
      await page.getByRole("article").getByText("¶20").first().waitFor();
      await expect.poll(() => page.locator("main").innerText()).toBe(shown);
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await page.getByRole("tab", { name: "Cite" }).click();
      const citation = page.getByRole("textbox", { name: "Full citation" });
      await expect.poll(() => citation.inputValue()).toContain(`1 March ${year}`);
      await page.keyboard.press("Escape");
    }
  });
});

/** Lets what appears in time appear at once. */
async function hurry(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Animation.enable");
  await session.send("Animation.setPlaybackRate", { playbackRate: 1000 });
}

/** Puts the page into the background or back, as a browser tells it. */
async function turn(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((visibilityState) => {
    Object.defineProperty(document, "visibilityState", { value: visibilityState, configurable: true });
    Object.defineProperty(document, "hidden", { value: visibilityState === "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    window.dispatchEvent(new Event(visibilityState === "hidden" ? "blur" : "focus"));
  }, state);
}

/** Counts what changes in the main part from now on. */
function watchChanges(): void {
  const { dataset } = document.documentElement;
  dataset["changes"] = "0";
  const main = document.querySelector("main") ?? document.body;
  new MutationObserver((changes) => {
    dataset["changes"] = String(Number(dataset["changes"]) + changes.length);
  }).observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
}
