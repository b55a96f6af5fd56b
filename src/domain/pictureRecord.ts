import * as v from "valibot";
import { onlyXml } from "./xmlCharacters.ts";

/** What the application calls itself in a saved picture, and the keyword its record stands under in a PNG. */
export const APPLICATION = "Diplomatic Positions";
/** The only format of record this build reads and writes. */
const FORMAT = 1;
/** The longest record as JSON, in UTF-16 units; more is refused unread. */
export const LONGEST_RECORD = 131_072;
const LONGEST = { id: 200, name: 100, title: 1000, line: 2000, alt: 20_000, query: 16_384 } as const;

const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const filled = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

const recordSchema = v.object({
  application: v.literal(APPLICATION),
  format: v.literal(FORMAT),
  /** The whole address of the view, for whoever finds the picture. The app itself never follows it. */
  address: v.pipe(
    filled(2 * LONGEST.query),
    v.url(),
    v.regex(/^https?:\/\//i, "An address starts with http"),
  ),
  /** The query of that address, "" for the plain view: all the app uses to restore it. */
  query: v.pipe(
    upTo(LONGEST.query),
    v.regex(/^(\?[^#]*)?$/, "A query is empty or starts with a question mark"),
  ),
  dataset: v.object({
    id: filled(LONGEST.id),
    title: filled(LONGEST.title),
    version: filled(LONGEST.name),
  }),
  /** When the picture was made, as `Date.toISOString` writes it. */
  made: v.pipe(filled(LONGEST.name), v.isoTimestamp(), v.check(isDate, "This is no moment in time")),
  source: upTo(LONGEST.line),
  licence: v.nullable(upTo(LONGEST.line)),
  title: upTo(LONGEST.title),
  /** The alternative text. */
  alt: upTo(LONGEST.alt),
});
type Recorded = v.InferOutput<typeof recordSchema>;

/** What a saved picture says of the view it shows. */
export type PictureRecord = Readonly<Omit<Recorded, "dataset">> & {
  readonly dataset: Readonly<Recorded["dataset"]>;
};

/** Why a text is no record that this build can use. */
export type RecordProblem = "tooLarge" | "foreign" | "newer" | "invalid";

const anyFormat = v.object({ application: v.literal(APPLICATION), format: v.pipe(v.number(), v.integer()) });

/** Reads a record from the text in a picture, which anyone may have written. Never throws. */
export function readPictureRecord(
  text: string,
): { readonly record: PictureRecord } | { readonly problem: RecordProblem } {
  if (text.length > LONGEST_RECORD) return { problem: "tooLarge" };
  const value = parsed(text);
  const known = v.safeParse(anyFormat, value);
  if (!known.success) return { problem: "foreign" };
  if (known.output.format > FORMAT) return { problem: "newer" };
  const { success, output } = v.safeParse(recordSchema, value);
  return success ? { record: output } : { problem: "invalid" };
}

/**
 * Writes a record so that it can be read again, from an SVG as well: texts keep only characters that XML has, and those
 * that are too long are shortened. Null where that cannot be: the address, the query, the dataset’s id or its version
 * is longer than a record holds, or one of these or the date is not as a record has it. The picture then carries no view.
 */
export function writePictureRecord(record: PictureRecord): string | null {
  const { dataset } = record;
  const text = JSON.stringify({
    ...record,
    dataset: { ...dataset, title: shortened(dataset.title, LONGEST.title) },
    source: shortened(record.source, LONGEST.line),
    licence: record.licence === null ? null : shortened(record.licence, LONGEST.line),
    title: shortened(record.title, LONGEST.title),
    alt: shortened(record.alt, LONGEST.alt),
  });
  return "record" in readPictureRecord(text) ? text : null;
}

/** The value of a JSON text; undefined where it is none. Nesting too deep for the parser counts as none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDate(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function shortened(text: string, most: number): string {
  const whole = onlyXml(text);
  // Again, as the cut may leave half a pair.
  return whole.length > most ? `${onlyXml(whole.slice(0, most - 1))}…` : whole;
}
