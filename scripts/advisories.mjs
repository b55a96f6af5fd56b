import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { advisoryAnswer } from "./advisoryAnswer.mjs";

/** Advisories that were read and do not concern this project, by their address, with the reason and the date. */
const READ = {};
/** Of every package, and of the registry: told to be offline, npm answers that there are none. */
const ASK = ["--include=dev", "--offline=false", "--fetch-retries=0", "--fetch-timeout=15000"];

const root = fileURLToPath(new URL("..", import.meta.url));
for (const [name, folder] of [
  ["the project", root],
  ["the benchmarks", `${root}bench`],
]) {
  const { lines, problem } = audit(folder);
  if (problem) {
    console.log(`Advisories on the packages of ${name}: unknown. The registry was asked, and ${problem}.`);
    continue;
  }
  console.log(`Advisories on the packages of ${name}: ${lines.length === 0 ? "none known" : lines.length}.`);
  for (const line of lines) console.log(`  ${line}`);
  if (lines.length > 0) process.exitCode = 1;
}

/** Asks the registry about every package of a lock file. */
function audit(folder) {
  const { stdout, error } = spawnSync("npm", ["audit", "--json", "--package-lock-only", ...ASK], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e8,
    shell: process.platform === "win32",
  });
  return error ? { problem: `npm did not run: ${error.message}` } : advisoryAnswer(stdout, READ);
}
