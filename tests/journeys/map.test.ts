import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FAULTS } from "./faults.ts";
import { focused, PHONE, useReader } from "./reader.ts";
import { DESK_AND_PHONE, keepsWithin, SEVERAL, violationsByDayAndNight } from "./resizing.ts";

const MARK = "[role=toolbar] [data-mark]";
const NETWORK_LINES = [/Failed to load resource/];

/** The colour of one pixel of the page as it is on screen. */
async function pixelAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const context = document.createElement("canvas").getContext("2d");
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    },
    `data:image/png;base64,${shot.toString("base64")}`,
  );
}

describe("A reader of the map", () => {
  const reader = useReader("files");

  it("comes by keyboard from the tabs to every mark, opens the words and comes back", async () => {
    const page = await reader.visit("?view=map", {}, MARK);
    await page.getByRole("tab", { name: "Map" }).focus();
    const reached = async (name: RegExp) => {
      for (let step = 0; step < 20; step += 1) {
        if (name.test(await focused(page))) return true;
        await page.keyboard.press("Tab");
      }
      return false;
    };
    expect(await reached(/^button: World/)).toBe(true);
    await page.keyboard.press("Tab");
    const walked: string[] = [];
    for (let step = 0; step < (await page.locator(MARK).count()); step += 1) {
      walked.push(await focused(page));
      await page.keyboard.press("ArrowRight");
    }
    expect(walked).toEqual([
      "button: France: Sending troops, if there is a peace deal; 1 statement",
      "button: United Kingdom: Sending troops, if there is a peace deal; 1 statement",
      "button: Italy: Monitoring only, for any peace agreement; could assist; 1 statement",
      "button: United States: Support without troops, may provide; 1 statement",
      "button: United States: Undecided or unclear, 1 statement",
      expect.stringMatching(/^button: Ukraine: Endorsing, /),
      expect.stringMatching(/^button: Germany: Undecided or unclear, /),
      "button: Russia: Opposing, 9 statements",
    ]);
    await expect.poll(() => focused(page)).toBe(walked[0]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect
      .poll(() =>
        page.getByText("Monitoring only (for any peace agreement; could assist; 1 statement)").isVisible(),
      )
      .toBe(true);
    await page.keyboard.press("Enter");
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByText("¶18").waitFor();
    await expect.poll(() => focused(page)).toBe("h2: Italy · Monitoring only");
    await evidence.getByRole("button", { name: "Next mark" }).press("Enter");
    await page.waitForURL(/cell=united-states\.other-support/);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toMatch(/^button: United States: Support without troops/);
  });

  it("finds beside the map whoever cannot be drawn or lies outside it, with the same marks", async () => {
    const page = await reader.visit("?view=map&area=europe", {}, MARK);
    const missing = page.getByRole("button", { name: /^United States: Undecided/ });
    await expect.poll(() => missing.isVisible()).toBe(true);
    await page.getByRole("button", { name: /^24 nations not named: Sending troops/ }).click();
    await page.waitForURL(/cell=pledging-nations.sending-troops/);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toMatch(/^button: 24 nations not named/);
    await page.getByRole("button", { name: "Countries in view" }).click();
    await expect.poll(() => page.locator(`${MARK}[data-mark^="united-states."]`).count()).toBe(2);
    expect(page.url()).not.toContain("area=");
    await page.getByRole("button", { name: "World" }).click();
    expect(page.url()).toContain("area=world");
    await page.goBack();
    await expect
      .poll(() => page.getByRole("button", { name: "Countries in view", pressed: true }).isVisible())
      .toBe(true);
  });

  it("points at a country to read its name and position, and opens the words from the land itself", async () => {
    const page = await reader.visit("?view=map", {}, MARK);
    await page.evaluate(() => document.fonts.ready);
    const russia = page.locator("[data-country=RUS]");
    const point = await russia.evaluate((land) => {
      const box = land.getBoundingClientRect();
      const places = Array.from({ length: 400 }, (_, at) => [
        box.left + ((at % 20) + 0.5) * (box.width / 20),
        box.top + (Math.floor(at / 20) + 0.5) * (box.height / 20),
      ]);
      return places.find(([x = 0, y = 0]) => document.elementFromPoint(x, y) === land);
    });
    const [x = 0, y = 0] = point ?? [];
    await page.mouse.move(x, y);
    await expect.poll(() => page.getByText("Opposing (9 statements)").isVisible()).toBe(true);
    await page.mouse.click(x, y);
    await page.waitForURL(/cell=russia.opposing/);
    await page.mouse.move(0, 0);
    await expect.poll(() => page.getByText("Point at a country").isVisible()).toBe(true);
  });

  it("taps a country to read its name, which stays", async () => {
    const page = await reader.visit("?view=map", { viewport: PHONE, hasTouch: true, isMobile: true }, MARK);
    await expect.poll(() => page.getByText("Tap a country").isVisible()).toBe(true);
    await expect.poll(() => page.getByText("Point at a country").isVisible()).toBe(false);
    const land = page.locator("[data-country=KAZ]");
    await land.scrollIntoViewIfNeeded();
    const box = await land.boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.getByText("Not in this dataset").first().waitFor();
    await expect
      .poll(() => page.locator("header p", { hasText: "Kazakhstan" }).textContent())
      .toBe("Kazakhstan Not in this dataset");
  });

  it("tells the chosen mark and the one pointed at in forced colours", async () => {
    const page = await reader.visit(
      "?view=map&cell=russia.opposing",
      { forcedColors: "active" },
      "aside article",
    );
    await page.locator(`${MARK}[data-mark^="italy."]`).hover();
    const outlined = await page
      .locator(MARK)
      .evaluateAll((marks) =>
        marks.flatMap((mark) =>
          getComputedStyle(mark).outlineStyle === "none" ? [] : [mark.getAttribute("data-mark")],
        ),
      );
    expect(outlined).toEqual(["italy.monitoring-only", "russia.opposing"]);
  });

  it("sees the opposing country in the mark’s own colour, by day and by night", async () => {
    const page = await reader.visit("?view=map&position=opposing", { colorScheme: "light" }, MARK);
    for (const [colorScheme, colour] of [
      ["light", [147, 84, 7]],
      ["dark", [219, 148, 62]],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(MARK).scrollIntoViewIfNeeded();
      const box = await page.locator(MARK).boundingBox();
      if (!box) throw new Error("There is no mark.");
      await expect
        .poll(() => pixelAt(page, box.x + box.width / 2 + 16, box.y + box.height / 2 + 16))
        .toEqual(colour);
    }
  });

  it("is told when the shapes cannot be had, finds everyone in the list, and Retry brings the map", async () => {
    reader.host().faults.set("/map/countries.json", FAULTS.missing);
    const page = await reader.visit("?view=map", { expected: NETWORK_LINES }, "[role=alert]");
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toContain("The shapes of the map could not be loaded");
    await page.getByRole("button", { name: /^Italy: Monitoring only/ }).click();
    await page.waitForURL(/cell=italy.monitoring-only/);
    // What comes then is no shape file.
    reader.host().faults.set("/map/countries.json", FAULTS.wrongShape);
    await page.getByRole("button", { name: "Retry" }).click();
    await expect.poll(() => page.locator("pre").textContent()).toMatch(/invalid[^]*map\/countries\.json/);
    reader.host().faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.locator(MARK).first().waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    await expect.poll(() => page.locator(`${MARK}[aria-expanded=true]`).count()).toBe(1);
  });

  it("loads no shapes before the map is shown", async () => {
    const page = await reader.visit();
    expect(reader.host().asked.filter((path) => path.endsWith("countries.json"))).toEqual([]);
    await page.getByRole("tab", { name: "Map" }).click();
    await page.locator(MARK).first().waitFor();
    expect(reader.host().asked.filter((path) => path.endsWith("countries.json"))).toHaveLength(1);
  });

  it(
    "has the whole map and list within the window, from 300 to 1366 px",
    async () => {
      const page = await reader.visit("?view=map", {}, MARK);
      for (const area of ["Countries in view", "Europe", "World"]) {
        await page.getByRole("button", { name: area, exact: true }).click();
        await page.getByRole("button", { name: area, exact: true, pressed: true }).waitFor();
        for (const width of [300, 320, 390, 768, 1366]) {
          await keepsWithin(page, [width]);
          const sizes = await page
            .locator(MARK)
            .evaluateAll((marks) => marks.map((mark) => Math.min(mark.clientWidth, mark.clientHeight)));
          expect(Math.min(...sizes), `${area}, ${width} px`).toBeGreaterThanOrEqual(24);
        }
      }
    },
    SEVERAL,
  );

  it("reads from the map’s note how disputed areas are drawn, without JavaScript too", async () => {
    const page = await reader.visit("?view=map", {}, MARK);
    await page.getByRole("link", { name: "How disputed areas are drawn" }).click();
    await page.waitForURL(/about\.html#borders/);
    await expect.poll(() => page.getByRole("row", { name: /^Crimea/ }).textContent()).toContain("68/262");
    const plain = await reader.visit("about.html", { javaScriptEnabled: false }, "h1");
    await expect.poll(() => plain.getByRole("row", { name: /^Kosovo/ }).isVisible()).toBe(true);
    await plain.getByRole("link", { name: "Back to the positions" }).click();
    await plain.waitForURL(/\/$|index\.html$/);
  });

  it.each([
    ["the map of Europe with evidence", "?view=map&area=europe&cell=russia.opposing", MARK],
    ["a map without a mark", "?view=map&issue=russian-veto", "[role=img]"],
  ])(
    "axe finds no violation in %s, on a desk and a phone, by day and by night",
    async (_, query, ready) => {
      const page = await reader.visit(query, { reducedMotion: "reduce" }, ready);
      expect(await violationsByDayAndNight(page, { ready, sizes: DESK_AND_PHONE })).toEqual([]);
    },
    SEVERAL,
  );
});
