/** A fill, px: a cell, or of one that is split the part of one position. */
interface Filled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it is the first part of its cell, and the last; a cell that is not split is both. */
  readonly first: boolean;
  readonly last: boolean;
  /** How much of its upper right corner is cut; 0 for none. */
  readonly corner: number;
}

/** A dashed line: an SVG path with its widths, px. */
export interface DashedEdge {
  readonly d: string;
  readonly strokeWidth: number;
  readonly strokeDasharray: string;
}

/** Of the height of a cell; px. */
const [WIDTH, LEAST, MOST] = [0.06, 0.6, 1.5];
/** Of the width of the line: its middle from the edge, a dash, and the gap after it. */
const [INSET, DASH, GAP] = [1.6, 2.4, 1.7];

/**
 * What says that a position is stated under conditions: dashes along the edge of its fill, inside it, so that they show on
 * any ground. Open on the side where the next position of a split cell begins.
 */
export function conditionalEdge({ x, y, width, height, first, last, corner }: Filled): DashedEdge {
  const strokeWidth = lineWidth(height);
  const inset = edgeInset(height);
  const [left, right] = [first ? x + inset : x, last ? x + width - inset : x + width];
  const [top, bottom] = [y + inset, y + height - inset].map(rounded);
  // The line turns at the cut where it meets the other two at the same distance from the edge.
  const cut = corner === 0 ? 0 : rounded(Math.max(0, corner - inset * (2 - Math.SQRT2)));
  const turn = cut === 0 ? "" : `l${cut} ${cut}`;
  const upper = `M${rounded(left)} ${top}H${rounded(right - cut)}${turn}`;
  const d = last
    ? `${upper}V${bottom}H${rounded(left)}${first ? "z" : ""}`
    : `${upper}M${rounded(right)} ${bottom}H${rounded(left)}${first ? `V${top}` : ""}`;
  return { d, strokeWidth, strokeDasharray: `${rounded(DASH * strokeWidth)} ${rounded(GAP * strokeWidth)}` };
}

/** How far the middle of the line is from the edge of a cell of some height, px. */
export function edgeInset(height: number): number {
  return INSET * lineWidth(height);
}

/** How far from its middle the glyph of a part stands, px: in the middle of what the line leaves of a part it is open to. */
export function edgeShift({ height, first, last }: Pick<Filled, "height" | "first" | "last">): number {
  if (first === last) return 0;
  const shift = edgeInset(height) / 2 + lineWidth(height) / 4;
  return first ? shift : -shift;
}

function lineWidth(height: number): number {
  return rounded(Math.max(LEAST, Math.min(MOST, height * WIDTH)));
}

function rounded(px: number): number {
  return Math.round(px * 100) / 100;
}
