export type Point = readonly [number, number];
/** Outlines of one shape in px: what lies within an odd number of them is inside. */
export type Outlines = readonly (readonly Point[])[];

/** A place within a shape, and how far it is from the edge, px; negative outside. */
export interface InsidePlace {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

interface Square extends InsidePlace {
  readonly half: number;
}

/** Closer than this the place is not worth looking for, px. */
const PRECISION = 0.5;

/**
 * The place within a shape that is furthest from its edge, by cutting squares that may hold a better one into four.
 * After mapbox/polylabel, https://blog.mapbox.com/a-new-algorithm-for-finding-a-visual-center-of-a-polygon-7c77e6492fbc
 */
export function insidePlace(outlines: Outlines): InsidePlace | null {
  const points = outlines.flat();
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [least(xs), least(ys)];
  const [width, height] = [-least(xs.map((x) => -x)) - left, -least(ys.map((y) => -y)) - top];
  const side = Math.max(PRECISION, Math.min(width, height));
  const squareAt = (x: number, y: number, half: number): Square => ({
    x,
    y,
    half,
    room: roomAt(outlines, x, y),
  });
  const queue: Square[] = [];
  for (let x = left; x < left + width || x === left; x += side)
    for (let y = top; y < top + height || y === top; y += side)
      queue.push(squareAt(x + side / 2, y + side / 2, side / 2));
  let best = squareAt(left + width / 2, top + height / 2, 0);
  while (queue.length > 0) {
    const square = takeMostPromising(queue);
    if (square.room > best.room) best = square;
    if (square.room + square.half * Math.SQRT2 - best.room <= PRECISION) break;
    const half = square.half / 2;
    for (const dx of [-half, half])
      for (const dy of [-half, half]) queue.push(squareAt(square.x + dx, square.y + dy, half));
  }
  return { x: best.x, y: best.y, room: best.room };
}

/** How far a place is from the edge of a shape, px; negative outside. */
export function roomAt(outlines: Outlines, x: number, y: number): number {
  let inside = false;
  let nearest = Infinity;
  for (const outline of outlines) {
    let [bx, by] = outline.at(-1) ?? [0, 0];
    for (const [ax, ay] of outline) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, squaredToSegment([x, y], [ax, ay], [bx, by]));
      [bx, by] = [ax, ay];
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

function takeMostPromising(queue: Square[]): Square {
  let most = 0;
  for (let at = 1; at < queue.length; at += 1) if (promise(queue[at]) > promise(queue[most])) most = at;
  return queue.splice(most, 1)[0] ?? { x: 0, y: 0, half: 0, room: -Infinity };
}

function promise(square: Square | undefined): number {
  return square ? square.room + square.half * Math.SQRT2 : -Infinity;
}

function squaredToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}
