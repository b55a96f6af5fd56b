import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { BUILDS } from "./buildApps.ts";
import { useReader } from "./reader.ts";
import { openExport, save } from "./savedPicture.ts";

const SLOWER = 4;

const protocolOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

describe("On a device with a processor four times slower", () => {
  const reader = useReader("files");

  it("the main journey passes: search, filter, read the words, save the picture", async () => {
    const page = await reader.visit("about.html", {}, "main");
    await (await protocolOf(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.goto(reader.host().url);
    await page.getByRole("treegrid").waitFor();
    await page.getByRole("searchbox", { name: "Search" }).fill("targets");
    await page.locator("[data-headline]", { hasText: /^Of those with statements that match/ }).waitFor();
    await page.getByRole("button", { name: /^Vladimir Putin, Opposing/ }).click();
    await page.getByRole("article").getByText("legitimate targets").first().waitFor();
    await openExport(page);
    expect((await save(page, "PNG")).suggestedFilename()).toMatch(/\.png$/);
  });
});

describe.each(["files", "server"] as const)("An address of 30,000 characters (build: %s)", (build) => {
  const reader = useReader(build);

  it("falls back with a notice and is not handed on: the page's own link is short", async () => {
    const codes = Array.from({ length: 5000 }, (_, at) => `Z${at}`).join("~");
    const query = `?q=${"targets ".repeat(400)}&country=${codes}&issue=no&issue=${"x".repeat(900)}&compare=${codes.slice(0, 900)}`;
    expect(query.length).toBeGreaterThan(30_000);
    // Many servers refuse so long a line with 414 or 431 before the app has a say: this one passes it on.
    const page = await reader.visit("about.html", {}, "main");
    const index = readFileSync(join(BUILDS[build], "index.html"), "utf8");
    await page.route(/\?q=/, (route) => route.fulfill({ contentType: "text/html", body: index }));
    await page.goto(`${reader.host().url}${query}`);
    const notices = page.getByRole("status").filter({ hasText: "The address asks for country" });
    await notices.waitFor();
    for (const told of [
      "The address gives issue more than once. The first is used.",
      "The address asks for issue “no”, which this dataset does not have.",
      "“Z0”, “Z1”, “Z2” and 4997 more, which is not here. They are left out.",
      "The search is longer than 300 characters; the rest is left out.",
    ])
      expect(await notices.textContent()).toContain(told);
    await page.getByRole("tab", { name: "Russian veto" }).click();
    await expect.poll(() => page.textContent("h1")).toContain("A Russian veto");
    expect(page.url().length).toBeLessThan(1000);
  });
});
