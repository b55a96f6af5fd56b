import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { focused, quiet, useReader } from "./reader.ts";

const place = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest("[data-col]");
    return `${cell?.getAttribute("data-row")}.${cell?.getAttribute("data-col")}`;
  });

describe("A reader with a keyboard alone", () => {
  const reader = useReader("files");

  it("reaches every cell of the treegrid with the arrow keys, row by row", async () => {
    const page = await reader.visit();
    const all = await page
      .locator("[role=treegrid] [data-col]")
      .evaluateAll((cells) =>
        cells.map((cell) => `${cell.getAttribute("data-row")}.${cell.getAttribute("data-col")}`),
      );
    expect(all.length).toBeGreaterThan(100);
    await page.locator("[role=treegrid] [tabindex='0']").focus();
    await page.keyboard.press("Control+Home");
    const walked: string[] = [];
    const rows = new Set(all.map((cell) => cell.split(".")[0])).size;
    for (let row = 0; row < rows; row += 1) {
      await page.keyboard.press("Home");
      for (;;) {
        const here = await place(page);
        walked.push(here);
        await page.keyboard.press("ArrowRight");
        if ((await place(page)) === here) break;
      }
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
    }
    expect(walked).toEqual(all);
    await expect.poll(() => page.locator("[role=treegrid] [tabindex='0']").count()).toBe(1);
  });

  it("has one tab stop in the grid, and jumps with Home, End, Page Up and Page Down", async () => {
    const page = await reader.visit();
    await page.getByRole("button", { name: /^France, Sending troops/ }).focus();
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toBe("gridcell: ");
    await page.keyboard.press("Control+End");
    await expect.poll(() => place(page)).toBe("16.1");
    await page.keyboard.press("Control+Home");
    await expect.poll(() => focused(page)).toMatch(/^columnheader: Country or organisation/);
    await page.keyboard.press("PageDown");
    const down = Number((await place(page)).split(".")[0]);
    expect(down).toBeGreaterThan(2);
    await page.keyboard.press("PageUp");
    await expect.poll(() => place(page)).toBe("0.0");
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[role=treegrid]")))
      .toBeNull();
  });

  it("folds with Left, unfolds with Right, and goes from a speaker to its country", async () => {
    const page = await reader.visit();
    const russia = page.getByRole("row", { name: /^Russia/ }).first();
    await russia.getByRole("rowheader").focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => russia.getAttribute("aria-expanded")).toBe("false");
    await expect.poll(() => page.getByRole("button", { name: /^Vladimir Putin/ }).count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => russia.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toMatch(/^rowheader: Vladimir Putin/);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focused(page)).toMatch(/^rowheader: Russia/);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => place(page)).toMatch(/\.1$/);
  });

  it("sorts from the grid's own head, and follows a link inside a cell", async () => {
    const page = await reader.visit();
    await page.locator("[role=treegrid] [tabindex='0']").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toBe("button: Sort by name");
    await page.keyboard.press("Enter");
    await page.waitForURL(/sort=name/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.waitForURL(/issue=russian-veto/);
  });

  it("opens the words with Enter, walks the marks, and Escape brings focus back to the mark", async () => {
    const page = await reader.visit();
    await page.getByRole("button", { name: /^Italy, Monitoring only/ }).focus();
    await page.keyboard.press("Enter");
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByText("¶18").waitFor();
    await expect.poll(() => focused(page)).toBe("h2: Italy · Monitoring only");
    await page.waitForURL(/cell=italy\.monitoring-only/);
    await evidence.getByRole("button", { name: "Next mark" }).press("Enter");
    await page.waitForURL(/cell=giorgia-meloni.monitoring-only/);
    await expect.poll(() => focused(page)).toBe("button: Next mark");
    await page.keyboard.press("Escape");
    await expect.poll(() => evidence.count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^button: Giorgia Meloni, Monitoring only, 1 statement/);
    expect(page.url()).not.toContain("cell=");
  });

  it("chooses issues and views with the arrow keys of their tabs", async () => {
    const page = await reader.visit();
    await page.getByRole("tab", { name: "“Reassurance” force" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toBe("tab: Russian veto");
    await expect.poll(() => page.textContent("h1")).toContain("veto");
    await page.keyboard.press("End");
    await expect.poll(() => page.textContent("h1")).toBe("Greater pressure on Russia");
    await page.getByRole("tab", { name: "Matrix" }).press("ArrowRight");
    await page.locator("[data-bar]").first().waitFor();
  });
});

describe("A reader who opens the words", () => {
  const reader = useReader("files");

  it("finds them fetched already when the pointer has rested on the mark", async () => {
    const page = await reader.visit("", { serviceWorkers: "block" });
    const asked = () => reader.host().asked.filter((path) => path.endsWith("/evidence.json")).length;
    expect(asked()).toBe(0);
    const fetched = page.waitForResponse(/evidence\.json/);
    await page.getByRole("button", { name: /^Germany, Undecided/ }).hover();
    await fetched;
    await page.getByRole("button", { name: /^Germany, Undecided/ }).click();
    await page.getByText("¶18").waitFor();
    await quiet(page);
    expect(asked()).toBe(1);
  });

  it("reads a shared link with its evidence open and keeps the page's own focus", async () => {
    const page = await reader.visit("?cell=russia.opposing");
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await page.getByRole("article").getByText("¶20").first().waitFor();
    await expect.poll(() => evidence.locator("article").count()).toBe(9);
    await expect
      .poll(() => evidence.textContent())
      .toContain("Kremlin spokesperson (¶6), Foreign Ministry spokesperson (¶20)");
    await expect.poll(() => focused(page)).toMatch(/^body/);
  });

  it("copies a citation with the quotation, its speaker, its paragraph and the view's address", async () => {
    const page = await reader.visit("?cell=vladimir-putin.opposing", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const quote = page.locator("article", { has: page.locator("blockquote") });
    await quote.getByRole("button", { name: "Copy citation" }).click();
    await page.getByText("Citation copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of [
      "legitimate targets”",
      "Vladimir Putin, President",
      "Vladivostok",
      "¶3",
      "undated",
      page.url(),
    ]) {
      expect(copied).toContain(part);
    }
  });

  it("is shown the citation to copy by hand where the browser refuses the clipboard", async () => {
    const page = await reader.visit("?cell=italy.monitoring-only", {
      before: () => {
        const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
        Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse } });
      },
    });
    await page.getByRole("button", { name: "Copy citation" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "Citation" }).inputValue()).toContain("¶18");
  });
});
