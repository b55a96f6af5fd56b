import { asSentence } from "../../domain/text.ts";
import type { FigureContent } from "../../figures/frame/figureContent.ts";
import type { Kind } from "./studioSettings.ts";

const STARTS = {
  matrix: "Matrix of countries and their leaders by position",
  bars: "Bars of how many countries hold each position",
  map: "Map of countries by position",
  card: "Quote card",
  issues: "Table of positions, a row for each actor and a column for each issue",
  agreement: "Matrix of how far every two actors agree, shaded, like beside like",
} as const satisfies Record<Kind, string>;

/** What a picture shows, for those who cannot see it: what it is, its sentence, its filters, and its source. */
export function figureAlt(kind: Kind, content: FigureContent, leaders: boolean): string {
  const { title, headline, absent, source } = content;
  const start = kind === "matrix" && !leaders ? "Matrix of countries by position" : STARTS[kind];
  return sentences([`${start}: ${title}`, headline, filtersOf(content), absent ?? "", source]);
}

function filtersOf({ filters }: FigureContent): string {
  return filters.length > 0 ? `Filtered view. ${filters.join(" · ")}` : "";
}

/** Parts as sentences, blank ones left out. */
function sentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(asSentence)
    .join(" ");
}
