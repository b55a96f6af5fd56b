import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { FIGURE_COLOURS } from "../marks/palette.ts";
import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import { FigureText } from "../text/FigureText.tsx";
import { CellLabel } from "./CellLabel.tsx";
import { cellParts, partPaths } from "./cellParts.ts";
import type { IssuesLayout } from "./issuesLayout.ts";
import type { ShownIssues } from "./issuesMeasure.ts";

/** Actors against issues as one picture for print, `laid` out before: in each cell the position held there. */
export function IssuesFigure(props: ShownIssues & FigureProps & { readonly laid: IssuesLayout }) {
  const { content, alt, theme, clear, laid } = props;
  const { looks } = laid;
  return (
    <FigureFrame {...{ content, alt, theme, clear, sheet: laid, looks }}>
      {(hatch) => <Body {...props} id={hatch} />}
    </FigureFrame>
  );
}

function Body(props: ShownIssues & FigureProps & { readonly laid: IssuesLayout; readonly id: string }) {
  const { index, theme, laid, id } = props;
  const { grid } = laid.body;
  const { ink, line, faint } = FIGURE_COLOURS[theme];
  const parts = cellParts(grid, index);
  const rules = (strong: boolean) =>
    grid.rules
      .filter((rule) => rule.strong === strong)
      .map(({ y }) => `M${grid.left} ${y}H${grid.right}`)
      .join("");
  // A glyph is drawn once and used in every cell: there may be thousands.
  const sizes = new Set(parts.map(({ glyph }) => glyph.size));
  const glyphId = (key: string, size: number) => `${id}-${key}-${[...sizes].indexOf(size)}`;
  return (
    <>
      <defs>
        {[...looks(laid)].flatMap(([key, look]) =>
          [...sizes].map((size) => (
            <g key={`${key} ${size}`} id={glyphId(key, size)}>
              <PositionGlyph style={look} size={size} colour={look.ink[theme]} />
            </g>
          )),
        )}
      </defs>
      <path d={rules(false)} stroke={faint} strokeWidth="1" />
      <path d={rules(true)} stroke={line} strokeWidth="1" />
      <g data-cells>
        {partPaths(parts, grid).map(({ key, d }) => {
          const look = laid.looks.get(key);
          return look && <path key={key} data-look={key} d={d} fill={look.colour[theme]} stroke={look.outline[theme]} strokeWidth={grid.row >= 12 ? 1 : 0} />;
        })}
        {parts.map(({ key, glyph }, i) => (
          <use key={i} href={`#${glyphId(key, glyph.size)}`} x={glyph.x} y={glyph.y} />
        ))}
        {parts.map(
          (part) => part.label && <CellLabel key={`${part.x} ${part.y}`} part={part} theme={theme} />,
        )}
      </g>
      {grid.turned.map(({ block, x, y }) => (
        <g key={x} transform={`rotate(-90 ${x} ${y})`}>
          <FigureText block={block} theme={theme} />
        </g>
      ))}
      <g data-counts>
        {grid.counts.map(({ look, text, ...at }) => (
          <g key={`${at.x} ${at.y}`}>
            {look && <PositionGlyph {...at} style={look} colour={look.outline[theme]} />}
            <FigureText block={text} theme={theme} />
          </g>
        ))}
      </g>
    </>
  );
}
