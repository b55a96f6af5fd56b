import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const bench = fileURLToPath(new URL("..", import.meta.url));

/** Installs the peers where they are not, or not as locked: the product's own install leaves them out. */
export function installPeers() {
  const lock = createHash("sha256")
    .update(readFileSync(`${bench}package-lock.json`))
    .digest("hex");
  const mark = `${bench}node_modules/.installed`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.log("Installing the peers into bench/node_modules …");
  const { status } = spawnSync(
    "npm",
    ["ci", "--prefix", bench, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"],
    { stdio: "inherit", shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error("The peers could not be installed: see npm’s message above.");
  writeFileSync(mark, lock);
}

/** Builds the peers’ pages, and the page that parses and does nothing else. */
export async function buildPeers(out) {
  const root = `${bench}peers`;
  await build({
    root,
    base: "./",
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: {
      target: "es2022",
      outDir: `${out}/peers`,
      emptyOutDir: true,
      rolldownOptions: {
        input: ["aggrid", "mui", "echarts", "bare", "floor"].map((name) => `${root}/${name}.html`),
      },
    },
  });
}
