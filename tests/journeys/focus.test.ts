import { describe, expect, it } from "vitest";
import { focused, PHONE, useReader } from "./reader.ts";

describe("Focus", () => {
  const reader = useReader("files");

  it("stays in Search while typing hides the chosen mark and shows it again", async () => {
    const page = await reader.visit();
    await page.getByRole("button", { name: /^Italy, Monitoring only/ }).click();
    const search = page.getByRole("searchbox", { name: "Search" });
    await search.pressSequentially("monitox");
    await page.getByRole("complementary").waitFor({ state: "detached" });
    await search.press("Backspace");
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    await page.keyboard.type("r");
    await expect.poll(() => search.inputValue()).toBe("monitor");
  });

  it("comes to the evidence of another mark chosen while it is open, and choosing it once more puts it away", async () => {
    const page = await reader.visit();
    await page.getByRole("button", { name: /^Italy, Monitoring only/ }).click();
    await page.getByRole("button", { name: /^Ukraine, Endorsing/ }).click();
    await expect.poll(() => focused(page)).toBe("h2: Ukraine · Endorsing");
    await page.getByRole("button", { name: /^Ukraine, Endorsing/ }).click();
    await expect.poll(() => page.getByRole("complementary").count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^button: Ukraine, Endorsing/);
  });

  it("goes back from the evidence to the button in the bars' table that opened it", async () => {
    const page = await reader.visit("?view=bars", {}, "[data-bar]");
    await page.getByRole("table").getByRole("button", { name: "Italy" }).click();
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("button: Italy");
  });

  it("stays on a bar that is chosen with the keyboard", async () => {
    const page = await reader.visit("?view=bars", {}, "[data-bar]");
    const bar = page.getByRole("button", { name: /^Opposing, 1 country \(Russia\)/ });
    await bar.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => bar.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => focused(page)).toMatch(/^button: Opposing, 1 country/);
  });

  it("comes back to the mark when Back takes its evidence away", async () => {
    const page = await reader.visit();
    await page.getByRole("button", { name: /^Italy, Monitoring only/ }).click();
    await expect.poll(() => focused(page)).toMatch(/^h2: Italy/);
    await page.goBack();
    await page.getByRole("complementary").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toMatch(/^button: Italy, Monitoring only/);
  });

  it("goes to Search when the tag or button that held it goes away", async () => {
    const page = await reader.visit("?country=FRA~ITA");
    await page.getByRole("button", { name: "Remove filter France" }).press("Enter");
    await expect
      .poll(() => page.getByRole("searchbox").evaluate((field) => field === document.activeElement))
      .toBe(true);
    await page.getByRole("button", { name: "Clear all" }).press("Enter");
    await expect
      .poll(() => page.getByRole("searchbox").evaluate((field) => field === document.activeElement))
      .toBe(true);
  });

  it("goes to the issue's tab when a link in the matrix leads to another issue", async () => {
    const page = await reader.visit();
    await page.getByRole("link", { name: "Russian veto" }).click();
    await expect.poll(() => focused(page)).toBe("tab: Russian veto");
  });

  it("follows Back to the tab of the issue that is shown again", async () => {
    const page = await reader.visit();
    await page.getByRole("link", { name: "Russian veto" }).press("Enter");
    await expect.poll(() => focused(page)).toBe("tab: Russian veto");
    await page.goBack();
    await expect.poll(() => focused(page)).toBe("tab: “Reassurance” force");
  });

  it.each([
    ["enlarged to 400 %", { width: 320, height: 256 }],
    ["a phone on its side", { width: 844, height: 390 }],
  ])("comes into sight with the evidence in a low window: %s", async (_, viewport) => {
    const page = await reader.visit("", { viewport });
    for (const mark of [/^United Kingdom, Sending/, /^Russia, Opposing/]) {
      await page.getByRole("button", { name: mark }).press("Enter");
      await expect.poll(() => focused(page)).toMatch(/^h2: /);
      const top = async () => (await page.locator("aside h2").boundingBox())?.y ?? -1;
      await expect.poll(top).toBeGreaterThanOrEqual(0);
      await expect.poll(top).toBeLessThan(viewport.height - 20);
    }
  });

  it("keeps its column when it comes back to the matrix from the evidence", async () => {
    const page = await reader.visit("?cell=russia.opposing");
    await page.getByRole("button", { name: "Close evidence" }).click();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toMatch(/^button: Vladimir Putin, Opposing/);
  });
});

