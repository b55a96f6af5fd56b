import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LONG_CSV } from "../features/openingFiles.ts";
import { BUILDS } from "./buildApps.ts";
import { FAULTS } from "./faults.ts";
import { keysOf } from "./keptRecords.ts";
import { useReader } from "./reader.ts";
import { SEVERAL } from "./resizing.ts";

const FILE = { name: "votes.csv", mimeType: "text/csv", buffer: Buffer.from(LONG_CSV) };
const FULL = "Not kept in this browser: the browser’s storage for this page is full.";
const BLOCKED = "Not kept in this browser: the browser does not let this page keep data.";

/** Opens the file by picker, anew where it is here already, and waits until it is on show. */
async function open(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open data" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  await chooser.setFiles(FILE);
  const anew = page.getByRole("button", { name: "Open it anew" });
  await expect
    .poll(async () => {
      if (await anew.isVisible()) await anew.click();
      return headline(page);
    })
    .toContain("Fish tariffs");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
}

/** Shows the words behind Norway's mark. */
async function readWords(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Norway, support/i }).click();
  await page.getByText("We are for it.").waitFor();
}

const headline = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const idOf = (page: Page) => new URL(page.url()).searchParams.get("dataset") ?? "";

/** Puts something else in place of a record, or of a field of it ("head.title"); undefined takes the record away. */
function spoil(page: Page, key: string, value: unknown, field: string | null = null): Promise<void> {
  return page.evaluate(
    ([at, put, name]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("diplomatic-positions");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("opened", "readwrite");
          const store = transaction.objectStore("opened");
          const reading = store.get(at);
          reading.addEventListener("success", () => {
            if (put === undefined) store.delete(at);
            else {
              const [outer, inner] = name?.split(".") ?? [];
              const { [outer ?? ""]: within } = reading.result;
              const changed = inner === undefined ? put : { ...within, [inner]: put };
              store.put(outer === undefined ? put : { ...reading.result, [outer]: changed }, at);
            }
          });
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [key, value, field] as const,
  );
}

/** Leaves the page no room in the browser's storage; answers how to give it back. */
async function fillStorage(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  return () => session.detach();
}

describe("An opened dataset", () => {
  const reader = useReader("files");

  it("is kept in one piece, and shown from the browser alone", async () => {
    const page = await reader.visit("", { serviceWorkers: "block" });
    await open(page);
    const id = idOf(page);
    await expect
      .poll(() => keysOf(page))
      .toEqual([`coding/${id}`, `entry/${id}`, `report/${id}`, `words/${id}`]);
    reader.host().asked.splice(0);
    await page.reload();
    await expect.poll(() => headline(page)).toContain("Fish tariffs");
    await readWords(page);
    expect(reader.host().asked.filter((path) => path.includes("/api/"))).toEqual([]);
  });

  it("goes on in memory where the storage is full, says so, and is kept once there is room", async () => {
    const page = await reader.visit();
    const giveRoom = await fillStorage(page);
    await open(page);
    await page.getByText(FULL).waitFor();
    await expect.poll(() => keysOf(page)).toEqual([]);
    await readWords(page);
    const address = page.url();
    await giveRoom();
    await page.goto(address);
    await page.getByText("This dataset is not in this browser").waitFor();
    await open(page);
    await expect.poll(() => page.getByText(FULL).count()).toBe(0);
    await page.reload();
    await page.getByText("We are for it.").waitFor();
  });

  it("goes on in memory where the browser keeps nothing, and says so", async () => {
    const before = () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("Not in this window", "SecurityError");
      };
    };
    const page = await reader.visit("", { before });
    await open(page);
    await page.getByText(BLOCKED).waitFor();
    await readWords(page);
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("we are for");
    await page.locator("[data-headline]", { hasText: /^Of those with statements that match/ }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Open the file" }).waitFor();
  });

  it("goes on in memory where the storage never answers", async () => {
    const before = () => {
      const { open: ask } = IDBFactory.prototype;
      IDBFactory.prototype.open = function silent(this: IDBFactory, name: string) {
        const request = ask.call(this, name);
        for (const event of ["success", "upgradeneeded", "error"])
          request.addEventListener(event, (told) => told.stopImmediatePropagation());
        return request;
      };
    };
    const page = await reader.visit("", { before });
    await open(page);
    await page.getByText(BLOCKED).waitFor();
    await readWords(page);
  });
});

