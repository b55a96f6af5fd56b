import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { FIGURE_COLOURS, type Theme } from "../marks/palette.ts";
import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import { FigureText } from "../text/FigureText.tsx";
import { IssueCells } from "./IssueCells.tsx";
import type { IssuesLayout } from "./issuesLayout.ts";
import type { ShownIssues } from "./issuesMeasure.ts";
import type { PlacedIssues } from "./placeIssues.ts";

/** Actors against issues as one picture for print, `laid` out before: in each cell the position held there. */
export function IssuesFigure(props: ShownIssues & FigureProps & { readonly laid: IssuesLayout }) {
  const { index, content, alt, theme, clear, laid } = props;
  const { grid } = laid.body;
  const { line, faint } = FIGURE_COLOURS[theme];
  return (
    <FigureFrame {...{ content, alt, theme, clear, sheet: laid, looks: laid.looks }}>
      {(hatch) => (
        <>
          <path d={rules(grid, false)} stroke={faint} strokeWidth="1" />
          <path d={rules(grid, true)} stroke={line} strokeWidth="1" />
          <IssueCells {...{ laid, index, theme }} id={hatch} />
          {grid.turned.map(({ block, x, y }) => (
            <g key={x} transform={`rotate(-90 ${x} ${y})`}>
              <FigureText block={block} theme={theme} />
            </g>
          ))}
          <Counts grid={grid} theme={theme} />
        </>
      )}
    </FigureFrame>
  );
}

function Counts({ grid, theme }: { readonly grid: PlacedIssues; readonly theme: Theme }) {
  return (
    <g data-counts>
      {grid.counts.map(({ look, text, ...at }) => (
        <g key={`${at.x} ${at.y}`}>
          {look && <PositionGlyph {...at} style={look} colour={look.outline[theme]} />}
          <FigureText block={text} theme={theme} />
        </g>
      ))}
    </g>
  );
}

function rules({ rules: all, left, right }: PlacedIssues, strong: boolean): string {
  return all
    .filter((rule) => rule.strong === strong)
    .map(({ y }) => `M${left} ${y}H${right}`)
    .join("");
}
