import { describe, expect, it } from "vitest";
import { FAULTS } from "./faults.ts";
import { PHONE, useReader } from "./reader.ts";

const HEADLINE = "26 nations, two of them named";
const NETWORK_LINES = [/Failed to load resource/];
const CODE_LINES = [...NETWORK_LINES, /A part of the program could not be loaded/];

/** A server that fails, in front of each build; that with mocked endpoints notices where their worker does not answer. */
describe.each(["server", "files"] as const)("In front of the build “%s”", (build) => {
  const reader = useReader(build);
  const visit: typeof reader.visit = async (query, how, ready) =>
    reader.visit(query, build === "files" ? { serviceWorkers: "block", ...how } : how, ready);

  it("asks again by itself when the server fails once, and not when the data is missing", async () => {
    const asked = (end: string) => reader.host().asked.filter((path) => path.endsWith(end)).length;
    let failures = 1;
    reader.host().faults.set("/api/datasets.json", (response) => {
      if (failures-- > 0) return FAULTS.failing(response);
      reader.host().faults.clear();
      response.writeHead(307, { Location: `${response.req.url}?again` }).end();
    });
    await visit("", { expected: NETWORK_LINES });
    expect(asked("/api/datasets.json")).toBeGreaterThanOrEqual(2);
    reader.host().asked.splice(0);
    reader.host().faults.set("/api/datasets.json", FAULTS.missing);
    await visit("", { expected: NETWORK_LINES }, "[role=alert]");
    expect(asked("/api/datasets.json")).toBe(1);
  });

  it("names the field that is wrong in a dataset of another shape or a newer version", async () => {
    reader.host().faults.set("/western-troops-ukraine.json", FAULTS.newerSchema);
    const page = await visit("", {}, "[role=alert]");
    await page.getByRole("alert").filter({ hasText: "of another version than this page" }).waitFor();
    await page.getByText("Details for a developer").click();
    await expect
      .poll(() => page.locator("pre").textContent())
      .toContain("schemaVersion: This build reads schema version 1");
  });

  it("keeps matrix and choice on screen when only the words cannot be had, and recovers", async () => {
    reader.host().faults.set("/evidence.json", FAULTS.signInPage);
    // By its address: a pointer on its way to the mark asks for the words ahead, and the panel then once more.
    const page = await visit("?cell=italy.monitoring-only");
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByRole("alert").waitFor();
    await expect.poll(() => evidence.getByRole("alert").textContent()).toContain("not data");
    await expect.poll(() => page.getByRole("treegrid").isVisible()).toBe(true);
    expect(page.url()).toContain("cell=italy.monitoring-only");
    reader.host().faults.clear();
    await evidence.getByRole("button", { name: "Retry" }).click();
    await evidence.getByText("¶18").waitFor();
    await expect.poll(() => evidence.getByRole("alert").count()).toBe(0);
  });

  it("says that the words are not searched when they cannot be had, and still searches names", async () => {
    reader.host().faults.set("/evidence.json", FAULTS.missing);
    const page = await visit("", { expected: NETWORK_LINES });
    await page.getByRole("searchbox", { name: "Search" }).fill("peskov");
    await page.getByText("only names, titles and conditions are searched there").waitFor();
    await expect
      .poll(() => page.getByRole("button", { name: "Dmitry Peskov, Opposing, 4 statements" }).isVisible())
      .toBe(true);
  });

  it.each([
    ["Statements", "StatementsView", "tab"],
    ["Export", "ExportDialog", "button"],
  ] as const)("%s can be tried again when its code could not be loaded", async (name, chunk, role) => {
    const page = await visit("", { expected: CODE_LINES });
    let broken = true;
    await page.route(`**/${chunk}*`, (route) => (broken ? route.abort() : route.continue()));
    await page.getByRole(role, { name }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toContain("Reload the page");
    await expect.poll(async () => (await alert.boundingBox())?.y ?? Infinity).toBeLessThan(768);
    await expect.poll(() => alert.evaluate((panel) => panel === document.activeElement)).toBe(true);
    await expect.poll(() => page.textContent("main")).toContain(HEADLINE);
    broken = false;
    await alert.getByRole("button", { name: "Retry" }).click();
    const shown =
      role === "tab" ? page.getByRole("article").first() : page.getByRole("tab", { name: "Cite" });
    await shown.waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "Matrix" }).click();
    await page.getByRole(role, { name }).click();
    await shown.waitFor();
    await expect.poll(() => alert.count()).toBe(0);
  });

  it.each([
    ["Export", "button", "[data-sheet] svg"],
    ["Bars", "tab", "[data-bar]"],
    ["Map", "tab", "[role=toolbar] [data-mark]"],
  ] as const)("%s comes on Retry when the whole connection was gone, too", async (name, role, ready) => {
    const page = await visit("", { expected: CODE_LINES });
    await page.context().setOffline(true);
    await page.getByRole(role, { name, exact: true }).click();
    await page.getByText("Try again when the connection is back.").waitFor();
    // It would leave nothing on the screen.
    await expect.poll(() => page.getByRole("button", { name: "Reload the page" }).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Retry" }).click();
    await page.locator(ready).first().waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  });

  it("claims no absence where the words could not be searched", async () => {
    reader.host().faults.set("/evidence.json", FAULTS.missing);
    const page = await visit("?q=vladivostok", { expected: NETWORK_LINES }, "[role=alert]");
    await page.getByText("No name or title matches; the words could not be searched").waitFor();
    await page.locator("[data-headline]", { hasText: "the words not searched" }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Export" }).isDisabled()).toBe(true);
  });

  it("keeps what is on screen when the network goes after the page has loaded, and goes on when it is back", async () => {
    const page = await visit("", { expected: NETWORK_LINES });
    // With the code of the evidence there, the words of another issue are what is missing.
    await page.getByRole("button", { name: /^Russia, Opposing/ }).click();
    await page.getByRole("article").first().waitFor();
    await page.keyboard.press("Escape");
    await page.context().setOffline(true);
    await page.getByRole("tab", { name: "Russian veto" }).click();
    await expect.poll(() => page.textContent("h1")).toContain("A Russian veto");
    await page.getByRole("button", { name: /^NATO, Rejecting/ }).click();
    await page.getByRole("alert").waitFor();
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("could not be reached");
    await page.context().setOffline(false);
    await page.getByText("¶23").waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  });
});

describe("With a real server, which is never papered over with the bundled article", () => {
  const reader = useReader("server");

  it("tells a dataset id that the catalogue lacks without asking for it", async () => {
    const page = await reader.visit("?dataset=nowhere");
    await expect.poll(() => page.textContent("main")).toContain("The dataset “nowhere” was not found here");
    expect(reader.host().asked.filter((path) => path.includes("nowhere"))).toEqual([]);
  });

  it("tells of a dialog that could not be loaded above the evidence of a phone, and closing leads back", async () => {
    const page = await reader.visit(
      "?cell=russia.opposing",
      { expected: CODE_LINES, viewport: PHONE, hasTouch: true },
      "aside article",
    );
    await page.route("**/ExportDialog*", (route) => route.abort());
    const opener = page.getByRole("button", { name: /^Make a picture/ }).nth(2);
    await opener.click();
    const dialog = page.getByRole("dialog", { name: "Export and share" });
    await dialog.getByRole("alert").waitFor();
    await dialog.getByRole("button", { name: "Retry" }).click();
    await dialog.getByRole("alert").waitFor();
    await expect
      .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("draws the studio's map on Retry when its code could not be loaded, and keeps focus in the dialog", async () => {
    const page = await reader.visit("", { expected: CODE_LINES });
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export and share" });
    await dialog.locator("[data-sheet] svg").waitFor();
    let broken = true;
    await page.route("**/assets/**", (route) => (broken ? route.abort() : route.continue()));
    await dialog.getByRole("radio", { name: "Map" }).check({ force: true });
    await dialog.getByRole("alert").waitFor();
    await expect
      .poll(() => dialog.getByRole("alert").textContent())
      .toMatch(/^A part of the program could not be loaded.*reload the page/);
    broken = false;
    await dialog.getByRole("button", { name: "Retry" }).press("Enter");
    await dialog.locator("[data-sheet] svg [data-country]").first().waitFor();
    await expect
      .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
  });

  it("has the other pictures at hand while the studio's map cannot be loaded", async () => {
    const page = await reader.visit("", { expected: CODE_LINES });
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export and share" });
    await dialog.locator("[data-sheet] svg").waitFor();
    await page.route("**/assets/**", (route) => route.abort());
    await dialog.getByRole("radio", { name: "Map" }).check({ force: true });
    await dialog.getByRole("alert").waitFor();
    await dialog.getByRole("radio", { name: "Bars" }).check({ force: true });
    await dialog.locator("[data-sheet] svg [data-bar]").first().waitFor();
    await expect.poll(() => dialog.getByRole("alert").count()).toBe(0);
  });

  it("gives no embed code of a map before its height is known, and gives it on Retry", async () => {
    reader.host().faults.set("/map/countries.json", FAULTS.missing);
    const page = await reader.visit("?view=map", { expected: NETWORK_LINES }, "[role=alert]");
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export and share" });
    await dialog.getByRole("tab", { name: "Share" }).click();
    const link = dialog.getByRole("textbox", { name: "Link", exact: true });
    await link.waitFor();
    const panel = dialog.getByRole("tabpanel");
    await panel.locator("[role=alert]:visible").waitFor();
    const code = dialog.getByRole("textbox", { name: "Embed code" });
    await expect.poll(() => code.count()).toBe(0);
    reader.host().faults.clear();
    await panel.locator("[role=alert]:visible button", { hasText: "Retry" }).press("Enter");
    await code.waitFor();
    await expect.poll(() => panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  it("searches this issue's words as ever when those of another could not be had", async () => {
    reader.host().faults.set("/russian-veto/evidence.json", FAULTS.missing);
    const page = await reader.visit("?q=vladivostok", { expected: NETWORK_LINES }, "[data-mark]");
    await page.getByText("The words on Russian veto could not be loaded").waitFor();
    await page.locator("[data-headline]", { hasText: /^Of those with statements that match/ }).waitFor();
  });
});
