import type { MarkColour, MarkStyle } from "./schema.ts";

/** The places of a scale, from against to for. */
export const SCALE_PLACES = [-2, -1, 0, 1, 2] as const;
export type ScalePlace = (typeof SCALE_PLACES)[number];

/** How a position on a scale looks unless a person chooses otherwise: a glyph of its own, and a colour. */
interface ScaleLook {
  readonly style: MarkStyle;
  readonly colour: MarkColour;
}

/**
 * The looks along a scale, from against to for: brown and amber, grey, teal and blue, which eyes that see no red or no
 * green also tell apart (tests/figures/positionStyle.test.ts measures them).
 */
export const SCALE_LOOKS = {
  [-2]: { style: "square", colour: "square" },
  [-1]: { style: "diamond", colour: "bars" },
  0: { style: "bars", colour: "plain" },
  1: { style: "half", colour: "half" },
  2: { style: "disc", colour: "disc" },
} as const satisfies Record<ScalePlace, ScaleLook>;
