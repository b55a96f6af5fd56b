import { GLYPH_BOX, PositionGlyph } from "./PositionGlyph.tsx";
import type { PositionStyle } from "./positionStyle.ts";

type GlyphIconProps = {
  readonly style: Pick<PositionStyle, "glyph" | "letter">;
  /** Side, px. */
  readonly size?: number;
};

/** A position's glyph for HTML, in the colour of the text around it. Hidden from screen readers: put words beside it. */
export function GlyphIcon({ style, size = GLYPH_BOX }: GlyphIconProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox={`0 0 ${GLYPH_BOX} ${GLYPH_BOX}`}
      width={size}
      height={size}
    >
      <PositionGlyph
        style={style}
        size={GLYPH_BOX}
        x={GLYPH_BOX / 2}
        y={GLYPH_BOX / 2}
        colour="currentColor"
      />
    </svg>
  );
}
