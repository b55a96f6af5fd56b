import { useId } from "react";
import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { Pill } from "../marks/Pill.tsx";
import { positionStyles } from "../marks/positionStyle.ts";
import { MapDrawing } from "./MapDrawing.tsx";
import { layoutMapFigure, type MapPicture } from "./mapFigureLayout.ts";
import { paintIn } from "./paint.ts";

/** Who stands where as a map for print, with whoever it cannot draw in words beside it. */
export function MapFigure(props: MapPicture & FigureProps) {
  const { content, alt, theme, clear } = props;
  const sheet = layoutMapFigure(props);
  const looks = positionStyles(props.matrix.issue.positions);
  const id = useId();
  return (
    <FigureFrame {...{ content, alt, theme, clear, sheet, looks }}>
      {() => (
        <>
          <MapDrawing map={sheet.map} looks={looks} paint={paintIn(theme)} id={id} />
          {sheet.body.marks.map(({ position, ...box }) => {
            const look = looks.get(position);
            return look && <Pill key={`${box.x} ${box.y}`} {...box} look={look} theme={theme} />;
          })}
        </>
      )}
    </FigureFrame>
  );
}
