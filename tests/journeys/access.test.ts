import { describe, expect, it } from "vitest";
import { focused, PHONE, useReader } from "./reader.ts";
import { DESK_AND_PHONE, keepsWithin, resize, SEVERAL, violationsByDayAndNight } from "./resizing.ts";

const VIEWS = [
  ["the matrix", "", "[role=treegrid]"],
  ["an issue with one actor", "?issue=russian-veto", "[role=treegrid]"],
  [
    "the matrix with evidence and filters",
    "?country=RUS~ITA&q=troops&cell=russia.opposing",
    "aside article button",
  ],
  ["the bars", "?view=bars", "[data-bar]"],
  ["the map", "?view=map", "[role=toolbar] [data-mark]"],
  ["the statements", "?view=statements", "article blockquote"],
  ["the about page", "about.html", "h1"],
  ["an empty result", "?q=nothing-like-this", "main button[type=button]"],
  ["an address that is not understood", "?view=pie&country=XXX", "[role=treegrid]"],
] as const;

describe("axe finds no violation", () => {
  const reader = useReader("files");

  it.each(VIEWS)(
    "in %s, on a desk and a phone, by day and by night, and the page itself never scrolls sideways",
    async (_, query, ready) => {
      const page = await reader.visit(query, { reducedMotion: "reduce" }, ready);
      expect(await violationsByDayAndNight(page, { ready, sizes: DESK_AND_PHONE })).toEqual([]);
      await keepsWithin(page, [320, 390, 820, 2200]);
    },
    SEVERAL,
  );

  it(
    "in the export dialog and the list of countries, by day and by night",
    async () => {
      const page = await reader.visit("", { reducedMotion: "reduce" });
      await page.getByRole("combobox", { name: "Countries" }).click();
      expect(await violationsByDayAndNight(page, { ready: "[role=listbox]" })).toEqual([]);
      await page.getByRole("button", { name: "Export", exact: true }).click();
      const dialog = page.getByRole("dialog", { name: "Export and share" });
      await dialog.getByText("Title, subtitle, note and alternative text").click();
      expect(await violationsByDayAndNight(page)).toEqual([]);
      for (const [tab, shows] of [
        ["Data", "Evidence pack, HTML"],
        ["Share", "Embed code"],
        ["Cite", "Full citation"],
      ] as const) {
        await dialog.getByRole("tab", { name: tab }).click();
        await dialog.getByText(shows).first().waitFor();
        expect(await violationsByDayAndNight(page), tab).toEqual([]);
      }
    },
    SEVERAL,
  );
});

describe("On any screen", () => {
  const reader = useReader("files");

  it.each([
    ["the about page", "about.html", "header a, footer a"],
    ["the map’s note", "?view=map", "main a[href^='about.html']"],
  ])("a finger can hit the links of %s", async (_, query, links) => {
    const page = await reader.visit(query, { viewport: PHONE }, links);
    const heights = await page
      .locator(links)
      .evaluateAll((all) =>
        all.map((link) => Math.min(...[...link.getClientRects()].map((box) => box.height))),
      );
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  it("a phone shows the names, two positions at once and each row's whole stance, and the way out of the dialog it scrolls", async () => {
    const page = await reader.visit("", { viewport: PHONE });
    const boxes = await page
      .getByRole("columnheader")
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().right));
    expect(boxes.slice(0, 3).every((right) => right <= PHONE.width)).toBe(true);
    const states = page.getByRole("rowheader", { name: /^United States/ });
    await expect
      .poll(() => states.innerText())
      .toMatch(/Support without troops \(may provide\)[^]*Undecided or unclear/);
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export and share" });
    await dialog.locator("[data-sheet] svg").waitFor();
    await expect
      .poll(() => dialog.evaluate((box) => box.scrollHeight - box.clientHeight))
      .toBeGreaterThan(300);
    await dialog.evaluate((box) => box.scrollTo(0, 1e6));
    const covered = await dialog.locator("h2, h2 + button, [role=tab]").evaluateAll((parts) =>
      parts.flatMap((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return part.contains(hit) ? [] : [part.textContent];
      }),
    );
    expect(covered).toEqual([]);
  });

  it("no mark is cut off beside the open evidence at any width: what does not fit scrolls", async () => {
    const page = await reader.visit("?cell=russia.opposing", {}, "aside article button");
    const mark = page.getByRole("button", { name: /^Russia, Opposing/ });
    for (const width of [768, 820, 1100, 1180, 1240, 1366]) {
      await resize(page, { width, height: 800 });
      await mark.scrollIntoViewIfNeeded();
      const [box, grid] = [await mark.boundingBox(), await page.getByRole("treegrid").boundingBox()];
      const right = (box?.x ?? Infinity) + (box?.width ?? 0);
      expect(right, `${width} px`).toBeLessThanOrEqual((grid?.x ?? 0) + (grid?.width ?? 0));
      // Either nothing is wider than the card, or the grid can be scrolled to it.
      const [overflow, hidden] = await page
        .getByRole("treegrid")
        .evaluate((element) => [
          getComputedStyle(element).overflowX,
          element.scrollWidth - element.clientWidth,
        ]);
      expect(overflow === "auto" || hidden <= 0, `${width} px`).toBe(true);
    }
    await keepsWithin(page, [820, 2200]);
  });

  it("head row and first column stay in sight, and a cell reached by keyboard is never hidden behind them", async () => {
    const page = await reader.visit("", { viewport: { width: 600, height: 500 } });
    const grid = page.getByRole("treegrid");
    await grid.evaluate((element) => element.scrollTo(400, 300));
    await page.evaluate(() => document.fonts.ready);
    const gridBox = await grid.boundingBox();
    const corner = await page.getByRole("columnheader", { name: "Country or organisation" }).boundingBox();
    expect(corner?.y).toBeCloseTo(gridBox?.y ?? -1, 0);
    expect(corner?.x).toBeCloseTo(gridBox?.x ?? -1, 0);
    await page.getByRole("button", { name: /^Russia, Opposing/ }).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    const mark = page.getByRole("button", { name: /^France, Sending troops/ });
    const first = page.getByRole("rowheader", { name: /^France/ });
    const head = page.getByRole("columnheader", { name: /^Sending troops/ });
    const inSight = async () => {
      const [box, left, top] = await Promise.all([mark, first, head].map((one) => one.boundingBox()));
      if (!box || !left || !top) return false;
      return box.x >= left.x + left.width && box.y >= top.y + top.height;
    };
    await expect.poll(() => focused(page)).toMatch(/France, Sending troops/);
    await expect.poll(inSight).toBe(true);
  });

  it("the chosen tabs and filters can be told in forced colours", async () => {
    const page = await reader.visit("?position=opposing", { forcedColors: "active" });
    const grounds = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    for (const role of ["tab", "button"]) {
      const chosen = await grounds(`[role=${role}][aria-selected=true], ${role}[aria-pressed=true]`);
      const others = await grounds(`[role=${role}][aria-selected=false], ${role}[aria-pressed=false]`);
      expect(chosen.length).toBeGreaterThan(0);
      expect(others.filter((ground) => chosen.includes(ground))).toEqual([]);
    }
  });

  it("follows the system's colours and remembers another choice", async () => {
    const page = await reader.visit("", { colorScheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole("button", { name: /^Colours: follows the system/ }).click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    await page.getByRole("treegrid").waitFor();
    await expect.poll(() => ground()).toBe(light);
  });
});
