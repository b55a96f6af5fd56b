import type { Page } from "playwright-core";
import { drawn } from "./resizing.ts";

/**
 * Given to a visit as what runs `before`: notes once the page follows single keys. With them comes all that goes along
 * with the page and is loaded after it, the hint of a first visit among it.
 */
export function noteKeys(): void {
  const { addEventListener } = window;
  window.addEventListener = function add(...given: unknown[]) {
    if (given[0] === "keydown") document.documentElement.dataset["keys"] = "followed";
    return Reflect.apply(addEventListener, window, given);
  };
}

/** Waits for what goes along with the page, where `noteKeys` runs. */
export async function besideIsThere(page: Page): Promise<void> {
  await page.waitForSelector("html[data-keys]", { state: "attached" });
  await drawn(page);
}
