import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SCALE_LOOKS, SCALE_PLACES } from "../../src/domain/scaleLooks.ts";
import {
  MARK_COLOURS,
  MARK_STYLES,
  type MarkColour,
  type MarkStyle,
  type Position,
} from "../../src/domain/schema.ts";
import { coloursAlike } from "../../src/figures/marks/alikeColours.ts";
import { FIGURE_COLOURS, type Theme } from "../../src/figures/marks/palette.ts";
import {
  cssColour,
  MARK_LOOKS,
  POSITION_STYLES,
  positionStyle,
  positionStyles,
} from "../../src/figures/marks/positionStyle.ts";
import { ciede2000, colourLab, contrast, seenDistance, VISIONS } from "./colourMaths.ts";

const THEMES = ["light", "dark"] as const satisfies readonly Theme[];
const GROUNDS = ["paper", "ground"] as const;
/** The least CIEDE2000 distance between two of the eight fills, in every theme and vision. */
const LEAST_DISTANCE = 8.8;
/** The same for eyes that see all colours. */
const LEAST_NORMAL_DISTANCE = 15;

const position = (id: string, style?: MarkStyle, colour?: MarkColour): Position => ({
  id,
  label: id,
  definition: null,
  style,
  colour,
});
const numbered = positionStyle(position("ninth"), 8);
const STYLES = [...MARK_STYLES.map((style) => ({ key: style, ...POSITION_STYLES[style] })), numbered];
const PAIRS = MARK_STYLES.flatMap((one, at) =>
  MARK_STYLES.slice(at + 1).map((other) => [one, other] as const),
);

