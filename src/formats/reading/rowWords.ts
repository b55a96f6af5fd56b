import { wordsEntry, type WordsEntry } from "../../domain/wordsCodec.ts";
import { addressOfCell, paragraphsOfCell } from "./cellReaders.ts";
import { saysMissing, TIDIED, tidyWords, wasTidied } from "./cellText.ts";
import type { Mapping } from "./mapping.ts";
import type { Report } from "./report.ts";
import { createVocabulary, tellNotes } from "./vocabulary.ts";

/** Reads the words of rows. */
export interface RowWords {
  /** The text of a column of words, by its place; null for none. */
  textAt(at: number | null, cells: readonly string[], row: number): string | null;
  paragraphsOf(cells: readonly string[], row: number): readonly number[];
  /** The words of a row as they are kept. */
  entryOf(cells: readonly string[], row: number, known: KnownWords): WordsEntry;
  tell(): void;
}

/** What is known of a row's words already. */
export interface KnownWords {
  quote: string | null;
  /** The ids of the row's source, and of that of the row before on the same issue. */
  source: string;
  before: string;
  paragraphs: readonly number[];
  /** What the file gives for a date and is not read as one; null for none. */
  dateKept: string | null;
}

const NONE: readonly number[] = [];

/** A reader for the columns of words of a mapping. */
export function createRowWords(
  header: readonly string[],
  { summary, note, url, paragraph }: Mapping,
  report: Report,
): RowWords {
  const addresses = createVocabulary(addressOfCell);
  const paragraphs = createVocabulary(paragraphsOfCell);
  const tallies = header.map((column) => ({
    tidied: report.tally({ level: "read", column, value: "", what: TIDIED, remedy: null }),
    missing: report.tally({
      level: "guessed",
      column,
      value: "NA",
      what: "Read as no value.",
      remedy: "Leave the cell empty.",
    }),
  }));

  const textAt: RowWords["textAt"] = (at, cells, row) => {
    const raw = at === null ? undefined : cells[at];
    if (at === null || raw === undefined || raw === "") return null;
    const text = tidyWords(raw);
    if (raw.length !== text.length && wasTidied(raw, text)) tallies[at]?.tidied(row);
    if (text.length > 4 || !saysMissing(text)) return text === "" ? null : text;
    tallies[at]?.missing(row);
    return null;
  };
  const plain = summary === null && note === null && url === null && paragraph === null;

  return {
    textAt,
    paragraphsOf(cells, row) {
      const raw = paragraph === null ? "" : (cells[paragraph] ?? "");
      return raw === "" ? NONE : paragraphs.read(raw, row).value;
    },
    entryOf(cells, row, { quote, source, before, paragraphs: at, dateKept }) {
      if (plain && dateKept === null) {
        if (source === before) return quote ?? 0;
        return [quote, source];
      }
      const address = url === null ? "" : (cells[url] ?? "");
      const told = textAt(note, cells, row);
      const kept = dateKept === null ? null : `The file gives the date as “${dateKept}”.`;
      const words = {
        quote,
        source,
        summary: textAt(summary, cells, row),
        paragraphs: at,
        url: address === "" ? null : addresses.read(address, row).value,
        setting: null,
        note: kept === null ? told : told === null ? kept : `${told} ${kept}`,
      };
      return wordsEntry(words, before);
    },
    tell() {
      if (url !== null) tellNotes(addresses, { column: header[url] ?? null, report });
      if (paragraph !== null) tellNotes(paragraphs, { column: header[paragraph] ?? null, report });
    },
  };
}
