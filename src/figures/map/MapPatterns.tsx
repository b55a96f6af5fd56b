import type { PositionStyle } from "../marks/positionStyle.ts";
import { figurePair, type Paint } from "./paint.ts";

/** Width of one band of a split fill along the top of its tile, px. */
const BAND = 9;
/** Side of the tile of dots, px. */
const DOTS = 6;

/** Diagonal bands, one as wide as the other, in the colours of all positions a country holds. */
export function SplitPattern(props: {
  /** Unique in the document; the shape says `fill="url(#id)"`. */
  readonly id: string;
  readonly looks: readonly PositionStyle[];
  readonly paint: Paint;
}) {
  const { id, looks, paint } = props;
  const side = looks.length * BAND;
  return (
    <pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse">
      {looks.map(({ key, colour }, at) => (
        <path key={key} d={at === 0 ? `M0 0H${side}V${side}H0z` : bands(at, side)} fill={paint(colour)} />
      ))}
    </pattern>
  );
}

/** Dots on land: a country of the dataset that states no position. */
export function DotPattern({ id, paint }: { readonly id: string; readonly paint: Paint }) {
  return (
    <pattern id={id} width={DOTS} height={DOTS} patternUnits="userSpaceOnUse">
      <rect width={DOTS} height={DOTS} fill={paint(figurePair("land"))} />
      <circle cx={DOTS / 4} cy={DOTS / 4} r="0.95" fill={paint(figurePair("muted"))} />
      <circle cx={(DOTS * 3) / 4} cy={(DOTS * 3) / 4} r="0.95" fill={paint(figurePair("muted"))} />
    </pattern>
  );
}

/** A band falls from right to left across the tile, and comes in again where it has left. */
function bands(at: number, side: number): string {
  return [0, side]
    .map((shift) => {
      const left = at * BAND + shift;
      return `M${left} 0H${left + BAND}L${left + BAND - side} ${side}H${left - side}z`;
    })
    .join("");
}
