import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BUILDS } from "./buildApps.ts";
import { pick, sent, shown } from "./givenFiles.ts";
import { spoil } from "./keptRecords.ts";
import { useReader } from "./reader.ts";
import type { TestServer } from "./server.ts";

/** What React and the browser write of an error that a boundary has caught. */
const CAUGHT = [/injected/, /The above error occurred/, /its sources cannot be read/, /Unexpected token/];
/** A notice, a filter and an open mark: every part of the page is there. */
const EVERYTHING = "?sort=nothing&country=RUS&cell=russia.opposing";

/** Each part of the page: what breaks it in the built script, what is then told of it, and what it looks like whole. */
const PARTS = [
  ["headline", '"data-headline":!0', "The headline could not be shown", "[data-headline]"],
  ["notices", '"aria-label":`Dismiss`', "The notice could not be shown", "[aria-label=Dismiss]"],
  [
    "filters",
    'role:`group`,"aria-label":`Positions`',
    "The filters could not be shown",
    "[role=group][aria-label=Positions]",
  ],
  ["view", "role:`treegrid`", "This view could not be shown", "[role=treegrid]"],
  ["evidence", '"aria-label":`Evidence`', "The evidence could not be shown", "aside article"],
] as const;

/** Puts an error in place of an attribute, wherever the build sets it. */
function breakAt(host: TestServer, build: keyof typeof BUILDS, part: string | RegExp): void {
  const folder = join(BUILDS[build], "assets");
  for (const file of readdirSync(folder).filter((each) => each.endsWith(".js"))) {
    const script = readFileSync(join(folder, file), "utf8");
    const attribute = typeof part === "string" ? part : (part.exec(script)?.[0] ?? part.source);
    if (!script.includes(attribute)) continue;
    const name = attribute.slice(0, attribute.indexOf(":"));
    const broken = script.replaceAll(attribute, `${name}:(()=>{throw new Error("injected")})()`);
    host.faults.set(`/${file}`, (response) => {
      response.setHeader("Content-Type", "text/javascript").end(broken);
    });
  }
}

describe.each(["files", "server"] as const)("A part that cannot be drawn (build: %s)", (build) => {
  const reader = useReader(build);

  const tried = build === "files" ? PARTS : PARTS.slice(0, 1);
  it.each(tried)("leaves the others alive: the %s", async (_, attribute, told, whole) => {
    breakAt(reader.host(), build, attribute);
    const page = await reader.visit(EVERYTHING, { expected: CAUGHT }, "[role=alert]");
    const alert = page.getByRole("alert").filter({ hasText: told });
    await alert.waitFor();
    for (const [, , , selector] of PARTS)
      await expect
        .poll(() => page.locator(selector).first().isVisible(), { message: selector })
        .toBe(selector !== whole);
    expect(await page.getByRole("alert").count()).toBe(1);
    await expect.poll(() => page.textContent("h1")).toBe("A “reassurance” force in Ukraine");
    // What leads away from what failed works: another view, other data.
    await page.getByRole("tab", { name: "Bars" }).click();
    await page.locator("[data-bar]").first().waitFor();
    await page.getByRole("button", { name: "Open data" }).click();
    await page.getByRole("button", { name: "Choose a file" }).waitFor();
  });
});

describe("A head that cannot be drawn", () => {
  const reader = useReader("files");

  it("says so in its place, and leaves its other buttons and the page below it", async () => {
    breakAt(reader.host(), "files", /"aria-label":`Colours: [^`]*`/);
    const page = await reader.visit(EVERYTHING, { expected: CAUGHT }, "[role=alert]");
    await page.getByRole("banner").getByText("The head could not be shown").waitFor();
    for (const [, , , selector] of PARTS) await page.locator(selector).first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(1);
    await page.getByRole("button", { name: "Help" }).click();
    await page.getByRole("dialog", { name: "Help" }).waitFor();
  });
});

describe("A late part that cannot be drawn", () => {
  const reader = useReader("server");

  it("has its details copied, or shown to copy by hand where the browser refuses", async () => {
    const page = await reader.visit("", {
      expected: CAUGHT,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.route("**/BarsView*", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: 'export default () => { throw new Error("injected") };',
      }),
    );
    await page.getByRole("tab", { name: "Bars" }).click();
    const alert = page.getByRole("alert");
    await alert.getByRole("button", { name: "Copy details" }).click();
    await alert.getByText("Copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n").slice(0, 2)).toEqual(["The bars could not be shown", "Error: injected"]);
    expect(copied).toContain(`\n${page.url()}\n`);
    expect(copied).toMatch(/\/assets\/\S+\.js$/);
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await alert.getByRole("button", { name: "Copy details" }).click();
    const field = alert.getByRole("textbox", { name: /^Copying was refused/ });
    await expect.poll(() => field.evaluate((area) => area === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => String(getSelection()))).toBe(copied);
    expect(await alert.getByText("Copied.").count()).toBe(0);
  });

  it("leaves the page alive where it is the export, and closes with its dialog", async () => {
    breakAt(reader.host(), "server", "label:`What to export`");
    const page = await reader.visit("", { expected: CAUGHT });
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export and share" });
    await dialog.getByRole("alert").getByText("The export could not be shown").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    await page.getByRole("button", { name: /^Russia, Opposing/ }).click();
    await page.getByRole("article").getByText("¶20").first().waitFor();
  });
});

describe("An opened dataset of which the sources are damaged", () => {
  const reader = useReader("files");
  const CSV = [
    "actor,iso3,issue,position,quote,source",
    "Norway,NOR,Fish tariffs,support,We are for it.,Gazette",
    "Sweden,SWE,Herring quota,oppose,,Gazette",
    "",
  ].join("\r\n");

  it("is told to be so where the filters leave nobody, and does not take the page along", async () => {
    const page = await reader.visit("", { expected: CAUGHT });
    await pick(page, sent("votes.csv", CSV, "text/csv"));
    await shown(page, "Fish tariffs");
    const id = new URL(page.url()).searchParams.get("dataset") ?? "";
    await spoil(page, `coding/${id}`, "head.sources", "garbage");
    await page.goto(`${reader.host().url}?dataset=${id}&country=SWE&view=bars`);
    const alert = page.getByRole("alert");
    await expect
      .poll(() => alert.allTextContents())
      .toEqual([expect.stringMatching(/its sources cannot be read/)]);
    expect(await alert.textContent()).toContain("Delete it, and open its file again.");
    expect(await page.getByText("The page could not be shown").count()).toBe(0);
    await page.getByRole("button", { name: "Datasets here" }).click();
    await page.getByRole("button", { name: /^Delete: / }).waitFor();
  });
});
