import { FONT_FAMILY, FONT_WEIGHT } from "../text/figureFonts.ts";
import { measureText } from "../text/measureText.ts";
import type { Theme } from "./palette.ts";
import { PositionGlyph } from "./PositionGlyph.tsx";
import { digitSize } from "./pillWidth.ts";
import type { PositionStyle } from "./positionStyle.ts";

type PillProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: PositionStyle;
  readonly theme: Theme;
  /** The number beside the glyph; without one the glyph stands alone. */
  readonly count?: number;
};

/** A mark: rounded, in its position's colour, with the glyph and the number of statements. */
export function Pill({ x, y, width, height, look, theme, count }: PillProps) {
  const size = digitSize(height);
  const number = count === undefined ? "" : String(count);
  const gap = number === "" ? 0 : height * 0.24;
  const left = x + (width - size - gap - measureText(number, "sansBold", size)) / 2;
  const middle = y + height / 2;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={height / 2}
        fill={look.colour[theme]}
        stroke={look.outline[theme]}
        strokeWidth="1.5"
      />
      <PositionGlyph style={look} size={size} x={left + size / 2} y={middle} colour={look.ink[theme]} />
      {number !== "" && (
        <text
          x={Math.round((left + size + gap) * 100) / 100}
          y={Math.round((middle + size * 0.365) * 100) / 100}
          fontFamily={FONT_FAMILY.sansBold}
          fontSize={Math.round(size * 100) / 100}
          fontWeight={FONT_WEIGHT.sansBold}
          fill={look.ink[theme]}
        >
          {number}
        </text>
      )}
    </>
  );
}
