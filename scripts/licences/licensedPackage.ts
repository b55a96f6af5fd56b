import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

/** A package as its licence asks for it to be named. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression out of `ACCEPTED`. */
  readonly licence: string;
  /** Copyright lines, licence and notices, whole. */
  readonly text: string;
}

/** What this project may be built from. Another licence has to be read first: what it asks for may not be met yet. */
const ACCEPTED: readonly string[] = [
  "MIT",
  "ISC",
  "BSD-3-Clause",
  "Apache-2.0",
  "OFL-1.1",
  "MIT AND ISC AND BSD-3-Clause",
];

/** What was found out by hand of packages that do not say it themselves, with the reason. */
const reviewedSchema = v.record(
  v.string(),
  v.object({
    why: v.string(),
    licence: v.optional(v.string()),
    /** The licence whose standard text stands in for a text that is not there, and the line above it. */
    text: v.optional(v.picklist(["MIT", "BSD-3-Clause"])),
    copyright: v.optional(v.string()),
    /** Where the part of a licence file ends that is about the package itself. */
    upTo: v.optional(v.string()),
  }),
);
const manifestSchema = v.object({ name: v.string(), version: v.string(), license: v.optional(v.string()) });
const reviewed = v.parse(reviewedSchema, JSON.parse(readBeside("reviewed.json")));

/** Reads name, version and licence of the package in a folder. Throws with the remedy where a licence or its text is not known. */
export function readLicensed(folder: string): LicensedPackage {
  const { name, version, license } = v.parse(
    manifestSchema,
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
  );
  const known = reviewed[name];
  const licence = known?.licence ?? license;
  if (licence === undefined || !ACCEPTED.includes(licence))
    throw unknown(name, version, `its licence is ${licence ?? "not stated"}`);
  const texts = known?.text
    ? [`${known.copyright}\n\n${readBeside(`${known.text}.txt`)}\n${known.why}`]
    : textsIn(folder);
  if (texts.length === 0) throw unknown(name, version, "it carries no licence text");
  const whole = texts.join("\n\n");
  const end = known?.upTo === undefined ? -1 : whole.indexOf(known.upTo);
  return { name, version, licence, text: whole.slice(0, end === -1 ? undefined : end).trim() };
}

/** The folder of the package that a module or a file of the build comes from; null where it is no package's. */
export function packageFolder(file: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/.exec(file)?.[0] ?? null;
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
}

function unknown(name: string, version: string, why: string): Error {
  return new Error(
    `${name} ${version} is in the build, but ${why}. Read its licence and write what it is into scripts/licences/reviewed.json; a licence of a new kind also into ACCEPTED (licensedPackage.ts).`,
  );
}

function readBeside(file: string): string {
  return readFileSync(join(import.meta.dirname, file), "utf8");
}
