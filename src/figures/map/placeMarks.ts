import type { MapBox } from "./mapProjection.ts";

/** Marks of one country that want a place: as wide as they stand side by side. */
export interface Claim {
  readonly code: string;
  /** Where the country is, px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Width of the marks alone, without a label beneath them, px. */
  readonly marks: number;
  /** Whether the marks lie on the country where they are wanted. */
  readonly inside: boolean;
}

/** Where the marks of a country stand: their middle, px. Away from the country a line leads to it. */
export interface Spot {
  readonly claim: Claim;
  readonly x: number;
  readonly y: number;
  readonly away: boolean;
}

/** Between marks, px. */
const GAP = 3;
/** Directions tried around a country. */
const DIRECTIONS = 24;
/** How far marks may stand from their country, in heights of a mark. */
const FURTHEST = 7;
const STEP = 0.5;
/** After the first free place so many wider circles are tried, for one may be better. */
const MORE_CIRCLES = 3;
/** Costs of a place besides its distance, in heights of a mark. */
const COST = { crossing: 3, hides: 2, inward: 1.2 } as const;

/**
 * Gives every country's marks a place of their own: on the country where they fit, else as near as they find room, so that
 * none covers another and lines cross as little as can be. Who finds no place is left out.
 */
export function placeMarks(claims: readonly Claim[], box: MapBox): readonly Spot[] {
  const settled: Spot[] = [];
  const inTurn = claims.toSorted((a, b) => Number(b.inside) - Number(a.inside));
  for (const claim of inTurn) {
    const spot = spotFor(claim, { settled, claims, box });
    if (spot) settled.push(spot);
  }
  return settled;
}

interface Surroundings {
  readonly settled: readonly Spot[];
  readonly claims: readonly Claim[];
  readonly box: MapBox;
}

function spotFor(claim: Claim, around: Surroundings): Spot | null {
  const here: Spot = { claim, x: claim.x, y: claim.y, away: false };
  if (claim.inside && isFree(here, around)) return here;
  let best: { readonly spot: Spot; readonly cost: number } | null = null;
  let last = FURTHEST;
  for (let distance = 0; distance <= last; distance += STEP) {
    for (const spot of circle(claim, distance, around.box)) {
      if (!isFree(spot, around)) continue;
      if (best === null) last = Math.min(last, distance + MORE_CIRCLES * STEP);
      const cost = costOf(spot, around);
      if (best === null || cost < best.cost) best = { spot, cost };
    }
  }
  return best?.spot ?? null;
}

function circle(claim: Claim, distance: number, box: MapBox): readonly Spot[] {
  const directions = distance === 0 ? 1 : DIRECTIONS;
  return Array.from({ length: directions }, (_, at) => {
    const angle = (2 * Math.PI * at) / directions;
    const wanted = [
      claim.x + Math.cos(angle) * distance * claim.height,
      claim.y + Math.sin(angle) * distance * claim.height,
    ] as const;
    const x = within(wanted[0], box.x + claim.width / 2 + 1, box.x + box.width - claim.width / 2 - 1);
    const y = within(wanted[1], box.y + claim.height / 2 + 1, box.y + box.height - claim.height / 2 - 1);
    const moved = Math.hypot(x - claim.x, y - claim.y);
    return { claim, x, y, away: moved > claim.height * 0.6 };
  });
}

function isFree(spot: Spot, { settled }: Surroundings): boolean {
  return settled.every((other) => !overlap(spot, other) && !leads(other, spot) && !leads(spot, other));
}

function overlap(one: Spot, other: Spot): boolean {
  return (
    Math.abs(one.x - other.x) < (one.claim.width + other.claim.width) / 2 + GAP &&
    Math.abs(one.y - other.y) < (one.claim.height + other.claim.height) / 2 + GAP
  );
}

/** Whether the line to a country runs beneath another's marks. */
function leads({ away, claim, x, y }: Spot, over: Spot): boolean {
  if (!away) return false;
  const steps = 12;
  return Array.from({ length: steps + 1 }, (_, at) => at / steps).some(
    (part) =>
      Math.abs(x + (claim.x - x) * part - over.x) < over.claim.width / 2 + 1 &&
      Math.abs(y + (claim.y - y) * part - over.y) < over.claim.height / 2 + 1,
  );
}

function costOf(spot: Spot, { settled, claims }: Surroundings): number {
  const { claim } = spot;
  const crossings = settled.filter((other) => spot.away && other.away && cross(spot, other)).length;
  const hidden = claims.filter((other) => other !== claim && covers(spot, other)).length;
  // Away from the crowd there is more room for those who come later.
  const mx = claims.reduce((sum, { x }) => sum + x, 0) / claims.length;
  const my = claims.reduce((sum, { y }) => sum + y, 0) / claims.length;
  const towards =
    (spot.x - claim.x) * Math.sign(mx - claim.x) + (spot.y - claim.y) * Math.sign(my - claim.y) > 0;
  const distance = Math.hypot(spot.x - claim.x, spot.y - claim.y) / claim.height;
  return distance + crossings * COST.crossing + hidden * COST.hides + (towards ? COST.inward : 0);
}

function covers({ x, y, claim }: Spot, other: Claim): boolean {
  return Math.abs(x - other.x) < claim.width / 2 + GAP && Math.abs(y - other.y) < claim.height / 2 + GAP;
}

function cross(one: Spot, other: Spot): boolean {
  const side = (spot: Spot, x: number, y: number) =>
    Math.sign((spot.claim.x - spot.x) * (y - spot.y) - (spot.claim.y - spot.y) * (x - spot.x));
  return (
    side(one, other.x, other.y) !== side(one, other.claim.x, other.claim.y) &&
    side(other, one.x, one.y) !== side(other, one.claim.x, one.claim.y)
  );
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
