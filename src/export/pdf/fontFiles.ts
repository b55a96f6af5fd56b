import interRanges from "@fontsource/inter/unicode.json";
import serifRanges from "@fontsource/source-serif-4/unicode.json";
import { fontLoader } from "../fontLoader.ts";
import type { Face } from "./faces.ts";

/** A static font file of one script. */
export interface FontFile {
  readonly face: Face;
  readonly url: string;
  /** Whether the file is meant for a letter, by its code point. */
  readonly covers: (code: number) => boolean;
}

// Files of their own at any size: a data: address could not be fetched under a strict security policy. WOFF and not
// WOFF2, whose decompressor would weigh more than all of the fonts that a figure needs.
const urls = import.meta.glob<string>(
  [
    "/node_modules/@fontsource/inter/files/inter-*-{400,600}-normal.woff",
    "/node_modules/@fontsource/source-serif-4/files/source-serif-4-*-600-normal.woff",
  ],
  { eager: true, import: "default", query: "?url&no-inline" },
);
const RANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  inter: interRanges,
  "source-serif-4": serifRanges,
};
const load = fontLoader((bytes) => bytes);

/** The files of a face, the plain latin one first. */
export function filesOf(face: Face): readonly FontFile[] {
  const [family = "", weight = ""] = face.split(" ");
  const scripts = RANGES[family] ?? {};
  return Object.entries(scripts)
    .flatMap(([script, ranges]) => {
      const path = `/node_modules/@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`;
      const url = urls[path];
      return url === undefined ? [] : [{ face, url, covers: within(ranges), isLatin: script === "latin" }];
    })
    .toSorted((a, b) => Number(b.isLatin) - Number(a.isLatin));
}

/** The bytes of a file; each is fetched once. Throws `ExportError` "fonts". */
export function bytesOf({ url }: FontFile): Promise<Uint8Array> {
  return load(url);
}

/** Reads ranges as CSS writes them: "U+0000-00FF,U+0131". */
function within(ranges: string): (code: number) => boolean {
  const pairs = ranges.split(",").map((range) => {
    const [first = 0, last = first] = range
      .trim()
      .replace("U+", "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return { first, last };
  });
  return (code) => pairs.some(({ first, last }) => code >= first && code <= last);
}
