import type { DatasetHead, Source, Speaker } from "./schema.ts";
import { keepCredit, sourcesLine } from "./sources.ts";

/**
 * A head whose long tables are texts: JSON, a list for each column, or `{all}` where it is the same throughout. Tens of
 * thousands of small objects take longer to copy between worker, storage and page than all the codings; a text is copied
 * at once.
 */
export type PackedHead = Omit<DatasetHead, "sources" | "speakers"> & {
  readonly sources: string;
  readonly speakers: string;
  /** `sourcesLine` of the sources; left out by earlier versions. */
  readonly credit?: string;
};

const toKeep = new WeakMap<DatasetHead, PackedHead>();

/** Packs the long tables of a head; `unpackHead` gives them back as they were. */
export function packHead(head: DatasetHead): PackedHead {
  const known = toKeep.get(head);
  // Kept, the texts would take as much memory as the tables.
  toKeep.delete(head);
  if (known !== undefined) return known;
  const { sources, speakers } = head;
  return {
    ...head,
    credit: sourcesLine(sources),
    sources: JSON.stringify({
      id: sources.map(({ id }) => id),
      title: packed(sources, ({ title }) => title),
      kind: packed(sources, ({ kind }) => kind),
      outlet: packed(sources, ({ outlet }) => outlet),
      author: packed(sources, ({ author }) => author),
      date: packed(sources, ({ date }) => date),
      url: packed(sources, ({ url }) => url),
      note: packed(sources, ({ note }) => note),
    }),
    speakers: JSON.stringify({
      id: speakers.map(({ id }) => id),
      actor: packed(speakers, ({ actor }) => actor),
      name: packed(speakers, ({ name }) => name),
      titles: packed(speakers, (speaker) => speaker.titles),
    }),
  };
}

/** The sources `packHead` wrote. Throws where a text is none of its own. */
export function unpackSources(written: string): Source[] {
  const table = tableIn(written);
  const id = columnOf(table.id, null, isText);
  const { length } = id;
  const title = columnOf(table.title, length, isText);
  const kind = columnOf(table.kind, length, isText);
  const outlet = columnOf(table.outlet, length, isTextOrNull);
  const author = columnOf(table.author, length, isTextOrNull);
  const date = columnOf(table.date, length, isTextOrNull);
  const url = columnOf(table.url, length, isTextOrNull);
  const note = columnOf(table.note, length, isTextOrNull);
  const sources: Source[] = [];
  for (let row = 0; row < length; row += 1) {
    sources.push({
      id: id[row] ?? "",
      title: title[row] ?? "",
      kind: kind[row] ?? "",
      outlet: outlet[row] ?? null,
      author: author[row] ?? null,
      date: date[row] ?? null,
      url: url[row] ?? null,
      note: note[row] ?? null,
    });
  }
  return sources;
}

/** The speakers `packHead` wrote. Throws where a text is none of its own. */
export function unpackSpeakers(written: string): Speaker[] {
  const table = tableIn(written);
  const id = columnOf(table.id, null, isText);
  const { length } = id;
  const actor = columnOf(table.actor, length, isText);
  const name = columnOf(table.name, length, isTextOrNull);
  const titles = columnOf(table.titles, length, isTitles);
  return id.map((own, row) => ({
    id: own,
    actor: actor[row] ?? "",
    name: name[row] ?? null,
    titles: titles[row] ?? [],
  }));
}

/**
 * The head `packHead` was given. Throws where the text of its speakers is none of its own; that of its sources, which may be
 * as many as statements and of which the first matrix names three at most, is read when they are asked for; what is thrown then
 * is what `unreadable` makes of it.
 */
export function unpackHead(head: PackedHead, unreadable?: (error: unknown) => Error): DatasetHead {
  const { credit, ...packedTables } = head;
  let written: string | null = head.sources;
  let sources: readonly Source[] = [];
  const unpacked: DatasetHead = {
    ...packedTables,
    speakers: unpackSpeakers(head.speakers),
    get sources() {
      try {
        if (written !== null) sources = unpackSources(written);
      } catch (error) {
        throw unreadable?.(error) ?? error;
      }
      written = null;
      return sources;
    },
  };
  if (credit !== undefined) keepCredit(unpacked, credit);
  return unpacked;
}

/** As `unpackHead`, for a head that is packed again soon: the texts at hand are taken for that. */
export function unpackToKeep(packedHead: PackedHead): DatasetHead {
  const head = unpackHead(packedHead);
  toKeep.set(head, packedHead);
  return head;
}

type Column<T> = readonly T[] | { readonly all: T };

function packed<E, T>(entries: readonly E[], of: (entry: E) => T): Column<T> {
  const values = entries.map(of);
  const [first] = values;
  if (first === undefined || (typeof first === "object" && first !== null)) return values;
  return values.every((value) => value === first) ? { all: first } : values;
}

// Checked by hand: a schema library takes longer for tens of thousands of rows than all else a dataset needs to be shown.

function tableIn(written: string): Readonly<Record<string, unknown>> {
  const table: unknown = JSON.parse(written);
  if (typeof table !== "object" || table === null) throw new TypeError("A packed table is no table.");
  return { ...table };
}

/** A column of so many rows, or of any number; throws where it is none. */
function columnOf<T>(column: unknown, rows: number | null, is: (value: unknown) => value is T): readonly T[] {
  if (rows !== null && typeof column === "object" && column !== null && "all" in column && is(column.all)) {
    const { all } = column;
    return Array.from({ length: rows }, () => all);
  }
  if (!isListOf(column, is)) throw new TypeError("A column of a packed table is none.");
  if (rows !== null && column.length !== rows) throw new RangeError("A column of a packed table is cut off.");
  return column;
}

function isListOf<T>(column: unknown, is: (value: unknown) => value is T): column is readonly T[] {
  if (!Array.isArray(column)) return false;
  const values: readonly unknown[] = column;
  // A loop, as it is compiled while it runs; `every` is not.
  for (let row = 0; row < values.length; row += 1) if (!is(values[row])) return false;
  return true;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isTitles(value: unknown): value is Speaker["titles"] {
  return Array.isArray(value) && value.every(isTitle);
}

function isTitle(value: unknown): value is Speaker["titles"][number] {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    isText(value.title) &&
    "paragraphs" in value &&
    Array.isArray(value.paragraphs) &&
    value.paragraphs.every(Number.isInteger)
  );
}
