import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LONG_CSV } from "../features/openingFiles.ts";
import { pick, sent } from "./givenFiles.ts";
import { keptIn, raiseVersion, spoil } from "./keptRecords.ts";
import { useReader } from "./reader.ts";

const FILE = sent("votes.csv", LONG_CSV, "text/csv");
const NEWER = "This dataset was kept by a newer version of this page";
const NOT_KEPT = "Not kept in this browser: a newer version of this page keeps its data here";

/** Gives the file by the picker, anew where it is here already. */
async function open(page: Page): Promise<void> {
  await pick(page, FILE);
  const anew = page.getByRole("button", { name: "Open it anew" });
  await expect
    .poll(async () => {
      if (await anew.isVisible()) await anew.click();
      return page.getByRole("dialog").count();
    })
    .toBe(0);
  await page.locator("h1", { hasText: "Fish tariffs" }).waitFor();
}

/** Opens the file, and answers the dataset's id once all of it is kept. */
async function kept(page: Page): Promise<string> {
  await open(page);
  const id = new URL(page.url()).searchParams.get("dataset") ?? "";
  await expect.poll(async () => (await keptIn(page)).records).toContain(`words/${id}`);
  return id;
}

describe.each(["files", "server"] as const)(
  "Where cookies and all storage are blocked (build: %s)",
  (build) => {
    const reader = useReader(build);

    it("everything but keeping works, and what is opened says that it is not kept", async () => {
      const page = await reader.visit("?issue=russian-veto", {
        before: () => {
          const refuse = () => {
            throw new DOMException("Access is denied for this document.", "SecurityError");
          };
          for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
            Object.defineProperty(window, name, { get: refuse });
          Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
          ServiceWorkerContainer.prototype.register = () =>
            Promise.reject(new DOMException("no", "SecurityError"));
          BroadcastChannel.prototype.postMessage = refuse;
        },
      });
      await page.getByRole("button", { name: /^NATO, Rejecting/ }).click();
      await page.getByText("¶23").waitFor();
      await page.getByRole("button", { name: /^Colours: / }).click();
      await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("light");
      await pick(page, FILE);
      await page.getByText("the browser does not let this page keep data").waitFor();
      await page.getByRole("button", { name: /^Norway, support/i }).click();
      await page.getByText("We are for it.").waitFor();
    });
  },
);

describe("A dataset that a later version of the app keeps", () => {
  const reader = useReader("files");

  it("in another schema is told to be so, and neither opening its file nor reloading overwrites it", async () => {
    const page = await reader.visit();
    const id = await kept(page);
    await spoil(page, `coding/${id}`, "head.schemaVersion", 9);
    const before = await keptIn(page);
    await page.reload();
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain(NEWER);
    expect(await alert.textContent()).toContain("Its schema is 9; this version reads 1.");
    await open(page);
    await page.getByText(NOT_KEPT).waitFor();
    await page.getByRole("button", { name: /^Norway, support/i }).click();
    await page.getByText("We are for it.").waitFor();
    expect(await keptIn(page)).toEqual(before);
    await page.reload();
    await page.getByText(NEWER).waitFor();
  });

  it("in a database of a later version is read where it can be, and nothing is written or deleted there", async () => {
    const page = await reader.visit();
    const id = await kept(page);
    await page.goto(`${reader.host().url}about.html`);
    await raiseVersion(page);
    const before = await keptIn(page);
    expect(before.version).toBe(7);
    await page.goto(`${reader.host().url}?dataset=${id}`);
    await page.getByRole("button", { name: /^Norway, support/i }).click();
    await page.getByText("We are for it.").waitFor();
    await page.getByRole("button", { name: "Datasets", exact: true }).click();
    await page.getByText("A newer version of this page keeps its data in this browser.").waitFor();
    await page.getByRole("button", { name: /^Delete: / }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("status").filter({ hasText: NEWER }).waitFor();
    await page.keyboard.press("Escape");
    await open(page);
    await page.getByText(NOT_KEPT).waitFor();
    expect(await keptIn(page)).toEqual(before);
  });

  it("in a form that this one does not know is not called damaged", async () => {
    const page = await reader.visit();
    const id = await kept(page);
    await spoil(page, `coding/${id}`, "coding.actor", "in another form");
    await page.goto(`${reader.host().url}about.html`);
    await raiseVersion(page);
    await page.goto(`${reader.host().url}?dataset=${id}`);
    await expect.poll(() => page.getByRole("alert").textContent()).toContain(NEWER);
    expect(await page.getByRole("alert").textContent()).not.toMatch(/damaged|Delete/);
  });
});
