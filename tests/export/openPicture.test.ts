import { describe, expect, it, vi } from "vitest";
import { APPLICATION, writePictureRecord } from "../../src/domain/pictureRecord.ts";
import { LARGEST, recordOfFile } from "../../src/export/openPicture.ts";
import { withRecord } from "../../src/export/pngRecord.ts";
import { anSvgWith, aPng, aPngSaying, aPngWithChunk, aRecord, PLAIN_SVG } from "../savedPictures.ts";

const text = writePictureRecord(aRecord()) ?? "";
const utf8 = (said: string) => new TextEncoder().encode(said);
const sentenceFor = async (...parts: BlobPart[]) => {
  const opened = await recordOfFile(new Blob(parts));
  return opened.kind === "problem" ? opened.sentence : "a record";
};
/** A file of any size that has only its beginning in memory. */
const sized = (start: BlobPart, size: number) =>
  Object.defineProperty(new Blob([start]), "size", { value: size });

describe("A saved picture", () => {
  it.each([
    ["PNG", () => withRecord(new Blob([aPng()]), { record: aRecord(), density: 2 })],
    ["SVG", async () => new Blob([anSvgWith(aRecord())])],
    [
      "SVG behind a byte-order mark and blanks",
      async () => new Blob(["\ufeff\n ", anSvgWith(aRecord()).slice(39)]),
    ],
    ["PNG that calls itself an SVG", async () => new Blob([aPngSaying(text)], { type: "image/svg+xml" })],
  ])("gives its record as %s", async (_, file) => {
    expect(await recordOfFile(await file())).toEqual({ kind: "record", record: aRecord() });
  });

  it("gives a record that has no prototype but an object's own", async () => {
    const opened = await recordOfFile(
      new Blob([aPngSaying(text.replace("{", '{"__proto__":{"polluted":true},'))]),
    );
    if (opened.kind !== "record") throw new Error(opened.sentence);
    expect(Object.getPrototypeOf(opened.record)).toBe(Object.prototype);
    expect(opened.record).not.toHaveProperty("polluted");
  });
});

describe("A file that gives no record says why", () => {
  it.each([
    ["it is empty", [], /neither a PNG nor an SVG/],
    ["it is a JPEG", [Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])], /neither a PNG nor an SVG/],
    ["it is plain text", ["hello <svg>"], /neither a PNG nor an SVG/],
    ["it is a page", ["<!doctype html><p>hello"], /neither a PNG nor an SVG/],
    ["it is XML of another kind", ["<feed/>"], /neither a PNG nor an SVG/],
    ["it is a PNG without a view", [aPng()], /carries no view/],
    ["it is an SVG without a view", [PLAIN_SVG], /carries no view/],
    ["it is a PNG cut short", [aPng().slice(0, 40)], /is damaged/],
    ["it is an SVG cut short", [anSvgWith(aRecord()).slice(0, -30)], /is damaged/],
    [
      "its view is compressed",
      [aPngWithChunk("iTXt", utf8(`${APPLICATION}\0\u0001\0\0\0x`))],
      /has compressed/,
    ],
    ["it declares entities", [`<!DOCTYPE svg [<!ENTITY a "b">]>${PLAIN_SVG.slice(39)}`], /declares/],
    ["a newer version made it", [aPngSaying(text.replace('"format":1', '"format":2'))], /newer version/],
    [
      "its view is of another application",
      [aPngSaying('{"application":"Atlas","format":1}')],
      /not as this application/,
    ],
    ["its view is no JSON", [aPngSaying("<b>hello</b>")], /not as this application/],
    [
      "its view has a script for an address",
      [aPngSaying(text.replace("https:", "javascript:"))],
      /not as this application/,
    ],
    ["its view is too long", [aPngSaying("x".repeat(200_000))], /not as this application/],
    ["its view has ten megabytes", [aPngSaying("x".repeat(10_000_000))], /not as this application/],
    [
      "it is an SVG of three megabytes",
      [PLAIN_SVG, " ".repeat(3_000_000)],
      /larger than a picture saved here/,
    ],
    ["it is an SVG of very many parts", [PLAIN_SVG, "<g/>".repeat(100_000)], /more parts than a picture/],
  ])("where %s", async (_, parts, sentence) => {
    expect(await sentenceFor(...parts)).toMatch(sentence);
  });

  it.each([
    ["a PNG larger than any picture", aPngSaying(text), LARGEST.png + 1, /larger than .* It was not read/],
    [
      "an SVG larger than any drawing",
      anSvgWith(aRecord()),
      LARGEST.svg + 1,
      /larger than .* It was not read/,
    ],
    ["an SVG as large as a PNG may be", anSvgWith(aRecord()), LARGEST.png, /larger than .* It was not read/],
    ["neither a PNG nor an SVG", "GIF89a", 1e12, /neither a PNG nor an SVG/],
  ])("where it is %s, from its first bytes alone", async (_, start, size, sentence) => {
    const file = sized(start, size);
    const whole = vi.spyOn(file, "arrayBuffer");
    const slice = vi.spyOn(file, "slice");
    const opened = await recordOfFile(file);
    expect(opened).toEqual({ kind: "problem", sentence: expect.stringMatching(sentence) });
    expect(whole).not.toHaveBeenCalled();
    expect(slice.mock.calls).toEqual([[0, 256]]);
  });

  it.each([
    ["PNG", aPngSaying(text), LARGEST.png],
    ["SVG", anSvgWith(aRecord()), LARGEST.svg],
  ])("and is read where it is as large as a %s may be", async (_, start, size) => {
    expect(await recordOfFile(sized(start, size))).toMatchObject({ kind: "record" });
  });

  it("where the disk does not give it", async () => {
    const file = new Blob([aPngSaying(text)]);
    file.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    expect(await recordOfFile(file)).toEqual({
      kind: "problem",
      sentence: "The file could not be read from the disk. Try again.",
    });
  });
});
