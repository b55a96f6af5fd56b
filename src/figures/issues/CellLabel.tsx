import type { Theme } from "../marks/palette.ts";
import { FONT_FAMILY, FONT_WEIGHT } from "../text/figureFonts.ts";
import type { CellPart } from "./cellParts.ts";

/** The name of the position a cell shows, in the ink of its look. */
export function CellLabel({ part, theme }: { readonly part: CellPart; readonly theme: Theme }) {
  const { label, look } = part;
  if (!label) return null;
  const { lines, x, y, size, leading } = label;
  const first = y + size * 0.36 - ((lines.length - 1) * leading) / 2;
  return (
    <text
      fontFamily={FONT_FAMILY.sansBold}
      fontSize={size}
      fontWeight={FONT_WEIGHT.sansBold}
      fill={look.ink[theme]}
    >
      {lines.map((line, i) => (
        <tspan key={i} x={x} y={Math.round((first + i * leading) * 100) / 100}>
          {i < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  );
}
