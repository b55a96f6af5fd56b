import { listed } from "../../domain/text.ts";
import type { Report } from "./report.ts";

/** Rows that say the same as an earlier one, gathered so that all are named in few entries. */
export interface Duplicates {
  /** A row that says the same as `like`, an earlier one; rows come in the order of the file. */
  add(row: number, like: number): void;
  tell(report: Report): void;
}

/** Past so many entries the rest joins one. */
const MOST_ENTRIES = 2000;
/** So many runs of rows are named of those that repeat one row. */
const MOST_RUNS = 12;

/** Rows that follow each other and repeat one row, `likeTo` being `like`, or as many that follow each other. */
interface Run {
  readonly row: number;
  to: number;
  readonly like: number;
  likeTo: number;
}

interface Repeated {
  first: number;
  readonly runs: Run[];
  rows: number;
  last: number;
}

/** No duplicates yet. */
export function createDuplicates(): Duplicates {
  const byLike = new Map<number, Repeated>();
  const blocks: Run[] = [];
  let run: Run | null = null;
  let rest: Repeated | null = null;

  const close = () => {
    if (run === null) return;
    const full = byLike.size + blocks.length >= MOST_ENTRIES;
    const known = run.like === run.likeTo ? byLike.get(run.like) : undefined;
    if (known !== undefined) join(known, run);
    else if (full) rest = join(rest ?? startedBy(run), run);
    else if (run.like === run.likeTo) byLike.set(run.like, join(startedBy(run), run));
    else blocks.push(run);
    run = null;
  };

  return {
    add(row, like) {
      if (run !== null && goesOn(run, row, like)) {
        run.to = row;
        run.likeTo = like;
        return;
      }
      close();
      run = { row, to: row, like, likeTo: like };
    },
    tell(report) {
      close();
      const at = { level: "merged", column: null, remedy: null } as const;
      for (const [like, repeated] of byLike) {
        const { first: row, rows } = repeated;
        report.tell({ ...at, row, value: `as row ${like}`, what: whatOf(repeated, like) }, rows);
      }
      for (const { row, to, like, likeTo } of blocks) {
        const what = `Rows ${row}–${to} repeat rows ${like}–${likeTo}, one for one; each two are one statement.`;
        report.tell({ ...at, row, value: `as rows ${like}–${likeTo}`, what }, to - row + 1);
      }
      if (rest === null) return;
      const what = `More rows that say the same as earlier ones: the first is row ${rest.first}, the last row ${rest.last}.`;
      report.tell({ ...at, row: rest.first, value: "", what }, rest.rows);
    },
  };
}

function goesOn({ row: from, to, like: likeFrom, likeTo }: Run, row: number, like: number): boolean {
  if (row !== to + 1) return false;
  // Of one row alone either can come.
  const [repeatsOne, repeatsBlock] = [likeTo === likeFrom, likeTo - likeFrom === to - from];
  return (repeatsOne && like === likeFrom) || (repeatsBlock && like === likeTo + 1 && like < from);
}

function startedBy({ row }: Run): Repeated {
  return { first: row, runs: [], rows: 0, last: row };
}

function join(repeated: Repeated, run: Run): Repeated {
  if (repeated.runs.length < MOST_RUNS) repeated.runs.push(run);
  repeated.rows += run.to - run.row + 1;
  // Rows whose actor is known only at the end come late.
  repeated.first = Math.min(repeated.first, run.row);
  repeated.last = Math.max(repeated.last, run.to);
  return repeated;
}

function whatOf({ runs, rows, last }: Repeated, like: number): string {
  if (rows === 1) return "Says the same as an earlier row; both are one statement.";
  const named = runs.map(({ row, to }) => (row === to ? `${row}` : `${row}–${to}`));
  const left = rows - runs.reduce((sum, { row, to }) => sum + to - row + 1, 0);
  if (left > 0) named.push(`${left} more up to row ${last}`);
  return `Rows ${listed(named)} say the same as row ${like}; all are one statement.`;
}
