import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { HOSTILE_PNGS, HOSTILE_SVGS } from "../hostile/hostilePictures.ts";
import { RAN } from "../hostile/hostileTexts.ts";
import { useReader } from "./reader.ts";

const MB = 1024 * 1024;

/** Pieces of a text, each so many times: the text is made where it is typed, as ten megabytes take their time to send. */
type Pieces = readonly (readonly [piece: string, times: number])[];

/** Pastes a text into a field; gives how much of it stands there then. */
async function pour(page: Page, label: string | RegExp, text: Pieces): Promise<number> {
  const field = page.getByLabel(label, { exact: true }).and(page.locator("input, textarea")).first();
  await page.evaluate((pieces) => {
    const words = pieces.map(([piece, times]) => piece.repeat(times)).join("");
    return navigator.clipboard.writeText(words);
  }, text);
  await field.focus();
  await page.keyboard.press("ControlOrMeta+V");
  return field.evaluate((one) => ("value" in one ? String(one.value).length : -1));
}

/** Drops a picture; its bytes are written out in the page, where they may be many. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([base64, called]) => {
      const data = new DataTransfer();
      const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([file], called));
      return data;
    },
    [Buffer.from(bytes).toString("base64"), name] as const,
  );
  // What takes a drop is loaded late.
  await expect
    .poll(async () => {
      await page.dispatchEvent("h1", "dragover", { dataTransfer: transfer });
      return page.getByText("Drop data or a saved picture to open it").isVisible();
    })
    .toBe(true);
  await page.dispatchEvent("h1", "drop", { dataTransfer: transfer });
}

describe("A picture that means harm", () => {
  const reader = useReader("files");

  it("is refused or has no view, asks for nothing and runs nothing; the page goes on", async () => {
    // The policy refuses styles in a picture already where it is read.
    const page = await reader.visit("?country=ITA", { expected: [/Applying inline style violates/] });
    const own = new URL(page.url()).host;
    const stray: string[] = [];
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => stray.push("a dialog")));
    page.context().on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== "data:" && host !== own) stray.push(request.url());
    });
    const pictures = [
      ...HOSTILE_SVGS.map(([what, svg, says], n) => [what, `${n}.svg`, Buffer.from(svg()), says] as const),
      ...HOSTILE_PNGS.map(([what, png, says], n) => [what, `${n}.png`, png(), says] as const),
    ];
    for (const [what, name, bytes, says] of pictures) {
      await drop(page, name, bytes);
      const told = page.getByRole("status").filter({ hasText: `“${name}” was not opened` });
      await expect.poll(() => told.textContent(), { message: what }).toMatch(says);
    }
    expect(await page.evaluate((ran) => ran in window || ran in {}, RAN)).toBe(false);
    expect([stray, new URL(page.url()).search]).toEqual([[], "?country=ITA"]);
  });
});

/** Places for a message that take room though there is no message yet; at least one has to be there. */
async function boxesOfNothing(page: Page): Promise<readonly string[]> {
  const places = page.locator("dialog [role=status]:empty");
  expect(await places.count()).toBeGreaterThan(0);
  return places.evaluateAll((all) =>
    all.filter((one) => one.clientWidth * one.clientHeight > 0).map((one) => one.outerHTML),
  );
}

describe("Ten megabytes in a field", () => {
  const reader = useReader("files");
  const long = (gap: string): Pieces => [
    ["!", 5 * MB],
    ["a", 1],
    [gap, 5 * MB],
    ["b", 1],
  ];

  it("are cut, or refused and told, and the page goes on", { timeout: 120_000 }, async () => {
    const page = await reader.visit("?view=issues", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    expect(await pour(page, "Filter issues", long(" "))).toBe(300);
    expect(await pour(page, "Search", long(" "))).toBe(300);
    expect(await pour(page, "Countries", long(" "))).toBe(300);
    await page.goto(reader.host().url);
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByText("Title, subtitle, note and alternative text").click();
    for (const [label, most] of [
      ["Title", 200],
      ["Subtitle", 1500],
      ["Note", 1500],
      ["Alternative text", 3000],
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill("");
      expect(await pour(page, label, [["W", 10 * MB]]), label).toBe(most);
    }
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Open data" }).click();
    await page.getByLabel("A table as text").waitFor();
    expect(await boxesOfNothing(page)).toEqual([]);
    expect(await pour(page, "A web address", [["https://a", 1], ...long(".")])).toBe(0);
    await page.getByText("An address has at most 8,192 characters. This one was not taken.").waitFor();
    const table: Pieces = [
      ["actor,issue,position\n", 1],
      ['"a","b;', MB],
    ];
    expect(await pour(page, "A table as text", table)).toBe(0);
    await page.getByText("The field takes 1,000,000 characters at most.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "Bars" }).click();
    await page.locator("[data-bar]").first().waitFor();
  });
});
