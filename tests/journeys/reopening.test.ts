import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { versionOfFile } from "../../src/domain/datasetVersion.ts";
import type { PictureRecord } from "../../src/domain/pictureRecord.ts";
import { withRecord } from "../../src/export/pngRecord.ts";
import { realDataset } from "../builders.ts";
import { anSvgWith, aPngSaying, aRecord } from "../savedPictures.ts";
import { focused, PHONE, useReader } from "./reader.ts";
import { bytesOf, openExport, save } from "./savedPicture.ts";

const BUTTON = { name: "Open data" } as const;
const CHOOSE = { name: "Choose a file" } as const;
const QUERY = "?issue=reassurance-force&view=statements&country=RUS~ITA&q=troops&leaders=off&sort=speaker";
const RESTORED = "?view=statements&country=RUS~ITA&q=troops&sort=speaker&leaders=off";

interface Sent {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function recordOf(change: Partial<PictureRecord> = {}): PictureRecord {
  const dataset = { id: realDataset.id, title: realDataset.title, version: versionOfFile(realDataset) };
  return aRecord({ dataset, query: QUERY, ...change });
}

/** A picture that a canvas of the page has drawn, with a record put into it. */
async function aDrawnPng(page: Page, record: PictureRecord): Promise<Sent> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 400;
    canvas.height = 300;
    canvas.getContext("2d")?.fillRect(20, 20, 200, 100);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  const png = await withRecord(new Blob([Buffer.from(base64, "base64")]), { record, density: 2 });
  return sent("picture.png", "image/png", new Uint8Array(await png.arrayBuffer()));
}

function sent(name: string, mimeType: string, bytes: Uint8Array | string): Sent {
  return { name, mimeType, buffer: Buffer.from(bytes) };
}

async function choose(page: Page, file: Sent): Promise<void> {
  await page.getByRole("button", BUTTON).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", CHOOSE).click(),
  ]);
  await chooser.setFiles(file);
}

async function drop(page: Page, file: Sent): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([base64, name, type]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      return data;
    },
    [file.buffer.toString("base64"), file.name, file.mimeType] as const,
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("h1", type, { dataTransfer: transfer });
  }
}

const told = async (page: Page, words: string | RegExp) =>
  page.getByRole("status").filter({ hasText: words }).textContent();
const searchOf = (page: Page) => page.evaluate(() => window.location.search);

describe("A saved picture", () => {
  const reader = useReader("files");

  it("opened with the keyboard restores its view, and Back leads to the one before", async () => {
    const page = await reader.visit("?view=bars", {}, "[data-bar]");
    // Asked for first: the browser is told to hand over its file dialogs, which takes a moment.
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", BUTTON).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", CHOOSE).focus();
    await page.keyboard.press("Space");
    const chooser = await choosing;
    await chooser.setFiles(await aDrawnPng(page, recordOf()));
    await expect
      .poll(() => told(page, "Opened the view"))
      .toBe("Opened the view of “picture.png”, made on 25 November 2026.");
    await expect.poll(() => searchOf(page)).toBe(RESTORED);
    await expect.poll(() => focused(page)).toBe("button: Open data");
    await expect.poll(() => page.getByRole("searchbox", { name: "Search" }).inputValue()).toBe("troops");
    await page.getByRole("tab", { name: "Statements", selected: true }).waitFor();
    await page.goBack();
    await page.waitForSelector("[data-bar]");
    await expect.poll(() => page.getByText("Opened the view").count()).toBe(0);
  });

  it.each([
    ["PNG", (page: Page) => aDrawnPng(page, recordOf())],
    ["SVG", async () => sent("picture.svg", "image/svg+xml", anSvgWith(recordOf()))],
  ])("dropped on the page as %s restores its view", async (_, made) => {
    const page = await reader.visit();
    const file = await made(page);
    // The listener comes a moment after the page; the invitation says that it is there.
    await expect.poll(() => invited(page)).toBe(true);
    await drop(page, file);
    await told(page, "Opened the view");
    await expect.poll(() => searchOf(page)).toBe(RESTORED);
  });

  it.each(["PNG", "SVG"] as const)(
    "saved as %s here is opened here, with the view it shows",
    async (format) => {
      const page = await reader.visit("?country=RUS~ITA&sort=name");
      await openExport(page);
      const file = await save(page, format);
      const name = file.suggestedFilename();
      const elsewhere = await reader.visit("?view=bars", {}, "[data-bar]");
      await choose(elsewhere, sent(name, "", await bytesOf(file)));
      await expect.poll(() => told(elsewhere, "Opened the view")).toContain(`“${name}”`);
      await expect.poll(() => elsewhere.getByText("has changed since").count()).toBe(0);
      await expect.poll(() => searchOf(elsewhere)).toBe("?country=RUS~ITA&sort=name");
    },
  );

  it("is still a picture that a browser draws, at its size", async () => {
    const page = await reader.visit();
    const { buffer } = await aDrawnPng(page, recordOf());
    const size = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      return [bitmap.width, bitmap.height];
    }, buffer.toString("base64"));
    expect(size).toEqual([400, 300]);
  });

  it("of an earlier state of the dataset says so", async () => {
    const page = await reader.visit("", { viewport: PHONE });
    const { dataset } = recordOf();
    await choose(page, await aDrawnPng(page, recordOf({ dataset: { ...dataset, version: "2025-01" } })));
    const now = versionOfFile(realDataset);
    await expect
      .poll(() => told(page, "has changed since"))
      .toContain(
        `The dataset has changed since (then 2025-01, now ${now}): marks and counts may differ from the picture.`,
      );
    await expect.poll(() => searchOf(page)).toBe(RESTORED);
  });

  it("is not read without its part of the script, and says how to go on", async () => {
    const page = await reader.visit("", { serviceWorkers: "block", expected: [/Failed to load resource/] });
    const file = await aDrawnPng(page, recordOf());
    await page.route(/\/reopen-[^/]*\.js/, (route) => route.abort());
    await choose(page, file);
    await expect.poll(() => told(page, "could not be loaded")).toMatch(/try again, or reload the page/);
    await expect.poll(() => searchOf(page)).toBe("");
  });
});

