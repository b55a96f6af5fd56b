import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const FOLDER = join(import.meta.dirname, "pictures");
/** How far a channel may be off, of 255, and what share of the pixels may be further off. */
const [TOLERANCE, SHARE] = [24, 0.002];

/**
 * Compares a picture with the one kept under its name, pixel by pixel, in a page that decodes both. Kept where there is
 * none, or with `KEEP_STATES=1`; one that differs is left beside it as NAME.new.png.
 */
export async function differenceFromKept(page: Page, name: string, png: Buffer): Promise<string | null> {
  const kept = join(FOLDER, `${name}.png`);
  const fresh = join(FOLDER, `${name}.new.png`);
  rmSync(fresh, { force: true });
  if (process.env["KEEP_STATES"] === "1") {
    writeFileSync(kept, png);
    return null;
  }
  if (!existsSync(kept)) {
    writeFileSync(fresh, png);
    return `${name}: no picture is kept; look at ${name}.new.png`;
  }
  const difference = await compare(page, readFileSync(kept), png);
  if (difference === null) return null;
  writeFileSync(fresh, png);
  return `${name}: ${difference}; look at ${name}.new.png`;
}

/** What tells two PNGs apart; null where nothing does that an eye would see. */
export async function compare(page: Page, before: Buffer, now: Buffer): Promise<string | null> {
  if (before.equals(now)) return null;
  const told = await page.evaluate(
    async ([was, is, tolerance]) => {
      const read = async (base64: string) => {
        const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
        const image = await createImageBitmap(blob);
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        if (!context) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await read(was), await read(is)];
      if (a.width !== b.width || a.height !== b.height)
        return { size: `${a.width} × ${a.height} before, ${b.width} × ${b.height} now`, share: 1 };
      let off = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const far = [0, 1, 2].some(
          (c) => Math.abs((a.data[at + c] ?? 0) - (b.data[at + c] ?? 0)) > tolerance,
        );
        if (far) off += 1;
      }
      return { size: null, share: off / (a.width * a.height) };
    },
    [before.toString("base64"), now.toString("base64"), TOLERANCE] as const,
  );
  expect(told.share).not.toBeNaN();
  if (told.size !== null) return told.size;
  return told.share > SHARE ? `${(told.share * 100).toFixed(2)} % of its pixels differ` : null;
}
