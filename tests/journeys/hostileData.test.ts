import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LONG_CSV } from "../features/openingFiles.ts";
import { HOSTILE, RAN } from "../hostile/hostileTexts.ts";
import { pick, sent, shown } from "./givenFiles.ts";
import { hostileDataset, hostileTable, nested } from "./hostileFiles.ts";
import { follow, running } from "./running.ts";
import { useReader } from "./reader.ts";

/** The views of an issue and of all issues, by their tabs, without those on show at first. */
const OF_ONE = ["Bars", "Map", "Statements"] as const;
const OF_ALL = ["Agreement", "Compare"] as const;
const MB = 1024 * 1024;

/** Looks at the words behind a mark, and at every view of the dataset on show; that of all issues is loaded anew. */
async function lookAround(page: Page): Promise<void> {
  await page.locator("[data-mark]").first().click();
  await page
    .getByRole("complementary")
    .getByRole("button", { name: /^Copy citation/ })
    .first()
    .waitFor();
  await seen(page, "Matrix");
  for (const view of OF_ONE) {
    await page.getByRole("tab", { name: view, exact: true }).click();
    if (view === "Statements")
      await page
        .getByRole("article")
        .getByRole("button", { name: /^Copy citation/ })
        .first()
        .waitFor();
    await seen(page, view);
  }
  const address = new URL(page.url());
  address.searchParams.set("view", "issues");
  await page.goto(address.href);
  await seen(page, "All issues");
  for (const view of OF_ALL) {
    await page.getByRole("tab", { name: view, exact: true }).click();
    await seen(page, view);
  }
}

/** The view is whole, and nothing of the file ran. */
async function seen(page: Page, view: string): Promise<void> {
  // The page and the view of all issues have a tab of one name: the last is that of the view.
  await page.getByRole("tab", { name: view, exact: true, selected: true }).last().waitFor();
  await page.locator("#view").waitFor();
  await expect.poll(() => page.getByText(/^Loading the (?:view|map)…/).count()).toBe(0);
  expect(await page.getByRole("alert").count(), view).toBe(0);
  expect(await running(page), view).toEqual([]);
}

/** Drops a file made of so many times the same text, on the page itself: it need not go there from here. */
async function dropLarge(page: Page, { head, rows, times }: { head: string; rows: string; times: number }) {
  const transfer = await page.evaluateHandle(
    ([first, repeated, count]) => {
      const chunk = new Blob([repeated]);
      const data = new DataTransfer();
      const parts = Array.from({ length: count }, () => chunk);
      data.items.add(new File([first, ...parts], "large.csv", { type: "text/csv" }));
      return data;
    },
    [head, rows, times] as const,
  );
  await expect
    .poll(async () => {
      await page.dispatchEvent("h1", "dragover", { dataTransfer: transfer });
      return page.getByText("Drop data or a saved picture to open it").isVisible();
    })
    .toBe(true);
  await page.dispatchEvent("h1", "drop", { dataTransfer: transfer });
}

/** What is said of a file that is not opened. */
async function refusal(page: Page, name: string): Promise<string> {
  await page.getByRole("heading", { name: `“${name}” was not opened` }).waitFor();
  return (await page.getByRole("dialog").textContent()) ?? "";
}

describe("A file that means harm", () => {
  const reader = useReader("files");

  it.each([
    ["table", sent(`votes${HOSTILE[0].slice(0, 4)}.csv`, hostileTable(), "text/csv"), "<img"],
    ["dataset", sent("votes.json", hostileDataset(), "application/json"), "Fish tariffs"],
  ])("is text in every field of a %s, and runs nothing", async (_, file, issue) => {
    const page = await reader.visit();
    const done = follow(page);
    await pick(page, file);
    await shown(page, issue);
    await lookAround(page);
    expect(done).toEqual([]);
  });

  it("is refused where an address in a dataset would run, with the place where it is", async () => {
    const page = await reader.visit();
    const done = follow(page);
    const from = /"url":"https:[^]*?",/;
    await pick(
      page,
      sent("votes.json", hostileDataset().replace(from, `"url":"javascript:window.${RAN}=1",`)),
    );
    expect(await refusal(page, "votes.json")).toMatch(/sources\.0\.url.*A source address starts with http/);
    expect(await running(page)).toEqual([]);
    expect(done).toEqual([]);
  });

  it("is refused, one after another, where it is JSON 100,000 levels deep, and where it is no table for all its name", async () => {
    const page = await reader.visit();
    const lists = nested("[", "]");
    const table = (bytes: string) => sent("votes.csv", bytes, "text/csv");
    const json = (name: string, text: string) => sent(`${name}.json`, text, "application/json");
    for (const [file, why] of [
      [json("lists", lists), "no dataset of this app"],
      [json("objects", nested('{"a":', "}").replace(":}", ":1}")), "no dataset of this app"],
      [json("unclosed", nested("[", "")), "This JSON has an error"],
      [json("issues", `{"issues":${lists},"statements":[]}`), "This dataset has 12 faults"],
      [json("statement", `{"issues":[],"statements":[${lists}]}`), "This dataset has 22 faults"],
      [table("PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000votes.csv"), "This is a zip archive."],
      [table("PK\u0003\u0004\u0014\u0000\u0000\u0000xl/workbook.xml"), "This is an Excel workbook"],
    ] as const) {
      await pick(page, file);
      expect(await refusal(page, file.name)).toContain(why);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    }
  });
});

describe("A file that is very large", () => {
  const reader = useReader("files");
  const [head = "", ...rows] = LONG_CSV.trim().split("\r\n");
  const some = `${rows.join("\n")}\n`;
  const chunk = some.repeat(Math.ceil(MB / some.length)).padEnd(MB, " ");

  it("is refused by its size where it has 200 MB, and the page goes on", async () => {
    const page = await reader.visit();
    await dropLarge(page, { head: `${head}\n`, rows: chunk, times: 200 });
    const said = "This file has 200 MB; files up to 150 MB can be opened.";
    expect(await refusal(page, "large.csv")).toContain(said);
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "Bars" }).click();
    await page.locator("[data-bar]").first().waitFor();
  });
});
