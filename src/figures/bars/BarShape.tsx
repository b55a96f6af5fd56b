import { createContext, useContext, type KeyboardEvent } from "react";
import { cssColour, type PositionStyle } from "../marks/positionStyle.ts";

/** Which bar is chosen, and how to choose one. It reaches the bars past the chart, which need not be drawn anew. */
export const ChosenBar = createContext<{
  readonly chosen: string | null;
  readonly onChoose: (positionId: string) => void;
}>({ chosen: null, onChoose: () => undefined });

/** What recharts hands to the shape of a bar. */
export interface BarShapeProps {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly payload?: {
    readonly id: string;
    readonly label: string;
    readonly told: string;
    readonly conditions: readonly string[];
  };
}

/** One stretch of a bar. The named stretch is the button for the whole bar; the other repeats it for the pointer. */
export function BarShape(
  props: BarShapeProps & {
    part: "named" | "unnamed";
    looks: ReadonlyMap<string, PositionStyle>;
    chartId: string;
  },
) {
  const { x = 0, y = 0, width = 0, height = 0, payload, part } = props;
  const { chosen, onChoose } = useContext(ChosenBar);
  const look = payload && props.looks.get(payload.id);
  if (!payload || !look) return null;
  const choose = () => onChoose(payload.id);
  const named = part === "named";
  const stretch = (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      fill={named ? cssColour(look.colour) : `url(#${hatchId(props.chartId, payload.id)})`}
      stroke={cssColour(look.outline)}
      strokeWidth={chosen === payload.id ? 3 : 1.5}
      cursor="pointer"
      onClick={choose}
    />
  );
  if (!named) return width > 0 ? stretch : null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose();
  };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-pressed={chosen === payload.id}
      aria-label={[payload.label, payload.told, payload.conditions.join("; ")].filter(Boolean).join(", ")}
      data-bar={payload.id}
      onKeyDown={onKeyDown}
    >
      <rect
        x={x}
        y={y - 3}
        width={Math.max(width, 24)}
        height={height + 6}
        fill="transparent"
        onClick={choose}
      />
      {width > 0 && stretch}
    </g>
  );
}

/** The id of the hatch of a position in one chart. */
export function hatchId(chartId: string, positionId: string): string {
  return `hatch-${chartId}-${positionId}`;
}
