import { describe, expect, it } from "vitest";
import { decode } from "../../../src/formats/reading/decode.ts";

const TEXT = "actor,issue\nCôte d’Ivoire,“Peace”\n";

function wide(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

// Without the marks between 0x80 and 0x9f: Node 20 decodes those as ISO 8859-1, against the standard.
const windows = Uint8Array.from("Côte d'Ivoire", (letter) => letter.charCodeAt(0));

describe("the encoding of a file", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(TEXT), "UTF-8", false],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${TEXT}`), "UTF-8", false],
    ["UTF-16 LE with a mark", wide(TEXT, true, true), "UTF-16LE", false],
    ["UTF-16 BE with a mark", wide(TEXT, false, true), "UTF-16BE", false],
    ["UTF-16 LE without a mark", wide(TEXT, true, false), "UTF-16LE", true],
    ["UTF-16 BE without a mark", wide(TEXT, false, false), "UTF-16BE", true],
  ])("is told: %s", (_, bytes, encoding, isGuess) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ text: TEXT, encoding });
    expect(decoded.guess !== null).toBe(isGuess);
  });

  it("is guessed to be Windows-1252 where the bytes are no UTF-8, and told", () => {
    expect(decode(windows)).toMatchObject({
      text: "Côte d'Ivoire",
      encoding: "windows-1252",
      guess: { level: "guessed", value: "Windows-1252", remedy: expect.stringContaining("UTF-8") },
    });
  });

  it("stays UTF-8 where a byte of many is damaged, and the damage is told", () => {
    const bytes = new TextEncoder().encode(`${TEXT.repeat(3)}é`);
    const { text, encoding, guess } = decode(bytes.subarray(0, bytes.length - 1));
    expect(text).toBe(`${TEXT.repeat(3)}\uFFFD`);
    expect(encoding).toBe("UTF-8");
    expect(guess?.what).toBe("One letter is damaged and shown as “\uFFFD”.");
  });

  it("is told of damage also behind a mark", () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff))).toMatchObject({
      text: "a\uFFFD",
      guess: { what: expect.stringContaining("One letter") },
    });
  });

  it("keeps a NUL, which a text may hold", () => {
    expect(decode(new TextEncoder().encode("a\0b"))).toMatchObject({ text: "a\0b", guess: null });
  });
});
