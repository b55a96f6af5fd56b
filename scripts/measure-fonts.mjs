/**
 * Measures the advance widths of the figures' fonts in Chromium and writes src/figures/text/fontWidths.ts, so that a figure
 * can set its lines without a browser. Run after a font package changes: node scripts/measure-fonts.mjs
 */
import { readFile, writeFile } from "node:fs/promises";
import { launchChromium } from "./chromium.mjs";

const FONTS = [
  { name: "sans", family: "inter", weight: 400 },
  { name: "sansBold", family: "inter", weight: 600 },
  { name: "serif", family: "source-serif-4", weight: 600 },
];
const TARGET = new URL("../src/figures/text/fontWidths.ts", import.meta.url);
const SOFT_HYPHEN = 0xad;

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const LATIN = [...range(0x20, 0x7e), ...range(0xa0, 0xff).filter((code) => code !== SOFT_HYPHEN)];
const CHARACTERS = Array.from(`${String.fromCodePoint(...LATIN)}“”‘’–—…•●◐▲○■→−`);

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  const measured = [];
  for (const font of FONTS) measured.push(await measure(page, font));
  await writeFile(TARGET, fileText(measured));
  for (const { name, version, characters } of measured)
    console.log(`${name}: ${version}, ${characters.length} characters`);
} finally {
  await browser.close();
}

/** Widths in thousandths of an em of the characters that the font's latin file holds; others it leaves to a system font. */
async function measure(page, { name, family, weight }) {
  const folder = new URL(`../node_modules/@fontsource-variable/${family}/`, import.meta.url);
  const { version } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const css = await readFile(new URL("index.css", folder), "utf8");
  const file = await readFile(new URL(`files/${family}-latin-wght-normal.woff2`, folder));
  const held = CHARACTERS.filter((character) => inRanges(character, latinRanges(css, family)));
  const advances = await page.evaluate(advancesInPage, {
    source: `url(data:font/woff2;base64,${file.toString("base64")})`,
    weight,
    characters: held,
  });
  return { name, weight, version: `${family} ${version}`, characters: held.join(""), advances };
}

/** Runs in the page. */
async function advancesInPage({ source, weight, characters }) {
  const font = new FontFace("Measured", source, { weight: "100 900" });
  document.fonts.add(await font.load());
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${weight} 1000px Measured`;
  return characters.map((character) => Math.round(context.measureText(character).width));
}

function latinRanges(css, family) {
  const rule = css.split("}").find((text) => text.includes(`/* ${family}-latin-wght-normal */`)) ?? "";
  const ranges = /unicode-range:([^;]+);/.exec(rule)?.[1];
  if (!ranges)
    throw new Error(
      `index.css of ${family} has no unicode-range for its latin file; has the package changed?`,
    );
  return ranges.split(",").map((text) => {
    const [first, last = first] = text.trim().replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function inRanges(character, ranges) {
  const code = character.codePointAt(0);
  return ranges.some(([first, last]) => code >= first && code <= last);
}

function fileText(measured) {
  const escaped = (text) => JSON.stringify(text).replaceAll("\u00a0", "\\u00a0");
  const entries = measured.map(
    ({ name, weight, version, characters, advances }) =>
      `  // ${version} at weight ${weight}\n` +
      `  ${name}: {\n    characters: ${escaped(characters)},\n    advances: [${advances.join(", ")}],\n  },\n`,
  );
  return (
    "// Generated: node scripts/measure-fonts.mjs (Chromium's canvas, from the woff2 files of @fontsource-variable).\n" +
    "// Advance widths in thousandths of an em, one for each character of the string before them.\n" +
    `export const FONT_WIDTHS = {\n${entries.join("")}} as const;\n`
  );
}
