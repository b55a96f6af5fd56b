import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hostPage } from "./hostPage.ts";
import { useReader } from "./reader.ts";
import { openExport } from "./savedPicture.ts";

/** What the field that has the focus holds, where all of it is selected. */
const selected = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const whole = field instanceof HTMLTextAreaElement && field.selectionStart === 0;
    return whole && field.selectionEnd === field.value.length ? field.value : null;
  });

describe("Where the browser refuses the clipboard", () => {
  const reader = useReader("files");

  it("every text of the export dialog stands selected after its Copy, with the reason", async () => {
    const page = await reader.visit("", {
      before: () => {
        const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
        Object.defineProperty(navigator, "clipboard", { value: { write: refuse, writeText: refuse } });
      },
    });
    const dialog = await openExport(page);
    await dialog.getByText("Title, subtitle, note and alternative text").click();
    for (const tab of ["Picture", "Data", "Share", "Cite"]) {
      await dialog.getByRole("tab", { name: tab }).click();
      const buttons = dialog.getByRole("tabpanel").locator("button:visible", { hasText: /^Copy(?! image)/ });
      await buttons.first().waitFor();
      for (const button of await buttons.all()) {
        await button.click();
        await expect.poll(() => selected(page)).toMatch(/\S/);
        await expect
          .poll(() => dialog.getByRole("alert").last().textContent())
          .toMatch(/did not allow copying/);
      }
    }
  });
});

describe("Where downloads are blocked", () => {
  const reader = useReader("files");

  it("no file is called saved, and a page in a frame says what may keep it away", async () => {
    const sandbox = "allow-scripts allow-same-origin";
    const host = await hostPage(
      `<iframe title="app" sandbox="${sandbox}" src="${reader.host().url}" width="1200" height="700"></iframe>`,
    );
    const page = await reader.visit("", { expected: [/[Dd]ownload is disallowed/] });
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: "Export", exact: true }).click();
    await frame.getByRole("button", { name: "Download SVG" }).click();
    const status = frame.getByRole("status").filter({ hasText: "Handed to the browser to save: " });
    await status.waitFor();
    await expect.poll(() => status.textContent()).toContain("open this page in a tab of its own");
    expect(
      await frame
        .getByText(/\bsaved\b/i)
        .filter({ hasText: ".svg" })
        .count(),
    ).toBe(0);
    expect(downloads).toBe(0);
    await host.close();
  });
});
