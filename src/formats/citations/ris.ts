import type { Source } from "../../domain/schema.ts";

/**
 * Sources as RIS, each of the general type with its kind beside it. What a source does not state has no tag; a date
 * keeps its slashes around what is missing: "2026/03//".
 */
export function ris(sources: readonly Source[], datasetId: string): string {
  return sources.map((source) => record(source, `${datasetId}-${source.id}`)).join("");
}

function record({ title, kind, author, outlet, date, url, note }: Source, id: string): string {
  const tags = [
    ["TY", "GEN"],
    ["ID", id],
    ["TI", title],
    ["AU", author],
    ["T2", outlet],
    ["M3", kind],
    ["PY", date?.slice(0, 4) ?? null],
    ["DA", date && slashed(date)],
    ["UR", url],
    ["N1", note],
  ] as const;
  const lines = tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  return `${lines.join("")}ER  - \r\n`;
}

function slashed(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}/${month}/${day}/`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
