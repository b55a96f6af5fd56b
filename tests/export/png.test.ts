import { crc32 as zlibCrc32, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { APPLICATION, writePictureRecord } from "../../src/domain/pictureRecord.ts";
import { crc32 } from "../../src/export/crc32.ts";
import { textOf, withChunks } from "../../src/export/png.ts";
import { chunksOf, isIntact, pngChunk } from "../../src/export/pngChunks.ts";
import { withRecord } from "../../src/export/pngRecord.ts";
import { aPng, aPngSaying, aPngWithChunk, aRecord, joined } from "../savedPictures.ts";

const KEYWORD = "Note to self";
const utf8 = (text: string) => new TextEncoder().encode(text);
const typesOf = (png: Uint8Array) => chunksOf(png)?.map(({ type }) => type);
const noted = (text: string, density = 1) =>
  joined(withChunks(aPng(), { density, texts: [{ keyword: KEYWORD, text }] }));

async function recorded(density = 1): Promise<Uint8Array> {
  const png = await withRecord(new Blob([aPng()]), { record: aRecord(), density });
  return new Uint8Array(await png.arrayBuffer());
}

describe("Writing into a PNG", () => {
  it("has the checksum of the standard", () => {
    // The check value of CRC-32, https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iso-hdlc
    expect(crc32(utf8("123456789"))).toBe(0xcbf43926);
    expect(crc32(utf8("Größe"))).toBe(zlibCrc32("Größe"));
  });

  it("puts density and texts behind the header and leaves the pixels as they are", async () => {
    const png = await recorded();
    expect(typesOf(png)).toEqual(["IHDR", "pHYs", ...Array<string>(7).fill("iTXt"), "IDAT", "IEND"]);
    const pixels = (bytes: Uint8Array) => chunksOf(bytes)?.find(({ type }) => type === "IDAT")?.data;
    expect([...inflateSync(pixels(png) ?? new Uint8Array())]).toEqual([0, 255, 0, 0]);
    expect(chunksOf(png)?.every((chunk) => isIntact(png, chunk))).toBe(true);
  });

  it.each([
    [1, 3780],
    [2, 7559],
    [4, 15_118],
  ])("at density %i says %i px a metre in both directions", async (density, perMetre) => {
    const data = chunksOf(await recorded(density))?.find(({ type }) => type === "pHYs")?.data;
    const view = new DataView((data ?? new Uint8Array()).slice().buffer);
    expect([view.getUint32(0), view.getUint32(4), view.getUint8(8), view.byteLength]).toEqual([
      perMetre,
      perMetre,
      1,
      9,
    ]);
  });

  it("says the record for itself, and the rest under the keywords of the standard", async () => {
    const png = await recorded();
    const record = aRecord();
    const said = (keyword: string) => textOf(png, keyword);
    expect(said(APPLICATION)).toEqual({ text: writePictureRecord(record) });
    expect(said("Title")).toEqual({ text: record.title });
    expect(said("Description")).toEqual({ text: record.alt });
    expect(said("Source")).toEqual({ text: record.source });
    expect(said("Copyright")).toEqual({ text: record.licence });
    expect(said("Creation Time")).toEqual({ text: record.made });
    expect(said("Software")).toEqual({ text: APPLICATION });
  });

  it("claims no licence where none is known", async () => {
    const record = aRecord({ licence: null });
    const png = await withRecord(new Blob([aPng()]), { record, density: 1 });
    expect(textOf(new Uint8Array(await png.arrayBuffer()), "Copyright")).toEqual({ text: null });
  });

  it("still saves a picture whose view is too long to be carried, without the view", async () => {
    const record = aRecord({ query: `?q=${"x".repeat(20_000)}` });
    const png = new Uint8Array(
      await (await withRecord(new Blob([aPng()]), { record, density: 1 })).arrayBuffer(),
    );
    expect([textOf(png, APPLICATION), textOf(png, "Title")]).toEqual([
      { text: null },
      { text: record.title },
    ]);
  });

  it("replaces what it wrote before", () => {
    const twice = joined(
      withChunks(noted("one"), { density: 2, texts: [{ keyword: KEYWORD, text: "two" }] }),
    );
    expect(typesOf(twice)).toEqual(["IHDR", "pHYs", "iTXt", "IDAT", "IEND"]);
    expect(textOf(twice, KEYWORD)).toEqual({ text: "two" });
  });

  it("leaves the texts of others alone", () => {
    const other = aPngWithChunk("tEXt", utf8("Author\0A. Nyberg"));
    const png = joined(withChunks(other, { density: 1, texts: [{ keyword: KEYWORD, text: "ours" }] }));
    expect(typesOf(png)).toEqual(["IHDR", "pHYs", "iTXt", "tEXt", "IDAT", "IEND"]);
  });

  it.each(["", "Ünïcödé “quotes” 🐟 日本", "line\nline", "x".repeat(100_000)])(
    "keeps the text “%.20s” as it is",
    (text) => {
      expect(textOf(noted(text), KEYWORD)).toEqual({ text });
    },
  );

  it("refuses what is no PNG", () => {
    expect(() => withChunks(utf8("GIF89a"), { density: 1, texts: [] })).toThrow(RangeError);
  });
});

describe("Reading a PNG that a stranger sends", () => {
  const read = (png: Uint8Array) => textOf(png, KEYWORD);
  const whole = noted("the words");

  it("finds no text in a picture without one", () => {
    expect(read(aPng())).toEqual({ text: null });
    expect(read(aPngSaying("{}"))).toEqual({ text: null });
  });

  it.each(Array.from({ length: whole.length }, (_, i) => i))(
    "tells that one cut to %i bytes is damaged",
    (length) => {
      expect(read(whole.slice(0, length))).toEqual({ problem: "damaged" });
    },
  );

  it("never takes a flipped bit for words", () => {
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = whole.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = read(flipped);
      if ("text" in found && found.text !== null) expect(found.text, `bit ${bit}`).toBe("the words");
    }
  });

  it("reads a view into a larger buffer as the file alone", () => {
    const padded = joined([new Uint8Array(5), whole, new Uint8Array(5)]);
    expect(read(padded.subarray(5, 5 + whole.length))).toEqual({ text: "the words" });
  });

  it("does not look at what follows the end", () => {
    expect(read(joined([aPng(), pngChunk("iTXt", utf8(`${KEYWORD}\0\0\0\0\0late`))]))).toEqual({
      text: null,
    });
  });

  it("does not believe a wrong checksum", () => {
    const wrong = whole.slice();
    const chunk = chunksOf(wrong)?.find(({ type }) => type === "iTXt");
    const at = (chunk?.end ?? 0) - 1;
    wrong[at] = (wrong[at] ?? 0) ^ 1;
    expect(read(wrong)).toEqual({ problem: "damaged" });
  });

  it.each([0x7fffffff, 0xffffffff])("survives a chunk that claims %i bytes", (length) => {
    const wrong = whole.slice();
    new DataView(wrong.buffer).setUint32(8, length);
    expect(read(wrong)).toEqual({ problem: "damaged" });
  });

  it.each([
    ["a compressed text", `${KEYWORD}\0\u0001\0\0\0words`, { problem: "compressed" }],
    ["a chunk that ends behind its keyword", `${KEYWORD}\0`, { problem: "damaged" }],
    ["a chunk that ends in its language", `${KEYWORD}\0\0\0en`, { problem: "damaged" }],
    ["a language and a translated keyword", `${KEYWORD}\0\0\0de\0Notiz\0words`, { text: "words" }],
    ["a keyword without an end", KEYWORD, { text: null }],
    ["no keyword", "\0\0\0\0\0words", { text: null }],
    ["another keyword that starts alike", `${KEYWORD}s\0\0\0\0\0words`, { text: null }],
  ])("answers to %s", (_, data, answer) => {
    expect(read(aPngWithChunk("iTXt", utf8(data)))).toEqual(answer);
  });

  it("answers to a text that is no UTF-8", () => {
    const data = joined([utf8(`${KEYWORD}\0\0\0\0\0`), Uint8Array.from([0xc3, 0x28, 0xff])]);
    expect(read(aPngWithChunk("iTXt", data))).toEqual({ problem: "damaged" });
  });

  it("does not read a text of more than half a megabyte", () => {
    expect(read(noted("x".repeat(524_288)))).toEqual({ problem: "tooLarge" });
  });

  it.each([
    ["a first chunk that is no header", joined([aPng().slice(0, 8), pngChunk("IEND", new Uint8Array())])],
    ["a type that is no letters", aPngWithChunk("iT\0t", new Uint8Array())],
    ["no end", aPng().slice(0, -12)],
    ["an end that claims to go on", joined([aPng().slice(0, -9), Uint8Array.from([5]), aPng().slice(-8)])],
    [
      "more chunks than any program writes",
      joined([
        aPng().slice(0, 33),
        new Uint8Array(70_000 * 12).map((_, i) => (i % 12 < 4 ? 0 : 97)),
        aPng().slice(33),
      ]),
    ],
  ])("calls %s damaged", (_, png) => {
    expect(read(png)).toEqual({ problem: "damaged" });
  });
});
