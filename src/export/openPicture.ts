import { APPLICATION, readPictureRecord, type PictureRecord } from "../domain/pictureRecord.ts";
import { textOf } from "./png.ts";
import { isPng } from "./pngChunks.ts";
import { recordInSvg } from "./svgRecord.ts";

/** What a file gives: the record of its view, or a sentence that says why there is none. */
export type OpenedPicture =
  | { readonly kind: "record"; readonly record: PictureRecord }
  | { readonly kind: "problem"; readonly sentence: string };

/** The largest files that are read, bytes. A picture at the highest density has some MB, a drawing with its fonts 0.6. */
export const LARGEST = { png: 67_108_864, svg: 2_097_152 } as const;
/** What of a file tells its kind, bytes. */
const START = 256;

const PROBLEMS = {
  unreadable: "The file could not be read from the disk. Try again.",
  notPicture:
    "The file is neither a PNG nor an SVG, so it carries no view. Open the file as it was saved here.",
  noView:
    "The picture carries no view: it was not saved here, or another program has left the view out of its copy.",
  damaged: "The file is damaged, so the view in it could not be read. Open an undamaged copy.",
  compressed:
    "Another program has compressed the view inside the picture, so it could not be read. Open the file as it was saved here.",
  declares:
    "The SVG declares a document type or entities, which files saved here never do. It was not read any further.",
  newer: "The picture was made by a newer version of this application, so its view could not be read here.",
  invalid: "The view in the picture is not as this application writes it, so it was not used.",
  tooLarge: "The file is larger than a picture saved here can be. It was not read.",
  tooManyTags: "The SVG has more parts than a picture saved here can have. It was not read any further.",
} as const satisfies Record<string, string>;

/**
 * Reads the record of a saved picture. Goes by how the file begins, not by its name, and reads no more of it where that
 * is neither a PNG nor XML or where it is larger than one of its kind can be. Never throws.
 */
export async function recordOfFile(file: Blob): Promise<OpenedPicture> {
  try {
    const kind = kindOf(await bytesOf(file.slice(0, START)));
    if (kind === null) return problem("notPicture");
    if (file.size > LARGEST[kind]) return problem("tooLarge");
    const bytes = await bytesOf(file);
    return kind === "png" ? inPng(bytes) : inSvg(bytes);
  } catch {
    return problem("unreadable");
  }
}

/** An SVG is a "<" behind nothing but a byte-order mark and blanks, until it is parsed. */
function kindOf(start: Uint8Array): keyof typeof LARGEST | null {
  if (isPng(start)) return "png";
  return /^\s*</.test(new TextDecoder().decode(start)) ? "svg" : null;
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function inPng(bytes: Uint8Array): OpenedPicture {
  const found = textOf(bytes, APPLICATION);
  if (!("problem" in found)) return inText(found.text);
  return problem(found.problem === "tooLarge" ? "invalid" : found.problem);
}

function inSvg(bytes: Uint8Array): OpenedPicture {
  const found = recordInSvg(new TextDecoder().decode(bytes));
  if (!("problem" in found)) return inText(found.text);
  return problem(found.problem === "notSvg" ? "notPicture" : found.problem);
}

function inText(text: string | null): OpenedPicture {
  if (text === null) return problem("noView");
  const read = readPictureRecord(text);
  if ("record" in read) return { kind: "record", record: read.record };
  return problem(read.problem === "newer" ? "newer" : "invalid");
}

function problem(kind: keyof typeof PROBLEMS): OpenedPicture {
  return { kind: "problem", sentence: PROBLEMS[kind] };
}
