import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packHead, unpackHead, unpackSources } from "../../src/domain/packedHead.ts";
import { aDataset, aSpeaker, indexOf, realDataset } from "../builders.ts";

const source = fc.record({
  id: fc.string({ minLength: 1 }),
  title: fc.string({ minLength: 1 }),
  kind: fc.constantFrom("news article", "file"),
  outlet: fc.option(fc.string()),
  author: fc.option(fc.string()),
  date: fc.option(fc.constantFrom("2024", "2024-05")),
  url: fc.option(fc.webUrl()),
  note: fc.option(fc.string()),
});

describe("a packed head", () => {
  it("is unpacked as it was", () => {
    const { dataset } = indexOf(realDataset);
    expect(unpackHead(packHead(dataset))).toEqual(dataset);
    const few = indexOf(aDataset({ speakers: [aSpeaker({ name: null })] })).dataset;
    expect(unpackHead(packHead(few))).toEqual(few);
  });

  it("gives back any sources, alike throughout or not", () => {
    const { dataset } = indexOf(aDataset());
    fc.assert(
      fc.property(fc.array(source), (sources) => {
        expect(unpackHead(packHead({ ...dataset, sources })).sources).toEqual(sources);
      }),
      { seed: 7 },
    );
  });

  it.each([
    ["no JSON", "sources", /JSON/],
    ["another table", "{}", /none/],
    ["a column of numbers", JSON.stringify({ ...columns(), title: [1] }), /none/],
    ["a column that is cut off", JSON.stringify({ ...columns(), title: [] }), /cut off/],
  ])("is refused where its text is %s", (_, text, why) => {
    expect(() => unpackSources(text)).toThrow(why);
  });
});

function columns() {
  const all = { all: null };
  return {
    id: ["a"],
    title: ["A"],
    kind: ["file"],
    outlet: all,
    author: all,
    date: all,
    url: all,
    note: all,
  };
}
