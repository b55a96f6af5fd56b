import { chunksOf, isIntact, pngChunk, PNG_SIGNATURE, type PngChunk } from "./pngChunks.ts";

/** One text of a PNG, under a keyword of 1 to 79 Latin letters. */
export interface PngText {
  readonly keyword: string;
  readonly text: string;
}

/** What can be wrong with a PNG, or with the text asked for. */
export type PngProblem = "damaged" | "tooLarge" | "compressed";

/** The longest text chunk that is read, bytes: the longest record in UTF-8. Real ones have some kB. */
const LARGEST_TEXT = 524_288;
/** Device px per metre at 96 px an inch: the PNG is as large as the SVG and the page of the PDF. */
const PER_METRE = 96 / 0.0254;
const METRE = 1;
const NUL = 0;

/**
 * Puts texts and the density behind the header of a PNG, in place of any texts under the same keywords. The pixels stay
 * as they are. Throws `RangeError` where the file is no PNG.
 */
export function withChunks(
  png: Uint8Array,
  { density, texts }: { readonly density: number; readonly texts: readonly PngText[] },
): readonly Uint8Array<ArrayBuffer>[] {
  const [header, ...others] = chunksOf(png) ?? [];
  if (!header) throw new RangeError("These bytes are no PNG.");
  const replaced = new Set(texts.map(({ keyword }) => keyword));
  const kept = others.filter((chunk) => chunk.type !== "pHYs" && !replaced.has(keywordOf(chunk) ?? ""));
  const copy = ({ start, end }: PngChunk) => png.slice(start, end);
  return [
    Uint8Array.from(PNG_SIGNATURE),
    copy(header),
    pngChunk("pHYs", physicalSize(density)),
    ...texts.map((text) => pngChunk("iTXt", textData(text))),
    ...kept.map(copy),
  ];
}

/** The text of a PNG under a keyword, null where there is none, or what is wrong. Only uncompressed iTXt is read. */
export function textOf(
  png: Uint8Array,
  keyword: string,
): { readonly text: string | null } | { readonly problem: PngProblem } {
  const chunks = chunksOf(png);
  if (!chunks) return { problem: "damaged" };
  const found = chunks.find((chunk) => keywordOf(chunk) === keyword);
  if (!found) return { text: null };
  if (found.data.length > LARGEST_TEXT) return { problem: "tooLarge" };
  if (!isIntact(png, found)) return { problem: "damaged" };
  return contentOf(found.data.subarray(keyword.length + 1));
}

/** What follows the keyword: compression flag and method, language, translated keyword, text. */
function contentOf(rest: Uint8Array): ReturnType<typeof textOf> {
  const languageEnd = rest.indexOf(NUL, 2);
  const translatedEnd = languageEnd < 0 ? -1 : rest.indexOf(NUL, languageEnd + 1);
  if (translatedEnd < 0) return { problem: "damaged" };
  if (rest[0] !== 0) return { problem: "compressed" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(rest.subarray(translatedEnd + 1)) };
  } catch {
    return { problem: "damaged" };
  }
}

/** The keyword of an iTXt chunk, which has 1 to 79 characters. */
function keywordOf({ type, data }: PngChunk): string | null {
  if (type !== "iTXt") return null;
  const end = data.subarray(0, 80).indexOf(NUL);
  return end > 0 ? String.fromCharCode(...data.subarray(0, end)) : null;
}

function textData({ keyword, text }: PngText): Uint8Array {
  // Keyword; not compressed, by no method; no language, as texts can be edited; no translated keyword; the text.
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll("\0", " ")}`);
}

function physicalSize(density: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, Math.round(PER_METRE * density));
  view.setUint32(4, Math.round(PER_METRE * density));
  view.setUint8(8, METRE);
  return data;
}
