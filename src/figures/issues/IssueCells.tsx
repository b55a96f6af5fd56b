import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Theme } from "../marks/palette.ts";
import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import { CellLabel } from "./CellLabel.tsx";
import { cellParts, edgePaths, partPaths } from "./cellParts.ts";
import type { IssuesLayout } from "./issuesLayout.ts";

/** Cells this low have no edge: it would be most of them, px. */
const EDGED = 12;

/**
 * Draws the cells: a path for all of one look, one for the dashed edges of those under conditions, and over them the glyphs, each drawn once and used wherever it stands, as there
 * may be thousands. `id` begins the ids of the glyphs.
 */
export function IssueCells(props: {
  readonly laid: IssuesLayout;
  readonly index: DatasetIndex;
  readonly theme: Theme;
  readonly id: string;
}) {
  const { laid, theme, id } = props;
  const { grid } = laid.body;
  const parts = cellParts(grid, props.index);
  const sizes = [...new Set(parts.map(({ glyph }) => glyph.size))];
  const glyphId = (key: string, size: number) => `${id}-${key}-${sizes.indexOf(size)}`;
  const glyphs = [...laid.looks].flatMap(([key, look]) => sizes.map((size) => ({ key, look, size })));
  const shapes = partPaths(parts).flatMap(({ key, d }) => {
    const look = laid.looks.get(key);
    return look ? [{ key, d, fill: look.colour[theme], stroke: look.outline[theme] }] : [];
  });
  return (
    <g data-cells>
      <defs>
        {glyphs.map(({ key, look, size }) => (
          <g key={`${key} ${size}`} id={glyphId(key, size)}>
            <PositionGlyph style={look} size={size} colour={look.ink[theme]} />
          </g>
        ))}
      </defs>
      {shapes.map(({ key, stroke, ...shape }) => (
        <path key={key} data-look={key} {...shape} stroke={grid.row < EDGED ? undefined : stroke} />
      ))}
      {edgePaths(parts).map(({ key, ...edge }) => (
        <path
          key={key}
          data-conditional={key}
          {...edge}
          fill="none"
          stroke={laid.looks.get(key)?.ink[theme]}
        />
      ))}
      {parts.map(({ key, glyph }) => (
        <use key={`${glyph.x} ${glyph.y}`} href={`#${glyphId(key, glyph.size)}`} x={glyph.x} y={glyph.y} />
      ))}
      {parts.map((part) => part.label && <CellLabel key={`${part.x} ${part.y}`} part={part} theme={theme} />)}
    </g>
  );
}
