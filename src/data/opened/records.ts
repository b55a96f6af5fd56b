import * as v from "valibot";
import type { Coding } from "../../domain/coding.ts";
import type { OpenedDataset, OpenedEntry, ReadReport, StoredWords } from "../../domain/opened.ts";
import { packHead, unpackHead, type PackedHead } from "../../domain/packedHead.ts";
import { SCHEMA_VERSION, type DatasetHead } from "../../domain/schema.ts";
import { codingTrouble, isCoding } from "./checkCoding.ts";
import { isPackedHead } from "./checkHead.ts";
import type { Put } from "./database.ts";
import { KeptError } from "./KeptError.ts";
import { damaged } from "./reasons.ts";

/**
 * The records of a dataset, read apart: what the list shows, what the first matrix needs, the words, and the report of
 * its reading. The stamp tells which words belong to which coding.
 */
export const PARTS = ["entry", "coding", "words", "report"] as const;
export type Part = (typeof PARTS)[number];

/** What the first matrix needs. */
export interface CodedRecord {
  readonly stamp: string;
  readonly head: DatasetHead;
  readonly coding: Coding;
}

export const keyOf = (part: Part, datasetId: string) => `${part}/${datasetId}`;

/** Every record of a dataset. */
export function recordsOf(dataset: OpenedDataset): readonly Put[] {
  const { stamp, head, coding, words, report } = dataset;
  const { stored: _, ...entry } = entryOf(dataset);
  return [
    [keyOf("entry", head.id), entry],
    codedPut({ stamp, head, coding }),
    [keyOf("words", head.id), { stamp, blob: words.blob, starts: words.starts }],
    [keyOf("report", head.id), report],
  ];
}

/** The record that the first matrix needs. */
export function codedPut({ stamp, head, coding }: CodedRecord): Put {
  return [keyOf("coding", head.id), { stamp, head: packHead(head), coding }];
}

/** What the list shows of a dataset. */
export function entryOf({
  head,
  coding,
  file,
}: Pick<OpenedDataset, "head" | "coding" | "file">): OpenedEntry {
  const { actors, speakers, issues } = head;
  return {
    id: head.id,
    title: head.title,
    fileName: file.name,
    size: file.size,
    openedAt: file.openedAt,
    counts: {
      actors: actors.length,
      speakers: speakers.length,
      issues: issues.length,
      statements: coding.rows,
    },
    stored: true,
  };
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const entrySchema = v.object({
  id: v.string(),
  title: v.string(),
  fileName: v.string(),
  size: v.number(),
  openedAt: v.string(),
  counts: v.object({ actors: count, speakers: count, issues: count, statements: count }),
});
const reportSchema = v.object({
  rowsRead: count,
  rowsRefused: count,
  entries: v.array(
    v.object({
      level: v.picklist(["read", "merged", "guessed", "leftOut", "refused"]),
      row: v.nullable(v.number()),
      column: v.nullable(v.string()),
      value: v.string(),
      what: v.string(),
      remedy: v.nullable(v.string()),
      count: v.number(),
    }),
  ),
});
const wordsSchema = v.object({ stamp: v.string(), blob: v.instance(Blob), starts: v.instance(Float64Array) });
const codedSchema = v.object({
  stamp: v.string(),
  head: v.custom<PackedHead>(isPackedHead, "its tables are not those of a dataset"),
  coding: v.custom<Coding>(isCoding, "its columns are not those of a coding"),
});

/** The entry in a record; null where it is none. */
export function entryIn(record: unknown): OpenedEntry | null {
  const result = v.safeParse(entrySchema, record);
  return result.success ? { ...result.output, stored: true } : null;
}

/** An entry for a dataset of which only the id is left. */
export function unknownEntry(datasetId: string): OpenedEntry {
  const counts = { actors: 0, speakers: 0, issues: 0, statements: 0 };
  return { id: datasetId, title: datasetId, fileName: "", size: 0, openedAt: "", counts, stored: true };
}

/**
 * The head and coding in a record. Throws `DataError` "invalid" where they do not hold together. So do its sources when they
 * are asked for, which are not read before; `heard` hears of it.
 */
export function codedIn(record: unknown, datasetId: string, heard?: () => void): CodedRecord {
  if (record === undefined) throw damaged(datasetId, "its coding is missing");
  const schema = laterSchema(record);
  if (schema !== null)
    throw new KeptError("newer", datasetId, `Its schema is ${schema}; this version reads ${SCHEMA_VERSION}.`);
  const { stamp, head: written, coding } = parsed(codedSchema, record, { datasetId, what: "coding" });
  const head = unpacked(written, datasetId, heard);
  if (head.id !== datasetId) throw damaged(datasetId, `it is the dataset “${head.id}”`);
  const trouble = codingTrouble(head, coding);
  if (trouble) throw damaged(datasetId, trouble);
  return { stamp, head, coding };
}

const laterSchemaOf = v.object({
  head: v.object({ schemaVersion: v.pipe(v.number(), v.minValue(SCHEMA_VERSION + 1)) }),
});

/** The version of the schema of a coding record, where a later version of the program wrote it; else null. */
export function laterSchema(record: unknown): number | null {
  const result = v.safeParse(laterSchemaOf, record);
  return result.success ? result.output.head.schemaVersion : null;
}

/** Reads the sources of a head. Throws `DataError` "invalid" where they are damaged. */
export function requireSources({ sources }: DatasetHead): number {
  return sources.length;
}

function unpacked(head: PackedHead, datasetId: string, heard?: () => void): DatasetHead {
  const trouble = (what: string, error: unknown) =>
    damaged(
      datasetId,
      `its ${what} cannot be read (${error instanceof Error ? error.message : "unreadable"})`,
    );
  try {
    return unpackHead(head, (error) => {
      heard?.();
      return trouble("sources", error);
    });
  } catch (error) {
    throw trouble("tables", error);
  }
}

/** The words in a record. Throws `DataError` "invalid" where they are not those of a coding. */
export function wordsIn(
  record: unknown,
  coded: Pick<CodedRecord, "stamp" | "coding">,
  datasetId: string,
): StoredWords {
  if (record === undefined) throw damaged(datasetId, "its words are missing");
  const { stamp, blob, starts } = parsed(wordsSchema, record, { datasetId, what: "words" });
  if (stamp !== coded.stamp) throw damaged(datasetId, "its words are those of another reading of the file");
  const rises = starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0));
  if (
    starts.length !== coded.coding.starts.length ||
    starts[0] !== 0 ||
    !rises ||
    starts.at(-1) !== blob.size
  )
    throw damaged(datasetId, "its words are cut off");
  return { blob, starts };
}

/** The report in a record; an empty one where it is none. */
export function reportIn(record: unknown): ReadReport {
  const result = v.safeParse(reportSchema, record);
  return result.success ? result.output : { rowsRead: 0, rowsRefused: 0, entries: [] };
}

function parsed<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  { datasetId, what }: { readonly datasetId: string; readonly what: string },
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [first] = result.issues;
  const where = v.getDotPath(first);
  throw damaged(
    datasetId,
    `its ${what} cannot be read (${where === null ? "" : `${where}: `}${first.message})`,
  );
}
