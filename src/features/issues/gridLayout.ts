/** The measures of the grid of all issues, px. */
export interface GridLayout {
  /** Width of the names. */
  readonly first: number;
  /** Width of the totals of the rows. */
  readonly total: number;
  /** Whether those totals stay beside the names; else they scroll away with the issues. */
  readonly totalStays: boolean;
  readonly column: number;
  readonly head: number;
  /** Whether the head has the titles upright and the cells have words. */
  readonly roomy: boolean;
  /** Height of an actor's row. */
  readonly row: number;
  /** Height of a row of counts: four of them, one beneath the other. */
  readonly counts: number;
  /** Whether the head stays, and the row of all actors beneath it; else they scroll away with the others. */
  readonly headStays: boolean;
}

/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const NARROW = 620;
/** A window this low, as one much enlarged is, has no room for rows that stay. */
const LOW = 480;
const LEAST_COLUMN = 40;
const ROOMY = 104;
const WIDEST = 190;

/** The layout for a grid as wide as given in a window as high as given, with so many issues. */
export function gridLayout({ width, height }: Size, issues: number): GridLayout {
  const narrow = width < NARROW;
  const low = height < LOW;
  const first = narrow ? 128 : 216;
  const total = narrow ? 48 : 60;
  const share = Math.floor((width - first - total) / Math.max(issues, 1));
  const roomy = !narrow && share >= ROOMY;
  return {
    first,
    total,
    totalStays: !narrow,
    column: roomy ? Math.min(share, WIDEST) : Math.max(LEAST_COLUMN, Math.min(share, 56)),
    head: roomy ? 110 : low ? 112 : 176,
    roomy,
    row: 30,
    counts: 62,
    headStays: !low,
  };
}

/** What stays in sight above and beside the cells, px. */
export function staying({ head, counts, headStays, first, total, totalStays }: GridLayout) {
  return { above: headStays ? head + counts : 0, beside: first + (totalStays ? total : 0) };
}

/** What scrolls away above the body and beside its cells, px: the rest of what is not a cell. */
export function leaving(layout: GridLayout) {
  const { above, beside } = staying(layout);
  return { above: layout.head + layout.counts - above, beside: layout.first + layout.total - beside };
}
