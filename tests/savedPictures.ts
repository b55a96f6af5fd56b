import { deflateSync } from "node:zlib";
import { svgWithRecord } from "../src/export/svgRecord.ts";
import { withChunks } from "../src/export/png.ts";
import { PNG_SIGNATURE, pngChunk } from "../src/export/pngChunks.ts";
import { APPLICATION, type PictureRecord } from "../src/domain/pictureRecord.ts";

/** The record of a picture of an invented dataset, with letters beyond ASCII and signs that mark-up uses. */
export function aRecord(change: Partial<PictureRecord> = {}): PictureRecord {
  return {
    application: APPLICATION,
    format: 1,
    address: "https://pictures.example/?issue=tariffs",
    query: "?issue=tariffs",
    dataset: { id: "invented", title: "An invented dataset", version: "1" },
    made: "2026-11-25T12:00:00.000Z",
    source: "“Ministers meet”, undated",
    licence: "MIT licence: coding & summaries",
    title: "Norway supports <tariffs> 🐟",
    alt: "A matrix.\nNorway: supporting.",
    ...change,
  };
}

/** The bytes of a PNG of one red pixel, whole and without any text. */
export function aPng(): Uint8Array<ArrayBuffer> {
  const header = Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixel = Uint8Array.from(deflateSync(Uint8Array.from([0, 255, 0, 0])));
  return joined([
    Uint8Array.from(PNG_SIGNATURE),
    pngChunk("IHDR", header),
    pngChunk("IDAT", pixel),
    pngChunk("IEND", new Uint8Array()),
  ]);
}

/** A PNG that says whatever a stranger has put under our keyword. */
export function aPngSaying(text: string): Uint8Array<ArrayBuffer> {
  return joined(withChunks(aPng(), { density: 1, texts: [{ keyword: APPLICATION, text }] }));
}

/** A PNG with a chunk of any kind between its header and its pixels. */
export function aPngWithChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const png = aPng();
  const behindHeader = 8 + 25;
  return joined([png.slice(0, behindHeader), pngChunk(type, data), png.slice(behindHeader)]);
}

/** A drawing as `serialise` writes it, with the record of its view. */
export function anSvgWith(record: PictureRecord): string {
  return svgWithRecord(PLAIN_SVG, record);
}

export const PLAIN_SVG =
  '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A drawing</title><rect width="9" height="9"/></svg>\n';

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
