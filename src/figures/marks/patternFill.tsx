type HatchPatternProps = {
  /** Unique in the document; the shape says `fill="url(#id)"`. */
  readonly id: string;
  readonly colour: string;
  readonly ground: string;
};

/** Side of the tile, px in the space of the shape that is filled. */
const TILE = 6;

/**
 * A diagonal hatch for members a group counts and does not name: told apart by pattern as well as by shade. The corner
 * strokes join the neighbouring tiles, so that no renderer shows a seam.
 */
export function HatchPattern({ id, colour, ground }: HatchPatternProps) {
  return (
    <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
      <rect width={TILE} height={TILE} fill={ground} />
      <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" stroke={colour} strokeWidth="2" />
    </pattern>
  );
}
