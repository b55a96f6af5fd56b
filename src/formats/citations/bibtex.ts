import type { Source } from "../../domain/schema.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** What LaTeX would read as a command, a comment or a brace; a bare brace would also end the field. */
const MARKS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/**
 * Sources as BibTeX. All are `@misc`, the one kind of entry that asks for no field: what a source does not state has
 * none. Titles and authors stand in double braces: an author is one text here, and is not taken apart into names.
 */
export function bibtex(sources: readonly Source[], datasetId: string): string {
  return sources.map((source) => entry(source, `${datasetId}-${source.id}`)).join("\n");
}

function entry(source: Source, key: string): string {
  const [year, month, day] = source.date?.split("-") ?? [];
  const fields = [
    ["title", `{{${escaped(source.title)}}}`],
    ["author", source.author === null ? null : `{{${escaped(source.author)}}}`],
    ["howpublished", source.outlet === null ? null : `{${escaped(source.outlet)}}`],
    ["type", `{${escaped(source.kind)}}`],
    ["year", year === undefined ? null : `{${year}}`],
    ["month", month === undefined ? null : (MONTHS[Number(month) - 1] ?? null)],
    ["day", day === undefined ? null : `{${Number(day)}}`],
    ["url", source.url === null ? null : `{${encodedUrl(source.url)}}`],
    ["annote", source.note === null ? null : `{${escaped(source.note)}}`],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\{}~^]/g, (mark) => MARKS[mark] ?? mark)
    .replace(/[%&$#_]/g, "\\$&");
}

/** An address is read as it stands, so only what would end the field or the line is encoded. */
function encodedUrl(url: string): string {
  return url.replace(/[\s{}\\]/g, encodeURIComponent);
}
