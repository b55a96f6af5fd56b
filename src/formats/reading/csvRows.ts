/** How a text is cut into rows and cells. */
export interface Cut {
  readonly delimiter: string;
  /** Where the first row begins. */
  readonly from: number;
  /** The place in the sheet of the first row, from 1. */
  readonly firstRow: number;
}

/** Gives a text's rows one after the other; never keeps more than one. */
export interface CsvRows {
  /** The cells of the next row; null at the end. A blank line has one empty cell. */
  next(): string[] | null;
  /** The place in the sheet of the row that came last, the first being 1: a line break within quotes begins no row. */
  readonly row: number;
  /** Where the next row begins, in UTF-16 units. */
  readonly at: number;
  /** Sheet rows in which a quotation mark opens a cell and nothing closes it; there it was read as a character. */
  readonly unclosed: readonly number[];
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;

/**
 * Cuts a text into rows as RFC 4180 has it, in time linear in its length whatever it holds. Rows end at LF or CRLF, or
 * at CR in a text without LF. One bad quotation mark costs a row, not the rest of the file: a cell whose mark is closed
 * nowhere, or which goes on over a line end to a mark that closes nothing, is read up to the next delimiter or line end
 * with the mark as a character. No delimiter is a blank.
 */
export function csvRows(text: string, cut: Cut): CsvRows {
  return new RowCutter(text, cut);
}

class RowCutter implements CsvRows {
  row: number;
  at: number;
  readonly unclosed: number[] = [];
  readonly #text: string;
  readonly #delimiter: number;
  readonly #newline: number;
  /** Units searched for the ends of cells that had none. Once far more than the text has, marks are characters. */
  #wasted = 0;

  constructor(text: string, { delimiter, from, firstRow }: Cut) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#newline = text.includes("\n") ? LF : CR;
    this.at = from;
    this.row = firstRow - 1;
  }

  next(): string[] | null {
    const text = this.#text;
    if (this.at >= text.length) return null;
    this.row += 1;
    const cells = [this.#cell()];
    while (text.charCodeAt(this.at) === this.#delimiter) {
      this.at += 1;
      cells.push(this.#cell());
    }
    this.at += 1;
    return cells;
  }

  /** Reads the cell at the cursor and leaves the cursor at the delimiter or line end behind it. */
  #cell(): string {
    if (this.#text.charCodeAt(this.at) !== QUOTE) return this.#plain();
    const quoted = this.#quoted();
    if (quoted !== null) return quoted;
    if (this.unclosed.at(-1) !== this.row) this.unclosed.push(this.row);
    return this.#plain();
  }

  #plain(): string {
    const [text, start, delimiter, newline] = [this.#text, this.at, this.#delimiter, this.#newline];
    const { length } = text;
    let at = start;
    let unit = 0;
    for (; at < length; at += 1) {
      unit = text.charCodeAt(at);
      if (unit === delimiter || unit === newline) break;
    }
    this.at = at;
    const endsRow = at === length || unit === newline;
    return text.slice(start, endsRow && at > start && text.charCodeAt(at - 1) === CR ? at - 1 : at);
  }

  /** Reads a cell that opens with a quotation mark; null, the cursor where it was, where nothing closes it. */
  #quoted(): string | null {
    const [text, start] = [this.#text, this.at];
    if (this.#wasted > 4 * text.length + 1_000_000) return null;
    let lineBreak = -1;
    let [doubled, stray] = [false, false];
    let mark = text.indexOf('"', start + 1);
    for (; mark >= 0; mark = text.indexOf('"', mark + 1)) {
      if (text.charCodeAt(mark + 1) === QUOTE) {
        doubled = true;
        mark += 1;
        continue;
      }
      const end = this.#endBehind(mark + 1);
      if (end >= 0 && !stray) return this.#closed(mark, end, doubled);
      if (!stray) lineBreak = text.indexOf(this.#newline === LF ? "\n" : "\r", start);
      stray = true;
      if (lineBreak >= 0 && lineBreak < mark) break;
      if (end >= 0) return this.#closed(mark, end, doubled);
    }
    this.#wasted += (mark < 0 ? text.length : mark) - start;
    return null;
  }

  #closed(mark: number, end: number, doubled: boolean): string {
    const cell = this.#text.slice(this.at + 1, mark);
    this.at = end;
    return doubled ? cell.replace(/""/g, '"') : cell;
  }

  /** Where the delimiter or line end behind a closing mark stands, blanks between them aside; −1 for anything else. */
  #endBehind(mark: number): number {
    const text = this.#text;
    let at = mark;
    while (text.charCodeAt(at) === BLANK) at += 1;
    if (at >= text.length) return text.length;
    const unit = text.charCodeAt(at);
    if (unit === this.#delimiter || unit === this.#newline) return at;
    return unit === CR && text.charCodeAt(at + 1) === this.#newline ? at + 1 : -1;
  }
}
