import {
  composeSheet,
  type Arrangement,
  type ComposedSheet,
  type PlacedBody,
  type Setting,
  type SheetParts,
} from "./composeSheet.ts";
import { plainScale } from "../text/placeText.ts";

/** A composed sheet, and whether it is as high as was asked for. */
export interface FittedSheet<Body> extends ComposedSheet<Body> {
  readonly fits: boolean;
}

/** Sizes tried, largest first, as parts of the plain one; first as spread out as on a sheet without a height, then dense. */
const LOOSE = [1.8, 1.65, 1.5, 1.4, 1.3, 1.22, 1.15, 1.08, 1, 0.94] as const;
const DENSE = [1.3, 1.22, 1.15, 1.08, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6] as const;
/** From this part of the plain size on nothing closer is tried; below, closer rows have to give larger type than this. */
const GOOD = 1.15;
const WORTH = 1.08;
const STACKED: Arrangement = { kind: "stacked" };
/** Shares of the width that the words may take beside the body. */
const SHARES = [0.26, 0.31, 0.37] as const;
/** A sheet of another shape has no room for two columns: width over height, and px. */
const LANDSCAPE = { ratio: 1.25, width: 900 } as const;
/** The size of a sheet that grows beyond its height because nothing fits. */
const LEAST = 0.82;

/**
 * Sets a figure as large as its sheet allows: larger type first, then words beside the body, then closer rows. Where
 * nothing fits, the sheet grows in height, `fits` is false, and nothing is cut.
 */
export function fitSheet<Body extends PlacedBody>(parts: SheetParts<Body>): FittedSheet<Body> {
  const { sheet } = parts;
  const plain = plainScale(sheet.width);
  const at = (part: number, dense: boolean, arrangement: Arrangement) =>
    composeSheet(parts, { scale: plain * part, dense, arrangement } satisfies Setting);
  if (sheet.height === undefined || sheet.height === null) return { ...at(1, false, STACKED), fits: true };
  const { height } = sheet;
  const best = (steps: readonly number[], dense: boolean) =>
    arrangementsOf(parts)
      .map((arrangement) => largest(steps, (part) => at(part, dense, arrangement), height))
      .filter((fitted) => fitted !== null)
      .toSorted((a, b) => b.frame.scale - a.frame.scale)[0];
  const loose = best(LOOSE, false);
  if (loose && loose.frame.scale >= plain * GOOD) return { ...loose, fits: true };
  const dense = best(DENSE, true);
  const found = dense && (!loose || dense.frame.scale >= loose.frame.scale * WORTH) ? dense : loose;
  return found ? { ...found, fits: true } : { ...at(LEAST, true, STACKED), fits: false };
}

function arrangementsOf<Body extends PlacedBody>({ sheet }: SheetParts<Body>): readonly Arrangement[] {
  const { width, height, plain = false } = sheet;
  const wide = height && width / height >= LANDSCAPE.ratio && width >= LANDSCAPE.width;
  return !wide || plain
    ? [STACKED]
    : [STACKED, ...SHARES.map((share): Arrangement => ({ kind: "beside", share }))];
}

/** The first step that fits, sought by halving: what fits at one size fits at every smaller one. */
function largest<Body>(
  steps: readonly number[],
  at: (part: number) => ComposedSheet<Body>,
  height: number,
): ComposedSheet<Body> | null {
  let low = 0;
  let high = steps.length - 1;
  let found = at(steps[high] ?? 1);
  if (found.height > height) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const tried = at(steps[middle] ?? 1);
    if (tried.height <= height) {
      found = tried;
      high = middle;
    } else low = middle + 1;
  }
  return found;
}
