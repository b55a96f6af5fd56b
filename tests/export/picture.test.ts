import { describe, expect, test } from "vitest";
import { picturedMatrix, nameParts } from "../../src/features/exporting/picture.ts";
import { buildMatrix } from "../../src/domain/matrix.ts";
import { defaultView, indexOf, realDataset } from "../builders.ts";

const index = indexOf(realDataset);

describe("what a picture is named from", () => {
  test("is its issue, its figure and every filter in force", () => {
    expect(nameParts(defaultView(index), index)).toEqual(["reassurance-force", "matrix", ""]);
    const filtered = { countries: ["france", "nato"], positions: ["opposing"], q: "drone" };
    expect(nameParts(defaultView(index, filtered), index)).toEqual([
      "reassurance-force",
      "matrix",
      "FRA",
      "nato",
      "opposing",
      "drone",
    ]);
  });

  test("says that leaders are left out, but not of bars, which never show them", () => {
    const parts = (view: "matrix" | "bars" | "statements") =>
      nameParts(defaultView(index, { view, leaders: false, countries: ["italy"] }), index);
    expect(parts("matrix")).toEqual(["reassurance-force", "matrix", "no-leaders", "ITA", ""]);
    expect(parts("statements")).toEqual(["reassurance-force", "matrix", "no-leaders", "ITA", ""]);
    expect(parts("bars")).toEqual(["reassurance-force", "bars", "ITA", ""]);
  });
});

describe("the matrix as a picture shows it", () => {
  test("has its columns only where a row stands in them", () => {
    const { statements } = index.dataset;
    const full = buildMatrix(index, defaultView(index), statements);
    expect(picturedMatrix(full)).toBe(full);
    const empty = buildMatrix(index, defaultView(index, { countries: ["nato"] }), []);
    expect(empty.columns).toHaveLength(6);
    expect(picturedMatrix(empty)).toEqual({ ...empty, columns: [] });
  });
});
