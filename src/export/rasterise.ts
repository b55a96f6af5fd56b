import { encodePng } from "./encodePng.ts";
import { ExportError } from "./ExportError.ts";

/** What Chromium and Firefox draw at most: px a side, and px in all. */
export const CANVAS_LIMITS = { side: 16_384, area: 268_435_456 } as const;

/** A drawing and the number of device px for each of its own. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** Width and height in device px. */
export function rasterSize({ width, height, density }: Raster): {
  readonly width: number;
  readonly height: number;
} {
  return { width: Math.round(width * density), height: Math.round(height * density) };
}

/** Whether a canvas of this size can be drawn. */
export function fitsCanvas(raster: Raster): boolean {
  const { width, height } = rasterSize(raster);
  const { side, area } = CANVAS_LIMITS;
  return width <= side && height <= side && width * height <= area;
}

/** Draws a standalone SVG as a PNG on an opaque ground, or on none (null). Throws `ExportError` "tooLarge" or "drawing". */
export async function rasterise(svg: string, raster: Raster, ground: string | null): Promise<Blob> {
  if (!fitsCanvas(raster)) throw new ExportError("tooLarge");
  const image = await imageOf(svg);
  const canvas = document.createElement("canvas");
  const { width, height } = rasterSize(raster);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new ExportError("drawing");
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(image, 0, 0, width, height);
  return encodePng(canvas);
}

/**
 * A data: address, because Safari taints the canvas for a blob: one. Decoded twice: an image's embedded fonts may still
 * be loading when its first decoding is done.
 */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  try {
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    await document.fonts.ready;
    await image.decode();
  } catch (cause) {
    throw new ExportError("drawing", cause);
  }
  return image;
}
