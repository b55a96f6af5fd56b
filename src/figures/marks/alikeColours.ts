import type { MarkColour } from "../../domain/schema.ts";

/** The two fills that some eyes hardly tell apart; tests/figures/positionStyle.test.ts measures every pair. */
const ALIKE: ReadonlySet<MarkColour> = new Set(["ring", "plain"]);

/** Whether two colours are one, or too much alike to be told apart without the glyph on them, as on a map's stripes. */
export function coloursAlike(one: MarkColour, other: MarkColour): boolean {
  return one === other || (ALIKE.has(one) && ALIKE.has(other));
}
