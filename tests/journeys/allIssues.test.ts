import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { catalogueEntry, datasetOf, evidenceOf } from "../../src/domain/datasetFile.ts";
import { manyIssues } from "../manyIssues.ts";
import { violations } from "./axe.ts";
import { DESKTOP, focused, PHONE, useReader } from "./reader.ts";
import { resize, SEVERAL, violationsByDayAndNight } from "./resizing.ts";

const file = manyIssues(90, 140);
const ADDRESS = "?dataset=many-issues&view=issues";
/** 1366 × 768 px at 400 %. */
const ENLARGED = { width: 341, height: 192 } as const;
const GRID = "[role=treegrid][aria-colcount='142']";
/** What is served in place of files comes from the server, past the service worker. */
const VISIT = { serviceWorkers: "block" } as const;

const json = (body: unknown) => (response: ServerResponse) => {
  response.setHeader("Content-Type", "application/json").end(JSON.stringify(body));
};

describe("A reader of all issues", () => {
  const reader = useReader("files");
  beforeEach(() => {
    const { faults } = reader.host();
    faults.set("/api/datasets.json", json([catalogueEntry(file)]));
    faults.set("/api/datasets/many-issues.json", json({ ...datasetOf(file), version: "1" }));
    faults.set("/issues/issue-0/evidence.json", json(evidenceOf(file, "issue-0")));
    faults.set("/issues/issue-2/evidence.json", json(evidenceOf(file, "issue-2")));
  });
  const visit = (more = "", options = {}) =>
    reader.visit(`${ADDRESS}${more}`, { ...VISIT, ...options }, GRID);
  const cell = (page: Page, name: string | RegExp) => page.getByRole("gridcell", { name });
  const place = (page: Page) =>
    page.evaluate(() => {
      const focus = document.activeElement;
      const row = focus?.closest("[role=row]")?.getAttribute("aria-rowindex");
      return `${row}/${focus?.getAttribute("aria-colindex")}`;
    });
  /** Whether what has focus is in sight: neither cut off by the grid nor beneath its head or first columns. */
  const inSight = (page: Page) =>
    page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      if (!box) return false;
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return at !== null && (document.activeElement?.contains(at) ?? false);
    });

  it("walks with the keyboard over every edge of what is drawn, and always sees where", async () => {
    const page = await visit();
    await cell(page, "Afghanistan, Question 1: No").focus();
    for (const [keys, where] of [
      [["Control+End"], "92/142"],
      [["Home"], "92/1"],
      [["End", "ArrowUp", "ArrowLeft"], "91/141"],
      [["Control+Home"], "1/1"],
      [["ArrowDown", "ArrowDown", "End"], "3/142"],
      [Array<string>(30).fill("ArrowLeft"), "3/112"],
      [Array<string>(40).fill("ArrowDown"), "43/112"],
      // The counts stay beneath the head, over the names of the rows that have been scrolled past.
      [["Control+Home", "ArrowDown"], "2/1"],
      [Array<string>(41).fill("ArrowDown").concat(Array<string>(3).fill("ArrowRight")), "43/4"],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(() => place(page)).toBe(where);
      await expect.poll(() => inSight(page)).toBe(true);
    }
    await page.keyboard.press("PageDown");
    await expect.poll(async () => Number((await place(page)).split("/")[0])).toBeGreaterThan(50);
    await expect.poll(() => inSight(page)).toBe(true);
    await expect.poll(() => page.locator(`${GRID} [tabindex='0']`).count()).toBe(1);
    await expect.poll(() => page.locator(`${GRID} *`).count()).toBeLessThan(1000);
  });

  it("sorts by a column and keeps focus there; Enter in a head steps into what it holds", async () => {
    const page = await visit();
    await cell(page, "Afghanistan, Question 1: No").focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => focused(page)).toBe("columnheader: The long title of the question of fish 1");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("a: Question 1: The long title of the question of fish 1");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL(/sort=issue&by=issue-1/);
    await expect.poll(() => focused(page)).toBe("button: Sort by The long title of the question of fish 1");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toMatch(/^gridcell: .*, Question 1: Yes$/);
  });

  it("groups the rows, folds a group and unfolds it", async () => {
    const page = await visit();
    await page.getByLabel("Group by").selectOption("region");
    await page.waitForURL(/group=region/);
    const africa = page.getByRole("rowheader", { name: /^Africa, / });
    await africa.focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.getByRole("rowheader", { name: "Algeria" }).count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^rowheader: Africa/);
    await page.keyboard.press("ArrowRight");
    await page.getByRole("rowheader", { name: "Algeria" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focused(page)).toMatch(/^rowheader: Africa/);
  });

  it("finds issues in the heads, opens one, and comes back", async () => {
    const page = await visit();
    await page.getByRole("searchbox", { name: "Filter issues" }).fill("tariffs");
    await page.waitForURL(/heads=tariffs/);
    await expect.poll(() => page.locator("[role=treegrid]").getAttribute("aria-colcount")).toBe("30");
    await page.getByRole("link", { name: "Question 2: The long title of the question of tariffs 2" }).click();
    await page.waitForURL(/issue=issue-2/);
    await expect.poll(() => page.textContent("h1")).toContain("tariffs 2");
    await expect
      .poll(() => page.getByRole("combobox", { name: "Issue" }).inputValue())
      .toBe("The long title of the question of tariffs 2");
    await page.getByRole("button", { name: "Next issue" }).click();
    await page.waitForURL(/issue=issue-3/);
    await page.getByRole("button", { name: "All issues" }).click();
    await page.locator(GRID).waitFor();
  });

  it("opens the history of an actor on an issue, and gets focus back where it was", async () => {
    const page = await visit();
    await cell(page, "Afghanistan, Question 0: Yes, changed").focus();
    await page.keyboard.press("Enter");
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await expect.poll(() => focused(page)).toBe("h2: Afghanistan · Question 0");
    await expect.poll(() => evidence.getByRole("article").count()).toBe(2);
    await evidence.getByText("the position changed").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => evidence.count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("gridcell: Afghanistan, Question 0: Yes, changed");
  });

  it("scrolls with the wheel without a blank place in any direction", async () => {
    const page = await visit();
    await page.locator(GRID).evaluate((grid) => grid.scrollIntoView());
    const box = await page.locator(GRID).boundingBox();
    if (!box) throw new Error("The grid has no place.");
    await page.mouse.move(box.x + box.width / 2, box.y + 420);
    for (const [right, down] of [
      [400, 0],
      [0, 300],
      [300, 200],
      [-900, -100],
    ] as const) {
      const scrolled = () =>
        page.locator(GRID).evaluate((grid) => [grid.scrollLeft, grid.scrollTop, scrollY].join());
      const before = await scrolled();
      await page.mouse.wheel(right, down);
      await expect.poll(scrolled).not.toBe(before);
      await expect
        .poll(() =>
          page.evaluate(() => {
            const grid = document.querySelector("[role=treegrid]")?.getBoundingClientRect();
            if (!grid) return ["no grid"];
            const places = [0.3, 0.5, 0.7, 0.95].flatMap((x) => [300, 400, 500].map((y) => [x, y] as const));
            return places
              .filter(([x, y]) => {
                // A cell's corner and a row's edge are no cell's: of two places beside each other one is in a cell.
                return [0, 9].every((aside) => {
                  const at = document.elementFromPoint(
                    grid.left + grid.width * x + aside,
                    grid.top + y + aside,
                  );
                  return !at?.closest("[role=gridcell]");
                });
              })
              .map(([x, y]) => `${x} ${y}`);
          }),
        )
        .toEqual([]);
    }
  });

  it(
    "meets no barrier that axe knows of on a desktop, a phone and enlarged to 400 %, by day and by night",
    async () => {
      const page = await visit("&group=region");
      const ready = "role=rowheader[name=/^Africa, /]";
      const sizes = [DESKTOP, PHONE, ENLARGED];
      expect(await violationsByDayAndNight(page, { ready, sizes })).toEqual([]);
    },
    SEVERAL,
  );

  it("shows several rows at once on a phone, with what the marks mean at a press", async () => {
    const page = await visit("", { viewport: { width: 390, height: 844 }, hasTouch: true });
    const rows = page.getByRole("rowheader");
    await expect
      .poll(() =>
        rows.evaluateAll(
          (names) => names.filter((name) => name.getBoundingClientRect().bottom <= innerHeight).length,
        ),
      )
      .toBeGreaterThan(5);
    // The tabs of the views stand on one line, and everything to press is as large as a finger needs.
    const heights = (of: string) =>
      page.locator(of).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(new Set(await heights("[role=tablist][aria-label=View] [role=tab]"))).toEqual(new Set([34]));
    expect(
      Math.min(...(await heights("main :is(button, input, select):not([role=treegrid] *)"))),
    ).toBeGreaterThan(24);
    const used = page.getByRole("list", { name: "Positions in use" });
    expect(await used.count()).toBe(0);
    const key = page.getByRole("button", { name: "Key" });
    await key.press("Enter");
    await expect.poll(() => used.isVisible()).toBe(true);
    await key.press("Enter");
    await expect.poll(() => used.count()).toBe(0);
  });

  it("has what the marks mean in sight on a desktop, and small windows keep the page within, and a cell that has focus in sight", async () => {
    const page = await visit();
    await expect.poll(() => page.getByRole("list", { name: "Positions in use" }).isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Key" }).count()).toBe(0);
    for (const size of [PHONE, ENLARGED]) {
      await resize(page, size);
      await page.getByRole("button", { name: "Key" }).waitFor();
      await page.reload();
      await page.locator(GRID).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
        .toBeLessThanOrEqual(0);
      await cell(page, "Albania, Question 1: Abstain").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => inSight(page)).toBe(true);
      await page.keyboard.press("Control+End");
      await expect.poll(() => inSight(page)).toBe(true);
    }
  });
});

