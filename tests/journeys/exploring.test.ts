import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { BUILDS } from "./buildApps.ts";
import { holdBack } from "./faults.ts";
import { useReader } from "./reader.ts";

const marks = (page: Page) =>
  page
    .locator("[role=treegrid] [data-mark]")
    .evaluateAll((all) => all.map((mark) => mark.getAttribute("data-mark")));
const query = (page: Page) => new URL(page.url()).search;

describe("A reader explores the matrix", () => {
  const reader = useReader("files");

  it("filters by a country under the name it is called at home, and puts it in the address", async () => {
    const page = await reader.visit();
    const countries = page.getByRole("combobox", { name: "Countries" });
    await countries.fill("britain");
    await page.getByRole("option", { name: "United Kingdom" }).waitFor();
    await countries.press("Enter");
    await countries.press("Escape");
    await expect.poll(() => marks(page)).toEqual(["united-kingdom.sending-troops"]);
    await expect.poll(() => query(page)).toBe("?country=GBR");
    await countries.fill("AMERICA");
    await page.getByRole("option", { name: "United States" }).waitFor();
    await countries.press("Enter");
    await expect.poll(() => query(page)).toBe("?country=GBR~USA");
    await page.getByRole("button", { name: "Remove filter United Kingdom" }).click();
    await expect.poll(() => query(page)).toBe("?country=USA");
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect.poll(() => query(page)).toBe("");
    await expect.poll(() => marks(page)).toHaveLength(15);
  });

  it("does not deny a country whose other names are still on their way", async () => {
    const names = readdirSync(join(BUILDS.files, "assets")).find((file) => file.startsWith("actorNames-"));
    const held = holdBack(reader.host(), `/${names}`);
    const page = await reader.visit();
    const countries = page.getByRole("combobox", { name: "Countries" });
    await countries.fill("america");
    await expect.poll(() => page.getByRole("option").allTextContents()).toEqual(["Looking up other names…"]);
    held.letGo();
    await expect.poll(() => page.getByRole("option").allTextContents()).toEqual(["United States"]);
  });

  it("chooses with the arrow keys from the list of countries", async () => {
    const page = await reader.visit();
    const countries = page.getByRole("combobox", { name: "Countries" });
    await countries.focus();
    await countries.press("ArrowDown");
    await expect.poll(() => page.getByRole("option").count()).toBe(10);
    await countries.press("ArrowDown");
    const active = await countries.getAttribute("aria-activedescendant");
    await countries.press("Enter");
    await expect.poll(() => page.locator(`[id="${active}"]`).getAttribute("aria-selected")).toBe("true");
    await countries.press("Backspace");
    await expect.poll(() => query(page)).toBe("");
  });

  it("sees by a name cut in two that the list of countries goes on", async () => {
    const page = await reader.visit();
    await page.getByRole("combobox", { name: "Countries" }).click();
    await expect.poll(() => page.getByRole("option").count()).toBe(10);
    await page.evaluate(() => document.fonts.ready);
    const [list, last] = [
      await page.getByRole("listbox").boundingBox(),
      await page.getByRole("option").last().boundingBox(),
    ];
    if (!list || !last) throw new Error("There is no list.");
    const inSight = (list.y + list.height - last.y) / last.height;
    expect(inSight).toBeGreaterThan(0.45);
    expect(inSight).toBeLessThan(0.65);
  });

  it("narrows by position, whose counts follow the other filters", async () => {
    const page = await reader.visit("?country=ITA~RUS");
    const positions = page.getByRole("group", { name: "Positions" });
    await expect
      .poll(() => positions.getByRole("button").allTextContents())
      .toEqual([
        "Sending troops none",
        "Monitoring only 1 country",
        "Support without troops none",
        "Endorsing none",
        "Undecided or unclear none",
        "Opposing 1 country",
      ]);
    await positions.getByRole("button", { name: "Opposing" }).click();
    await expect.poll(() => query(page)).toBe("?country=ITA~RUS&position=opposing");
    await expect
      .poll(() => marks(page))
      .toEqual(["russia.opposing", "vladimir-putin.opposing", "dmitry-peskov.opposing"]);
    await expect.poll(() => page.textContent("[data-headline]")).toMatch(/^Russia .*legitimate targets/);
    await expect.poll(() => page.getByText("No position stated in this article").count()).toBe(0);
  });

  it("searches the words, the settings and the titles, and says where else it finds them", async () => {
    const page = await reader.visit();
    const search = page.getByRole("searchbox", { name: "Search" });
    await search.pressSequentially("VLADIVOSTOK");
    await page.getByRole("button", { name: "Russia, Opposing, 1 statement" }).waitFor();
    await expect.poll(() => query(page)).toBe("?q=VLADIVOSTOK");
    await search.fill("chancellor");
    await page.getByText("Nothing matches these filters").waitFor();
    await page.getByRole("button", { name: /Pressure on Russia \(1 statement\)/ }).click();
    await page.getByRole("button", { name: /^Germany, Supporting, 1 statement/ }).waitFor();
    await search.fill("zelenskyy volodymyr");
    await page
      .getByRole("button", { name: /“Reassurance” force/ })
      .first()
      .waitFor();
    await search.fill("no such word");
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await expect.poll(() => search.inputValue()).toBe("");
  });

  it("goes back and forward through what was chosen, not through what was typed", async () => {
    const page = await reader.visit();
    await page.getByRole("tab", { name: "Russian veto" }).click();
    await page.getByRole("tab", { name: "Statements" }).click();
    await page.getByRole("searchbox").pressSequentially("veto");
    await page.getByText("¶23").waitFor();
    await page.goBack();
    await expect.poll(() => query(page)).toBe("?issue=russian-veto");
    await page.getByRole("treegrid").waitFor();
    await page.goBack();
    await expect.poll(() => query(page)).toBe("");
    await expect.poll(() => page.textContent("h1")).toContain("“reassurance” force");
    await page.goForward();
    await expect.poll(() => page.textContent("h1")).toContain("veto");
  });

  it("names what it does not know in an address, and shows the rest", async () => {
    const page = await reader.visit(
      "?issue=nope&country=FRA~XXX&position=dancing&view=pie&sort=size&cell=france.opposing&leaders=maybe",
    );
    const notices = await page.getByRole("status").filter({ hasText: "The address" }).textContent();
    for (const value of ["nope", "XXX", "dancing", "pie", "size", "france.opposing", "maybe"]) {
      expect(notices).toContain(value);
    }
    await expect.poll(() => marks(page)).toEqual(["france.sending-troops"]);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.getByRole("tab", { name: "Russian veto" }).click();
    await expect.poll(() => query(page)).toBe("?issue=russian-veto&country=FRA");
  });

  it("survives a hostile and very long address", async () => {
    const page = await reader.visit(
      `?q=${"%3Cscript%3E".repeat(400)}&cell=....&country=~~~&issue=%00`,
      {},
      "[role=tablist]",
    );
    await expect.poll(() => page.getByText("Nothing matches these filters").isVisible()).toBe(true);
    await expect
      .poll(() => page.getByRole("status").filter({ hasText: "longer than 300 characters" }).count())
      .toBe(1);
  });

  it("sorts the rows and hides the leaders, and a link says so", async () => {
    const page = await reader.visit();
    await page.getByRole("button", { name: "Sort by number of statements" }).click();
    expect((await marks(page))[0]).toBe("russia.opposing");
    await page.getByRole("switch", { name: "Show leaders" }).click();
    await expect.poll(() => query(page)).toBe("?sort=statements&leaders=off");
    await expect.poll(() => marks(page)).toHaveLength(9);
    const again = await reader.visit("?sort=statements&leaders=off");
    await expect.poll(() => marks(again)).toEqual(await marks(page));
  });

  it("shows the bars, who is behind one, and the same numbers in a table", async () => {
    const page = await reader.visit("?view=bars", {}, "[data-bar]");
    const bar = page.getByRole("button", {
      name: /^Sending troops, 2 named \+ 24 not named .*, if there is a peace deal; /,
    });
    await bar.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Sending troops: 2 named + 24 not named" }).waitFor();
    await expect
      .poll(() => page.locator("tr[data-position=sending-troops] td").allTextContents())
      .toEqual([
        "2",
        "24",
        "Franceif there is a peace dealUnited Kingdomif there is a peace deal24 nations not namedif there is a peace deal; if there is a peace agreement",
      ]);
    await page
      .locator("tr[data-position=sending-troops]")
      .getByRole("button", { name: "24 nations" })
      .click();
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await expect.poll(() => evidence.textContent()).toContain("Said of all 26 nations");
  });

  it("reads every statement of an issue with its words, by paragraph or by speaker", async () => {
    const page = await reader.visit("?view=statements", {}, "article blockquote");
    const order = () =>
      page
        .locator("article")
        .evaluateAll((all) => all.map((card) => card.getAttribute("data-statement")?.slice(0, 3)));
    const byParagraph = await order();
    expect(byParagraph).toHaveLength(18);
    expect(byParagraph).toEqual(byParagraph.toSorted());
    await page.getByRole("button", { name: "Speaker" }).click();
    await expect.poll(() => query(page)).toBe("?view=statements&sort=speaker");
    await expect.poll(() => order()).not.toEqual(byParagraph);
  });
});
