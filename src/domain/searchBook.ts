import { speakerName } from "./actors.ts";
import { idOfRow, type Coding } from "./coding.ts";
import type { DatasetIndex } from "./dataset.ts";
import { namesOf, spokenNames } from "./actorNames.ts";
import type { Words } from "./filter.ts";
import type { Actor, Evidence, Speaker } from "./schema.ts";
import { foldQuickly, nextAt, termsOf, wordsIn, type Term } from "./searchTerms.ts";
import { fold } from "./text.ts";

/** What a search has found: 1 for each row of a coding whose statement matches. */
export type RowSet = Uint8Array;

/** Of a page on which fewer than one in so many lines are left, each is looked at by itself. */
const FEW = 8;

/** What is searched of a statement's words. */
type Spoken = Pick<Evidence, "summary" | "quote" | "setting">;

/** What of a dataset a book reads. Structured clone carries it to a worker. */
export interface BookSource {
  readonly actors: readonly Actor[];
  readonly speakers: readonly Speaker[];
  readonly coding: Coding;
}

/** The folded texts of a dataset's statements. The spoken ones come issue by issue, by `writePage`. */
export interface SearchBook {
  readonly coding: Coding;
  /** Whole names, as words: a term that is one of them must stand as a word. */
  readonly names: ReadonlySet<string>;
  readonly actors: readonly string[];
  readonly speakers: readonly string[];
  readonly conditions: readonly string[];
  /** By the place of the issue. */
  readonly pages: (Page | undefined)[];
}

/** The spoken texts of one issue, a line each, and where the line of each row ends. */
interface Page {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** A book of names, titles and conditions, its pages empty. */
export function openBook({ actors, speakers, coding }: BookSource): SearchBook {
  return {
    coding,
    names: new Set(actors.flatMap(spokenNames).map((name) => wordsIn(fold(name)))),
    actors: actors.map((actor) => joined(namesOf(actor))),
    speakers: speakers.map((speaker) =>
      joined([speakerName(speaker), ...speaker.titles.map(({ title }) => title)]),
    ),
    conditions: coding.texts.map(foldQuickly),
    pages: [],
  };
}

/** Writes what is said on the issue at a place: the words of its rows, in their order. */
export function writePage(book: SearchBook, issueAt: number, said: readonly (Spoken | undefined)[]): void {
  const lines = said.map((words) => (words ? joined([words.summary, words.quote, words.setting]) : ""));
  const ends = new Uint32Array(lines.length);
  let end = -1;
  lines.forEach((line, row) => {
    end += line.length + 1;
    ends[row] = end;
  });
  book.pages[issueAt] = { text: lines.join("\n"), ends };
}

/** The rows in which every term of a query occurs; null for a query without any. */
export function findRows(book: SearchBook, query: string): RowSet | null {
  const [first, ...others] = termsOf(query, book.names);
  if (!first) return null;
  const found = rowsWith(book, first, new Uint8Array(book.coding.rows).fill(1));
  return others.reduce((among, term) => rowsWith(book, term, among), found);
}

const books = new WeakMap<
  Words,
  { index: DatasetIndex; book: SearchBook; query: string; found: RowSet | null }
>();

/** What a query finds in the coding and in the words on hand. For few statements: their texts are kept on the page. */
export function findOnPage(index: DatasetIndex, query: string, words: Words): RowSet | null {
  if (query.trim() === "") return null;
  const known = books.get(words);
  if (known?.index === index && known.query === query) return known.found;
  const book = known?.index === index ? known.book : bookOf(index, words);
  const found = findRows(book, query);
  books.set(words, { index, book, query, found });
  return found;
}

function bookOf({ dataset, coding }: DatasetIndex, words: Words): SearchBook {
  const book = openBook({ ...dataset, coding });
  if (words.size === 0) return book;
  dataset.issues.forEach((_, at) => {
    const from = coding.starts[at] ?? 0;
    const rows = (coding.starts[at + 1] ?? from) - from;
    writePage(
      book,
      at,
      Array.from({ length: rows }, (__, row) => words.get(idOfRow(coding, from + row))),
    );
  });
  return book;
}

/** Those of some rows that a term occurs in, whether coded or spoken. */
function rowsWith(book: SearchBook, term: Term, among: RowSet): RowSet {
  const { coding, pages } = book;
  const found = new Uint8Array(coding.rows);
  const [actors, speakers, conditions] = [book.actors, book.speakers, book.conditions].map((texts) =>
    Uint8Array.from([0, ...texts.map((text) => (nextAt(text, term) < 0 ? 0 : 1))]),
  );
  for (let at = 0; at < coding.starts.length - 1; at += 1) {
    const [from, to] = [coding.starts[at] ?? 0, coding.starts[at + 1] ?? 0];
    const page = pages[at];
    if (page) markLines(page, term, found.subarray(from, to), among.subarray(from, to));
  }
  for (let row = 0; row < coding.rows; row += 1) {
    const coded =
      (actors?.[(coding.actor[row] ?? 0) + 1] ?? 0) |
      (speakers?.[coding.speaker[row] ?? 0] ?? 0) |
      (conditions?.[coding.condition[row] ?? 0] ?? 0);
    found[row] = ((found[row] ?? 0) | coded) & (among[row] ?? 0);
  }
  return found;
}

/** Marks the lines that a term occurs in; others than those among which it is looked for may stay unmarked. */
function markLines({ text, ends }: Page, term: Term, lines: RowSet, among: RowSet): void {
  const left = among.reduce((sum, one) => sum + one, 0);
  if (left * FEW < lines.length) {
    for (let line = among.indexOf(1); line >= 0; line = among.indexOf(1, line + 1)) {
      const begin = line === 0 ? 0 : (ends[line - 1] ?? 0) + 1;
      lines[line] = nextAt(text.slice(begin, ends[line]), term) < 0 ? 0 : 1;
    }
    return;
  }
  let line = 0;
  let at = nextAt(text, term);
  while (at >= 0) {
    while ((ends[line] ?? Infinity) <= at) line += 1;
    lines[line] = 1;
    at = nextAt(text, term, (ends[line] ?? text.length) + 1);
  }
}

function joined(texts: readonly (string | null)[]): string {
  return texts.flatMap((text) => (text === null ? [] : foldQuickly(text))).join(" · ");
}