describe("A reader of an issue whose title is a page long", () => {
  const reader = useReader("files");
  const title = `${"Calling upon all States to take further measures and ".repeat(28)}to report`;

  it.each([
    ["a phone", { viewport: { width: 390, height: 844 }, hasTouch: true }, 140],
    ["a desktop", { viewport: { width: 1366, height: 768 } }, 180],
  ])(
    "sees a few lines of it on %s, hears all of it, and reads all of it at a press",
    async (_, how, most) => {
      const issues = file.issues.map((issue) => (issue.id === "issue-0" ? { ...issue, title } : issue));
      const long = { ...file, issues };
      const { faults } = reader.host();
      faults.set("/api/datasets.json", json([catalogueEntry(long)]));
      faults.set("/api/datasets/many-issues.json", json({ ...datasetOf(long), version: "1" }));
      faults.set("/issues/issue-0/evidence.json", json(evidenceOf(long, "issue-0")));
      const page = await reader.visit("?dataset=many-issues", { ...VISIT, ...how });
      const heading = page.getByRole("heading", { level: 1, name: title });
      const height = async () => (await heading.boundingBox())?.height ?? 0;
      await expect.poll(height).toBeLessThan(most);
      await page.getByRole("button", { name: "Show the whole title" }).press("Enter");
      await expect.poll(height).toBeGreaterThan(most * 2);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await expect.poll(height).toBeLessThan(most);
      await expect.poll(() => focused(page)).toBe("button: Show the whole title");
      await page.getByRole("button", { name: "Next issue" }).click();
      await expect.poll(() => page.getByRole("button", { name: "Show the whole title" }).count()).toBe(0);
    },
  );
});
