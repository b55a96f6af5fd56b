import type { Source } from "../../domain/schema.ts";
import { isWebAddress, nameOfCell } from "./cellReaders.ts";
import type { Report } from "./report.ts";
import { createVocabulary, tellNotes, type Noted } from "./vocabulary.ts";

/** Kind, outlet and author of a source as the cells have them, "" where there are none. */
export type SourceFacts = readonly [kind: string, outlet: string, author: string];

/** The sources that a file names; rows that name none have the file itself for a source. */
export interface SourceBook {
  /** The place of a row's source; `facts` is null where the file has no column of them. */
  placeOf(title: string, facts: SourceFacts | null, row: number): number;
  /** The id of the source at a place. */
  idOf(place: number): string;
  /** The sources by place. A file may have as many as rows, so they are made only once. */
  sources(): readonly Source[];
  tell(report: Report, column: string | null): void;
}

/** A book for a file of this name. */
export function createSourceBook(fileName: string): SourceBook {
  /** What is known of each source: title, kind, outlet and author; "" for the file. */
  const drafts: string[] = [];
  const ids: string[] = [];
  const placeByDraft = new Map<string, number>();
  const placeOf = (draft: string): number => {
    const known = placeByDraft.get(draft);
    if (known !== undefined) return known;
    placeByDraft.set(draft, drafts.length);
    drafts.push(draft);
    ids.push(draft === "" ? "file" : `source-${drafts.length}`);
    return drafts.length - 1;
  };
  const cells = createVocabulary((raw): Noted<number> => {
    const { value, note } = nameOfCell(raw);
    return { value: placeOf(value), note };
  });
  const cellsWithFacts = createVocabulary((raw): Noted<number> => {
    const [title = "", kind = "", outlet = "", author = ""] = raw
      .split(BETWEEN)
      .map((cell) => nameOfCell(cell).value);
    const named = title || outlet || author;
    return { value: placeOf(named === "" ? "" : [named, kind, outlet, author].join(BETWEEN)), note: null };
  });
  return {
    placeOf: (title, facts, row) =>
      facts === null
        ? cells.read(title, row).value
        : cellsWithFacts.read([title, ...facts].join(BETWEEN), row).value,
    idOf: (place) => ids[place] ?? "",
    sources: () => drafts.map((draft, place) => sourceOf(draft, { id: ids[place] ?? "", fileName })),
    tell: (report, column) => tellNotes(cells, { column, report }),
  };
}

/** Stands in no cell of a text file. */
const BETWEEN = "\0";

function sourceOf(
  draft: string,
  { id, fileName }: { readonly id: string; readonly fileName: string },
): Source {
  const [title = "", kind = "", outlet = "", author = ""] = draft.split(BETWEEN);
  return {
    id,
    title: title || fileName,
    kind: kind || (draft === "" ? "file" : "source named in the file"),
    outlet: outlet || null,
    author: author || null,
    date: null,
    url: isWebAddress(title) ? title : null,
    note: null,
  };
}
