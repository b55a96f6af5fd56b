import { crc32 } from "./crc32.ts";

/** One chunk as it stands in a file. */
export interface PngChunk {
  /** Four letters, such as "IHDR". */
  readonly type: string;
  readonly data: Uint8Array;
  /** Where the chunk starts in the file and where the next one does, bytes. */
  readonly start: number;
  readonly end: number;
}

/** The first eight bytes of every PNG. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum around the data of a chunk, bytes. */
const FRAME = 12;
/** More than any program writes; a picture in small IDAT chunks of 8 kB has some thousand. */
const MOST_CHUNKS = 65_536;

/** Whether a file says that it is a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * The chunks of a PNG from IHDR to IEND, or null where it is damaged: cut off, a wrong length, a type that is none, too
 * many chunks. Checksums are left to `isIntact`. Nothing is read beyond the end, and what follows IEND is not looked at.
 */
export function chunksOf(png: Uint8Array): readonly PngChunk[] | null {
  if (!isPng(png)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  let start = PNG_SIGNATURE.length;
  while (start + FRAME <= png.length && chunks.length < MOST_CHUNKS) {
    const length = view.getUint32(start);
    const type = String.fromCharCode(...png.subarray(start + 4, start + 8));
    const end = start + FRAME + length;
    if (end > png.length || !/^[A-Za-z]{4}$/.test(type)) return null;
    if (chunks.length === 0 && type !== "IHDR") return null;
    chunks.push({ type, data: png.subarray(start + 8, end - 4), start, end });
    if (type === "IEND") return chunks;
    start = end;
  }
  return null;
}

/** Whether a chunk of a file has the checksum it claims. */
export function isIntact(png: Uint8Array, { start, end }: PngChunk): boolean {
  const claimed = new DataView(png.buffer, png.byteOffset + end - 4, 4).getUint32(0);
  return crc32(png.subarray(start + 4, end - 4)) === claimed;
}

/** Writes one chunk with its checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + FRAME);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i += 1) chunk[4 + i] = type.charCodeAt(i);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}
