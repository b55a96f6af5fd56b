import type { Page, ViewportSize } from "playwright-core";
import { expect } from "vitest";
import { violations } from "./axe.ts";
import { DESKTOP, PHONE } from "./reader.ts";

/** Waits until what a change leads to is drawn: a page measures itself in one frame and draws in the next. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Makes the window so large, and waits until the page is drawn in it. */
export async function resize(page: Page, size: ViewportSize): Promise<void> {
  await page.setViewportSize(size);
  await drawn(page);
}

/** Waits until the page is as wide as the window at each of the widths, px. */
export async function keepsWithin(page: Page, widths: readonly number[]): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const width of widths) {
    await resize(page, { width, height: 800 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
        message: `at ${width} px`,
      })
      .toBeLessThanOrEqual(0);
  }
}

/** Every violation in light and in the dark, at each of the sizes, with where it is. `ready` is there in each. */
export async function violationsByDayAndNight(
  page: Page,
  { ready = "body", sizes = [page.viewportSize() ?? DESKTOP] }: Looks = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await drawn(page);
      await page.waitForSelector(ready);
      const at = `${size.width} px, ${colorScheme}: `;
      const rules = colorScheme === "light" ? "all" : "colours";
      found.push(...(await violations(page, "html", rules)).map((violation) => at + violation));
    }
  }
  return found;
}

interface Looks {
  readonly ready?: string;
  readonly sizes?: readonly ViewportSize[];
}

/** The sizes at which every view is looked at. */
export const DESK_AND_PHONE = [DESKTOP, PHONE] as const;

/** How long a test may take that looks at several states in one visit, ms. */
export const SEVERAL = 150_000;
