/** The codes of a row: places in the tables of the reader. */
export interface RowCodes {
  issue: number;
  actor: number;
  /** Place among the file's different positions. */
  position: number;
  /** Place + 1; 0 for none. */
  speaker: number;
  /** Place in `STATEMENT_KINDS` + 1; 0 for none. */
  kind: number;
  /** As `packDate` gives it; 0 for none. */
  date: number;
  /** Place + 1; 0 for none. */
  condition: number;
  source: number;
  /** A look at the words: rows with the same words have the same, and most others have another. */
  words: number;
}

/** The codes of all rows in typed columns that grow as rows come. */
export interface RowTable {
  readonly rows: number;
  /** Adds a row and gives the first row with the same codes, or −1. */
  add(codes: RowCodes, fileRow: number): number;
  /** Takes back the row added last. */
  drop(): void;
  readonly columns: Columns;
}

const NAMES = [
  "issue",
  "actor",
  "position",
  "speaker",
  "kind",
  "date",
  "condition",
  "source",
  "words",
  "fileRow",
] as const;
type Columns = Readonly<Record<(typeof NAMES)[number], Uint32Array>>;

/** An empty table. */
export function createRowTable(): RowTable {
  let rows = 0;
  let columns = columnsOf(8192, null);
  // Rows by a hash of their codes, open addressing; a slot has the row + 1. At most half full.
  let slots = new Int32Array(16384);

  /** The row that has its slot already, or −1 after taking a free one. */
  const placeRow = (row: number): number => {
    const mask = slots.length - 1;
    let slot = hashOf(columns, row) & mask;
    for (let taken = slots[slot] ?? 0; taken !== 0; taken = slots[slot] ?? 0) {
      if (alike(columns, taken - 1, row)) return taken - 1;
      slot = (slot + 1) & mask;
    }
    slots[slot] = row + 1;
    return -1;
  };

  const grow = () => {
    columns = columnsOf(columns.issue.length * 4, columns);
    slots = new Int32Array(columns.issue.length * 2);
    for (let row = 0; row < rows; row += 1) placeRow(row);
  };

  return {
    get rows() {
      return rows;
    },
    get columns() {
      return columns;
    },
    add(codes, fileRow) {
      if (rows === columns.issue.length) grow();
      columns.issue[rows] = codes.issue;
      columns.actor[rows] = codes.actor;
      columns.position[rows] = codes.position;
      columns.speaker[rows] = codes.speaker;
      columns.kind[rows] = codes.kind;
      columns.date[rows] = codes.date;
      columns.condition[rows] = codes.condition;
      columns.source[rows] = codes.source;
      columns.words[rows] = codes.words;
      columns.fileRow[rows] = fileRow;
      rows += 1;
      return placeRow(rows - 1);
    },
    drop() {
      rows -= 1;
    },
  };
}

function alike(columns: Columns, at: number, to: number): boolean {
  return (
    columns.actor[at] === columns.actor[to] &&
    columns.issue[at] === columns.issue[to] &&
    columns.position[at] === columns.position[to] &&
    columns.date[at] === columns.date[to] &&
    columns.speaker[at] === columns.speaker[to] &&
    columns.source[at] === columns.source[to] &&
    columns.words[at] === columns.words[to] &&
    columns.kind[at] === columns.kind[to] &&
    columns.condition[at] === columns.condition[to]
  );
}

function columnsOf(length: number, from: Columns | null): Columns {
  const column = (name: (typeof NAMES)[number]): Uint32Array => {
    const grown = new Uint32Array(length);
    if (from !== null) grown.set(from[name]);
    return grown;
  };
  return {
    issue: column("issue"),
    actor: column("actor"),
    position: column("position"),
    speaker: column("speaker"),
    kind: column("kind"),
    date: column("date"),
    condition: column("condition"),
    source: column("source"),
    words: column("words"),
    fileRow: column("fileRow"),
  };
}

/** Mixes the codes by multiplication with odd constants, and spreads the high bits over the low ones. */
function hashOf(columns: Columns, row: number): number {
  let hash = Math.imul(columns.issue[row] ?? 0, 0x9e3779b1) ^ Math.imul(columns.actor[row] ?? 0, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(columns.date[row] ?? 0, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ Math.imul(columns.speaker[row] ?? 0, 0x27d4eb2f);
  hash = Math.imul(hash ^ (columns.position[row] ?? 0) ^ ((columns.source[row] ?? 0) << 8), 0x165667b1);
  hash = Math.imul(hash ^ (columns.words[row] ?? 0), 0x1b873593) ^ (hash >>> 17);
  hash = Math.imul(hash ^ (columns.condition[row] ?? 0) ^ ((columns.kind[row] ?? 0) << 24), 0x9e3779b1);
  return hash ^ (hash >>> 16);
}
