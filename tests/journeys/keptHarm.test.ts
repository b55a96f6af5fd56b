import { describe, expect, it } from "vitest";
import { LONG_CSV } from "../features/openingFiles.ts";
import { HOSTILE } from "../hostile/hostileTexts.ts";
import { besideIsThere, noteKeys } from "./beside.ts";
import { pick, searchOf, sent, shown } from "./givenFiles.ts";
import { spoil } from "./keptRecords.ts";
import { useReader } from "./reader.ts";
import { follow, running } from "./running.ts";

const [MARKUP] = HOSTILE;
const REMEMBERED = ["theme", "diplomatic-positions:hint", "diplomatic-positions:single-keys"];

describe("What the browser keeps, where it means harm", () => {
  const reader = useReader("files");

  it("is a choice of the reader's only where it is one of the app's own", async () => {
    const page = await reader.visit("", { colorScheme: "light", before: noteKeys });
    const done = follow(page);
    for (const text of [MARKUP, "__proto__", "constructor", ""]) {
      await page.evaluate(([keys, value]) => keys.forEach((key) => localStorage.setItem(key, value)), [
        REMEMBERED,
        text,
      ] as const);
      await page.reload();
      await page.getByRole("treegrid").waitFor();
      await besideIsThere(page);
      expect(await running(page), text).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.dataset["theme"] ?? "none"), text).toMatch(
        /^(none|light|dark|system)$/,
      );
    }
    expect(done).toEqual([]);
  });

  it("is text in the titles of a dataset that is kept", async () => {
    const page = await reader.visit();
    const done = follow(page);
    await pick(page, sent("votes.csv", LONG_CSV, "text/csv"));
    await shown(page, "Fish tariffs");
    const id = new URLSearchParams(await searchOf(page)).get("dataset") ?? "";
    await spoil(page, `coding/${id}`, "head.title", MARKUP);
    await page.goto(`${reader.host().url}?dataset=${id}&view=issues`);
    await expect.poll(() => page.textContent("h1")).toBe(MARKUP);
    expect(await running(page)).toEqual([]);
    await page.getByRole("button", { name: "Open data" }).click();
    await page.getByRole("tab", { name: "Datasets here" }).click();
    await page.getByRole("button", { name: /^Delete: / }).waitFor();
    expect(await running(page)).toEqual([]);
    expect(done).toEqual([]);
  });

  it("is left as it is by messages that no tab of the app sends", async () => {
    const page = await reader.visit();
    await pick(page, sent("votes.csv", LONG_CSV, "text/csv"));
    await shown(page, "Fish tariffs");
    const id = new URLSearchParams(await searchOf(page)).get("dataset") ?? "";
    await page.evaluate(() => {
      const heard = new BroadcastChannel("diplomatic-positions-opened");
      let count = 0;
      heard.addEventListener("message", () => {
        document.documentElement.dataset["messages"] = String((count += 1));
      });
    });
    const other = await page.context().newPage();
    await other.goto(`${reader.host().url}about.html`);
    const sentMessages = await other.evaluate(
      ([datasetId, texts]) => {
        const channel = new BroadcastChannel("diplomatic-positions-opened");
        const odd = [
          null,
          1,
          "deleted",
          [],
          {},
          { datasetId, what: "constructor" },
          { datasetId: [datasetId], what: "deleted" },
        ];
        const strange = texts.flatMap((text) => [
          { datasetId: text, what: "deleted" },
          { datasetId: text, what: "saved" },
        ]);
        // A channel has no target; the rule is for windows.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        for (const message of [...odd, ...strange]) channel.postMessage(message);
        channel.close();
        return odd.length + strange.length;
      },
      [id, HOSTILE] as const,
    );
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset["messages"]))
      .toBe(String(sentMessages));
    await page.getByRole("tab", { name: "Bars" }).click();
    await page.locator("[data-bar]").first().waitFor();
    expect(await running(page)).toEqual([]);
    expect(await page.getByText("was deleted").count()).toBe(0);
    await page.reload();
    await page.locator("h1", { hasText: "Fish tariffs" }).waitFor();
  });
});
