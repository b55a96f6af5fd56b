import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { useReader } from "./reader.ts";
import { bytesOf, decode, textsOf } from "./savedPicture.ts";

const reader = useReader("files");
/** More presses than any way needs. */
const MOST = 40;

/** What has focus, by role and name, as a screen reader would call it; "nothing" where focus is lost. */
async function here(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focus = document.activeElement;
    if (!(focus instanceof HTMLElement) || focus === document.body) return "nothing";
    const label = focus instanceof HTMLInputElement ? focus.labels?.[0]?.textContent : null;
    const name = focus.getAttribute("aria-label") ?? label ?? focus.textContent;
    return `${focus.getAttribute("role") ?? focus.localName}: ${name.replace(/\s+/g, " ").trim()}`;
  });
}

/** Presses a key until what has focus is called so; focus is nowhere lost on the way. */
async function press(page: Page, key: string, until: RegExp): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press(key);
    const now = await here(page);
    if (until.test(now)) return;
    expect(now, `after ${key} on the way to ${until}`).not.toBe("nothing");
  }
  throw new Error(`${key} has not come to ${until} in ${MOST} presses.`);
}

it("a reader with a keyboard alone hears the headline, reads words, filters and saves a PNG", async () => {
  const page = await reader.visit();
  expect(await page.title()).toMatch(/^A “reassurance” force in Ukraine/);
  await expect.poll(() => page.textContent("[data-headline]")).toMatch(/^26 nations, two of them named/);
  await press(page, "Tab", /^rowheader: France/);
  await press(page, "ArrowDown", /^rowheader: Italy/);
  await press(page, "ArrowRight", /^button: Italy, Monitoring only, 1 statement/);
  await page.keyboard.press("Enter");
  await expect.poll(() => here(page)).toBe("h2: Italy · Monitoring only");
  await expect.poll(() => page.locator("aside article").first().textContent()).toContain("¶18");
  await press(page, "Tab", /^button: Copy citation/);
  await page.keyboard.press("Escape");
  await expect.poll(() => here(page)).toMatch(/^button: Italy, Monitoring only/);
  await press(page, "Shift+Tab", /^combobox: Countries/);
  await page.keyboard.type("italy");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("country=ITA");
  await expect.poll(() => here(page)).toBe("combobox: Countries");
  await press(page, "Tab", /^button: Export/);
  await page.keyboard.press("Enter");
  await page.locator("dialog [data-sheet] svg").waitFor();
  await press(page, "Tab", /^button: Download PNG/);
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const png = await bytesOf(file);
  expect(file.suggestedFilename()).toMatch(/\.png$/);
  const { width, height, clear } = await decode(page, png, []);
  expect([width, clear]).toEqual([1200, 0]);
  expect(height).toBeGreaterThan(300);
  expect([...textsOf(png).values()].join("\n")).toContain("Italy could help monitor any peace agreement");
  await page.keyboard.press("Escape");
  await expect.poll(() => here(page)).toMatch(/^button: Export/);
});