describe("Escape", () => {
  const reader = useReader("files");

  it("closes the evidence of a shared link, wherever focus is", async () => {
    const page = await reader.visit("?cell=russia.opposing");
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("complementary").count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^button: Russia, Opposing/);
  });

  it("closes it from the leaders switch and from an empty Search, too", async () => {
    const page = await reader.visit("?cell=russia.opposing", {}, "aside article");
    await page.getByRole("switch", { name: "Show leaders" }).press("Escape");
    await expect.poll(() => page.getByRole("complementary").count()).toBe(0);
    await page.getByRole("button", { name: /^Russia, Opposing/ }).click();
    await page.getByRole("complementary").waitFor();
    await page.getByRole("searchbox", { name: "Search" }).press("Escape");
    await expect.poll(() => page.getByRole("complementary").count()).toBe(0);
  });

  it("in Search clears the text and leaves the evidence open", async () => {
    const page = await reader.visit("?cell=russia.opposing&q=threat");
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    await page.getByRole("searchbox", { name: "Search" }).press("Escape");
    await expect.poll(() => page.getByRole("complementary").count()).toBe(1);
    await expect.poll(() => page.evaluate(() => location.search)).toBe("?cell=russia.opposing");
  });
});

describe("The evidence", () => {
  const reader = useReader("files");

  it("starts each mark at its first statement, with the mark in sight above the sheet on a phone", async () => {
    const page = await reader.visit("?cell=russia.opposing", { viewport: PHONE, hasTouch: true });
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await page.getByRole("article").getByText("¶20").first().waitFor();
    await evidence.evaluate((panel) => panel.scrollTo(0, 900));
    await evidence.getByRole("button", { name: "Next mark" }).click();
    await page.waitForURL(/cell=vladimir-putin/);
    await expect.poll(() => evidence.evaluate((panel) => panel.scrollTop)).toBe(0);
    const mark = await page.getByRole("button", { name: /^Vladimir Putin, Opposing/ }).boundingBox();
    const sheet = await evidence.boundingBox();
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  });

  it("goes from a speaker whose row has been folded to the neighbouring marks", async () => {
    const page = await reader.visit("?cell=giorgia-meloni.monitoring-only");
    await page.getByRole("button", { name: "Fold Italy" }).click();
    await page.getByRole("button", { name: "Previous mark" }).click();
    await page.waitForURL(/cell=italy\.monitoring-only/);
  });
});

describe("The list of countries", () => {
  const reader = useReader("files");

  it("is scrolled by a finger without choosing anything, and keeps the active option in sight", async () => {
    const page = await reader.visit("", { viewport: PHONE, hasTouch: true });
    const field = page.getByRole("combobox", { name: "Countries" });
    await field.click();
    const option = await page.getByRole("option").nth(5).boundingBox();
    expect((option?.x ?? 0) + (option?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    const finger = { x: (option?.x ?? 0) + 40, y: (option?.y ?? 0) + 10 };
    const touch = await page.context().newCDPSession(page);
    const send = (type: "touchStart" | "touchMove", y: number) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x: finger.x, y }] });
    await send("touchStart", finger.y);
    for (let step = 1; step <= 6; step += 1) await send("touchMove", finger.y - step * 12);
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    const scrolled = () => page.getByRole("listbox").evaluate((list) => list.scrollTop);
    await expect.poll(scrolled).toBeGreaterThan(0);
    expect(await page.evaluate(() => location.search)).toBe("");
    await field.press("ArrowUp");
    const [active, list] = [
      await page.locator("[role=option][data-active]").boundingBox(),
      await page.getByRole("listbox").boundingBox(),
    ];
    expect((active?.y ?? 0) + (active?.height ?? 0)).toBeLessThanOrEqual(
      (list?.y ?? 0) + (list?.height ?? 0),
    );
  });

  it("takes one choice for one Enter, and finds a whole name first", async () => {
    const page = await reader.visit();
    const field = page.getByRole("combobox", { name: "Countries" });
    await field.fill("uk");
    await expect.poll(() => page.getByRole("option").first().textContent()).toBe("United Kingdom");
    await field.press("Enter");
    await field.press("Enter");
    await expect.poll(() => page.evaluate(() => location.search)).toBe("?country=GBR");
  });
});
