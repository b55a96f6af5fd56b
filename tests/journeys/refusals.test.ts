import { describe, expect, it } from "vitest";
import { HOST_ASKED, hostPage } from "./hostPage.ts";
import { quiet, useReader } from "./reader.ts";

describe("Where downloads are blocked", () => {
  const reader = useReader("files");

  it("no file is called saved, and a page in a frame says what may keep it away", async () => {
    const sandbox = "allow-scripts allow-same-origin";
    const host = await hostPage(
      `<iframe title="app" sandbox="${sandbox}" src="${reader.host().url}" width="1200" height="700"></iframe>`,
    );
    const page = await reader.visit("", { expected: [/[Dd]ownload is disallowed/, HOST_ASKED] });
    // As on a host that sends no headers: elsewhere this page cannot be framed.
    await page.route(reader.host().url, async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
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
    // A download is told some time after the page has had its say.
    await quiet(page);
    expect(downloads).toBe(0);
    await host.close();
  });
});
