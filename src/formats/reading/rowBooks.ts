import { createActorBook, type ActorBook } from "./actorBook.ts";
import { dateOfCell, kindOfCell, sizeOfCell } from "./cellReaders.ts";
import { tidyName } from "./cellText.ts";
import { createGroupingColumns, type GroupingColumns } from "./groupingColumns.ts";
import { createIssueBook, type IssueBook } from "./issuesOf.ts";
import type { Mapping } from "./mapping.ts";
import { createPositionBook, type PositionBook } from "./positionsOf.ts";
import { createReport, type Report } from "./report.ts";
import { createRowTable, type RowTable } from "./rowTable.ts";
import { createRowWords, type RowWords } from "./rowWords.ts";
import { createSourceBook, type SourceBook } from "./sourceBook.ts";
import { createSpeakerBook, type SpeakerBook } from "./speakerBook.ts";
import { createVocabulary, type Noted, type Vocabulary } from "./vocabulary.ts";
import { createWordsWriter, type WordsWriter } from "./wordsWriter.ts";

/** Everything that fills while a table is read. */
export interface RowBooks {
  readonly header: readonly string[];
  /** The header's row in the sheet. */
  readonly headerRow: number;
  readonly mapping: Mapping;
  readonly report: Report;
  readonly actors: ActorBook;
  readonly issues: IssueBook;
  readonly positions: PositionBook;
  readonly speakers: SpeakerBook;
  readonly sources: SourceBook;
  readonly dates: Vocabulary<Noted<number>>;
  readonly kinds: Vocabulary<Noted<number>>;
  readonly sizes: Vocabulary<Noted<number | null>>;
  /** The different conditions with their place + 1. */
  readonly conditions: Map<string, number>;
  readonly words: RowWords;
  readonly groupings: GroupingColumns;
  /** The columns without a role. */
  readonly without: readonly number[];
  readonly table: RowTable;
  readonly writer: WordsWriter;
}

/** Empty books for a table. */
export function createRowBooks(
  names: readonly string[],
  mapping: Mapping,
  { name: fileName, headerRow = 1 }: { readonly name: string; readonly headerRow?: number },
): RowBooks {
  const header = names.map(tidyName);
  const report = createReport();
  const roles = new Set<number | null>(Object.values(mapping));
  const without = header.map((_, at) => at).filter((at) => !roles.has(at));
  return {
    header,
    headerRow,
    mapping,
    report,
    actors: createActorBook(),
    issues: createIssueBook(),
    positions: createPositionBook(),
    speakers: createSpeakerBook(),
    sources: createSourceBook(fileName),
    dates: createVocabulary(dateOfCell),
    kinds: createVocabulary(kindOfCell),
    sizes: createVocabulary(sizeOfCell),
    conditions: new Map(),
    words: createRowWords(header, mapping, report),
    groupings: createGroupingColumns(header, without),
    without,
    table: createRowTable(),
    writer: createWordsWriter(),
  };
}

/** What a role's column is called in the file; the role's own name where it has none. */
export function columnName({ header, mapping }: RowBooks, role: keyof Mapping): string {
  const at = mapping[role];
  return (at === null ? undefined : header[at]) || role;
}
