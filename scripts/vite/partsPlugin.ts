import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const loader = fileURLToPath(new URL("../../src/data/loadPart.ts", import.meta.url));

/**
 * Puts `loadPart` in the place of the helper through which the build loads every late part, so that no file of a part is
 * imported before all of them have come.
 */
export function partsPlugin(): Plugin {
  return {
    name: "parts",
    enforce: "pre",
    load: (id) =>
      id === "\0vite/preload-helper.js"
        ? `export { loadPart as __vitePreload } from ${JSON.stringify(loader)};`
        : null,
  };
}
