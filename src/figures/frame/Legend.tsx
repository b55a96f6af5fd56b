import { FigureText } from "../text/FigureText.tsx";
import type { LegendSign, PlacedEntry } from "./legendLayout.ts";
import { MapSwatch } from "../map/MapSwatch.tsx";
import { paintIn } from "../map/paint.ts";
import { Pill } from "../marks/Pill.tsx";
import { FIGURE_COLOURS, type Theme } from "../marks/palette.ts";
import type { PositionStyle } from "../marks/positionStyle.ts";

type LegendProps = {
  readonly entries: readonly PlacedEntry[];
  readonly looks: ReadonlyMap<string, PositionStyle>;
  /** Id of the hatch pattern in neutral colours. */
  readonly hatch: string;
  readonly theme: Theme;
};

/** Draws placed legend entries: a sign, and what it means beside it. */
export function Legend({ entries, looks, hatch, theme }: LegendProps) {
  return (
    <g data-legend>
      {entries.map((entry) => (
        <g key={entry.label.lines.join(" ")}>
          <Sign {...entry} looks={looks} hatch={hatch} theme={theme} />
          <FigureText block={entry.label} theme={theme} />
        </g>
      ))}
    </g>
  );
}

function Sign(
  props: Omit<LegendProps, "entries"> & {
    readonly sign: LegendSign;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
) {
  const { sign, looks, hatch, theme, ...box } = props;
  if (sign.kind === "position") {
    const look = looks.get(sign.position.id);
    return look ? <Pill {...box} look={look} theme={theme} /> : null;
  }
  if (sign.kind === "split" || sign.kind === "absent" || sign.kind === "plain")
    return <MapSwatch {...box} sign={sign} looks={looks} paint={paintIn({ theme })} id={hatch + sign.kind} />;
  const { muted } = FIGURE_COLOURS[theme];
  const fill = sign.kind === "shade" ? sign.shade[theme] : sign.kind === "solid" ? muted : `url(#${hatch})`;
  return <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="2" fill={fill} stroke={muted} />;
}
