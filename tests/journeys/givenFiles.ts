import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A file as a person gives it. */
export interface Sent {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const sent = (name: string, text: string, mimeType = ""): Sent => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

export const openDialog = async (page: Page) => {
  await page.getByRole("button", { name: "Open data" }).click();
  await page.getByRole("button", { name: "Choose a file" }).waitFor();
};

/** Gives a file by the picker. */
export async function pick(page: Page, file: Sent): Promise<void> {
  await openDialog(page);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  await chooser.setFiles(file);
}

export const searchOf = (page: Page) => page.evaluate(() => window.location.search);

/** What is opened is on show; where there is more to tell of it, that is put away. */
export async function shown(page: Page, issue: string): Promise<void> {
  await expect.poll(() => searchOf(page)).toMatch(/^\?dataset=own-/);
  await page.locator("h1", { hasText: issue }).waitFor();
  await expect
    .poll(async () => {
      const show = page.getByRole("button", { name: "Show it" });
      if ((await show.count()) > 0) await show.click();
      return page.getByRole("dialog").count();
    })
    .toBe(0);
}
