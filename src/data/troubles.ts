/** Something that went wrong on this page. */
export interface Trouble {
  /** When, in ms after the page was opened. */
  readonly at: number;
  /** Where it was caught: by the panel it was drawn in, by the window, or as a failed request. */
  readonly where: "panel" | "page" | "data";
  readonly error: unknown;
}

/** What has gone wrong, oldest first, for Diagnostics: kept in memory and sent nowhere. */
export const troubles: Trouble[] = [];

/** Keeps a failure among the last 20. */
export function noteTrouble(where: Trouble["where"], error: unknown): void {
  if (troubles.push({ at: performance.now(), where, error }) > 20) troubles.shift();
}
