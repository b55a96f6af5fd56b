import { describe, expect, test } from "vitest";
import { realDataset } from "../builders.ts";
import { SIZE_PRESETS } from "../../src/features/exporting/studioSizes.ts";
import { drawCard } from "./drawnCard.ts";
import { aCrowdedDataset, drawFigure, faultsOf, wordsIn, type Drawn, type Paper } from "./drawnFigure.ts";

const PRESETS = Object.entries(SIZE_PRESETS).map(([name, size]) => ({ name, ...size }));
const VIEWS = ["matrix", "bars", "map"] as const;
const LONG_TITLE = "Who would send troops, who would only monitor, who is against it, "
  .repeat(4)
  .slice(0, 200);

/** A picture is as high as was asked for, or, where that cannot be, higher: never cut. */
function expectWhole(figure: Drawn, height: number | null): void {
  expect(faultsOf(figure)).toEqual([]);
  if (height !== null) expect(figure.height).toBeGreaterThanOrEqual(height);
}

describe.each(PRESETS)("at $name, $width × $height", ({ width, height }) => {
  test.each(VIEWS)("the %s of every issue fits, with and without leaders", (view) => {
    for (const { id } of realDataset.issues) {
      for (const leaders of [true, false]) {
        const figure = drawFigure(realDataset, { view, issue: id, leaders }, { width, height });
        expect(faultsOf(figure)).toEqual([]);
        if (height !== null) expect(figure.height).toBe(height);
      }
    }
  });

  test.each(VIEWS)("the %s fits with a title of 200 characters", (view) => {
    const figure = drawFigure(realDataset, { view }, { width, height, content: { title: LONG_TITLE } });
    expect(wordsIn(figure)).toContain(LONG_TITLE.trim());
    expect(faultsOf(figure)).toEqual([]);
    if (height !== null) expect(figure.height).toBe(height);
  });

  test("the card of every statement fits, also with a title of 200 characters", () => {
    for (const { id } of realDataset.statements) {
      for (const content of [{}, { title: LONG_TITLE }]) {
        const figure = drawCard(realDataset, id, { width, height, content });
        expect(faultsOf(figure), id).toEqual([]);
        if (height !== null) expect(figure.height).toBe(height);
      }
    }
  });

  test.each([{ footnoted: true }, { plain: true }] satisfies Paper[])(
    "a figure with %o fits and has nothing cut",
    (paper) => {
      for (const view of VIEWS) {
        const figure = drawFigure(realDataset, { view }, { ...paper, width, height });
        expect(faultsOf(figure)).toEqual([]);
        if (height !== null) expect(figure.height).toBe(height);
      }
    },
  );

  test("twelve positions, two hundred actors and the longest names grow the picture instead of being cut", () => {
    const figure = drawFigure(aCrowdedDataset(), {}, { width, height });
    expectWhole(figure, height);
    expect(figure.height).toBeGreaterThan(2000);
  });
});

describe("a picture of a given height", () => {
  test("says every word that the one as high as it needs says", () => {
    const whole = new Set(wordsIn(drawFigure(realDataset, { leaders: false })).split("\n"));
    for (const { width, height } of PRESETS) {
      const words = wordsIn(drawFigure(realDataset, { leaders: false }, { width, height })).split("\n");
      expect(new Set(words)).toEqual(whole);
    }
  });

  test("names every speaker, also one who shares a row with an actor", () => {
    for (const { width, height } of PRESETS) {
      const words = wordsIn(drawFigure(realDataset, {}, { width, height }));
      for (const name of ["Vladimir Putin", "Dmitry Peskov", "Giorgia Meloni", "Volodymyr Zelenskyy"])
        expect(words).toContain(name);
      expect(words).toContain("Government spokesman (unnamed)");
    }
  });

  test.each(VIEWS)("keeps every condition of every mark in the %s", (view) => {
    const conditions = realDataset.statements.flatMap(({ issue, condition }) =>
      issue === "reassurance-force" && condition !== null ? condition : [],
    );
    for (const { width, height } of PRESETS) {
      const words = wordsIn(drawFigure(realDataset, { view }, { width, height }));
      for (const condition of conditions) expect(words).toContain(condition);
    }
  });
});
