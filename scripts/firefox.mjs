import { existsSync } from "node:fs";

const SYSTEM_PATHS = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** Finds a Firefox: FIREFOX_PATH, or the system's; null where there is none. Throws where the path names no file. */
export function firefoxPath() {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) {
    throw new Error(`FIREFOX_PATH is ${named}, where there is no file. Correct it or unset it.`);
  }
  return named || (SYSTEM_PATHS.find((path) => existsSync(path)) ?? null);
}
