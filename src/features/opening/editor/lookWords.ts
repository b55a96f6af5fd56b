import type { ScalePlace } from "../../../domain/scaleLooks.ts";
import type { MarkColour } from "../../../domain/schema.ts";
import type { GlyphName } from "../../../figures/marks/positionStyle.ts";

/** What the glyphs are called. */
export const GLYPH_LABELS = {
  disc: "Disc",
  half: "Half disc",
  triangle: "Triangle",
  ring: "Ring",
  query: "Question mark",
  square: "Square",
  diamond: "Diamond",
  bars: "Bars",
  numbered: "Number",
} as const satisfies Record<GlyphName, string>;

/** What the colours are called; the names fit the light page and the dark one. */
export const COLOUR_LABELS = {
  disc: "Blue",
  half: "Teal",
  triangle: "Violet",
  ring: "Faint blue",
  query: "Grey",
  square: "Brown",
  diamond: "Plum",
  bars: "Faint amber",
  plain: "Faint grey",
} as const satisfies Record<MarkColour, string>;

/** What the places of a scale mean. */
export const SCALE_LABELS = {
  [-2]: "Against (−2)",
  [-1]: "Partly against (−1)",
  0: "Neither (0)",
  1: "Partly for (1)",
  2: "For (2)",
} as const satisfies Record<ScalePlace, string>;
