import { useId } from "react";
import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { paperOf } from "../marks/palette.ts";
import { Pill } from "../marks/Pill.tsx";
import { FigureText } from "../text/FigureText.tsx";
import { positionStyles } from "../marks/positionStyle.ts";
import { MapDrawing } from "./MapDrawing.tsx";
import { layoutMapFigure, type MapFigureLayout, type MapPicture } from "./mapFigureLayout.ts";
import { paintIn } from "./paint.ts";

/** Who stands where as a map for print, with whoever it cannot draw in words beside it. */
export function MapFigure(props: MapPicture & FigureProps & { readonly laid?: MapFigureLayout }) {
  const { content, alt, theme, clear } = props;
  const sheet = props.laid ?? layoutMapFigure(props);
  const looks = positionStyles(props.matrix.issue.positions);
  const id = useId();
  return (
    <FigureFrame {...{ content, alt, theme, clear, sheet, looks }}>
      {() => (
        <>
          <MapDrawing
            map={sheet.map}
            looks={looks}
            paint={paintIn({ theme, clear })}
            id={id}
            scale={sheet.frame.scale}
          />
          {sheet.labels.map((label) => (
            <g key={`${label.x} ${label.y}`} data-reference>
              <rect
                x={label.x - 2}
                y={label.top + 1}
                width={label.width + 4}
                height={label.leading - 2}
                rx="3"
                fill={paperOf({ theme, clear })}
                fillOpacity="0.9"
              />
              <FigureText block={label} theme={theme} />
            </g>
          ))}
          {sheet.body.marks.map(({ position, ...box }) => {
            const look = looks.get(position);
            return look && <Pill key={`${box.x} ${box.y}`} {...box} look={look} theme={theme} />;
          })}
        </>
      )}
    </FigureFrame>
  );
}
