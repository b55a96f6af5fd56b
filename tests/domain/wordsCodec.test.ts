import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Evidence } from "../../src/domain/schema.ts";
import { packWords, unpackRows, unpackWords } from "../../src/domain/wordsCodec.ts";

const text = fc.option(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }));
const evidence: fc.Arbitrary<readonly Evidence[]> = fc
  .array(
    fc.record({
      quote: text,
      summary: text,
      setting: text,
      source: fc.constantFrom("file", "s", "0"),
      paragraphs: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
      url: fc.option(fc.webUrl()),
      note: text,
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, i) => ({ statement: `s${i}`, ...row })));

it("words come back as they were packed, with the ids of their statements", () => {
  fc.assert(
    fc.property(evidence, (words) => {
      const packed = packWords(words);
      const ids = words.map(({ statement }) => ({ id: statement }));
      expect(unpackWords(packed, ids)).toEqual(words);
      expect(packWords(unpackRows(packed))).toBe(packed);
    }),
    { seed: 4 },
  );
});

it("a quote alone takes no more than its text", () => {
  const row = {
    quote: "Yes.",
    summary: null,
    setting: null,
    source: "file",
    paragraphs: [],
    url: null,
    note: null,
  };
  expect(packWords([row, row, { ...row, quote: null }])).toBe('[["Yes.","file"],"Yes.",0]');
});

it.each([
  ["[", SyntaxError],
  ["{}", TypeError],
  ["[1]", TypeError],
  ["[null]", TypeError],
  ['[["a",{}]]', TypeError],
  ['[["a",0,1]]', TypeError],
  ['[["a",0,null,["x"]]]', TypeError],
  ['["a","b"]', TypeError],
])("%s is refused", (corrupt, error) => {
  expect(() => unpackWords(corrupt, [{ id: "s1" }])).toThrow(error);
});
