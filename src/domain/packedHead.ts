import * as v from "valibot";
import type { DatasetHead, Source, Speaker } from "./schema.ts";

/**
 * A head whose long tables are texts: JSON, a list for each column, or `{all}` where it is the same throughout. Tens of
 * thousands of small objects take longer to copy between worker, storage and page than all the codings; a text is copied
 * at once.
 */
export type PackedHead = Omit<DatasetHead, "sources" | "speakers"> & {
  readonly sources: string;
  readonly speakers: string;
};

const text = v.string();
const textOrNull = v.nullable(text);
const titles = v.array(v.object({ title: text, paragraphs: v.array(v.number()) }));
const sourceColumns = v.object({
  id: v.array(text),
  title: column(text),
  kind: column(text),
  outlet: column(textOrNull),
  author: column(textOrNull),
  date: column(textOrNull),
  url: column(textOrNull),
  note: column(textOrNull),
});
const speakerColumns = v.object({
  id: v.array(text),
  actor: column(text),
  name: column(textOrNull),
  titles: column(titles),
});

/** Packs the long tables of a head; `unpackHead` gives them back as they were. */
export function packHead(head: DatasetHead): PackedHead {
  const { sources, speakers } = head;
  return {
    ...head,
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
  const { id, title, kind, outlet, author, date, url, note } = v.parse(sourceColumns, JSON.parse(written));
  return id.map((own, row) => ({
    id: own,
    title: at(title, row),
    kind: at(kind, row),
    outlet: at(outlet, row),
    author: at(author, row),
    date: at(date, row),
    url: at(url, row),
    note: at(note, row),
  }));
}

/** The speakers `packHead` wrote. Throws where a text is none of its own. */
export function unpackSpeakers(written: string): Speaker[] {
  const { id, actor, name, titles: given } = v.parse(speakerColumns, JSON.parse(written));
  return id.map((own, row) => ({
    id: own,
    actor: at(actor, row),
    name: at(name, row),
    titles: at(given, row),
  }));
}

/** The head `packHead` was given. Throws where a text is none of its own. */
export function unpackHead(head: PackedHead): DatasetHead {
  return { ...head, sources: unpackSources(head.sources), speakers: unpackSpeakers(head.speakers) };
}

type Column<T> = readonly T[] | { readonly all: T };

function column<S extends v.GenericSchema>(entry: S) {
  return v.union([v.object({ all: entry }), v.array(entry)]);
}

function packed<E, T>(entries: readonly E[], of: (entry: E) => T): Column<T> {
  const values = entries.map(of);
  const [first] = values;
  if (first === undefined || (typeof first === "object" && first !== null)) return values;
  return values.every((value) => value === first) ? { all: first } : values;
}

function at<T>(values: Column<T>, row: number): T {
  if ("all" in values) return values.all;
  const value = values[row];
  if (value === undefined) throw new RangeError("A column of a packed table is cut off.");
  return value;
}
