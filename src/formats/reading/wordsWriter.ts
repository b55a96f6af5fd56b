import type { WordsEntry } from "../../domain/wordsCodec.ts";

/** The words of all issues as JSON texts in UTF-8, one after the other. */
export interface WrittenWords {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each issue's text begins, by its place; one more than there are issues, the last is the length. */
  readonly starts: Float64Array;
}

/** Writes words as they come, so that millions of texts need not be kept: that costs a collector more than writing does. */
export interface WordsWriter {
  /** Adds the words of the next row. */
  add(issue: number, entry: WordsEntry): void;
  /** The entry of a row, by the order in which they came. */
  entryOf(row: number): unknown;
  /** The texts by issue, as `packWords` writes each. */
  finish(issues: number): WrittenWords;
}

/** Rows that are written in one go, at most; to look at one again, all of them are read. */
const MOST_ROWS = 64;
const [COMMA, OPEN, CLOSE] = [0x2c, 0x5b, 0x5d];

/** Rows of one issue that came one after the other: their entries without the brackets of the list. */
interface Run {
  readonly issue: number;
  readonly firstRow: number;
  readonly from: number;
  readonly to: number;
}

/** A writer with nothing written. */
export function createWordsWriter(): WordsWriter {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 18);
  let used = 0;
  let rows = 0;
  const runs: Run[] = [];
  let pending: WordsEntry[] = [];
  let issueAt = -1;
  let looked: { readonly run: Run; readonly entries: readonly unknown[] } | undefined;

  const flush = () => {
    if (pending.length === 0) return;
    const text = JSON.stringify(pending);
    // A UTF-16 unit takes three bytes at most.
    if (bytes.length - used < 3 * text.length) bytes = grown(bytes, used + 3 * text.length);
    // A run that goes on with an issue takes the place of the bracket that closed the one before it.
    const at = runs.at(-1)?.issue === issueAt ? used - 1 : used;
    const { written } = encoder.encodeInto(text, bytes.subarray(at));
    if (at < used) bytes[at] = COMMA;
    runs.push({ issue: issueAt, firstRow: rows - pending.length, from: at + 1, to: at + written - 1 });
    used = at + written;
    pending = [];
  };

  return {
    add(issue, entry) {
      if (issue !== issueAt || pending.length === MOST_ROWS) {
        flush();
        issueAt = issue;
      }
      pending.push(entry);
      rows += 1;
    },
    entryOf(row) {
      const first = rows - pending.length;
      if (row >= first) return pending[row - first];
      const run = runs[lastUpTo(runs, row)];
      if (run === undefined) return undefined;
      // Rows that are there twice mostly are so in the same order.
      if (looked?.run !== run) looked = { run, entries: entriesOf(bytes.subarray(run.from, run.to)) };
      return looked.entries[row - run.firstRow];
    },
    finish(issues) {
      flush();
      return inOrder(bytes.subarray(0, used), runs, issues) ?? byIssue(bytes, runs, issues);
    },
  };
}

function entriesOf(written: Uint8Array): readonly unknown[] {
  const entries: unknown = JSON.parse(`[${new TextDecoder().decode(written)}]`);
  return Array.isArray(entries) ? entries : [];
}

/** Texts of all issues, written elsewhere, put one after the other. */
export function writtenWords(texts: readonly string[]): WrittenWords {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const starts = new Float64Array(texts.length + 1);
  encoded.forEach(({ length }, at) => (starts[at + 1] = (starts[at] ?? 0) + length));
  const bytes = new Uint8Array(starts[texts.length] ?? 0);
  encoded.forEach((text, at) => bytes.set(text, starts[at]));
  return { bytes, starts };
}

/** The text of an issue, by its place. */
export function wordsText({ bytes, starts }: WrittenWords, issue: number): string {
  return new TextDecoder().decode(bytes.subarray(starts[issue], starts[issue + 1]));
}

function grown(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(4 * bytes.length, least));
  larger.set(bytes);
  return larger;
}

/** The last run that begins at a row or before it. */
function lastUpTo(runs: readonly Run[], row: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.firstRow ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The texts as they are written already, where the rows came issue by issue; null where they did not. */
function inOrder(bytes: Uint8Array<ArrayBuffer>, runs: readonly Run[], issues: number): WrittenWords | null {
  const starts = new Float64Array(issues + 1);
  let next = 0;
  for (const { issue, from } of runs) {
    if (issue === next - 1) continue;
    if (issue !== next) return null;
    starts[issue] = from - 1;
    next += 1;
  }
  starts[issues] = bytes.length;
  return next === issues ? { bytes, starts } : null;
}

function byIssue(bytes: Uint8Array<ArrayBuffer>, runs: readonly Run[], issues: number): WrittenWords {
  const starts = new Float64Array(issues + 1);
  // Each run brings a comma or the closing bracket with it, each issue its opening one.
  for (const { issue, from, to } of runs) starts[issue + 1] = (starts[issue + 1] ?? 0) + to - from + 1;
  for (let i = 0; i < issues; i += 1) starts[i + 1] = (starts[i] ?? 0) + Math.max(starts[i + 1] ?? 0, 1) + 1;
  const ordered = new Uint8Array(starts[issues] ?? 0);
  const next = starts.slice();
  for (const { issue, from, to } of runs) {
    const at = next[issue] ?? 0;
    ordered[at] = at === starts[issue] ? OPEN : COMMA;
    ordered.set(bytes.subarray(from, to), at + 1);
    next[issue] = at + 1 + to - from;
  }
  for (let i = 0; i < issues; i += 1) {
    if (next[i] === starts[i]) ordered[starts[i] ?? 0] = OPEN;
    ordered[(starts[i + 1] ?? 0) - 1] = CLOSE;
  }
  return { bytes: ordered, starts };
}
