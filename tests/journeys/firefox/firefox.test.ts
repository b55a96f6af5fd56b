import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firefoxPath } from "../../../scripts/firefox.mjs";
import { LONG_CSV } from "../../features/openingFiles.ts";
import { serve, type TestServer } from "../server.ts";
import { startFirefox, type Firefox } from "./marionette.ts";

/** How WebDriver writes the keys that have no letter. */
const [RIGHT, DOWN, ENTER] = ["\uE014", "\uE015", "\uE007"];

const count = (selector: string) => `return document.querySelectorAll(${JSON.stringify(selector)}).length`;
const FOCUSED = "return document.activeElement.closest('[data-col]')?.dataset.col ?? ''";
const ROW = "return document.activeElement.closest('[role=row]')?.textContent ?? ''";
const GROUND = "return getComputedStyle(document.body).backgroundColor";

describe("In Firefox", () => {
  let server: TestServer | undefined;
  let firefox: Firefox | undefined;
  beforeAll(async () => {
    server = await serve("files");
    firefox = await startFirefox(firefoxPath() ?? "firefox");
  }, 120_000);
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  const browser = () => {
    if (!firefox || !server) throw new Error("Firefox has not started.");
    return firefox;
  };
  const shows = (selector: string) => expect.poll(async () => Number(await browser().run(count(selector))));
  const open = async (query: string, ready: string) => {
    await browser().open(`${server?.url}${query}`);
    await shows(ready).toBeGreaterThan(0);
  };
  /** Clicks on the button that has a name. */
  const tap = async (name: string) => {
    const marking = `
      const named = [...document.querySelectorAll("button")].filter((button) =>
        (button.ariaLabel ?? button.textContent).trim().startsWith(${JSON.stringify(name)}));
      for (const old of document.querySelectorAll("[data-tapped]")) old.removeAttribute("data-tapped");
      named.at(0)?.setAttribute("data-tapped", "");
      return named.length`;
    await expect.poll(async () => Number(await browser().run(marking)), { message: name }).toBeGreaterThan(0);
    await browser().click("[data-tapped]");
  };
  const savedFile = (end: string) =>
    readdirSync(browser().saved).find((name) => name.endsWith(end) && !name.startsWith("."));

  it("the first screen is there, arrow keys go from cell to cell, and Enter opens the words", async () => {
    await open("", "[role=treegrid] [data-mark]");
    await browser().run("document.querySelector('[data-mark]').focus()");
    const before = await browser().run(FOCUSED);
    await browser().press([RIGHT]);
    await expect.poll(() => browser().run(FOCUSED)).not.toBe(before);
    await browser().run("document.querySelector('[data-mark=\"russia.opposing\"]').focus()");
    await browser().press([DOWN]);
    await expect.poll(() => browser().run(ROW)).toMatch(/^Vladimir Putin/);
    await browser().run("document.querySelector('[data-mark=\"russia.opposing\"]').focus()");
    await browser().press([ENTER]);
    await shows("aside article blockquote").toBeGreaterThan(0);
    expect(await browser().run("return location.search")).toBe("?cell=russia.opposing");
  });

  it("a filter and a search leave what matches, and the address says so", async () => {
    await open("", "[role=treegrid] [data-mark]");
    await shows("[role=treegrid] [data-mark]").toBe(15);
    await tap("Opposing");
    await shows("[role=treegrid] [data-mark]").toBe(3);
    await open("", "[role=treegrid] [data-mark]");
    await browser().click("input[type=search]");
    await browser().press("troops".split(""));
    await expect.poll(() => browser().run("return location.search")).toBe("?q=troops");
    await shows("[role=treegrid] [data-mark]").toBe(7);
  });

  it("bars, map, statements and all issues are drawn, by day and by night", async () => {
    for (const [query, ready, least] of [
      ["?view=bars", "[data-bar]", 6],
      ["?view=map", "[role=toolbar] [data-mark]", 6],
      ["?view=statements", "article blockquote", 2],
      ["?view=issues", "[role=gridcell]", 20],
      ["?view=agreement", "[role=application] svg", 1],
    ] as const) {
      await open(query, ready);
      await shows(ready).toBeGreaterThanOrEqual(least);
    }
    await tap("Colours:");
    const light = await browser().run(GROUND);
    await tap("Colours:");
    await expect.poll(() => browser().run(GROUND)).not.toBe(light);
  });

  it("a picture is saved as PNG and as PDF", async () => {
    await open("", "[role=treegrid] [data-mark]");
    await tap("Export");
    for (const [name, end, begins] of [
      ["Download PNG", ".png", "\x89PNG"],
      ["Download PDF", ".pdf", "%PDF"],
    ] as const) {
      await tap(name);
      await expect.poll(() => savedFile(end), { message: name }).toBeDefined();
      const file = join(browser().saved, savedFile(end) ?? "");
      await expect.poll(() => readFileSync(file).toString("latin1", 0, 4)).toBe(begins);
    }
  });

  it("a CSV is opened, and is still there after a reload", async () => {
    const file = join(browser().saved, "votes.csv");
    writeFileSync(file, LONG_CSV);
    await open("", "[role=treegrid] [data-mark]");
    await tap("Open data");
    await shows("input[type=file]").toBeGreaterThan(0);
    await browser().upload("input[type=file]", file);
    await expect.poll(() => browser().run("return location.search")).toMatch(/dataset=own-/);
    const address = await browser().run("return location.search");
    await open(address, "[role=treegrid]");
    expect(await browser().run("return document.body.innerText")).toContain("Fish tariffs");
  });
});
