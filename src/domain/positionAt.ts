import type { Issue } from "./schema.ts";
import { LAST_BIT } from "./stances.ts";

/** What the position at a place of its issue is called; the last place that stances tell apart stands for all beyond. */
export function labelAt({ positions }: Issue, place: number): string {
  if (place === LAST_BIT && positions.length > LAST_BIT + 1) return "Another position";
  return positions[place]?.label ?? "Another position";
}
