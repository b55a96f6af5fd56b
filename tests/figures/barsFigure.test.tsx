import { describe, expect, test } from "vitest";
import { realDataset } from "../builders.ts";
import { countLabel } from "../../src/domain/counts.ts";
import { wholeTicks } from "../../src/figures/bars/wholeTicks.ts";
import { aCrowdedDataset, drawFigure, everyFilter, faultsOf, textsIn, wordsIn } from "./drawnFigure.ts";

function widthsOf(svg: Element, position: string): readonly number[] {
  return [...svg.querySelectorAll(`[data-bar="${position}"] > rect[stroke]`)].map((rect) =>
    Number(rect.getAttribute("width")),
  );
}

describe("the bars figure", () => {
  test.each(realDataset.issues)(
    "has a bar with its count for each position of $id under every filter",
    (issue) => {
      for (const change of everyFilter(issue)) {
        const figure = drawFigure(realDataset, { ...change, view: "bars" });
        const bars = [...figure.svg.querySelectorAll("[data-bar]")].map((bar) => [
          bar.getAttribute("data-bar"),
          Number(bar.getAttribute("data-named")),
          Number(bar.getAttribute("data-unnamed")),
          textsIn(bar)
            .slice(0, 2)
            .map((text) => text.replace(/ \(.+\)$/, "")),
        ]);
        expect(bars, JSON.stringify(change)).toEqual(
          figure.matrix.columns.map(({ position, count }) => [
            position.id,
            count.countries,
            count.unnamed,
            [position.label, countLabel(count)],
          ]),
        );
        expect(wordsIn(figure)).toContain(figure.content.source);
        expect(figure.content.source).toContain("undated");
      }
    },
  );

  test("draws members that are not named hatched and apart, at the same scale", () => {
    const { svg } = drawFigure(realDataset, { view: "bars" });
    const [named = 0, unnamed = 0] = widthsOf(svg, "sending-troops");
    expect(unnamed / named).toBeCloseTo(12, 1);
    const [, hatched] = svg.querySelectorAll('[data-bar="sending-troops"] > rect[stroke]');
    const id = /url\(#(.+)\)/.exec(hatched?.getAttribute("fill") ?? "")?.[1];
    expect(svg.querySelector(`pattern[id="${id}"]`)).not.toBeNull();
    expect(widthsOf(svg, "undecided")).toEqual([expect.closeTo(named, 1)]);
  });

  test("draws no bar and no axis for organisations and groups of unstated size, and names them", () => {
    const veto = drawFigure(realDataset, { view: "bars", issue: "russian-veto" });
    expect(widthsOf(veto.svg, "rejecting")).toEqual([]);
    expect(wordsIn(veto)).toContain("1 organisation");
    expect(wordsIn(veto)).not.toContain("Number of countries");
    const guarantor = drawFigure(realDataset, { view: "bars", issue: "russia-as-guarantor" });
    const [one] = widthsOf(guarantor.svg, "supporting");
    expect(widthsOf(guarantor.svg, "rejecting")).toEqual([one]);
    expect(wordsIn(guarantor)).toContain("1 country + 1 group, size not stated");
  });

  test("says what its bars count, and what is not known of unnamed members", () => {
    const words = wordsIn(drawFigure(realDataset, { view: "bars" }));
    expect(words).toContain("Whether Italy or Germany is among the 24 not named is not stated.");
    expect(words).toContain("Number of countries");
    expect(words).toContain("Group members not named");
  });

  test("has neither bar nor axis where nobody in view states a position, and says so once", () => {
    const figure = drawFigure(realDataset, { view: "bars", countries: ["nato"] });
    expect(textsIn(figure.svg)).toEqual([
      "A “reassurance” force in Ukraine",
      "NATO: no position stated in this article on this issue.",
      "Filtered view. Organisation: NATO",
      figure.content.source,
      "Diplomatic Positions",
    ]);
    expect(figure.svg.querySelector("[data-bar], :not(pattern) > path")).toBeNull();
  });

  test.each([320, 390, 600, 639, 640, 1200, 4000])(
    "cuts nothing off and lays nothing on another at a width of %i",
    (width) => {
      for (const { id } of realDataset.issues)
        expect(faultsOf(drawFigure(realDataset, { view: "bars", issue: id }, { width }))).toEqual([]);
      expect(faultsOf(drawFigure(aCrowdedDataset(), { view: "bars" }, { width }))).toEqual([]);
    },
  );
});

describe("the ticks of a count", () => {
  test.each([
    [5, [0, 1, 2, 3, 4, 5]],
    [26, [0, 5, 10, 15, 20, 25]],
    [7, [0, 2, 4, 6]],
    [193, [0, 50, 100, 150]],
  ])("are whole, even and few up to %i", (max, ticks) => {
    expect(wholeTicks(max)).toEqual(ticks);
  });
});
