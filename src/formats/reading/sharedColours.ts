import type { MarkColour, Position } from "../../domain/schema.ts";
import { listed } from "../../domain/text.ts";

const MOST_NAMED = 3;

/** For the place of a position, a sentence that names those with the same colour, after a blank; "" where there is none. */
export function sharedColours(positions: readonly Position[]): (place: number) => string {
  const byColour = new Map<MarkColour | undefined, Position[]>();
  for (const position of positions) {
    const alike = byColour.get(colourOf(position));
    if (alike === undefined) byColour.set(colourOf(position), [position]);
    else alike.push(position);
  }
  return (place) => {
    const own = positions[place];
    const alike = own === undefined ? [] : (byColour.get(colourOf(own)) ?? []);
    // However many there are, only the first are looked at.
    const others = alike.slice(0, MOST_NAMED + 1).filter((other) => other !== own);
    if (others.length === 0) return "";
    const named = others.slice(0, MOST_NAMED).map(({ label }) => `“${label}”`);
    const more = alike.length - 1 - named.length;
    return ` It has the same colour as ${listed(more > 0 ? [...named, `${more} more`] : named)}; the glyph tells them apart.`;
  };
}

function colourOf({ colour, style }: Position): MarkColour | undefined {
  return colour ?? style;
}
