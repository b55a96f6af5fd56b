import { MARK_STYLES, type MarkColour, type MarkStyle, type Position } from "../../domain/schema.ts";
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

/** The look of each colour a position may ask for: plain is the grey of the numbered marks. */
export const MARK_LOOKS = {
  ...POSITION_STYLES,
  plain: {
    colour: { light: "#e6e8eb", dark: "#2b3139" },
    ink: { light: "#16202c", dark: "#e8edf2" },
    outline: { light: "#5b6775", dark: "#9aa5b1" },
  },
} as const satisfies Record<MarkColour, Look>;

/**
 * The style and colour a position asks for, else the style at its place in the list (from 0) in its own colour; past the
 * last one, a grey mark with its number. To draw a whole issue use `positionStyles`, which also keeps two positions from
 * sharing a glyph.
 */
export function positionStyle(position: Position, index: number): PositionStyle {
  return styled(position.style ?? MARK_STYLES[index], position.colour, index);
}

/**
 * The styles of one issue's positions, by position id, each with a glyph of its own. Styles asked for by name are given
 * first; a position that finds its style taken gets the next free one, and a number when none is left, or where its
 * colour is the same, too. It keeps the colour it asked for, unless another with another glyph has that.
 */
export function positionStyles(positions: readonly Position[]): ReadonlyMap<string, PositionStyle> {
  const glyphs = new Map<MarkStyle, Position>();
  const colours = new Map<MarkColour | undefined, Position>();
  for (const position of positions) {
    if (position.style === undefined) continue;
    if (!glyphs.has(position.style)) glyphs.set(position.style, position);
    if (!colours.has(position.colour)) colours.set(position.colour, position);
  }
  const taken = new Set<MarkColour | undefined>([...glyphs.keys(), ...colours.keys()]);
  return new Map(
    positions.map((position, index) => {
      const wanted = position.style ?? (position.colour === "plain" ? undefined : MARK_STYLES[index]);
      const own = wanted === undefined || glyphs.get(wanted) === position;
      // One of two that mean the same keeps the colour of what it means, and has a number for a glyph.
      const alike = !own && position.colour !== undefined && glyphs.get(wanted)?.colour === position.colour;
      const style = own ? wanted : alike ? undefined : nextFree(wanted, taken);
      taken.add(style);
      const keeps = own || alike || position.style === undefined || colours.get(position.colour) === position;
      return [position.id, styled(style, keeps ? position.colour : undefined, index)];
    }),
  );
}

/** A pair of colours as a CSS value that follows the page's `color-scheme`. */
export function cssColour(pair: Readonly<Record<Theme, string>>): string {
  return `light-dark(${pair.light}, ${pair.dark})`;
}

function styled(style: MarkStyle | undefined, colour: MarkColour | undefined, index: number): PositionStyle {
  if (style !== undefined) return { key: style, glyph: style, ...MARK_LOOKS[colour ?? style] };
  const letter = String(index + 1);
  return { key: `numbered-${letter}`, glyph: "numbered", ...MARK_LOOKS[colour ?? "plain"], letter };
}

function nextFree(wanted: MarkStyle, taken: ReadonlySet<MarkColour | undefined>): MarkStyle | undefined {
  const start = MARK_STYLES.indexOf(wanted);
  return [...MARK_STYLES.slice(start), ...MARK_STYLES.slice(0, start)].find((style) => !taken.has(style));
}
