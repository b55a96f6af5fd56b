import { assert, constantFrom, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../../../src/data/DataError.ts";
import { codedIn, entryIn, reportIn, wordsIn } from "../../../src/data/opened/records.ts";
import { indexCoded } from "../../../src/domain/indexCoded.ts";
import { packHead } from "../../../src/domain/packedHead.ts";
import { allStatements } from "../../../src/domain/statements.ts";
import { anOwnFile, opened } from "./anOpened.ts";

const ID = anOwnFile.id;
const { head, coding, words } = opened();
const record = { stamp: "1", head: packHead(head), coding };

/** What is told of a record, or "sound". */
function toldOf(read: () => unknown): string {
  try {
    read();
    return "sound";
  } catch (error) {
    if (error instanceof DataError) return `${error.kind}: ${error.detail}`;
    throw error;
  }
}

describe("what is kept of a dataset", () => {
  it("is not called damaged where a later version wrote it in a schema of its own", () => {
    const later = { ...record, head: { ...packHead(head), schemaVersion: 2 } };
    expect(toldOf(() => codedIn(later, ID))).toBe("newer: Its schema is 2; this version reads 1.");
  });

  it("is read as it was kept", () => {
    expect(codedIn(record, ID)).toEqual({ stamp: "1", head, coding });
  });

  it.each([
    ["nothing", undefined, /its coding is missing/],
    ["a text", "garbage", /Expected Object but received "garbage"/],
    ["a head of another shape", { ...record, head: { title: 5 } }, /damaged/],
    ["another dataset's head", { ...record, head: packHead({ ...head, id: "own-other" }) }, /“own-other”/],
    ["no coding", { ...record, coding: {} }, /its columns are not those of a coding/],
    [
      "a list in place of a column",
      withCoding({ actor: [0, 0, 0] }),
      /its columns are not those of a coding/,
    ],
    [
      "a column cut off",
      withCoding({ actor: coding.actor.slice(1) }),
      /column “actor” has 2 rows in place of 3/,
    ],
    ["an actor too many", withCoding({ actor: Uint32Array.of(0, 2, 0) }), /“actor” points past/],
    ["a speaker too many", withCoding({ speaker: Uint32Array.of(0, 2, 0) }), /“speaker” points past/],
    ["a kind too many", withCoding({ kind: Uint8Array.of(9, 0, 0) }), /“kind” points past/],
    ["a condition too many", withCoding({ condition: Uint32Array.of(0, 2, 0) }), /“condition” points past/],
    ["a position too many", withCoding({ position: Uint16Array.of(0, 2, 0) }), /“position” points past/],
    ["one place twice", withCoding({ place: Uint32Array.of(0, 0, 1) }), /the same place/],
    ["a thirteenth month", withCoding({ date: Uint32Array.of(20_241_300, 0, 0) }), /no date/],
    ["issues that go back", withCoding({ starts: Uint32Array.of(0, 5, 3) }), /not in order/],
    ["an issue too few", withCoding({ starts: Uint32Array.of(0, 3) }), /where each issue begins/],
    ["rows that no issue has", withCoding({ starts: Uint32Array.of(0, 1, 2) }), /not in order/],
    ["an id too few", withCoding({ ids: ["s1"] }), /1 ids for 3 rows/],
  ])("is refused with what to do where it is %s", (_, kept, why) => {
    const told = toldOf(() => codedIn(kept, ID));
    expect(told).toMatch(why);
    expect(told).toMatch(/^invalid: .*Delete it, and open its file again\.$/);
  });

  it("can be shown whole where it is not refused, whatever number of a column is another", () => {
    const columns = [
      "actor",
      "position",
      "speaker",
      "kind",
      "date",
      "condition",
      "clause",
      "place",
      "starts",
    ] as const;
    assert(
      property(constantFrom(...columns), nat(3), nat(12), (name, row, value) => {
        const changed = coding[name].slice();
        changed[row] = value;
        const kept = withCoding({ [name]: changed });
        if (toldOf(() => codedIn(kept, ID)) !== "sound") return;
        const read = codedIn(kept, ID);
        expect(allStatements(indexCoded(read.head, read.coding))).toHaveLength(3);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("the words kept", () => {
  const kept = { stamp: "1", ...words };

  it("are held as they were kept", () => {
    expect(wordsIn(kept, record, ID)).toEqual(words);
  });

  it.each([
    ["missing", undefined, /its words are missing/],
    ["a text", "garbage", /damaged/],
    ["those of another reading", { ...kept, stamp: "2" }, /another reading/],
    ["cut off", { ...kept, blob: words.blob.slice(0, 5) }, /cut off/],
    ["without the place of an issue", { ...kept, starts: words.starts.slice(1) }, /cut off/],
    ["out of order", { ...kept, starts: Float64Array.of(0, 900, words.blob.size) }, /cut off/],
  ])("are refused where they are %s", (_, given, why) => {
    expect(toldOf(() => wordsIn(given, record, ID))).toMatch(why);
  });
});

describe("the other records", () => {
  it("are left out where they are damaged", () => {
    expect(entryIn({ id: 5 })).toBeNull();
    expect(reportIn("garbage")).toEqual({ rowsRead: 0, rowsRefused: 0, entries: [] });
  });

  it("keep a report of all that can become of a row", () => {
    const levels = ["read", "merged", "guessed", "leftOut", "refused"] as const;
    const at = { row: 2, column: "date", value: "soon", what: "It is told.", remedy: null, count: 1 };
    const report = { rowsRead: 4, rowsRefused: 1, entries: levels.map((level) => ({ level, ...at })) };
    expect(reportIn(report)).toEqual(report);
  });
});

function withCoding(change: object) {
  return { ...record, coding: { ...coding, ...change } };
}