describe("What is kept of a dataset", () => {
  const reader = useReader("files");

  it(
    "is told to be damaged where its coding is garbage or missing, or a part of it is, and can be deleted",
    async () => {
      const page = await reader.visit();
      for (const [part, value, field] of [
        ["coding", "garbage", null],
        ["coding", undefined, null],
        // A table of it is cut off; a column of it is no column.
        ["coding", { id: "own" }, "head"],
        ["coding", { rows: 3 }, "coding"],
      ] as const) {
        await open(page);
        await expect.poll(() => keysOf(page)).toHaveLength(4);
        await spoil(page, `${part}/${idOf(page)}`, value, field);
        await page.reload();
        await page.getByRole("alert").waitFor();
        await expect
          .poll(() => page.getByRole("alert").textContent())
          .toContain("Delete it, and open its file again.");
        await page.getByRole("button", { name: "Open data" }).click();
        await page.getByRole("tab", { name: "Datasets here" }).click();
        await page.getByRole("button", { name: /^Delete: / }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
        await expect.poll(() => keysOf(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
      }
    },
    SEVERAL,
  );

  it("shows its matrix of all issues where its sources are garbage, and tells of them when they are asked for", async () => {
    const expected = [/its sources cannot be read/, /Unexpected token/];
    const page = await reader.visit("", { expected });
    await open(page);
    await expect.poll(() => keysOf(page)).toHaveLength(4);
    await spoil(page, `coding/${idOf(page)}`, "garbage", "head.sources");
    await page.goto(`${reader.host().url}?dataset=${idOf(page)}&view=issues`);
    await page.getByRole("treegrid").waitFor();
    await page.getByRole("gridcell", { name: /^Norway, Fish tariffs: support/ }).click();
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("The data has an error and is not shown");
    const told = /damaged: its sources cannot be read .*Delete it, and open its file again\./;
    await expect.poll(() => alert.textContent()).toMatch(told);
    // The matrix of one issue shows, too, and says so where a mark is opened; the file brings the dataset back.
    await page.goto(`${reader.host().url}?dataset=${idOf(page)}`);
    await page.getByRole("button", { name: /^Norway, support/i }).click();
    await expect.poll(() => alert.textContent()).toMatch(told);
    await open(page);
    await page.getByText("We are for it.").waitFor();
    expect(await alert.count()).toBe(0);
  });

  it("shows its matrix where its words are garbage or missing, and tells of them when they are asked for", async () => {
    const page = await reader.visit();
    await open(page);
    await expect.poll(() => keysOf(page)).toHaveLength(4);
    const id = idOf(page);
    for (const words of ["garbage", undefined]) {
      await spoil(page, `words/${id}`, words);
      await page.goto(`${reader.host().url}?dataset=${id}`);
      await page.getByRole("button", { name: /^Norway, support/i }).click();
      await expect.poll(() => page.getByRole("alert").textContent()).toContain("its words");
      await page.keyboard.press("Escape");
      await page.getByRole("searchbox", { name: "Search", exact: true }).fill("norway");
      await page
        .locator("[data-headline]", {
          hasText: /^Of those whose names or titles match, the words not searched/,
        })
        .waitFor();
    }
  });
});

describe("Two tabs", () => {
  const reader = useReader("files");

  /** A second tab of the same reader, at the same address. */
  async function beside(page: Page): Promise<Page> {
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.waitForSelector("[role=treegrid]");
    return second;
  }

  it("that open the same file at once leave one whole dataset, shown in both", async () => {
    const first = await reader.visit();
    const second = await beside(first);
    await Promise.all([open(first), open(second)]);
    expect(idOf(first)).toBe(idOf(second));
    await expect.poll(() => keysOf(first)).toHaveLength(4);
    for (const page of [first, second]) await readWords(page);
    for (const page of [first, second]) {
      await page.reload();
      await page.getByText("We are for it.").waitFor();
    }
  });

  it("follow each other when a dataset is renamed, or opened", async () => {
    const first = await reader.visit();
    const second = await beside(first);
    await second.getByRole("button", { name: "Open data" }).click();
    await second.getByRole("tab", { name: "Datasets here" }).click();
    await second.getByText("Datasets you open are listed here.").waitFor();
    await open(first);
    await second.getByRole("heading", { name: "votes" }).waitFor();
    await second.getByRole("button", { name: "Rename: votes" }).click();
    await second.getByRole("textbox", { name: "Title of the dataset" }).fill("Fisheries");
    await second.keyboard.press("Enter");
    await first.getByText("Fisheries", { exact: true }).waitFor();
  });

  it("that edit one dataset at once: the second is told, keeps its changes and overwrites nothing", async () => {
    const first = await reader.visit();
    await open(first);
    await expect.poll(() => keysOf(first)).toHaveLength(4);
    const second = await beside(first);
    const save = (page: Page) => page.getByRole("button", { name: "Save changes" }).click();
    for (const [page, title] of [
      [first, "Fisheries"],
      [second, "Herring"],
    ] as const) {
      await page.getByRole("button", { name: "Datasets", exact: true }).click();
      await page.getByRole("button", { name: /^Edit positions and sources: / }).click();
      await page.getByRole("tab", { name: "Titles" }).click();
      const field = page.getByRole("textbox", { name: "Title of the dataset" });
      await field.fill(title);
      await field.press("Enter");
    }
    await save(first);
    await second.getByText("Fisheries", { exact: true }).waitFor();
    await save(second);
    await expect
      .poll(() => second.getByRole("alert").textContent())
      .toContain("This dataset was changed in another tab since you opened the editor. Close the editor");
    const kept = second.getByRole("textbox", { name: "Title of the dataset" });
    await expect.poll(() => kept.inputValue()).toBe("Herring");
    await second.reload();
    await second.getByText("Fisheries", { exact: true }).waitFor();
  });

  it("let a dataset stay on show that the other has deleted, its words too, and say so", async () => {
    const first = await reader.visit();
    await open(first);
    const second = await beside(first);
    // Its words are got hold of a moment after the matrix.
    await readWords(first);
    await first.keyboard.press("Escape");
    await second.getByRole("button", { name: "Datasets", exact: true }).click();
    await second.getByRole("button", { name: /^Delete: / }).click();
    await second.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await first.getByText("It was deleted meanwhile").waitFor();
    await first.getByRole("button", { name: /^Norway, support/i }).click();
    await first.getByText("We are for it.").waitFor();
    await first.reload();
    await first.getByText("This dataset is not in this browser").waitFor();
  });
});

describe("The search in an opened dataset", () => {
  const reader = useReader("files");
  const search = (page: Page, words: string) =>
    page.getByRole("searchbox", { name: "Search", exact: true }).fill(words);

  it("finds words of quotations, here and on other issues, beside the page", async () => {
    const page = await reader.visit();
    await open(page);
    await search(page, "for it");
    await page.locator("[data-headline]", { hasText: /match “for it”: / }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^Sweden, / }).count()).toBe(0);
    expect(reader.host().asked.some((path) => path.includes("searchWorker"))).toBe(true);
    await search(page, "oppose-nothing");
    await page.locator("[data-headline]", { hasText: /match “oppose-nothing”: none/ }).waitFor();
    await search(page, "");
    await expect.poll(() => page.getByRole("button", { name: /^Sweden, / }).count()).toBe(1);
  });

  it("finds names where its worker does not come, says so, and the words after Retry", async () => {
    const page = await reader.visit("", { expected: [/Failed to load resource/, /worker/i] });
    await open(page);
    const worker = readdirSync(`${BUILDS.files}/assets`).find((name) => name.startsWith("searchWorker-"));
    reader.host().faults.set(worker ?? "no worker", FAULTS.missing);
    await search(page, "norway");
    await page.getByText("A part of the program could not be loaded").waitFor();
    await page
      .locator("[data-headline]", {
        hasText: /^Of those whose names or titles match, the words not searched/,
      })
      .waitFor();
    reader.host().faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.locator("[data-headline]", { hasText: /^Of those with statements that match/ }).waitFor();
  });
});
