import { plainFold } from "./plainFold.ts";
import { saysMissing, tidyName } from "./cellText.ts";
import type { Report } from "./report.ts";
import { createVocabulary, tellNotes } from "./vocabulary.ts";

const LONGEST_SHORT_TITLE = 60;

/** The issues of a file, each at a place of its own in order of their first rows. */
export interface IssueBook {
  /** The place of the issue of this title in any of its spellings; −1 for an empty cell. */
  placeOf(raw: string, row: number): number;
  /** The titles by place, as the file writes them first. */
  readonly titles: readonly string[];
  /** Tells of titles that were merged. */
  tell(report: Report, column: string): void;
}

/** An empty book. */
export function createIssueBook(): IssueBook {
  const titles: string[] = [];
  const placeByFold = new Map<string, number>();
  const cells = createVocabulary((raw) => {
    const title = tidyName(raw);
    if (title === "" || saysMissing(title)) return { value: -1, title, note: null };
    const key = plainFold(title);
    const place = placeByFold.get(key) ?? titles.length;
    if (place === titles.length) {
      placeByFold.set(key, place);
      titles.push(title);
    }
    return { value: place, title, note: null };
  });
  return {
    titles,
    placeOf: (raw, row) => cells.read(raw, row).value,
    tell(report, column) {
      tellNotes(cells, { column, report });
      for (const { read, first, rows } of cells.known.values()) {
        const title = titles[read.value];
        if (title === undefined || read.title === title) continue;
        const what = `Another spelling of the issue “${shortTitle(title)}”.`;
        report.tell({ level: "merged", row: first, column, value: read.title, what, remedy: null }, rows);
      }
    },
  };
}

/** A title cut at a word where it is long, with an ellipsis. */
export function shortTitle(title: string): string {
  if (title.length <= LONGEST_SHORT_TITLE) return title;
  const room = LONGEST_SHORT_TITLE - 1;
  const blank = title.lastIndexOf(" ", room);
  const end = blank > room / 2 ? blank : room;
  // Half of a character of two units is none.
  return `${title.slice(0, end).replace(/[\uD800-\uDBFF]$|[\s,;:.–—-]+$/u, "")}…`;
}