describe.each(THEMES)("the %s palette", (theme) => {
  const figure = FIGURE_COLOURS[theme];

  test.each(GROUNDS)("sets text that can be read on %s", (ground) => {
    for (const text of ["ink", "muted", "accent", "flag"] as const) {
      expect.soft(contrast(figure[text], figure[ground]), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("sets text that can be read on the faint fill", () => {
    for (const text of ["ink", "muted", "accent", "flag"] as const) {
      expect.soft(contrast(figure[text], figure.faint), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(GROUNDS)("outlines every mark so that it stands out from %s", (ground) => {
    for (const style of STYLES) {
      expect.soft(contrast(style.outline[theme], figure[ground]), style.key).toBeGreaterThanOrEqual(3);
    }
  });

  test("sets glyph and count in an ink that can be read on the mark", () => {
    for (const style of STYLES) {
      expect.soft(contrast(style.ink[theme], style.colour[theme]), style.key).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(VISIONS)("keeps every two marks apart in %s vision", (vision) => {
    const least = vision === "normal" ? LEAST_NORMAL_DISTANCE : LEAST_DISTANCE;
    for (const [one, other] of PAIRS) {
      const distance = seenDistance(
        POSITION_STYLES[one].colour[theme],
        POSITION_STYLES[other].colour[theme],
        vision,
      );
      expect.soft(distance, `${one} and ${other}`).toBeGreaterThanOrEqual(least);
    }
  });

  test.each(VISIONS)(
    "tells exactly the pairs of chosen colours as alike that %s vision may mix up",
    (vision) => {
      for (const [at, one] of MARK_COLOURS.entries()) {
        for (const other of MARK_COLOURS.slice(at + 1)) {
          const distance = seenDistance(
            MARK_LOOKS[one].colour[theme],
            MARK_LOOKS[other].colour[theme],
            vision,
          );
          const least = coloursAlike(one, other)
            ? 0
            : vision === "normal"
              ? LEAST_NORMAL_DISTANCE
              : LEAST_DISTANCE;
          expect.soft(distance, `${one} and ${other}`).toBeGreaterThanOrEqual(least);
        }
      }
    },
  );

  test("tells no pair as alike that every vision keeps apart", () => {
    for (const [at, one] of MARK_COLOURS.entries()) {
      for (const other of MARK_COLOURS.slice(at + 1).filter((colour) => coloursAlike(one, colour))) {
        const seen = VISIONS.map((vision) =>
          seenDistance(MARK_LOOKS[one].colour[theme], MARK_LOOKS[other].colour[theme], vision),
        );
        expect.soft(Math.min(...seen), `${one} and ${other}`).toBeLessThan(9);
      }
    }
  });

  test.each(VISIONS)("sets what is for well apart from what is against in %s vision", (vision) => {
    for (const supporting of [1, 2] as const) {
      for (const opposing of [-1, -2] as const) {
        const [one, other] = [SCALE_LOOKS[supporting].colour, SCALE_LOOKS[opposing].colour];
        const distance = seenDistance(MARK_LOOKS[one].colour[theme], MARK_LOOKS[other].colour[theme], vision);
        expect.soft(distance, `${supporting} and ${opposing}`).toBeGreaterThanOrEqual(25);
      }
    }
  });

  test("is no ramp: the marks go neither from light to dark nor from dark to light", () => {
    const lightness = MARK_STYLES.map((style) => colourLab(POSITION_STYLES[style].colour[theme])[0]);
    const steps = lightness.slice(1).map((value, at) => Math.sign(value - (lightness[at] ?? value)));
    const turns = steps.slice(1).filter((step, at) => step !== steps[at]);
    expect(turns.length).toBeGreaterThanOrEqual(3);
  });

  test("has neither a green nor a red, which would read as right and wrong", () => {
    for (const style of MARK_STYLES) {
      const [, a, b] = colourLab(POSITION_STYLES[style].colour[theme]);
      const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
      const isColourful = Math.hypot(a, b) > 30;
      expect.soft(isColourful && hue > 5 && hue < 50, `${style} is red`).toBe(false);
      expect.soft(isColourful && hue > 110 && hue < 180, `${style} is green`).toBe(false);
    }
  });
});

test("the distance used here agrees with the published test pairs of CIEDE2000", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0009])).toBeCloseTo(7.1792, 4);
  expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0011])).toBeCloseTo(7.2195, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

describe("positionStyle", () => {
  test("gives the style a position asks for, wherever it stands", () => {
    expect(positionStyle(position("opposing", "square"), 0).glyph).toBe("square");
  });

  test("gives a position that asks for none the style of its place", () => {
    expect(MARK_STYLES.map((_, index) => positionStyle(position(`p${index}`), index).glyph)).toEqual(
      MARK_STYLES,
    );
  });

  test("numbers the positions past the last style, so that no two look alike", () => {
    expect(numbered).toMatchObject({ glyph: "numbered", letter: "9", key: "numbered-9" });
    expect(positionStyle(position("tenth"), 9)).toMatchObject({ glyph: "numbered", letter: "10" });
  });
});

describe("positionStyles", () => {
  const glyphs = (positions: readonly Position[]): string[] =>
    [...positionStyles(positions).values()].map(({ glyph, letter }) => letter ?? glyph);

  test("has one style for each position, by id", () => {
    const styles = positionStyles([position("sending", "disc"), position("opposing", "square")]);
    expect(styles.get("sending")?.glyph).toBe("disc");
    expect(styles.get("opposing")?.glyph).toBe("square");
  });

  test("gives the later of two that ask for one style the next free one", () => {
    expect(glyphs([position("a", "half"), position("b", "half"), position("c", "triangle")])).toEqual([
      "half",
      "ring",
      "triangle",
    ]);
  });

  test("lets a position that asks by name keep its style from one that merely stands in that place", () => {
    expect(glyphs([position("a"), position("b", "disc")])).toEqual(["half", "disc"]);
  });

  test("starts again from the first style after the last", () => {
    expect(glyphs([position("a", "bars"), position("b", "bars")])).toEqual(["bars", "disc"]);
  });

  test("falls back on the number when every style is taken, so that no two share a glyph", () => {
    const positions = Array.from({ length: 11 }, (_, at) => position(`p${at}`, at > 8 ? "disc" : undefined));
    expect(glyphs(positions)).toEqual([
      "half",
      "triangle",
      "ring",
      "query",
      "square",
      "diamond",
      "bars",
      "8",
      "9",
      "disc",
      "11",
    ]);
  });
});

describe("the colours that positions ask for", () => {
  const fills = (positions: readonly Position[]): string[] =>
    [...positionStyles(positions).values()].map(({ colour }) => colour.light);
  const fill = (colour: MarkColour): string => MARK_LOOKS[colour].colour.light;

  test("come with the glyph that is asked for, or with that of the place", () => {
    const styles = [
      ...positionStyles([position("a", "bars", "plain"), position("b", undefined, "disc")]).values(),
    ];
    expect(styles.map(({ glyph }) => glyph)).toEqual(["bars", "half"]);
    expect(styles.map(({ colour }) => colour.light)).toEqual([fill("plain"), fill("disc")]);
    expect(positionStyle(position("c", "bars", "plain"), 0).outline).toEqual(numbered.outline);
  });

  test("of two on one glyph stay with the second, whose glyph is another", () => {
    const both = [position("a", "disc", "disc"), position("b", "disc", "bars")];
    expect(fills(both)).toEqual([fill("disc"), fill("bars")]);
    expect([...positionStyles(both).values()].map(({ glyph }) => glyph)).toEqual(["disc", "half"]);
  });

  test("stay with both of two that mean the same, the second with its number for a glyph", () => {
    const both = [position("yes", "disc", "disc"), position("support", "disc", "disc")];
    expect(fills(both)).toEqual([fill("disc"), fill("disc")]);
    expect([...positionStyles(both).values()].map(({ glyph }) => glyph)).toEqual(["disc", "numbered"]);
  });

  test("are grey, with a number, where only that is asked for", () => {
    expect(positionStyles([position("a", undefined, "plain")]).get("a")).toMatchObject({
      glyph: "numbered",
      colour: MARK_LOOKS.plain.colour,
    });
  });

  test("are not given to a position that asks for nothing", () => {
    const positions = [
      position("a", "diamond", "bars"),
      ...["b", "c", "d", "e", "f", "g"].map((id) => position(id)),
    ];
    expect(new Set(fills(positions)).size).toBe(positions.length);
  });

  test("colour a number past the last style", () => {
    const positions = [
      ...MARK_STYLES.map((style) => position(style, style)),
      position("ninth", undefined, "ring"),
    ];
    expect(positionStyles(positions).get("ninth")).toMatchObject({
      glyph: "numbered",
      colour: MARK_LOOKS.ring.colour,
    });
  });

  test("whatever they are, no two positions of an issue share a glyph", () => {
    const asked = fc.record({
      style: fc.option(fc.constantFrom(...MARK_STYLES), { nil: undefined }),
      colour: fc.option(fc.constantFrom(...MARK_COLOURS), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), (looks) => {
        const positions = looks.map(({ style, colour }, at) => position(`p${at}`, style, colour));
        const styles = [...positionStyles(positions).values()];
        expect(new Set(styles.map(({ glyph, letter }) => letter ?? glyph)).size).toBe(positions.length);
        expect(new Set(styles.map(({ key }) => key)).size).toBe(positions.length);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

test("the places of a scale have glyphs of their own, so that no colour is needed to tell them", () => {
  expect(new Set(SCALE_PLACES.map((place) => SCALE_LOOKS[place].style)).size).toBe(SCALE_PLACES.length);
});

test("a pair of colours becomes a CSS value that follows the page's theme", () => {
  expect(cssColour({ light: "#ffffff", dark: "#161b22" })).toBe("light-dark(#ffffff, #161b22)");
});
