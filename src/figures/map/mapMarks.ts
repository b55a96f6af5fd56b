import type { Cell } from "../../domain/matrix.ts";
import type { Point } from "./insidePlace.ts";
import type { MapPicture } from "./mapLayout.ts";
import type { MarkedCountry } from "./mapScene.ts";
import type { Spot } from "./placeMarks.ts";

/** A glyph of a country's position, in px; `bare` where it stands on the country's own colour. */
export interface PlacedMark {
  readonly code: string;
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly bare: boolean;
}

/** A line of words beneath a country's marks, in px: the middle of its room. */
export interface PlacedLabel {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** From marks that stand off to the country they belong to, px. */
export interface Leader {
  readonly code: string;
  readonly from: Point;
  readonly to: Point;
}

/** Between two marks of one country, px. */
const BETWEEN = 2;
const NO_LABEL = { width: 0, height: 0 } as const;

/** How wide some marks stand side by side, px. */
export function marksWidth(marks: number, radius: number): number {
  return marks * 2 * radius + (marks - 1) * BETWEEN;
}

/** The room that a label beneath a country's marks takes, px; none where it has no label. */
export function labelRoom(
  { labels }: MapPicture,
  code: string,
): { readonly width: number; readonly height: number } {
  return labels?.get(code) ?? NO_LABEL;
}

/** The marks of a country where its spot is, side by side. */
export function marksOf(
  { code, cells }: MarkedCountry,
  spots: readonly Spot[],
  picture: MapPicture,
): readonly PlacedMark[] {
  const { radius } = picture;
  const spot = spots.find(({ claim }) => claim.code === code);
  if (!spot) return [];
  const bare = spot.claim.inside && !spot.away && cells.length === 1;
  const first = spot.x - (cells.length - 1) * (radius + BETWEEN / 2);
  const { height } = labelRoom(picture, code);
  return cells.map((cell, at) => ({
    code,
    cell,
    x: toTenth(first + at * (2 * radius + BETWEEN)),
    y: toTenth(spot.y - height / 2),
    bare,
  }));
}

/** A line from the edge of the marks, not from beneath them, to the country. */
export function leaderOf({ claim, x, y: middle }: Spot, picture: MapPicture): Leader {
  const { radius } = picture;
  const y = middle - labelRoom(picture, claim.code).height / 2;
  const reach = Math.min(Math.abs(claim.x - x), claim.marks / 2 - radius) * Math.sign(claim.x - x);
  const start = x + reach;
  const length = Math.hypot(claim.x - start, claim.y - y) || 1;
  const from = [
    toTenth(start + ((claim.x - start) / length) * radius),
    toTenth(y + ((claim.y - y) / length) * radius),
  ] as const;
  return { code: claim.code, from, to: [toTenth(claim.x), toTenth(claim.y)] };
}

/** The place of a label beneath the marks, where there is one. */
export function labelOf(
  { claim: { code }, x, y }: Spot,
  { radius, labels }: MapPicture,
): readonly PlacedLabel[] {
  return labels?.has(code) ? [{ code, x: toTenth(x), y: toTenth(y + radius) }] : [];
}

function toTenth(px: number): number {
  return Math.round(px * 10) / 10;
}
