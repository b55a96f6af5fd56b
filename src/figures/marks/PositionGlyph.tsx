import type { ReactElement } from "react";
import type { MarkStyle } from "../../domain/schema.ts";
import { FONT_FAMILY, FONT_WEIGHT } from "../text/figureFonts.ts";
import type { PositionStyle } from "./positionStyle.ts";

/** Side of the square the shapes are drawn in. Edges lie on whole units, so they are crisp at 14 px and its multiples. */
export const GLYPH_BOX = 14;

type PositionGlyphProps = {
  readonly style: Pick<PositionStyle, "glyph" | "letter">;
  /** Side of the glyph's box, px. */
  readonly size: number;
  /** Centre of the box, px. */
  readonly x?: number;
  readonly y?: number;
  /** Any SVG paint. */
  readonly colour: string;
};

/** A position's glyph as an SVG group, centred at (x, y) in a box of `size` px. It has no name: a label beside it has. */
export function PositionGlyph({ style, size, x = 0, y = 0, colour }: PositionGlyphProps) {
  const scale = rounded(size / GLYPH_BOX, 4);
  return (
    <g
      aria-hidden="true"
      fill={colour}
      stroke="none"
      transform={`translate(${rounded(x - size / 2, 2)} ${rounded(y - size / 2, 2)}) scale(${scale})`}
    >
      {style.glyph === "numbered" ? numbered(style.letter ?? "", colour) : SHAPES[style.glyph](colour)}
    </g>
  );
}

/** Keeps files short: no screen or press shows more. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/**
 * One drawing for each style in the 14-unit box, all of about the same weight of ink: what has corners spans a little
 * more than what is round, and the question mark is a path, so that no font is needed.
 */
const SHAPES = {
  disc: () => <circle cx="7" cy="7" r="5.5" />,
  half: (colour) => (
    <>
      <circle cx="7" cy="7" r="4.75" fill="none" stroke={colour} strokeWidth="1.5" />
      <path d="M7 1.5a5.5 5.5 0 0 0 0 11z" />
    </>
  ),
  triangle: () => <path d="M7 1 13.5 12.5H.5z" />,
  ring: (colour) => <circle cx="7" cy="7" r="4.7" fill="none" stroke={colour} strokeWidth="2" />,
  query: (colour) => (
    <>
      <path
        d="M4 4.6C4 2.9 5.3 1.9 7 1.9S10 3 10 4.5C10 6.6 7 6.5 7 9"
        fill="none"
        stroke={colour}
        strokeWidth="2"
      />
      <circle cx="7" cy="11.6" r="1.3" />
    </>
  ),
  square: () => <path d="M2 2h10v10H2z" />,
  diamond: () => <path d="M7 .5 13.5 7 7 13.5.5 7z" />,
  bars: () => <path d="M2 2h2v10H2zM6 2h2v10H6zM10 2h2v10h-2z" />,
} as const satisfies Record<MarkStyle, (colour: string) => ReactElement>;

/** The number stands in a circle, so that it is not taken for the count beside it. */
function numbered(number: string, colour: string): ReactElement {
  const fontSize = number.length > 1 ? 7.5 : 9;
  return (
    <>
      <circle cx="7" cy="7" r="6.4" fill="none" stroke={colour} strokeWidth="1.1" />
      <text
        x="7"
        y={7 + fontSize * 0.36}
        fontFamily={FONT_FAMILY.sansBold}
        fontSize={fontSize}
        fontWeight={FONT_WEIGHT.sansBold}
        textAnchor="middle"
      >
        {number}
      </text>
    </>
  );
}
