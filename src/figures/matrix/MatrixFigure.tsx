import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { FigureText } from "../text/FigureText.tsx";
import type { MatrixBody, PlacedMark } from "./matrixBody.ts";
import { layoutMatrix, type MatrixLayout, type MatrixPicture } from "./matrixLayout.ts";
import { FIGURE_COLOURS, type Theme } from "../marks/palette.ts";
import { Pill } from "../marks/Pill.tsx";
import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import { positionStyles, type PositionStyle } from "../marks/positionStyle.ts";

/** The matrix as one picture for print, complete with title, sentence, legend, notes and source; `laid` saves laying it out again. */
export function MatrixFigure(props: MatrixPicture & FigureProps & { readonly laid?: MatrixLayout }) {
  const { content, alt, theme, clear } = props;
  const sheet = props.laid ?? layoutMatrix(props);
  const looks = positionStyles(props.matrix.issue.positions);
  return (
    <FigureFrame {...{ content, alt, theme, clear, sheet, looks }}>
      {(hatch) => <Body body={sheet.body} looks={looks} hatch={hatch} theme={theme} />}
    </FigureFrame>
  );
}

function Body(props: {
  readonly body: MatrixBody;
  readonly looks: ReadonlyMap<string, PositionStyle>;
  readonly hatch: string;
  readonly theme: Theme;
}) {
  const { body, looks, hatch, theme } = props;
  const { left, inner } = body.frame;
  const colours = FIGURE_COLOURS[theme];
  return (
    <>
      {body.rules.map(({ y, strong }) => (
        <path
          key={y}
          d={`M${left} ${y}H${left + inner}`}
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
          {...{ x, y, width: size, height: size }}
          rx="2"
          fill={`url(#${hatch})`}
          stroke={colours.muted}
        />
      ))}
      {body.marks.map((mark) => (
        <Mark key={markId(mark)} mark={mark} look={looks.get(mark.cell.position.id)} theme={theme} />
      ))}
    </>
  );
}

function Mark(props: {
  readonly mark: PlacedMark;
  readonly look: PositionStyle | undefined;
  readonly theme: Theme;
}) {
  const { mark, look, theme } = props;
  const count = mark.cell.statements.length;
  const { x, y, width, height, reference } = mark;
  return (
    <g data-mark={markId(mark)} data-count={count}>
      {look && <Pill {...{ x, y, width, height, look, theme, count }} />}
      {mark.texts.map((block) => (
        <FigureText key={block.y} block={block} theme={theme} />
      ))}
      {reference && (
        <g data-reference>
          <FigureText block={reference} theme={theme} />
        </g>
      )}
    </g>
  );
}

function markId({ cell }: PlacedMark): string {
  return `${cell.row}.${cell.position.id}`;
}
