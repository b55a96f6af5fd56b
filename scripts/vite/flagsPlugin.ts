import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const folder = join(
  dirname(createRequire(import.meta.url).resolve("country-flag-icons/package.json")),
  "3x2",
);
const flags = readdirSync(folder).filter((file) => /^[A-Z]{2}\.svg$/.test(file));

/** Serves and emits the flag of every country at `flags/XX.svg`, so that any dataset finds its flags without script. */
export function flagsPlugin(): Plugin {
  return {
    name: "flags",
    generateBundle() {
      for (const file of flags) {
        this.emitFile({ type: "asset", fileName: `flags/${file}`, source: readFileSync(join(folder, file)) });
      }
    },
    configureServer(server) {
      server.middlewares.use("/flags", (request, response, next) => {
        const file = flags.find((name) => request.url === `/${name}`);
        if (file === undefined) return next();
        response.setHeader("Content-Type", "image/svg+xml").end(readFileSync(join(folder, file)));
      });
    },
  };
}
