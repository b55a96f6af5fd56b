import type { Issue } from "../../domain/schema.ts";
import { positionStyles, type PositionStyle } from "../marks/positionStyle.ts";

const known = new WeakMap<Issue, readonly (PositionStyle | undefined)[]>();

/** The look of the position at a place of its issue. */
export function lookAt(issue: Issue, place: number): PositionStyle | undefined {
  const looks = known.get(issue) ?? looksOf(issue);
  known.set(issue, looks);
  return looks[place];
}

/** What tells a look from others, across issues: its glyph and its colours. */
export function lookKey({ key, colour }: PositionStyle): string {
  return `${key}-${colour.light.slice(1)}`;
}

function looksOf({ positions }: Issue): readonly (PositionStyle | undefined)[] {
  const byId = positionStyles(positions);
  return positions.map(({ id }) => byId.get(id));
}
