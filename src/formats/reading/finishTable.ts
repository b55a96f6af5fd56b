import { SCHEMA_VERSION, type DatasetHead, type Issue, type Position } from "../../domain/schema.ts";
import { actorsOf } from "./actorsOf.ts";
import { TIDIED } from "./cellText.ts";
import { codingOf } from "./codingOf.ts";
import type { Grouping } from "./groupingColumns.ts";
import { shortTitle } from "./issuesOf.ts";
import { COLUMN_ROLES, ROLES } from "./mapping.ts";
import { columnName, type RowBooks } from "./rowBooks.ts";
import { createIds, slug } from "./slugs.ts";
import type { Read } from "./tableReader.ts";
import { tellNotes } from "./vocabulary.ts";

/** What a file was called and is known by, and how many of its rows were read or merged. */
interface Finish {
  readonly fileName: string;
  readonly hash: string;
  readonly rowsRead: number;
}

/** Makes a dataset of what was read, and tells of every text that was not simply taken. */
export function finishTable(books: RowBooks, { fileName, hash, rowsRead }: Finish): Read {
  const { report, mapping, speakers } = books;
  const named = (role: "actor" | "iso3") => (mapping[role] === null ? null : columnName(books, role));
  // Actors and speakers share one set of ids.
  const idOf = createIds("actor");
  const columns = { name: named("actor"), code: named("iso3") };
  const actors = actorsOf(books.actors, { idOf, columns, report });
  const groupings = books.groupings.groupings(actors, createIds("column"));
  const positions = books.positions.finish(report, columnName(books, "position"));
  const texts = [...books.conditions.keys()];
  const coded = codingOf(books.table, { issues: books.issues.titles.length, positions, texts });
  const title = fileName.replace(/\.[^.]{1,5}$/, "").trim() || fileName || "Table";
  const sources = books.sources.sources();
  const head: DatasetHead = {
    schemaVersion: SCHEMA_VERSION,
    id: `own-${slug(title) || "table"}-${hash.slice(0, 8)}`,
    version: hash.slice(0, 16),
    title,
    description: "",
    licence: null,
    sources,
    actors,
    speakers: speakers.speakers({ actors, idOf, numbered: sources.length === 1 }),
    issues: issuesOf(books.issues.titles, coded.positions),
    groupings: [...groupings.values()],
  };
  tellOfColumns(books, rowsRead, groupings);
  tellOfCells(books);
  const words = books.writer.finish(head.issues.length);
  return { head, coding: coded.coding, words, report: report.finished(rowsRead) };
}

/** Issues of which every row was refused are not there: they would have no position. */
function issuesOf(titles: readonly string[], positions: readonly (readonly Position[])[]): readonly Issue[] {
  const idOf = createIds("issue");
  return titles.map((title, place) => ({
    id: idOf(title),
    title,
    shortTitle: shortTitle(title),
    description: "",
    positions: positions[place] ?? [],
  }));
}

function tellOfColumns(books: RowBooks, rowsRead: number, groupings: ReadonlyMap<number, Grouping>): void {
  const { header, headerRow: row, mapping, report, without } = books;
  const at = { level: "read", row, remedy: null } as const;
  for (const role of ROLES) {
    const place = mapping[role];
    if (place === null) continue;
    const column = header[place] ?? "";
    report.tell({ ...at, column, value: column, what: `Read as: ${COLUMN_ROLES[role].label}.` }, rowsRead);
  }
  for (const place of without) {
    const column = header[place] ?? "";
    const grouping = groupings.get(place);
    const what =
      grouping === undefined
        ? "Not read: no role has this name."
        : `Read as a way to group the actors, into ${grouping.groups.length} groups.`;
    report.tell({ ...at, column, value: column, what }, rowsRead);
  }
}

function tellOfCells(books: RowBooks): void {
  const { report, actors } = books;
  books.issues.tell(report, columnName(books, "issue"));
  books.speakers.tell(report, {
    name: columnName(books, "speaker"),
    title: columnName(books, "speaker_title"),
  });
  books.sources.tell(report, columnName(books, "source"));
  books.words.tell();
  tellNotes(books.dates, { column: columnName(books, "date"), report });
  tellNotes(books.kinds, { column: columnName(books, "kind"), report });
  tellNotes(books.sizes, { column: columnName(books, "group_size"), report });
  const column = columnName(books, books.mapping.actor === null ? "iso3" : "actor");
  for (const { spelling, first, rows } of actors.spellings()) {
    if (!spelling.tidied) continue;
    report.tell({ level: "read", row: first, column, value: "", what: TIDIED, remedy: null }, rows);
  }
}
