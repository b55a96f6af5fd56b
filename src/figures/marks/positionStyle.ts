import { MARK_STYLES, type MarkStyle, type Position } from "../../domain/schema.ts";
import type { Theme } from "./palette.ts";

export type GlyphName = MarkStyle | "numbered";

/** How one position looks. Colours are `#rrggbb`, one for each theme. */
export type PositionStyle = {
  /** Unique among the positions of one issue. */
  readonly key: string;
  readonly glyph: GlyphName;
  /** The fill of a mark. */
  readonly colour: Readonly<Record<Theme, string>>;
  /** The glyph and the count on that fill. */
  readonly ink: Readonly<Record<Theme, string>>;
  /** The edge of a mark, and the colour of a glyph drawn without a fill: stands out from paper and ground. */
  readonly outline: Readonly<Record<Theme, string>>;
  /** What a numbered glyph says: "9". */
  readonly letter?: string;
};

type Look = Pick<PositionStyle, "colour" | "ink" | "outline">;

const ON_FULL = { light: "#ffffff", dark: "#0d1218" } as const;
const full = (light: string, dark: string): Look => ({
  colour: { light, dark },
  ink: ON_FULL,
  outline: { light, dark },
});

/**
 * The look of each mark style. The hues are a listing: no order of light to dark, no green against red. Contrast and
 * the distance of every pair, also as colour-blind eyes see it, are worked out in tests/figures/positionStyle.test.ts.
 */
export const POSITION_STYLES = {
  disc: full("#0b3f84", "#5b90d4"),
  half: full("#087e8f", "#2fb8c8"),
  triangle: full("#6955ad", "#c5b1fb"),
  ring: {
    colour: { light: "#e4eff7", dark: "#17354f" },
    ink: { light: "#0b3f84", dark: "#c4e0f5" },
    outline: { light: "#4a7fa8", dark: "#7fb3da" },
  },
  query: full("#726c70", "#9a9aa1"),
  square: full("#935407", "#db943e"),
  diamond: full("#842655", "#f5b6c5"),
  bars: {
    colour: { light: "#f3e4bd", dark: "#3d3212" },
    ink: { light: "#5c4408", dark: "#f0dca4" },
    outline: { light: "#8f6a12", dark: "#c2a350" },
  },
} as const satisfies Record<MarkStyle, Look>;

const NUMBERED: Look = {
  colour: { light: "#e6e8eb", dark: "#2b3139" },
  ink: { light: "#16202c", dark: "#e8edf2" },
  outline: { light: "#5b6775", dark: "#9aa5b1" },
};

/**
 * The style a position asks for, else the one at its place in the list (from 0); past the last one, a grey mark with
 * its number. To draw a whole issue use `positionStyles`, which also keeps two positions from sharing a glyph.
 */
export function positionStyle(position: Position, index: number): PositionStyle {
  const wanted = position.style ?? MARK_STYLES[index];
  return wanted === undefined ? numbered(index) : named(wanted);
}

/**
 * The styles of one issue's positions, by position id, each with a glyph of its own. Styles asked for by name are given
 * first; a position that finds its style taken gets the next free one, and a number when none is left.
 */
export function positionStyles(positions: readonly Position[]): ReadonlyMap<string, PositionStyle> {
  const asked = new Map<MarkStyle, Position>();
  for (const position of positions) {
    if (position.style !== undefined && !asked.has(position.style)) asked.set(position.style, position);
  }
  const taken = new Set<MarkStyle>(asked.keys());
  return new Map(
    positions.map((position, index) => {
      const wanted = position.style ?? MARK_STYLES[index];
      if (wanted === undefined) return [position.id, numbered(index)];
      const style = asked.get(wanted) === position ? wanted : nextFree(wanted, taken);
      if (style === undefined) return [position.id, numbered(index)];
      taken.add(style);
      return [position.id, named(style)];
    }),
  );
}

/** A pair of colours as a CSS value that follows the page's `color-scheme`. */
export function cssColour(pair: Readonly<Record<Theme, string>>): string {
  return `light-dark(${pair.light}, ${pair.dark})`;
}

function named(glyph: MarkStyle): PositionStyle {
  return { key: glyph, glyph, ...POSITION_STYLES[glyph] };
}

function numbered(index: number): PositionStyle {
  const letter = String(index + 1);
  return { key: `numbered-${letter}`, glyph: "numbered", ...NUMBERED, letter };
}

function nextFree(wanted: MarkStyle, taken: ReadonlySet<MarkStyle>): MarkStyle | undefined {
  const start = MARK_STYLES.indexOf(wanted);
  return [...MARK_STYLES.slice(start), ...MARK_STYLES.slice(0, start)].find((style) => !taken.has(style));
}
