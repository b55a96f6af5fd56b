import { describe, expect, test } from "vitest";
import { nameParts } from "../../src/features/exporting/pictureName.ts";
import { studioPicture } from "../../src/features/exporting/studioPicture.ts";
import { openingSettings } from "../../src/features/exporting/studioSettings.ts";
import { buildMatrix, picturedMatrix } from "../../src/domain/matrix.ts";
import { allStatements } from "../../src/domain/statements.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { defaultView, indexOf, realDataset, wordsOf } from "../builders.ts";

const index = indexOf(realDataset);

function partsOf(change: Partial<ViewState> = {}, statement: string | null = null): readonly string[] {
  const view = defaultView(index, change);
  const statements = allStatements(index);
  const source = { index, view, matrix: buildMatrix(index, view, statements), statements };
  const rest = { headline: "", folded: new Set<string>(), words: wordsOf(realDataset) };
  const picture = studioPicture({ ...source, ...rest }, openingSettings(view, statement));
  return picture ? nameParts(picture, index) : [];
}

describe("what a picture is named from", () => {
  test("is its issue, its figure and every filter in force", () => {
    expect(partsOf()).toEqual(["reassurance-force", "matrix", ""]);
    const filtered = { countries: ["france", "nato"], positions: ["opposing"], q: "drone" };
    expect(partsOf(filtered)).toEqual(["reassurance-force", "matrix", "FRA", "nato", "opposing", "drone"]);
  });

  test("says that leaders are left out, but not of bars, which never show them", () => {
    const parts = (view: "matrix" | "bars" | "statements") =>
      partsOf({ view, leaders: false, countries: ["italy"] });
    expect(parts("matrix")).toEqual(["reassurance-force", "matrix", "no-leaders", "ITA", ""]);
    expect(parts("statements")).toEqual(["reassurance-force", "matrix", "no-leaders", "ITA", ""]);
    expect(parts("bars")).toEqual(["reassurance-force", "bars", "ITA", ""]);
  });

  test("is the statement alone for a quote card", () => {
    expect(partsOf({ leaders: false, countries: ["russia"] }, "p03-putin-targets-quote")).toEqual([
      "reassurance-force",
      "card",
      "p03-putin-targets-quote",
    ]);
  });
});

describe("the matrix as a picture shows it", () => {
  test("has its columns only where a row stands in them", () => {
    const statements = allStatements(index);
    const full = buildMatrix(index, defaultView(index), statements);
    expect(picturedMatrix(full)).toBe(full);
    const empty = buildMatrix(index, defaultView(index, { countries: ["nato"] }), []);
    expect(empty.columns).toHaveLength(6);
    expect(picturedMatrix(empty)).toEqual({ ...empty, columns: [] });
  });
});
