import type { Plugin } from "vite";

/** The module that Vite wraps around every late import, to load ahead what it imports in turn and its style sheet. */
const HELPER = "\0vite/preload-helper.js";

/**
 * Leaves late imports plain: this build has one style sheet and loads nothing ahead for scripts (`modulePreload` in
 * vite.config.ts), so the helper would only weigh on the first view.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    apply: "build",
    enforce: "pre",
    load: (id) => (id === HELPER ? "export const __vitePreload = (load) => load();" : null),
  };
}
