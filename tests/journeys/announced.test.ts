import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { FAULTS } from "./faults.ts";
import { useReader } from "./reader.ts";

const reader = useReader("files");

/** Keeps in the page what its live regions come to say from now on; what a region said last it does not say again. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said = new Map<Element, string>();
    const lines: string[] = [];
    const live = "[role=status], [role=alert], [aria-live]";
    const wordsOf = (region: Element) => region.textContent.replace(/\s+/g, " ").trim();
    for (const region of document.querySelectorAll(live)) said.set(region, wordsOf(region));
    new MutationObserver((records) => {
      for (const region of document.querySelectorAll(live)) {
        const words = wordsOf(region);
        // One that comes with its words is told only where it is an alert.
        const told = said.get(region) ?? (region.role === "alert" ? "" : words);
        said.set(region, words);
        // Put in once more, the same words are told once more.
        const again = records.some(({ target, type }) => type === "childList" && region.contains(target));
        if (words !== "" && (words !== told || again)) lines.push(words);
      }
      document.documentElement.dataset["heard"] = JSON.stringify(lines);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Types a word in the page's own time: between two keys is never the rest after which a count is told. */
async function typeInPage(field: Locator, word: string): Promise<void> {
  await field.focus();
  await field.evaluate(async (_, letters) => {
    for (const letter of letters) {
      document.execCommand("insertText", false, letter);
      await new Promise((next) => setTimeout(next, 40));
    }
  }, word);
}

async function heard(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all: unknown = JSON.parse(document.documentElement.dataset["heard"] ?? "[]");
    return Array.isArray(all) ? all.map(String) : [];
  });
}

it("a count is told once for a word typed, a country chosen, an issue opened and all filters cleared", async () => {
  const page = await reader.visit();
  await listen(page);
  await typeInPage(page.getByRole("searchbox", { name: "Search" }), "troops");
  await expect.poll(() => heard(page)).toEqual(["7 statements in view"]);
  const countries = page.getByRole("combobox", { name: "Countries" });
  await countries.fill("italy");
  await countries.press("Enter");
  await expect.poll(() => heard(page)).toEqual(["7 statements in view", "1 statement in view"]);
  await page.getByRole("tab", { name: "Russian veto" }).click();
  await expect.poll(() => heard(page)).toHaveLength(3);
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await expect.poll(() => heard(page)).toHaveLength(4);
  // One more: what was told twice since is in the list by then.
  await page.getByRole("searchbox", { name: "Search" }).fill("vladivostok");
  await expect.poll(async () => (await heard(page)).at(-1)).toBe("0 statements in view");
  const counts = ["7", "1", "0", "1", "0"].map((n) => `${n} statement${n === "1" ? "" : "s"} in view`);
  expect(await heard(page)).toEqual(counts);
});

it("a name that is not there is told once, however it is typed on", async () => {
  const page = await reader.visit();
  await listen(page);
  await page.getByRole("combobox", { name: "Countries" }).pressSequentially("nowhere", { delay: 20 });
  await expect.poll(() => heard(page)).toEqual(["Nothing by that name in this dataset"]);
  await page.getByRole("searchbox", { name: "Search" }).fill("troops");
  await expect
    .poll(() => heard(page))
    .toEqual(["Nothing by that name in this dataset", "7 statements in view"]);
});

it("all issues tell how many issues and actors are left, once", async () => {
  const page = await reader.visit("?view=issues");
  await listen(page);
  await typeInPage(page.getByRole("searchbox", { name: "Filter issues" }), "russia");
  await expect.poll(() => heard(page)).toHaveLength(1);
  await page.getByRole("searchbox", { name: "Filter issues" }).fill("vladivostok");
  await expect.poll(async () => (await heard(page)).at(-1)).toMatch(/^(?:0|No)\b/);
  expect(await heard(page)).toHaveLength(2);
  expect((await heard(page))[0]).toMatch(/^\d of 6 issues, \d+ actors in view$/);
});

it("words that do not come are told once, by an alert", async () => {
  const visit = { serviceWorkers: "block", expected: [/Failed to load resource/] } as const;
  const page = await reader.visit("", visit);
  reader.host().faults.set("/evidence.json", FAULTS["missing"]);
  await listen(page);
  await page.getByRole("button", { name: /^Italy, Monitoring only/ }).click();
  await page.getByRole("alert").waitFor();
  await expect.poll(() => heard(page)).toHaveLength(1);
  // Neither by the words loaded ahead while the pointer rests on a mark.
  await page.getByRole("button", { name: /^Russia, Opposing/ }).hover();
  await page.waitForTimeout(1000);
  expect(await heard(page)).toEqual([expect.stringContaining("was not found")]);
});
