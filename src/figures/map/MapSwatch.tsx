import { PositionGlyph } from "../marks/PositionGlyph.tsx";
import type { PositionStyle } from "../marks/positionStyle.ts";
import type { MapSign } from "./mapLegend.ts";
import { DotPattern, SplitPattern } from "./MapPatterns.tsx";
import { figurePair, type Paint } from "./paint.ts";

interface Props {
  readonly sign: MapSign;
  readonly looks: ReadonlyMap<string, PositionStyle>;
  readonly paint: Paint;
  /** Of its pattern; unique in the document. */
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** A sign of a map's legend: a piece of land as the map fills it, with the glyph that stands on it. */
export function MapSwatch({ sign, looks, paint, id, x = 0, y = 0, width, height }: Props) {
  const box = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 2.5 };
  const muted = paint(figurePair("muted"));
  if (sign.kind === "position") {
    const look = looks.get(sign.position.id);
    if (!look) return null;
    return (
      <>
        <rect {...box} fill={paint(look.colour)} stroke={paint(look.outline)} />
        <PositionGlyph
          style={look}
          size={height * 0.66}
          x={x + width / 2}
          y={y + height / 2}
          colour={paint(look.ink)}
        />
      </>
    );
  }
  if (sign.kind === "plain") return <rect {...box} fill={paint(figurePair("land"))} />;
  return (
    <>
      {sign.kind === "split" ? (
        <SplitPattern
          id={id}
          looks={sign.positions.flatMap((position) => looks.get(position.id) ?? [])}
          paint={paint}
        />
      ) : (
        <DotPattern id={id} paint={paint} />
      )}
      <rect {...box} fill={`url(#${id})`} stroke={muted} />
    </>
  );
}
