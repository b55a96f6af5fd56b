import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What the build may weigh, in bytes after gzip (1 kB = 1,000 bytes). */
const BUDGETS = {
  "script before the matrix is visible, without the mock": 115_000,
  msw: 50_000,
  "the bars, loaded when shown": 110_000,
  "the map, its code and shapes, loaded when shown": 90_000,
  "the export studio, loaded when opened": 39_000,
  "its tab of data": 15_000,
  "its tab for sharing": 10_000,
  "its tab of citations": 10_000,
  "the writer of PDFs, loaded when one is asked for": 180_000,
  "all issues at once, loaded when shown": 31_000,
  "agreement, loaded when shown": 25_000,
  "the comparison, loaded when shown": 25_000,
  "opening data, loaded when asked for": 42_000,
  "its reader, in a worker": 45_000,
  "the editor of opened data, loaded when opened": 20_000,
  "opened data kept here, loaded when shown": 15_000,
  "the page for frames, without the mock": 125_000,
};

const dist = process.argv[2] ?? "dist";
const manifestFile = join(dist, "build-manifest.json");
if (!existsSync(manifestFile)) fail(`There is no build in ${dist}. Run npm run build first.`);
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));

const entry = closure("index.html");
const studio = new Set([...entry, ...closure("src/app/ExportDialog.tsx")]);
const whole = new Set([...entry, ...closure("src/app/WholePanel.tsx")]);
const opening = new Set([...entry, ...closure("src/features/opening/OpeningPanel.tsx")]);
const weights = {
  "script before the matrix is visible, without the mock": weigh(entry),
  msw: weigh(chunks((file) => /assets\/msw-/.test(file))),
  "the bars, loaded when shown": weigh(beyond("src/features/charts/BarsView.tsx")),
  "the map, its code and shapes, loaded when shown":
    weigh(beyond("src/features/map/MapView.tsx")) + gzipped("map/countries.json"),
  "the export studio, loaded when opened": weigh(beyond("src/app/ExportDialog.tsx")),
  "its tab of data": weigh(beyond("src/features/downloading/DataPanel.tsx", studio)),
  "its tab for sharing": weigh(beyond("src/features/sharing/SharePanel.tsx", studio)),
  "its tab of citations": weigh(beyond("src/features/citing/CitePanel.tsx", studio)),
  "the writer of PDFs, loaded when one is asked for": weigh(beyond("src/export/pdf/pdfOf.ts", studio)),
  "all issues at once, loaded when shown": weigh(beyond("src/app/WholePanel.tsx")),
  "agreement, loaded when shown": weigh(beyond("src/features/comparing/AgreementView.tsx", whole)),
  "the comparison, loaded when shown": weigh(beyond("src/features/comparing/CompareView.tsx", whole)),
  "opening data, loaded when asked for": weigh(beyond("src/features/opening/OpeningPanel.tsx")),
  "its reader, in a worker": weigh(
    files(join(dist, "assets"))
      .filter((file) => /readWorker-[^/]*\.js$/.test(file))
      .map((file) => file.slice(dist.length + 1)),
  ),
  "the editor of opened data, loaded when opened": weigh(
    beyond("src/features/opening/editor/DatasetEditor.tsx", opening),
  ),
  "opened data kept here, loaded when shown": weigh(beyond("src/data/opened/shelf.ts")),
  "the page for frames, without the mock": weigh(closure("embed.html")),
};

const over = [];
for (const [name, limit] of Object.entries(BUDGETS)) {
  const weight = weights[name];
  console.log(`${(weight / 1000).toFixed(1).padStart(7)} kB of ${(limit / 1000).toFixed(0)} kB  ${name}`);
  if (weight === 0) over.push(`${name}: nothing was found to weigh`);
  if (weight > limit) over.push(`${name}: ${weight} bytes, ${weight - limit} over`);
}
const external = files(dist)
  .filter((file) => /\.(html|css)$/.test(file))
  .filter((file) => /(?:src|href)="https?:|url\(["']?https?:/.test(withoutLinks(readFileSync(file, "utf8"))));
if (external.length > 0) over.push(`these name another host: ${external.join(", ")}`);
if (over.length > 0) fail(`Over budget:\n${over.join("\n")}`);

/** A text without links to follow and without its own address, which load nothing. */
function withoutLinks(text) {
  return text.replace(/<link rel="canonical"[^>]*>|<a\s[^>]*>/g, "");
}

/** The files of a chunk and of everything it imports at once. */
function closure(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) fail(`The build has no chunk for ${key}.`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) closure(imported, seen);
  return seen;
}

/** What a chunk adds to what is there already. */
function beyond(key, there = entry) {
  return new Set([...closure(key)].filter((file) => !there.has(file)));
}

function chunks(matches) {
  return new Set(
    Object.values(manifest)
      .map(({ file }) => file)
      .filter(matches),
  );
}

function weigh(names) {
  return [...names].filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + gzipped(file), 0);
}

function gzipped(file) {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
}

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
