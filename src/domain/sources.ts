import { countOf } from "./actors.ts";
import type { DatasetHead, Source } from "./schema.ts";

/** A source as a reference: title, kind, and what it does not say said so. */
export function sourceLine(source: Source): string {
  const parts = [
    `“${source.title}”`,
    source.kind,
    source.outlet ?? "outlet not stated",
    source.author ?? "author not stated",
    source.date ?? "undated",
  ];
  return [...parts, ...(source.url === null ? [] : [source.url])].join(", ");
}

/** A source in a few words, for the foot of a figure: title, kind, date or "undated". */
export function sourceCredit(source: Source): string {
  return [
    `“${source.title}”`,
    ...(source.outlet ? [source.outlet] : []),
    source.kind,
    source.date ?? "undated",
  ].join(", ");
}

/** Sources named one by one; further ones are counted. */
const MOST_SOURCES = 3;

/** "Source: The Gazette (undated)."; of many sources the first few by name. */
export function sourcesLine(sources: readonly Source[]): string {
  const named = sources.slice(0, MOST_SOURCES).map(sourceCredit);
  const more = sources.length - named.length;
  const credits = [...named, ...(more > 0 ? [countOf(more, "more source")] : [])].join("; ");
  return `${sources.length === 1 ? "Source" : "Sources"}: ${credits}.`;
}

const credits = new WeakMap<object, string>();

/** Keeps the line of a dataset whose sources are not to be unpacked for it alone. */
export function keepCredit(head: DatasetHead, line: string): void {
  credits.set(head, line);
}

/** The sources of a dataset in a line, as `sourcesLine` has it. */
export function creditOf(head: DatasetHead): string {
  return credits.get(head) ?? sourcesLine(head.sources);
}
