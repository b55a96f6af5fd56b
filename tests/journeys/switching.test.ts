import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useReader } from "./reader.ts";

const TURNS = 200;
/** How much more the heap may hold after as many turns as before. */
const GROWTH = 1.1;

/** Presses the tabs of issues and views in turn, so many times, without waiting for what they show. */
const turn = (page: Page, times: number) =>
  page.evaluate(async (count) => {
    const tabs = (label: string) => [
      ...document.querySelectorAll<HTMLElement>(`[role=tablist][aria-label=${label}] [role=tab]`),
    ];
    for (let at = 0; at < count; at += 1) {
      const among = at % 2 === 0 ? tabs("Issue").slice(1) : tabs("View");
      among[Math.floor(at / 2) % among.length]?.click();
      await new Promise(requestAnimationFrame);
    }
  }, times);

/** Bytes the page's heap holds after collection. */
async function heapOf(page: Page): Promise<number> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("HeapProfiler.enable");
  await protocol.send("HeapProfiler.collectGarbage");
  await protocol.send("HeapProfiler.collectGarbage");
  const { usedSize } = await protocol.send("Runtime.getHeapUsage");
  await protocol.detach();
  return usedSize;
}

async function home(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "“Reassurance” force" }).click();
  await page.getByRole("tab", { name: "Matrix" }).click();
  await page.getByRole("treegrid").waitFor();
  await page.waitForLoadState("networkidle");
}

describe.each(["files", "server"] as const)("Switching issue and view 200 times (build: %s)", (build) => {
  const reader = useReader(build);

  it("leaves no more on the heap than before", async () => {
    const page = await reader.visit();
    await turn(page, TURNS / 2);
    await home(page);
    const before = await heapOf(page);
    await turn(page, TURNS);
    await home(page);
    expect((await heapOf(page)) / before).toBeLessThan(GROWTH);
  });
});

describe("Answers that come out of order", () => {
  const reader = useReader("server");

  it("never stand under a newer choice: headline, heading, marks and words are those of the last", async () => {
    const held: (() => void)[] = [];
    const page = await reader.visit();
    await page.waitForLoadState("networkidle");
    await page.route("**/evidence.json", async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    const press = async (name: string | RegExp, role: "tab" | "button" = "tab") =>
      page.getByRole(role, { name }).first().click();
    await press(/^Russia, Opposing/, "button");
    await press("Russian veto");
    await press(/^NATO, Rejecting/, "button");
    await press("“Reassurance” force");
    await press(/^Italy, /, "button");
    await press("Russian veto");
    await press(/^NATO, Rejecting/, "button");
    await expect.poll(() => held.length).toBeGreaterThanOrEqual(2);
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByText("Loading the words…").first().waitFor();
    // The words of the last choice come first, those of the one before after them.
    for (const release of held.toReversed()) release();
    await evidence.getByText("¶23").waitFor();
    await page.waitForLoadState("networkidle");
    await expect.poll(() => page.textContent("h1")).toContain("A Russian veto");
    await expect.poll(() => page.textContent("[data-headline]")).toContain("NATO");
    expect(await evidence.textContent()).not.toMatch(/¶20|¶18/);
    expect(await page.getByRole("button", { name: /^Italy, / }).count()).toBe(0);
    await expect.poll(() => page.title()).toContain("A Russian veto");
    expect(page.url()).toContain("issue=russian-veto");
  });
});
