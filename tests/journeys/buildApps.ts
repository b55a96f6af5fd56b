import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromiumPath } from "../../scripts/chromium.mjs";

/** The other hosts that journeys open data from: one that is not there, and the test server under another name. */
const DATA_ORIGINS = "https://data.example http://localhost:*";

const project = fileURLToPath(new URL("../../", import.meta.url));
const vite = fileURLToPath(new URL("../../node_modules/vite/bin/vite.js", import.meta.url));

/** Where the builds under test are: the default one, one for a real server at /remote/, and that of the gallery. */
export const BUILDS = {
  files: `${project}dist-test/files`,
  server: `${project}dist-test/server`,
  gallery: `${project}dist-test/gallery`,
} as const;

/** Builds the app twice before the journeys, as a deployer would, and has the browser unpacked before two ask for it. */
export default async function buildApps(): Promise<void> {
  await chromiumPath();
  rmSync(`${project}dist-test`, { recursive: true, force: true });
  build(BUILDS.files, "");
  build(BUILDS.server, "/remote/");
}

function build(outDir: string, apiBase: string): void {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync(process.execPath, [vite, "build", "--outDir", outDir, "--logLevel", "warn"], {
    cwd: project,
    env: { ...env, VITE_API_BASE_URL: apiBase, DATA_ORIGINS, VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
