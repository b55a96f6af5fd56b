import { FigureFrame } from "../frame/FigureFrame.tsx";
import { FigureText } from "../text/FigureText.tsx";
import type { PlacedMark } from "./matrixBody.ts";
import { layoutMatrix, type MatrixPicture } from "./matrixLayout.ts";
import { FIGURE_COLOURS, type Theme } from "../marks/palette.ts";
import { Pill } from "../marks/Pill.tsx";
import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import { positionStyles, type PositionStyle } from "../marks/positionStyle.ts";

/** The matrix as one picture for print, complete with title, sentence, legend, notes and source. */
export function MatrixFigure({ theme, ...picture }: MatrixPicture & { readonly theme: Theme }) {
  const { frame, height, texts, legend, body } = layoutMatrix(picture);
  const looks = positionStyles(picture.matrix.issue.positions);
  const colours = FIGURE_COLOURS[theme];
  const right = frame.width - frame.margin;
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
      {(hatch) => (
        <>
          {body.rules.map(({ y, strong }) => (
            <path
              key={y}
              d={`M${frame.margin} ${y}H${right}`}
              stroke={strong ? colours.ink : colours.line}
              strokeWidth={strong ? 1.5 : 1}
            />
          ))}
          {body.glyphs.map(({ position, x, y, size }) => {
            const look = looks.get(position);
            const at = { x: x + size / 2, y: y + size / 2, size };
            return look && <PositionGlyph key={position} {...at} style={look} colour={look.outline[theme]} />;
          })}
          {body.hatches.map(({ x, y, size }) => (
            <rect
              key={y}
              x={x}
              y={y}
              width={size}
              height={size}
              rx="2"
              fill={`url(#${hatch})`}
              stroke={colours.muted}
            />
          ))}
          {body.marks.map((mark) => (
            <Mark key={markId(mark)} mark={mark} look={looks.get(mark.cell.position.id)} theme={theme} />
          ))}
        </>
      )}
    </FigureFrame>
  );
}

function Mark(props: {
  readonly mark: PlacedMark;
  readonly look: PositionStyle | undefined;
  readonly theme: Theme;
}) {
  const { mark, look, theme } = props;
  const count = mark.cell.statements.length;
  const { x, y, width, height } = mark;
  return (
    <g data-mark={markId(mark)} data-count={count}>
      {look && <Pill {...{ x, y, width, height, look, theme, count }} />}
      {mark.texts.map((block) => (
        <FigureText key={block.y} block={block} theme={theme} />
      ))}
    </g>
  );
}

function markId({ cell }: PlacedMark): string {
  return `${cell.row}.${cell.position.id}`;
}
