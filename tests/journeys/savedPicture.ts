import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "playwright-core";

/** Opens the export dialog on its picture. */
export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export and share" });
  await dialog.getByRole("button", { name: "Download PNG" }).waitFor();
  return dialog;
}

export type Format = "PNG" | "SVG" | "PDF";

/** Saves the picture in the dialog. */
export async function save(page: Page, format: Format): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("dialog")
      .getByRole("button", { name: `Download ${format}` })
      .click(),
  ]);
  return file;
}

export const bytesOf = async (file: Download): Promise<Buffer> => readFile(await file.path());

/** Chooses one of the buttons of a setting. */
export async function choose(dialog: Locator, label: string | RegExp): Promise<void> {
  await dialog.getByRole("radio", { name: label }).check({ force: true });
}

/** Decodes a PNG in the page: its size, and how many pixels it has of each colour asked for. */
export async function decode(page: Page, png: Buffer, colours: readonly string[]) {
  return page.evaluate(
    async ([base64, sought]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      // A number a dot, its red in the lowest byte: a picture may have twenty million.
      const dots = new Uint32Array(data.buffer);
      const numberOf = (colour: string) => {
        const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/.exec(colour) ?? [];
        return Number.parseInt(blue + green + red, 16);
      };
      const counts = new Map(sought.map((colour) => [numberOf(colour), 0]));
      let clear = 0;
      for (const dot of dots) {
        const count = counts.get(dot & 0xffffff);
        if (count !== undefined) counts.set(dot & 0xffffff, count + 1);
        if (dot >>> 24 !== 255) clear += 1;
      }
      return {
        width: canvas.width,
        height: canvas.height,
        clear,
        pixels: sought.map((colour) => counts.get(numberOf(colour)) ?? 0),
      };
    },
    [png.toString("base64"), colours] as const,
  );
}

/** A chunk of a PNG, read by the letter of https://www.w3.org/TR/png-3/ and by none of our own code. */
export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Every chunk of a PNG in order. */
export function chunksOf(png: Buffer): readonly Chunk[] {
  if (png.subarray(1, 4).toString("latin1") !== "PNG") throw new Error("This is no PNG.");
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.subarray(at + 4, at + 8).toString("latin1");
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** The international texts of a PNG by keyword. */
export function textsOf(png: Buffer): ReadonlyMap<string, string> {
  return new Map(
    chunksOf(png)
      .filter(({ type }) => type === "iTXt")
      .map(({ data }) => {
        const keyword = data.indexOf(0);
        const language = data.indexOf(0, keyword + 3);
        const translated = data.indexOf(0, language + 1);
        return [data.subarray(0, keyword).toString("latin1"), data.subarray(translated + 1).toString("utf8")];
      }),
  );
}
