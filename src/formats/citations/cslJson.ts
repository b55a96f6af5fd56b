import type { Source } from "../../domain/schema.ts";

/**
 * Sources as CSL JSON, each a "document" with its kind as the genre. What a source does not state is left out, so that a
 * style writes “n.d.” and the like by its own rules; an author is one text, not taken apart into names.
 */
export function cslJson(sources: readonly Source[], datasetId: string): string {
  const entries = sources.map(({ id, title, kind, author, outlet, date, url, note }) => ({
    id: `${datasetId}-${id}`,
    type: "document",
    title,
    genre: kind,
    ...(author === null ? {} : { author: [{ literal: author }] }),
    ...(outlet === null ? {} : { "container-title": outlet }),
    ...(date === null ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(url === null ? {} : { URL: url }),
    ...(note === null ? {} : { annote: note }),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}
