import { useId } from "react";
import { layoutBars, type BarsLayout, type BarsPicture, type PlacedBar } from "./barsLayout.ts";
import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { FigureText } from "../text/FigureText.tsx";
import { FIGURE_COLOURS, paperOf, type Look } from "../marks/palette.ts";
import { HatchPattern } from "../marks/patternFill.tsx";
import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import { positionStyles, type PositionStyle } from "../marks/positionStyle.ts";

/** How many countries hold each position, as one picture for print: those not named are hatched, and never added in. */
export function BarsFigure(props: BarsPicture & FigureProps & { readonly laid?: BarsLayout }) {
  const { content, alt, theme, clear } = props;
  const sheet = props.laid ?? layoutBars(props);
  const looks = positionStyles(props.matrix.issue.positions);
  const colours = FIGURE_COLOURS[theme];
  const { bars, ticks, axis } = sheet.body;
  return (
    <FigureFrame {...{ content, alt, theme, clear, sheet, looks }}>
      {() => (
        <>
          {ticks.map(({ x, label }, i) => (
            <g key={x}>
              <path d={`M${x} ${axis.top}V${axis.bottom}`} stroke={i === 0 ? colours.muted : colours.line} />
              <FigureText block={label} theme={theme} />
            </g>
          ))}
          {bars.map((bar) => {
            const { id } = bar.column.position;
            const look = { theme, clear };
            return <Bar key={id} {...{ bar, look }} style={looks.get(id)} scale={sheet.frame.scale} />;
          })}
        </>
      )}
    </FigureFrame>
  );
}

function Bar(props: {
  readonly bar: PlacedBar;
  readonly style: PositionStyle | undefined;
  readonly look: Look;
  readonly scale: number;
}) {
  const { bar, style, look, scale } = props;
  const { theme } = look;
  const { position, count } = bar.column;
  const hatch = useId();
  if (!style) return null;
  const paper = paperOf(look);
  const { x, y, size } = bar.glyph;
  const box = { y: bar.y, height: bar.height, stroke: style.outline[theme] };
  return (
    <g data-bar={position.id} data-named={count.countries} data-unnamed={count.unnamed}>
      <PositionGlyph
        style={style}
        size={size}
        x={x + size / 2}
        y={y + size / 2}
        colour={style.outline[theme]}
      />
      {bar.namedWidth > 0 && <rect {...box} x={bar.x} width={bar.namedWidth} fill={style.colour[theme]} />}
      {bar.unnamedWidth > 0 && (
        <>
          <HatchPattern id={hatch} colour={style.outline[theme]} ground={paper} scale={scale} />
          <rect {...box} x={bar.x + bar.namedWidth} width={bar.unnamedWidth} fill={`url(#${hatch})`} />
        </>
      )}
      <FigureText block={bar.label} theme={theme} />
      {[bar.counted, ...bar.conditions, ...(bar.reference ? [bar.reference] : [])].map((block) => (
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