describe("A file that is none of ours", () => {
  const reader = useReader("files");
  const hostile = (change: Readonly<Record<string, unknown>>) =>
    sent("picture.png", "image/png", aPngSaying(JSON.stringify({ ...recordOf(), ...change })));

  it("is told, each with why, and changes nothing", async () => {
    const page = await reader.visit("?country=ITA");
    const invented = { id: "other", title: "Other", version: "1" };
    const files: readonly (readonly [Sent, RegExp])[] = [
      [sent("photo.jpg", "image/jpeg", Uint8Array.from([0xff, 0xd8, 0xff])), /neither a PNG nor an SVG/],
      [sent("plain.svg", "image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>'), /carries no view/],
      [hostile({ dataset: invented }), /dataset “Other”, which is not offered here/],
      [hostile({ address: "javascript:document.title='hacked'" }), /not as this application writes it/],
      [hostile({ query: "//elsewhere.example/?view=bars" }), /not as this application writes it/],
      [
        sent("picture.png", "image/png", aPngSaying("x".repeat(10_000_000))),
        /not as this application writes it/,
      ],
      [
        sent("picture.svg", "image/svg+xml", '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'),
        /declares a document type or entities/,
      ],
    ];
    for (const [at, [file, sentence]] of files.entries()) {
      // Each under a name of its own: what is told of the one before stays until then.
      const name = `${at}-${file.name}`;
      await choose(page, { ...file, name });
      await expect.poll(() => told(page, `“${name}” was not opened`)).toMatch(sentence);
      expect(await searchOf(page), name).toBe("?country=ITA");
      expect(await page.evaluate(() => document.title), name).not.toBe("hacked");
    }
  });

  it("may name another host: only the query counts, and nothing is asked of that host", async () => {
    const page = await reader.visit();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).host));
    await choose(page, hostile({ address: "https://elsewhere.example/?view=bars" }));
    await told(page, "Opened the view");
    expect(page.url()).toBe(`${reader.host().url}${RESTORED}`);
    expect(asked.filter((host) => host !== new URL(reader.host().url).host)).toEqual([]);
  });

  it("runs no script that it holds", async () => {
    const page = await reader.visit();
    const script = "document.documentElement.dataset.hacked = 'yes'";
    const svg = anSvgWith(recordOf()).replace(
      "</svg>",
      `<script>${script}</script><image href="missing" onerror="${script}"/><set onbegin="${script}" attributeName="x" to="1"/></svg>`,
    );
    await choose(page, sent("picture.svg", "image/svg+xml", svg));
    await told(page, "Opened the view");
    expect(await page.evaluate(() => document.documentElement.dataset.hacked)).toBeUndefined();
  });
});

/** Drags a file over the page and away again; says whether the page asked for it. */
async function invited(page: Page): Promise<boolean> {
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([], "picture.png"));
    return data;
  });
  await page.dispatchEvent("h1", "dragover", { dataTransfer: transfer });
  const asked = await page.getByText("Drop data or a saved picture to open it").isVisible();
  await page.dispatchEvent("h1", "dragleave", { dataTransfer: transfer });
  return asked;
}
