import { describe, expect, test } from "vitest";
import { SCALE_LOOKS, SCALE_PLACES } from "../../src/domain/scaleLooks.ts";
import { MARK_COLOURS, MARK_STYLES, type MarkColour } from "../../src/domain/schema.ts";
import { FIGURE_COLOURS, type Theme } from "../../src/figures/marks/palette.ts";
import { MARK_LOOKS, positionStyle } from "../../src/figures/marks/positionStyle.ts";
import { contrast, seenDistance, SIGHTS, type Sight } from "./colourMaths.ts";

/** From here on colour alone tells two marks apart (CIEDE2000); below, their glyphs have to. */
const BY_COLOUR = 8.8;
const THEMES = ["light", "dark"] as const satisfies readonly Theme[];

type Pair = readonly [MarkColour, MarkColour];

/** Positions in the order of an issue stand in columns, bars and keys beside each other: the ninth is plain. */
const IN_ORDER = neighbours([...MARK_STYLES, "plain"]);
const ON_A_SCALE = neighbours(SCALE_PLACES.map((place) => SCALE_LOOKS[place].colour));
/** In a cell or a country that is split, any two of an issue may stand beside each other. */
const IN_A_SPLIT = MARK_COLOURS.flatMap((one, at) =>
  MARK_COLOURS.slice(at + 1).map((other): Pair => [one, other]),
);

test("neighbours in the order of an issue have these distances, and keep them", () => {
  expect(tables(IN_ORDER)).toMatchInlineSnapshot(`
    "light                    normal   protanopia deuteranopia   tritanopia    greyscale
    disc–half                  27.9         21.8         18.7         17.2         17.6
    half–triangle              28.0         15.3         10.2         14.3          5.9
    triangle–ring              43.3         44.7         45.1         40.8         41.1
    ring–query                 37.7         37.3         36.7         37.7         36.8
    query–square               26.2         25.9         24.9         20.5          3.9
    square–diamond             37.9         37.6         26.4          8.9          8.8
    diamond–bars               62.9         63.0         50.8         53.2         51.1
    bars–plain                 16.3         16.3         16.6         12.0          0.6
    dark                     normal   protanopia deuteranopia   tritanopia    greyscale
    disc–half                  22.3         14.0         11.2          8.8          8.3
    half–triangle              32.3         10.9          9.0         20.2          5.6
    triangle–ring              56.0         54.5         55.7         56.0         54.8
    ring–query                 40.5         39.2         40.9         40.6         38.9
    query–square               28.7         28.8         29.4         22.1          2.6
    square–diamond             32.6         30.0         23.8         11.2          9.8
    diamond–bars               65.0         60.1         60.4         59.8         58.8
    bars–plain                 21.2         21.0         21.2         14.9          0.8"
  `);
});

test("neighbours on a scale from against to for have these distances, and keep them", () => {
  expect(tables(ON_A_SCALE)).toMatchInlineSnapshot(`
    "light                    normal   protanopia deuteranopia   tritanopia    greyscale
    square–bars                42.8         44.0         39.0         41.7         39.4
    bars–plain                 16.3         16.3         16.6         12.0          0.6
    plain–half                 39.0         32.5         37.8         38.4         33.8
    half–disc                  27.9         21.8         18.7         17.2         17.6
    dark                     normal   protanopia deuteranopia   tritanopia    greyscale
    square–bars                45.4         40.2         46.9         45.1         42.7
    bars–plain                 21.2         21.0         21.2         14.9          0.8
    plain–half                 50.1         50.2         44.1         48.9         45.7
    half–disc                  22.3         14.0         11.2          8.8          8.3"
  `);
});

test("colour tells any two positions apart, but for these pairs, which glyphs do", () => {
  expect(alike()).toMatchInlineSnapshot(`
    "light, normal: ring–plain
    light, protanopia: ring–plain
    light, deuteranopia: ring–plain
    light, tritanopia: ring–plain
    light, greyscale: disc–diamond, half–triangle, half–query, half–square, triangle–query, triangle–square, triangle–diamond, ring–bars, ring–plain, query–square, square–diamond, bars–plain
    dark, normal: ring–plain
    dark, protanopia: ring–plain
    dark, deuteranopia: none
    dark, tritanopia: none
    dark, greyscale: disc–half, disc–query, disc–square, half–triangle, half–query, half–square, half–diamond, triangle–square, triangle–diamond, ring–bars, ring–plain, query–square, bars–plain"
  `);
});

describe.each(THEMES)("neighbouring positions on %s", (theme) => {
  test("have a glyph that shows on the mark without any colour", () => {
    for (const colour of MARK_COLOURS) {
      const look = MARK_LOOKS[colour];
      expect.soft(contrast(look.ink[theme], look.colour[theme]), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("have an edge that shows on the page without any colour", () => {
    for (const colour of MARK_COLOURS) {
      const { outline } = MARK_LOOKS[colour];
      const grounds = [FIGURE_COLOURS[theme].paper, FIGURE_COLOURS[theme].ground];
      expect
        .soft(Math.min(...grounds.map((ground) => contrast(outline[theme], ground))), colour)
        .toBeGreaterThanOrEqual(3);
    }
  });
});

test("no two neighbours share a glyph, as glyphs tell apart what colour does not", () => {
  const glyphs = Array.from({ length: 12 }, (_, index) => {
    const { glyph, letter } = positionStyle({ id: `p${index}`, label: "", definition: null }, index);
    return `${glyph} ${letter ?? ""}`;
  });
  expect(new Set(glyphs).size).toBe(glyphs.length);
  const onScale = SCALE_PLACES.map((place) => SCALE_LOOKS[place].style);
  expect(new Set(onScale).size).toBe(onScale.length);
});

function neighbours(colours: readonly MarkColour[]): readonly Pair[] {
  return colours.slice(1).map((other, at): Pair => [colours[at] ?? other, other]);
}

function distance([one, other]: Pair, theme: Theme, sight: Sight): number {
  return seenDistance(MARK_LOOKS[one].colour[theme], MARK_LOOKS[other].colour[theme], sight);
}

function alike(): string {
  return THEMES.flatMap((theme) =>
    SIGHTS.map((sight) => {
      const pairs = IN_A_SPLIT.filter((pair) => distance(pair, theme, sight) < BY_COLOUR);
      return `${theme}, ${sight}: ${pairs.map((pair) => pair.join("–")).join(", ") || "none"}`;
    }),
  ).join("\n");
}

/** For each theme a line for each pair, with a column for each sight. */
function tables(pairs: readonly Pair[]): string {
  return THEMES.map((theme) => table(pairs, theme)).join("\n");
}

function table(pairs: readonly Pair[], theme: Theme): string {
  const head = [theme.padEnd(18), ...SIGHTS.map((sight) => sight.padStart(13))].join("");
  const lines = pairs.map((pair) =>
    [
      pair.join("–").padEnd(18),
      ...SIGHTS.map((sight) => distance(pair, theme, sight).toFixed(1).padStart(13)),
    ].join(""),
  );
  return [head, ...lines].join("\n");
}
