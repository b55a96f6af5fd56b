import { enlarged } from "../marks/patternFill.tsx";
import type { PositionStyle } from "../marks/positionStyle.ts";
import { figurePair, type Paint } from "./paint.ts";

/** Width of one band of a split fill along the top of its tile, and of the line of paper between two, px. */
const BAND = 11;
const LINE = 1.6;
/** Side of the tile of dots, px. */
const DOTS = 6;

/** Diagonal bands, one as wide as the other, in the colours of all positions a country holds. */
export function SplitPattern(props: {
  /** Unique in the document; the shape says `fill="url(#id)"`. */
  readonly id: string;
  readonly looks: readonly PositionStyle[];
  readonly paint: Paint;
  readonly scale?: number;
}) {
  const { id, looks, paint, scale = 1 } = props;
  const side = looks.length * BAND;
  return (
    <pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse" {...enlarged(scale)}>
      <rect width={side} height={side} fill={paint(figurePair("paper"))} />
      {looks.map(({ key, colour }, at) => (
        <path key={key} d={bands(at, side)} fill={paint(colour)} />
      ))}
    </pattern>
  );
}

/** Dots on land: a country of the dataset that states no position. */
export function DotPattern(props: { readonly id: string; readonly paint: Paint; readonly scale?: number }) {
  const { id, paint, scale = 1 } = props;
  return (
    <pattern id={id} width={DOTS} height={DOTS} patternUnits="userSpaceOnUse" {...enlarged(scale)}>
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
      // A px beyond the tile, so that no renderer shows a seam.
      return `M${left + 1} -1H${left + 1 + BAND - LINE}L${left - 1 + BAND - LINE - side} ${side + 1}H${left - 1 - side}z`;
    })
    .join("");
}
