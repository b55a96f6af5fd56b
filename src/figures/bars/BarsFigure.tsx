import { useId } from "react";
import { layoutBars, type BarsPicture, type PlacedBar } from "./barsLayout.ts";
import { FigureFrame } from "../frame/FigureFrame.tsx";
import { FigureText } from "../text/FigureText.tsx";
import { FIGURE_COLOURS, type Theme } from "../marks/palette.ts";
import { HatchPattern } from "../marks/patternFill.tsx";
import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import { positionStyles, type PositionStyle } from "../marks/positionStyle.ts";

/** How many countries hold each position, as one picture for print: those not named are hatched, and never added in. */
export function BarsFigure({ theme, ...picture }: BarsPicture & { readonly theme: Theme }) {
  const { frame, height, texts, legend, bars, ticks, top, bottom } = layoutBars(picture);
  const looks = positionStyles(picture.matrix.issue.positions);
  const colours = FIGURE_COLOURS[theme];
  return (
    <FigureFrame
      content={picture.content}
      width={frame.width}
      height={height}
      theme={theme}
      texts={texts}
      legend={legend}
      looks={looks}
    >
      {() => (
        <>
          {ticks.map(({ x, label }, i) => (
            <g key={x}>
              <path d={`M${x} ${top}V${bottom}`} stroke={i === 0 ? colours.muted : colours.line} />
              <FigureText block={label} theme={theme} />
            </g>
          ))}
          {bars.map((bar) => (
            <Bar
              key={bar.column.position.id}
              bar={bar}
              look={looks.get(bar.column.position.id)}
              theme={theme}
            />
          ))}
        </>
      )}
    </FigureFrame>
  );
}

function Bar(props: {
  readonly bar: PlacedBar;
  readonly look: PositionStyle | undefined;
  readonly theme: Theme;
}) {
  const { bar, look, theme } = props;
  const { position, count } = bar.column;
  const hatch = useId();
  if (!look) return null;
  const { paper } = FIGURE_COLOURS[theme];
  const { x, y, size } = bar.glyph;
  const box = { y: bar.y, height: bar.height, stroke: look.outline[theme] };
  return (
    <g data-bar={position.id} data-named={count.countries} data-unnamed={count.unnamed}>
      <PositionGlyph
        style={look}
        size={size}
        x={x + size / 2}
        y={y + size / 2}
        colour={look.outline[theme]}
      />
      {bar.namedWidth > 0 && <rect {...box} x={bar.x} width={bar.namedWidth} fill={look.colour[theme]} />}
      {bar.unnamedWidth > 0 && (
        <>
          <HatchPattern id={hatch} colour={look.outline[theme]} ground={paper} />
          <rect {...box} x={bar.x + bar.namedWidth} width={bar.unnamedWidth} fill={`url(#${hatch})`} />
        </>
      )}
      <FigureText block={bar.label} theme={theme} />
      {[bar.counted, ...bar.conditions].map((block) => (
        <g key={block.y}>
          <rect
            x={block.x - 3}
            y={block.top}
            width={block.width + 6}
            height={block.bottom - block.top}
            fill={paper}
          />
          <FigureText block={block} theme={theme} />
        </g>
      ))}
    </g>
  );
}
