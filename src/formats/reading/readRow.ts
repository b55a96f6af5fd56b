import { STATEMENT_KINDS } from "../../domain/schema.ts";
import { DATE_REFUSED } from "./cellReaders.ts";
import { cellAt, tidyName } from "./cellText.ts";
import { createDuplicates, type Duplicates } from "./duplicates.ts";
import { refuse } from "./refusals.ts";
import { columnName, type RowBooks } from "./rowBooks.ts";
import type { RowCodes } from "./rowTable.ts";
import type { KnownWords } from "./rowWords.ts";
import type { SourceFacts } from "./sourceBook.ts";
import { isTold, lookOf, type Twins } from "./twins.ts";

/** A table that is being read. */
export interface Reading extends RowBooks {
  readonly names: { readonly actor: string; readonly issue: string; readonly position: string };
  /** The codes and the words of the row at hand: the same objects for every row. */
  readonly codes: RowCodes;
  readonly known: KnownWords;
  /** The source of the last row of each issue. */
  readonly lastSource: number[];
  readonly twins: Twins;
  readonly duplicates: Duplicates;
  readonly kindOff: (row: number) => void;
  /** Rows that were read or merged. */
  rowsRead: number;
}

/** Nothing read yet. */
export function createReading(books: RowBooks): Reading {
  const { mapping, report } = books;
  return {
    ...books,
    names: {
      actor: columnName(books, mapping.actor === null ? "iso3" : "actor"),
      issue: columnName(books, "issue"),
      position: columnName(books, "position"),
    },
    codes: {
      issue: 0,
      actor: 0,
      position: 0,
      speaker: 0,
      kind: 0,
      date: 0,
      condition: 0,
      source: 0,
      words: 0,
    },
    known: { quote: null, source: "", before: "", paragraphs: [], dateKept: null },
    lastSource: [],
    twins: new Map(),
    duplicates: createDuplicates(),
    kindOff: report.tally({
      level: "leftOut",
      column: columnName(books, "kind"),
      value: "",
      what: "A direct statement has a quotation, a reported or narrated one has none; the kind is left open where that does not hold.",
      remedy: "Correct the kind, or move what is no quotation of a whole sentence into the summary.",
    }),
    rowsRead: 0,
  };
}

/** Reads a row of an actor and a position, or refuses it for want of an issue, or merges it with one that says the same. */
export function readRow(
  reading: Reading,
  cells: readonly string[],
  at: { readonly row: number; readonly actor: number; readonly position: number },
): void {
  const { mapping, issues, codes, known, words, table, writer } = reading;
  const { row } = at;
  // The issue comes last, so that there is none without a row.
  const issue = issues.placeOf(cellAt(cells, mapping.issue), row);
  if (issue < 0) return refuse(reading, { row, role: "issue", cells });
  reading.rowsRead += 1;
  codes.issue = issue;
  codes.actor = at.actor;
  codes.position = at.position;
  codeRest(reading, cells, row);
  reading.groupings.see(cells, at.actor);

  const before = reading.lastSource[issue];
  known.source = reading.sources.idOf(codes.source);
  known.before = before === undefined ? "" : reading.sources.idOf(before);
  const entry = words.entryOf(cells, row, known);
  codes.words = lookOf(entry) >>> 0;
  const twin = table.add(codes, row);
  if (twin >= 0 && isTold(reading.twins, twin, { entry, writer })) {
    table.drop();
    reading.duplicates.add(row, table.columns.fileRow[twin] ?? 0);
    return;
  }
  writer.add(issue, entry);
  reading.lastSource[issue] = codes.source;
}

/** Codes all but actor, issue and position, and keeps what the words need. */
function codeRest(reading: Reading, cells: readonly string[], row: number): void {
  const { mapping, codes, known, words, speakers } = reading;
  known.quote = words.textAt(mapping.quote, cells, row);
  known.paragraphs = words.paragraphsOf(cells, row);

  const dateCell = cellAt(cells, mapping.date);
  const date = dateCell === "" ? 0 : reading.dates.read(dateCell, row).value;
  codes.date = date === DATE_REFUSED ? 0 : date;
  known.dateKept = date === DATE_REFUSED ? tidyName(dateCell) : null;

  const title =
    mapping.speaker_title === null ? 0 : speakers.titleOf(cellAt(cells, mapping.speaker_title), row);
  const name = mapping.speaker === null ? 0 : speakers.nameOf(cellAt(cells, mapping.speaker), row);
  codes.speaker = speakers.placeOf(codes.actor, name, title);
  if (title > 0) speakers.seen(codes.speaker, title, known.paragraphs);

  const kindCell = cellAt(cells, mapping.kind);
  codes.kind = kindCell === "" ? 0 : reading.kinds.read(kindCell, row).value;
  if ((codes.kind === DIRECT && known.quote === null) || (UNQUOTED.has(codes.kind) && known.quote !== null)) {
    codes.kind = 0;
    reading.kindOff(row);
  }

  const condition = words.textAt(mapping.condition, cells, row);
  codes.condition = condition === null ? 0 : numberOf(reading.conditions, condition);
  codes.source = reading.sources.placeOf(cellAt(cells, mapping.source), sourceFacts(reading, cells), row);
  const size = cellAt(cells, mapping.group_size);
  if (size !== "") sizeGroup(reading, size, row);
}

const DIRECT = STATEMENT_KINDS.indexOf("direct") + 1;
const UNQUOTED: ReadonlySet<number> = new Set([
  STATEMENT_KINDS.indexOf("reported") + 1,
  STATEMENT_KINDS.indexOf("narrated") + 1,
]);

function sourceFacts({ mapping }: Reading, cells: readonly string[]): SourceFacts | null {
  const { source_kind: kind, source_outlet: outlet, source_author: author } = mapping;
  if (kind === null && outlet === null && author === null) return null;
  return [cellAt(cells, kind), cellAt(cells, outlet), cellAt(cells, author)];
}

function numberOf(texts: Map<string, number>, text: string): number {
  const number = texts.get(text) ?? texts.size + 1;
  texts.set(text, number);
  return number;
}

function sizeGroup(reading: Reading, cell: string, row: number): void {
  const size = reading.sizes.read(cell, row).value;
  const draft = reading.actors.drafts[reading.codes.actor];
  if (size === null || draft === undefined || draft.size === size) return;
  const country = draft.resolved.country !== null;
  if (!country && draft.size === null) draft.size = size;
  else {
    const what = country
      ? "A country has no group size; it is left out."
      : "Another size than before; the first one is kept.";
    const at = { row, column: columnName(reading, "group_size"), value: cell };
    reading.report.tell({ ...at, level: "leftOut", what, remedy: "Give each group one size." });
  }
}
