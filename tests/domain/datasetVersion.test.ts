import { describe, expect, it } from "vitest";
import { parseDatasetFile } from "../../mocks/parseDatasetFile.ts";
import { datasetOf } from "../../src/domain/datasetFile.ts";
import {
  authoredVersion,
  datasetVersion,
  fingerprint,
  versionOfFile,
} from "../../src/domain/datasetVersion.ts";
import { aDataset, aStatement, realDataset } from "../builders.ts";

describe("A fingerprint", () => {
  it("has 16 hexadecimal digits and stays as it is from one release to the next", () => {
    // Saved pictures carry it: when this fails, every picture saved so far will be told to be of other data.
    expect(fingerprint({ b: [1, "é", null], a: true })).toBe("f4d81037e37ca122");
    expect(fingerprint("")).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ["the order of keys", { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ["a key that is undefined", { a: 1, b: undefined }, { a: 1 }],
  ])("does not go by %s", (_, one, other) => {
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  it.each([
    ["the order of a list", [1, 2], [2, 1]],
    ["a number from its text", { a: 1 }, { a: "1" }],
    ["null from an absent key", { a: null }, {}],
    ["where one text ends and the next begins", ["ab", "c"], ["a", "bc"]],
    ["a key from a value", { a: "b" }, { b: "a" }],
    ["a list from an object", [], {}],
  ])("tells apart %s", (_, one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it("differs for 20,000 texts that differ in a digit", () => {
    const all = Array.from({ length: 20_000 }, (_, i) => fingerprint({ text: `statement ${i}` }));
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all.map((print) => print.slice(0, 8))).size).toBeGreaterThan(19_990);
    expect(new Set(all.map((print) => print.slice(8))).size).toBeGreaterThan(19_990);
  });
});

describe("The version of a dataset", () => {
  it("is its own where it has one", () => {
    const file = aDataset({ version: "2026-05" });
    expect([datasetVersion(datasetOf(file)), versionOfFile(file)]).toEqual(["2026-05", "2026-05"]);
  });

  it("is else a fingerprint of the coding, which a changed position changes and changed words do not", () => {
    const version = (position: string, summary: string) =>
      datasetVersion(datasetOf(aDataset({ statements: [aStatement({ position, summary })] })));
    expect(version("supporting", "One.")).toBe(version("supporting", "Two."));
    expect(version("supporting", "One.")).not.toBe(version("rejecting", "One."));
  });

  it("of a file goes by the words too, and not by what an editor reads of it", () => {
    const version = (summary: string, $schema?: string) =>
      versionOfFile(aDataset({ $schema, statements: [aStatement({ summary })] }));
    expect(version("One.")).not.toBe(version("Two."));
    expect(version("One.")).toBe(version("One.", "./dataset.schema.json"));
  });

  it("is the same whether a licence is null or left out", () => {
    const version = (change: object) => versionOfFile(parseDatasetFile("a", { ...aDataset(), ...change }));
    expect(version({ licence: null })).toBe(version({ licence: undefined }));
    expect(version({ licence: null })).not.toBe(version({ licence: "MIT" }));
  });

  it.each([
    [undefined, null],
    ["2026-05", "2026-05"],
    ["0123456789abcde", "0123456789abcde"],
    [fingerprint("a file"), null],
  ])("%s was given by people as %s", (version, given) => {
    expect(authoredVersion(datasetOf(aDataset({ version })))).toBe(given);
  });

  it("of the real file is a fingerprint, as it gives none", () => {
    expect(versionOfFile(realDataset)).toMatch(/^[0-9a-f]{16}$/);
  });
});
