/** What the yes or no of an event list says as a position. The Discourse Network Analyzer writes 1 and 0, others the rest. */
export const AGREEMENT_WORDS: ReadonlyMap<string, string> = new Map([
  ["1", "Supporting"],
  ["true", "Supporting"],
  ["yes", "Supporting"],
  ["0", "Opposing"],
  ["false", "Opposing"],
  ["no", "Opposing"],
]);
