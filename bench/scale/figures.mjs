/** The median of numbers; NaN of none. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The largest value of a measure in any visit. */
export function largest(visits, key) {
  return Math.max(...visits.map((visit) => visit[key]));
}

/** The share of frames over 25 ms in all visits together. */
export function share(visits) {
  const frames = visits.reduce((sum, visit) => sum + visit.frames, 0);
  return visits.reduce((sum, visit) => sum + visit.slow * visit.frames, 0) / frames;
}

/** How many times as much a measure is in one set of visits as in another, by medians. */
export function growthOf(key, from, to) {
  return median(to.map((visit) => visit[key])) / median(from.map((visit) => visit[key]));
}
