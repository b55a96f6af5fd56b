import interExt from "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url";
import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import serifExt from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import { fontLoader } from "./fontLoader.ts";

/** One `@font-face` with the font inside it. */
export interface EmbeddedFont {
  readonly family: string;
  /** Lightest and boldest, as CSS writes them: "100 900". */
  readonly weights: string;
  /** The characters it holds, as CSS writes them; undefined for all. */
  readonly range?: string;
  /** The woff2 file as a data: address. */
  readonly data: string;
}

/** Letters of Latin alphabets beyond ISO 8859-1 and currency signs, which the packages keep in files of their own. */
const EXTENDED =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u02bd-\u02c5\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]/;
const EXTENDED_RANGE = "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0";

const SANS = { family: "Inter Variable", weights: "100 900" } as const;
const SERIF = { family: "Source Serif 4 Variable", weights: "200 900" } as const;
const dataUri = fontLoader((bytes) => `data:font/woff2;base64,${base64(bytes)}`);

/** The fonts a text needs, ready to be embedded; each file is fetched once. Throws `ExportError` "fonts". */
export async function embeddedFonts(text: string): Promise<readonly EmbeddedFont[]> {
  const base = [
    { ...SANS, url: inter },
    { ...SERIF, url: serif },
  ];
  const extended = [
    { ...SANS, url: interExt, range: EXTENDED_RANGE },
    { ...SERIF, url: serifExt, range: EXTENDED_RANGE },
  ];
  const files = needsExtended(text) ? [...base, ...extended] : base;
  return Promise.all(files.map(async ({ url, ...face }) => ({ ...face, data: await dataUri(url) })));
}

/** Whether a text has letters that the latin files do not hold and the extended ones do. */
export function needsExtended(text: string): boolean {
  return EXTENDED.test(text);
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
