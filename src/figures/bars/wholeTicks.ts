const MOST_TICKS = 7;

/** An axis that counts reaches at least this far: one country alone does not fill the picture. */
export const SHORTEST_AXIS = 5;

/** Ticks of an axis that counts, from 0 up to at most `max`, in steps of 1, 2 or 5 times a power of ten. */
export function wholeTicks(max: number): readonly number[] {
  const step = stepFor(max, 1);
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}

function stepFor(max: number, power: number): number {
  const step = [1, 2, 5].map((digit) => digit * power).find((each) => Math.ceil(max / each) < MOST_TICKS);
  return step ?? stepFor(max, power * 10);
}
