import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { DESKTOP, PHONE, useReader } from "./reader.ts";

const VIEWS = [
  ["the matrix", "", "[role=treegrid]"],
  ["an issue with one actor", "?issue=russian-veto", "[role=treegrid]"],
  ["the matrix with evidence and filters", "?country=RUS~ITA&q=troops&cell=russia.opposing", "aside article"],
  ["the bars", "?view=bars", "[data-bar]"],
  ["the map", "?view=map", "[role=toolbar] [data-mark]"],
  ["the statements", "?view=statements", "article blockquote"],
  ["the about page", "about.html", "h1"],
  ["an empty result", "?q=nothing-like-this", "main button[type=button]"],
  ["an address that is not understood", "?view=pie&country=XXX", "[role=treegrid]"],
] as const;

describe("axe finds no violation", () => {
  const reader = useReader("files");

  for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    for (const colorScheme of ["light", "dark"] as const) {
      it.each(VIEWS)(`in %s (${size}, ${colorScheme})`, async (_, query, ready) => {
        const page = await reader.visit(query, { viewport, colorScheme, reducedMotion: "reduce" }, ready);
        expect(await violations(page)).toEqual([]);
      });
    }
  }

  it.each(["light", "dark"] as const)(
    "in the export dialog and the list of countries (%s)",
    async (colorScheme) => {
      const page = await reader.visit("", { colorScheme, reducedMotion: "reduce" });
      await page.getByRole("combobox", { name: "Countries" }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Export", exact: true }).click();
      const dialog = page.getByRole("dialog", { name: "Export and share" });
      await dialog.getByText("Title, subtitle, note and alternative text").click();
      expect(await violations(page)).toEqual([]);
      for (const [tab, shows] of [
        ["Data", "Evidence pack, HTML"],
        ["Share", "Embed code"],
        ["Cite", "Full citation"],
      ] as const) {
        await dialog.getByRole("tab", { name: tab }).click();
        await dialog.getByText(shows).first().waitFor();
        expect(await violations(page), tab).toEqual([]);
      }
    },
  );
});

describe("On any screen", () => {
  const reader = useReader("files");

  it.each([
    ["a phone", 390],
    ["the smallest phone, or 400 % zoom", 320],
    ["a tablet", 820],
    ["a wide screen", 2200],
  ])("the page itself never scrolls sideways: %s", async (_, width) => {
    for (const [query, ready] of [
      ["", "[role=treegrid]"],
      ["?view=bars", "[data-bar]"],
      ["?view=map", "[role=toolbar] [data-mark]"],
      ["?view=statements", "article blockquote"],
      ["?cell=russia.opposing", "aside article"],
      ["?issue=russian-veto", "[role=treegrid]"],
      ["about.html", "h1"],
    ] as const) {
      const page = await reader.visit(query, { viewport: { width, height: 800 } }, ready);
      await page.evaluate(() => document.fonts.ready);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(scrolls, query).toBeLessThanOrEqual(0);
    }
  });

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

  it("the way out of the export dialog and its tabs stay in sight while a phone scrolls it", async () => {
    const page = await reader.visit("", { viewport: PHONE });
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

  it("a phone shows the names and two positions at once, and each row's whole stance with its conditions", async () => {
    const page = await reader.visit("", { viewport: PHONE });
    const boxes = await page
      .getByRole("columnheader")
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().right));
    expect(boxes.slice(0, 3).every((right) => right <= PHONE.width)).toBe(true);
    const states = page.getByRole("rowheader", { name: /^United States/ });
    await expect
      .poll(() => states.innerText())
      .toMatch(/Support without troops \(may provide\)[^]*Undecided or unclear/);
  });

  it.each([768, 820, 1100, 1180, 1240, 1366])(
    "no mark is cut off beside the open evidence at %i px: what does not fit scrolls",
    async (width) => {
      const page = await reader.visit("?cell=russia.opposing", { viewport: { width, height: 800 } });
      const mark = page.getByRole("button", { name: /^Russia, Opposing/ });
      await mark.scrollIntoViewIfNeeded();
      const [box, grid] = [await mark.boundingBox(), await page.getByRole("treegrid").boundingBox()];
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((grid?.x ?? 0) + (grid?.width ?? 0));
      // Either nothing is wider than the card, or the grid can be scrolled to it.
      const [overflow, hidden] = await page
        .getByRole("treegrid")
        .evaluate((element) => [
          getComputedStyle(element).overflowX,
          element.scrollWidth - element.clientWidth,
        ]);
      expect(overflow === "auto" || hidden <= 0).toBe(true);
    },
  );

  it("head row and first column stay in sight while the matrix scrolls", async () => {
    const page = await reader.visit("", { viewport: { width: 600, height: 500 } });
    const grid = page.getByRole("treegrid");
    await grid.evaluate((element) => element.scrollTo(400, 300));
    const gridBox = await grid.boundingBox();
    const head = await page.getByRole("columnheader", { name: "Country or organisation" }).boundingBox();
    expect(head?.y).toBeCloseTo(gridBox?.y ?? -1, 0);
    expect(head?.x).toBeCloseTo(gridBox?.x ?? -1, 0);
  });

  it("a cell reached by keyboard is never hidden behind the head or the first column", async () => {
    const page = await reader.visit("", { viewport: { width: 600, height: 500 } });
    await page.getByRole("button", { name: /^Russia, Opposing/ }).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    const mark = page.getByRole("button", { name: /^France, Sending troops/ });
    const box = await mark.boundingBox();
    const first = await page.getByRole("rowheader", { name: /^France/ }).boundingBox();
    const head = await page.getByRole("columnheader", { name: /^Sending troops/ }).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual((first?.x ?? 0) + (first?.width ?? 0));
    expect(box?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
  });

  it.each(["?view=bars", "?view=statements"])("%s prints inside the page", async (query) => {
    const page = await reader.visit(
      query,
      { viewport: { width: 718, height: 1000 } },
      "[data-bar], article blockquote",
    );
    await page.emulateMedia({ media: "print" });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(718);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(5000);
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

  it.each([
    ["A4", 718],
    ["Letter", 740],
  ])("prints every mark on %s, dark on white, without the controls", async (_, width) => {
    const page = await reader.visit("?cell=russia.opposing", {
      viewport: { width, height: 1000 },
      colorScheme: "dark",
    });
    await page.emulateMedia({ media: "print" });
    for (const name of ["Bars", "“Reassurance” force"]) {
      await expect.poll(() => page.getByRole("tab", { name }).isVisible()).toBe(false);
    }
    const right = await page
      .locator("[role=treegrid] [data-mark]")
      .evaluateAll((marks) => Math.max(...marks.map((mark) => mark.getBoundingClientRect().right)));
    expect(right).toBeLessThan(width);
    await expect
      .poll(() => page.locator("[role=treegrid]").evaluate((grid) => getComputedStyle(grid).overflow))
      .toBe("visible");
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).color))
      .toBe("rgb(22, 32, 44)");
    await expect.poll(() => page.getByText(/^Source: “Western Troops/).isVisible()).toBe(true);
  });
});
