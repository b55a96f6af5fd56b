import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { CHROMIUM_ARGS, launchChromium } from "../scripts/chromium.mjs";
import { CASES, writeCases } from "./generate.mjs";
import { buildOurs, OURS } from "./ours.mjs";
import { barsOf } from "./scale/bars.mjs";
import { PEERS } from "./scale/peers.mjs";
import { buildPeers, installPeers } from "./scale/prepare.mjs";
import { asMarkdown, growthTable, tableOf } from "./scale/report.mjs";
import { visit, visitFloor } from "./scale/visit.mjs";
import { writeFigures } from "./scale/write.mjs";

/**
 * Measures the app against its peers on large tables, in one Chromium run, every round each page once, in an order that moves
 * on by one. `--quick` makes one round at 10 k rows: enough to see that all works, too little to quote, and no bar fails it.
 * `--write` puts the figures into docs/performance.md. `--only=ours,aggrid`, `--case=bar` and `--rounds=3` narrow a run down,
 * `--built` takes the pages as they were built last.
 */
const QUICK = process.argv.includes("--quick");
const FLOOR = { key: "floor", name: "papaparse alone" };
const only = option("only")?.split(",");
const apps = [OURS, ...PEERS, FLOOR].filter(({ key }) => !only || only.includes(key) || key === "floor");
const rounds = Number(option("rounds") ?? (QUICK ? 1 : 5));
/** The sizes apart from the bar's own are for growth: fewer rounds do. */
const fewer = Math.min(rounds, 3);
const order = option("case")?.split(",") ?? (QUICK ? ["small"] : ["bar", "small", "middle", "large"]);
const out = fileURLToPath(new URL("dist", import.meta.url));

installPeers();
const files = writeCases(`${out}/data`, order);
for (const { name, rows, bytes, sha256 } of files)
  console.log(`${name}: ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB, SHA-256 ${sha256.slice(0, 12)}…`);
if (!process.argv.includes("--built")) {
  await buildPeers(out);
  if (apps.includes(OURS)) await buildOurs(out);
}
const server = await preview({
  root: fileURLToPath(new URL(".", import.meta.url)),
  configFile: false,
  appType: "mpa",
  build: { outDir: out },
  preview: { host: "127.0.0.1", port: 0 },
});
const host = server.resolvedUrls.local[0];
// Nothing but the loopback has an address.
const offline = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";
const browser = await launchChromium({ args: [...CHROMIUM_ARGS, offline] });
const failures = [];
const results = {};
try {
  // Once unmeasured: files of pages and browser are then in memory for all alike.
  if (!QUICK) await round(files[0], 0, () => {});
  for (const file of files) {
    results[file.key] = Object.fromEntries(apps.map(({ key }) => [key, []]));
    for (let turn = 0; turn < (file.key === "bar" ? rounds : fewer); turn += 1)
      await round(file, turn, (key, figures) => results[file.key][key].push(figures));
  }
} finally {
  await browser.close();
  await server.close();
}
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/figures.json`, JSON.stringify(results, null, 1));
finish();

/** Every page once, beginning with another one each turn. */
async function round(file, turn, take) {
  const from = turn % apps.length;
  for (const app of [...apps.slice(from), ...apps.slice(0, from)]) {
    try {
      const given = { app, host, path: file.path };
      take(app.key, app === FLOOR ? await visitFloor(browser, given) : await visit(browser, given));
    } catch (error) {
      failures.push(`${app.name}, ${file.name}: ${error.message}`);
    }
  }
}

/** Prints tables and bars; fails where a page was not measured or, in a full run, a bar is missed. */
function finish() {
  const sections = files.map((file) => ({
    title: titleOf(file),
    table: asMarkdown(tableOf(results[file.key], apps)),
  }));
  const sizes = files
    .filter(({ key }) => key !== "bar")
    .map(({ key, rows }) => ({ rows, visits: results[key].ours ?? [] }));
  if (results.small && results.large)
    sections.push({
      title: `Growth, ${CASES.small.actors * CASES.small.issues} to ${CASES.large.actors * CASES.large.issues} rows`,
      table: asMarkdown(growthTable(results.small, results.large, apps)),
    });
  const bars = barsOf(results.bar ?? results[order[0]], sizes);
  const barRows = bars.map(({ name, value, limit, met }) => [name, value, limit, met ? "met" : "missed"]);
  sections.push({
    title: results.bar ? "Bars" : "Bars (they are held at 100 k rows; these are not)",
    table: asMarkdown([["bar", "this app", "at most", ""], ...barRows]),
  });
  for (const { title, table } of sections) console.log(`\n${title}\n\n${table}`);
  for (const failure of failures) console.log(`\nNot measured: ${failure}`);
  if (process.argv.includes("--write"))
    writeFigures(sections, {
      browser: browser.version(),
      processor: cpus()[0]?.model ?? "",
      cores: cpus().length,
    });
  if (failures.length > 0 || (!QUICK && bars.some(({ met }) => !met))) process.exitCode = 1;
}

function titleOf({ key, actors, issues, rows, bytes }) {
  const runs = Math.max(...Object.values(results[key]).map((visits) => visits.length));
  return `${actors} actors × ${issues} issues: ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB, ${runs} ${runs === 1 ? "round" : "rounds"}`;
}

function option(name) {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}
