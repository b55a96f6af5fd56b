import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../../src/formats/reading/fileHash.ts";

describe("the hash of a file", () => {
  it("has 16 hexadecimal digits and stays the same from one version of the app to the next: addresses hold a part of it", () => {
    expect(hashOf(new TextEncoder().encode("actor,issue,position\nNorway,Tariffs,Yes\n"))).toBe(
      "4da2a35be2e948c2",
    );
    expect(hashOf(new Uint8Array())).toMatch(/^[0-9a-f]{16}$/);
  });

  it("changes in both halves with every changed, added or dropped byte", () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, at, by) => {
        const [file, changed] = [new Uint8Array(given), new Uint8Array(given)];
        changed[at % file.length] = (file[at % file.length] ?? 0) ^ by;
        const others = [
          changed,
          new Uint8Array([...given, 0]),
          new Uint8Array(given.slice(1)),
          new Uint8Array([0, ...given]),
        ];
        for (const other of others) {
          expect(hashOf(other).slice(0, 8)).not.toBe(hashOf(file).slice(0, 8));
          expect(hashOf(other).slice(8)).not.toBe(hashOf(file).slice(8));
        }
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("does not depend on where in memory the bytes stand", () => {
    const bytes = new TextEncoder().encode("..actor,issue,position");
    expect(hashOf(bytes.subarray(2))).toBe(hashOf(bytes.slice(2)));
  });
});
