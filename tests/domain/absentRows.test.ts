import { describe, expect, it } from "vitest";
import { buildMatrix, type Matrix } from "../../src/domain/matrix.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { defaultView, filtered, indexOf, realDataset, wordsOf } from "../builders.ts";

const index = indexOf(realDataset);
const words = wordsOf(realDataset);
const names = ({ rows }: Matrix) => rows.map(({ name }) => name);

function matrixOf(change: Partial<ViewState> = {}): Matrix {
  const view = defaultView(index, change);
  return buildMatrix(index, view, filtered(index, view, words).inView);
}

describe("who has no position on an issue of the real dataset", () => {
  it("lists NATO as absent, pointing to where Mark Rutte speaks", () => {
    expect(
      matrixOf().absent.map(({ name, elsewhere }) => [
        name,
        elsewhere.map(({ issue, speakers }) => [issue.id, speakers]),
      ]),
    ).toEqual([["NATO", [["russian-veto", ["Mark Rutte"]]]]]);
  });

  it("shows a group only on the issues where the article names it, and never as absent", () => {
    const veto = matrixOf({ issue: "russian-veto" });
    expect(names(veto)).toEqual(["NATO"]);
    expect(veto.absent.map(({ name }) => name)).toEqual([
      "Russia",
      "Ukraine",
      "France",
      "United Kingdom",
      "United States",
      "Italy",
      "Germany",
    ]);
    expect(names(matrixOf({ issue: "russia-as-guarantor" }))).toEqual(["Russia", "Ukraine", "Kyiv’s allies"]);
  });

  it("points an absent country without a speaker to the issue all the same", () => {
    const france = matrixOf({ issue: "russian-veto" }).absent.find(({ id }) => id === "france");
    expect(france?.elsewhere.map(({ issue, speakers }) => [issue.id, speakers])).toEqual([
      ["reassurance-force", []],
    ]);
  });

  it.each([
    ["a search", { q: "italy" }],
    ["a position filter", { positions: ["opposing"] }],
  ])("shows nobody as absent under %s, which says nothing about who is silent", (_, change) => {
    expect(matrixOf(change).absent).toEqual([]);
  });

  it("shows only the chosen actors as absent", () => {
    expect(matrixOf({ countries: ["france"] }).absent).toEqual([]);
    const nato = matrixOf({ countries: ["nato", "france"] });
    expect([names(nato), nato.absent.map(({ id }) => id)]).toEqual([["France"], ["nato"]]);
  });
});
