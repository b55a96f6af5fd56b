/** The longest step, ms, of the quickest of five runs: on a busy machine a run may be interrupted anywhere. */
export function longestStep(start: () => Generator<undefined, unknown>): number {
  const runs = Array.from({ length: 5 }, () => {
    let longest = 0;
    const steps = start();
    for (let from = performance.now(), step = steps.next(); step.done !== true; step = steps.next()) {
      longest = Math.max(longest, performance.now() - from);
      from = performance.now();
    }
    return longest;
  });
  return Math.min(...runs);
}
