type HatchPatternProps = {
  /** Unique in the document; the shape says `fill="url(#id)"`. */
  readonly id: string;
  readonly colour: string;
  readonly ground: string;
  /** A larger picture has wider stripes, so that they are seen when it is shown smaller. */
  readonly scale?: number;
};

/** Side of the tile, px in the space of the shape that is filled. */
const TILE = 6;

/**
 * A diagonal hatch for members a group counts and does not name: told apart by pattern as well as by shade. The corner
 * strokes join the neighbouring tiles, so that no renderer shows a seam.
 */
export function HatchPattern({ id, colour, ground, scale = 1 }: HatchPatternProps) {
  return (
    <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse" {...enlarged(scale)}>
      <rect width={TILE} height={TILE} fill={ground} />
      <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" stroke={colour} strokeWidth="2" />
    </pattern>
  );
}

/** The transform of a pattern in a picture of some scale; none up to 1. */
export function enlarged(scale: number): { readonly patternTransform?: string } {
  return scale > 1 ? { patternTransform: `scale(${Math.round(scale * 100) / 100})` } : {};
}
