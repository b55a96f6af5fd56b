import { describe, expect, it } from "vitest";
import {
  LONGEST_RECORD,
  readPictureRecord,
  writePictureRecord,
  type RecordProblem,
} from "../../src/domain/pictureRecord.ts";
import { aRecord } from "../savedPictures.ts";

const problemOf = (text: string): RecordProblem | null => {
  const read = readPictureRecord(text);
  return "problem" in read ? read.problem : null;
};
const changed = (change: Readonly<Record<string, unknown>>) => JSON.stringify({ ...aRecord(), ...change });

describe("The record of a picture", () => {
  it("is read as it was written", () => {
    expect(readPictureRecord(writePictureRecord(aRecord()) ?? "")).toEqual({ record: aRecord() });
    const bare = aRecord({ query: "", licence: null, source: "", alt: "" });
    expect(readPictureRecord(writePictureRecord(bare) ?? "")).toEqual({ record: bare });
  });

  it("leaves out what this build does not know", () => {
    expect(readPictureRecord(changed({ mood: "fine" }))).toEqual({ record: aRecord() });
  });

  it("is written with long texts shortened, so that it can be read again", () => {
    const long = "x".repeat(50_000);
    const text = writePictureRecord(aRecord({ title: long, alt: long, source: long, licence: long }));
    const read = readPictureRecord(text ?? "");
    if (!("record" in read)) throw new Error(read.problem);
    expect(read.record.title).toMatch(/^x+…$/);
    expect(read.record.alt.length).toBeLessThan(long.length);
    expect(read.record.query).toBe(aRecord().query);
  });

  it("is written with control characters left out before it is measured, and no half a pair at its end", () => {
    const text = writePictureRecord(
      aRecord({
        title: "a\u000bb\u0001\ud800\ufffe",
        alt: `${"\u0001".repeat(50_000)}said`,
        source: "🐟".repeat(2000),
      }),
    );
    const read = readPictureRecord(text ?? "");
    if (!("record" in read)) throw new Error(read.problem);
    expect(read.record).toMatchObject({ title: "a b", alt: "said" });
    expect(read.record.source).toMatch(/^(?:🐟)+…$/u);
  });

  it("is written whole at the longest of all its texts", () => {
    const long = '"'.repeat(50_000);
    const query = `?${"q".repeat(16_383)}`;
    const dataset = { id: "x".repeat(200), title: long, version: '"'.repeat(100) };
    const address = `https://pictures.example/${query}`;
    const text = writePictureRecord(
      aRecord({ title: long, alt: long, source: long, licence: long, query, address, dataset }),
    );
    expect(readPictureRecord(text ?? "")).toHaveProperty("record.query", query);
  });

  it("is not written where its query is too long, which cannot be shortened", () => {
    expect(writePictureRecord(aRecord({ query: `?q=${"x".repeat(20_000)}` }))).toBeNull();
  });

  it.each<[string, string, RecordProblem]>([
    ["no JSON", "{", "foreign"],
    ["empty", "", "foreign"],
    ["a list", "[]", "foreign"],
    ["null", "null", "foreign"],
    ["of another application", changed({ application: "Atlas" }), "foreign"],
    ["of no format", changed({ format: undefined }), "foreign"],
    ["of a format that is text", changed({ format: "1" }), "foreign"],
    ["of a later format", changed({ format: 2, dataset: "elsewhere" }), "newer"],
    ["of no known format", changed({ format: 0 }), "invalid"],
    ["nested too deep for a parser", "[".repeat(130_000), "foreign"],
    ["too long", JSON.stringify({ ...aRecord(), more: "x".repeat(LONGEST_RECORD) }), "tooLarge"],
    ["with a script for an address", changed({ address: "javascript:alert(1)" }), "invalid"],
    ["with a data address", changed({ address: "data:text/html,hello" }), "invalid"],
    ["with a relative address", changed({ address: "?issue=tariffs" }), "invalid"],
    [
      "with an address for a query",
      changed({ query: "https://elsewhere.example/?issue=tariffs" }),
      "invalid",
    ],
    ["with a fragment in its query", changed({ query: "?a#b" }), "invalid"],
    ["with a query of the wrong type", changed({ query: ["?a"] }), "invalid"],
    ["with too long a query", changed({ query: `?${"q".repeat(20_000)}` }), "invalid"],
    ["without a dataset", changed({ dataset: null }), "invalid"],
    ["with a dataset that is a list", changed({ dataset: ["invented"] }), "invalid"],
    ["with a number for a version", changed({ dataset: { ...aRecord().dataset, version: 1 } }), "invalid"],
    ["with too long an id", changed({ dataset: { ...aRecord().dataset, id: "x".repeat(201) } }), "invalid"],
    ["made at no moment", changed({ made: "yesterday" }), "invalid"],
    ["made at a moment that browsers do not read", changed({ made: "2026-11-25T12:00:00+01" }), "invalid"],
    ["made at an impossible moment", changed({ made: "2026-13-45T12:00:00Z" }), "invalid"],
    ["with an object for a title", changed({ title: {} }), "invalid"],
    ["without a licence, which may be null but not absent", changed({ licence: undefined }), "invalid"],
  ])("that is %s is refused", (_, text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it.each(["__proto__", "constructor", "prototype"])("that speaks of %s changes no object", (key) => {
    const inner = `{"${key}": {"polluted": "yes", "title": "T"}, "id": "invented", "version": "1"}`;
    const text = changed({ dataset: 0 }).replace(
      '"dataset":0',
      `"dataset":${inner},"${key}":{"polluted":"yes","query":"?q=evil"}`,
    );
    // The title is only to be had through the prototype, and so is not there.
    expect(problemOf(text)).toBe("invalid");
    expect(problemOf(text.replace('"id":', '"title": "T", "id":'))).toBeNull();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });
});
