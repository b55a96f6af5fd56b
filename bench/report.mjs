const NAMES = {
  bare: "first table, bare React page",
  plain: "first matrix, without the mock",
  mocked: "first matrix, with the mock",
  search: "key pressed in Search to settled",
  export: "Download PNG to file",
};

/** Prints the median, the spread and the number of runs of each measure in ms, and its ratio to the bare page. */
export function report(times) {
  const yardstick = median(times.bare);
  console.log(
    `\n${"measure".padEnd(36)}${"median".padStart(9)}${"min–max".padStart(18)}${"runs".padStart(6)}${"ratio".padStart(8)}`,
  );
  for (const [key, name] of Object.entries(NAMES)) {
    const runs = times[key];
    if (runs.length === 0 || runs.some((time) => !Number.isFinite(time)))
      throw new Error(`${name}: a run gave no time.`);
    const spread = `${Math.min(...runs).toFixed(0)}–${Math.max(...runs).toFixed(0)}`;
    const ratio = (median(runs) / yardstick).toFixed(2);
    console.log(
      `${name.padEnd(36)}${`${median(runs).toFixed(1)} ms`.padStart(9)}${spread.padStart(18)}${String(runs.length).padStart(6)}${ratio.padStart(8)}`,
    );
  }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
