import type { Plugin } from "vite";
import { readShapes } from "../map/readAtlas.ts";

const ADDRESS = "map/countries.json";

/** Serves and emits the shapes of countries at `map/countries.json`, cut from the installed atlas. */
export function mapPlugin(): Plugin {
  return {
    name: "map-shapes",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: ADDRESS, source: JSON.stringify(readShapes()) });
    },
    configureServer(server) {
      server.middlewares.use(`/${ADDRESS}`, (_, response) => {
        response.setHeader("Content-Type", "application/json").end(JSON.stringify(readShapes()));
      });
    },
  };
}
