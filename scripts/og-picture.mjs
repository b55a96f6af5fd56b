// Draws the picture for shared links, scripts/og/og.png, from the figure of the bare address: npm run og
// Needs a Chromium (see scripts/chromium.mjs). Run it by hand when the test says that the picture is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { launchChromium } from "./chromium.mjs";

const picture = fileURLToPath(new URL("og/og.png", import.meta.url));
const resolve = createRequire(import.meta.url).resolve;

const vite = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { ogMarkup, OG_KEYWORD, fingerprint } = await vite.ssrLoadModule("/scripts/og/ogFigure.tsx");
  const { OG_PICTURE } = await vite.ssrLoadModule("/scripts/vite/siteTagsPlugin.ts");
  const { withChunks } = await vite.ssrLoadModule("/src/export/png.ts");
  const markup = ogMarkup();
  const pixels = await photograph(markup, OG_PICTURE);
  const texts = [{ keyword: OG_KEYWORD, text: fingerprint(markup) }];
  const file = Buffer.concat(withChunks(pixels, { density: 1, texts }));
  writeFileSync(picture, file);
  console.log(
    `Drew ${picture}, ${OG_PICTURE.width} × ${OG_PICTURE.height} px, ${Math.round(file.length / 1000)} kB.`,
  );
} finally {
  await vite.close();
}

/** Draws an SVG with the project's own fonts. Throws where it is not of the size asked for. */
async function photograph(markup, { width, height }) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    const fonts = ["inter", "source-serif-4"].map(fontFaces).join("\n");
    await page.setContent(`<style>${fonts} body{margin:0} svg{display:block}</style>${markup}`);
    await page.evaluate(() => document.fonts.ready);
    const box = await page.locator("body > svg").boundingBox();
    if (box?.width !== width || box.height !== height)
      throw new Error(`The figure is ${box?.width} × ${box?.height} px, and should be ${width} × ${height}.`);
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}

/** The style sheet of a font package with its files inside it. */
function fontFaces(name) {
  const sheet = resolve(`@fontsource-variable/${name}/index.css`);
  return readFileSync(sheet, "utf8").replace(/url\(\.\/([^)]+)\)/g, (_, file) => {
    const data = readFileSync(join(dirname(sheet), file)).toString("base64");
    return `url(data:font/woff2;base64,${data})`;
  });
}
