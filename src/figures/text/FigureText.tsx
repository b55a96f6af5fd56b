import { TEXT_ROLES, type TextBlock } from "./placeText.ts";
import { FONT_FAMILY, FONT_WEIGHT } from "./figureFonts.ts";
import { FIGURE_COLOURS, type Theme } from "../marks/palette.ts";

/** Draws placed lines as one `<text>`, so that a drawing program keeps them together, with a blank between for whoever copies it. */
export function FigureText({ block, theme }: { readonly block: TextBlock; readonly theme: Theme }) {
  const { font, colour } = TEXT_ROLES[block.role];
  return (
    <text
      fontFamily={FONT_FAMILY[font]}
      fontSize={block.size}
      fontWeight={FONT_WEIGHT[font]}
      fill={FIGURE_COLOURS[theme][colour]}
      textAnchor={block.anchor}
    >
      {block.lines.map((line, i) => (
        <tspan key={i} x={block.x} y={Math.round((block.y + i * block.leading) * 100) / 100}>
          {i < block.lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  );
}
