import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packDate, unpackDate } from "../../src/domain/coding.ts";
import { indexCoded } from "../../src/domain/indexCoded.ts";
import { datasetOf } from "../../src/domain/datasetFile.ts";
import { allStatements, rowsOn, statementsOn } from "../../src/domain/statements.ts";
import { aDataset, anIssue, aPosition, aSpeaker, aStatement, indexOf, realDataset } from "../builders.ts";

const interleaved = aDataset({
  issues: [
    anIssue(),
    anIssue({
      id: "quotas",
      title: "Quotas",
      positions: [aPosition("open", "Open"), aPosition("shut", "Shut")],
    }),
    anIssue({ id: "silent", title: "Nobody speaks to this" }),
  ],
  speakers: [aSpeaker()],
  statements: [
    aStatement({ id: "third", issue: "quotas", position: "shut", date: "2024-05", kind: null }),
    aStatement({ id: "first", speaker: "kari-lund", condition: "if the catch falls" }),
    aStatement({
      id: "fourth",
      issue: "quotas",
      position: "open",
      kind: "recorded",
      clause: "Norway opens them",
    }),
    aStatement({ id: "second", position: "rejecting", date: "2023", condition: "if the catch falls" }),
  ],
});

describe("a coding", () => {
  it("gives back every statement of the real dataset, in its order", () => {
    expect(allStatements(indexOf(realDataset))).toEqual(datasetOf(realDataset).statements);
  });

  it("gives back statements whose issues alternate: each issue's in order, and all in theirs", () => {
    const index = indexOf(interleaved);
    expect(allStatements(index)).toEqual(datasetOf(interleaved).statements);
    expect(statementsOn(index, "quotas").map(({ id }) => id)).toEqual(["third", "fourth"]);
    expect(statementsOn(index, "silent")).toEqual([]);
    expect(rowsOn(index, "quotas")).toEqual([2, 4]);
  });

  it("has no statement on an issue that the dataset lacks", () => {
    expect(statementsOn(indexOf(interleaved), "elsewhere")).toEqual([]);
  });

  it("names statements without ids by their place in the dataset", () => {
    const { dataset, coding } = indexOf(interleaved);
    const index = indexCoded(dataset, { ...coding, ids: null });
    expect(allStatements(index).map(({ id }) => id)).toEqual(["s1", "s2", "s3", "s4"]);
    expect(statementsOn(index, "tariffs").map(({ id }) => id)).toEqual(["s2", "s4"]);
  });

  it("makes the statements of an issue once while they are in use", () => {
    const index = indexOf(interleaved);
    expect(statementsOn(index, "tariffs")).toBe(statementsOn(index, "tariffs"));
  });

  it("survives being copied as IndexedDB and workers copy it", () => {
    const { dataset, coding } = indexOf(interleaved);
    expect(allStatements(indexCoded(dataset, structuredClone(coding)))).toEqual(
      datasetOf(interleaved).statements,
    );
  });
});

describe("a date as a number", () => {
  const padded = (n: number, width: number) => String(n).padStart(width, "0");
  const dates = fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 31 })))),
    )
    .map(([year, rest]) =>
      [
        padded(year, 4),
        ...(rest ? [padded(rest[0], 2), ...(rest[1] === null ? [] : [padded(rest[1], 2)])] : []),
      ].join("-"),
    );

  it("gives the date back, whole or partial", () => {
    fc.assert(
      fc.property(dates, (date) => unpackDate(packDate(date)) === date),
      { seed: 4 },
    );
  });

  it("sorts as the dates' texts do", () => {
    fc.assert(
      fc.property(
        dates,
        dates,
        (a, b) => Math.sign(packDate(a) - packDate(b)) === (a < b ? -1 : a > b ? 1 : 0),
      ),
      { seed: 5 },
    );
  });

  it("is null for none", () => {
    expect(unpackDate(0)).toBeNull();
  });
});
