import { STATEMENT_KINDS, type Issue, type Speaker, type Actor, type Statement } from "./schema.ts";

/**
 * The coding of a dataset's statements in typed columns, a row each, ordered by issue and within an issue by their place
 * in the dataset. Columns hold places in the dataset's tables (from 0). Structured clone and IndexedDB carry it as it is.
 */
export interface Coding {
  readonly rows: number;
  /** Where the rows of each issue begin, by the issue's place; one more entry than there are issues, the last is `rows`. */
  readonly starts: Uint32Array;
  /** Place in `dataset.actors`. */
  readonly actor: Uint32Array;
  /** Place in the issue's `positions`. */
  readonly position: Uint16Array;
  /** Place in `dataset.speakers` + 1; 0 for none. */
  readonly speaker: Uint32Array;
  /** Place in `STATEMENT_KINDS` + 1; 0 where the kind is not stated. */
  readonly kind: Uint8Array;
  /** A date as a number, `packDate`; 0 for none. */
  readonly date: Uint32Array;
  /** Place in `texts` + 1; 0 for none. */
  readonly condition: Uint32Array;
  /** Place in `texts` + 1; 0 for none. */
  readonly clause: Uint32Array;
  /** The different conditions and clauses. */
  readonly texts: readonly string[];
  /** The statement's place in the dataset, from 0: the order in which a whole dataset is listed. */
  readonly place: Uint32Array;
  /** The ids by row; null where a statement's id is `s` and its place from 1: "s1". */
  readonly ids: readonly string[] | null;
}

/** The tables a coding points into. */
export interface CodedTables {
  readonly actors: readonly Actor[];
  readonly speakers: readonly Speaker[];
  readonly issues: readonly Issue[];
}

/** A partial date as a number that sorts as the text does: "2024" → 20240000, "2024-05" → 20240500. */
export function packDate(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return year * 10_000 + month * 100 + day;
}

/** The partial date `packDate` was given; null for 0. */
export function unpackDate(packed: number): string | null {
  if (packed === 0) return null;
  const [month, day] = [Math.floor(packed / 100) % 100, packed % 100];
  const parts = [String(Math.floor(packed / 10_000)).padStart(4, "0")];
  if (month > 0) parts.push(String(month).padStart(2, "0"));
  if (day > 0) parts.push(String(day).padStart(2, "0"));
  return parts.join("-");
}

/** Whether any statement has a date: without one, none is the last. */
export function isDated({ date }: Coding): boolean {
  return date.some((day) => day !== 0);
}

/** The id of the statement in a row. */
export function idOfRow(coding: Coding, row: number): string {
  return coding.ids?.[row] ?? `s${(coding.place[row] ?? 0) + 1}`;
}

/** The statement in a row, made anew. `issueAt` is the place of the issue whose row it is. */
export function statementOfRow(
  tables: CodedTables,
  coding: Coding,
  at: { row: number; issueAt: number },
): Statement {
  const { row } = at;
  const issue = known(tables.issues[at.issueAt]);
  const text = (place: number) => (place === 0 ? null : (coding.texts[place - 1] ?? null));
  const speaker = coding.speaker[row] ?? 0;
  return {
    id: idOfRow(coding, row),
    actor: known(tables.actors[coding.actor[row] ?? 0]).id,
    speaker: speaker === 0 ? null : known(tables.speakers[speaker - 1]).id,
    issue: issue.id,
    position: known(issue.positions[coding.position[row] ?? 0]).id,
    condition: text(coding.condition[row] ?? 0),
    kind: STATEMENT_KINDS[(coding.kind[row] ?? 0) - 1] ?? null,
    date: unpackDate(coding.date[row] ?? 0),
    clause: text(coding.clause[row] ?? 0),
  };
}

/** Codes statements whose references are known to hold. */
export function codeStatements(tables: CodedTables, statements: readonly Statement[]): Coding {
  const issueAt = places(tables.issues);
  const rows = statements
    .map((statement, place) => ({ statement, place, issue: issueAt.get(statement.issue) ?? 0 }))
    .toSorted((a, b) => a.issue - b.issue);
  const [actorAt, speakerAt] = [places(tables.actors), places(tables.speakers)];
  const texts = new Map<string, number>();
  const textAt = (text: string | null) => {
    if (text === null) return 0;
    const at = texts.get(text) ?? texts.size + 1;
    texts.set(text, at);
    return at;
  };
  const positionAt = tables.issues.map(({ positions }) => places(positions));
  const starts = new Uint32Array(tables.issues.length + 1);
  for (const { issue } of rows) starts[issue + 1] = (starts[issue + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const each = (of: (row: (typeof rows)[number]) => number) => Uint32Array.from(rows, of);
  const speakerOf = (id: string | null) => (id === null ? 0 : (speakerAt.get(id) ?? -1) + 1);
  return {
    rows: rows.length,
    starts,
    actor: each(({ statement }) => actorAt.get(statement.actor) ?? 0),
    position: Uint16Array.from(rows, (r) => positionAt[r.issue]?.get(r.statement.position) ?? 0),
    speaker: each(({ statement }) => speakerOf(statement.speaker)),
    kind: Uint8Array.from(rows, ({ statement: { kind } }) =>
      kind === null ? 0 : STATEMENT_KINDS.indexOf(kind) + 1,
    ),
    date: each(({ statement: { date } }) => (date === null ? 0 : packDate(date))),
    condition: each(({ statement }) => textAt(statement.condition)),
    clause: each(({ statement }) => textAt(statement.clause)),
    texts: [...texts.keys()],
    place: each(({ place }) => place),
    ids: rows.map(({ statement }) => statement.id),
  };
}

/** The place of each entry by its id. */
export function places(entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, at) => [id, at]));
}

function known<T>(entry: T | undefined): T {
  if (entry === undefined) throw new RangeError("A coding points past its dataset’s tables.");
  return entry;
}
