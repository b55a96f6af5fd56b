import { APPLICATION, readPictureRecord, type PictureRecord } from "../domain/pictureRecord.ts";
import { textOf } from "./png.ts";
import { isPng } from "./pngChunks.ts";
import { recordInSvg } from "./svgRecord.ts";

/** What a file gives: the record of its view, or a sentence that says why there is none. */
export type OpenedPicture =
  | { readonly kind: "record"; readonly record: PictureRecord }
  | { readonly kind: "problem"; readonly sentence: string };

/** The largest files that are read, bytes. A picture at the highest density has some MB, a drawing less than one. */
export const LARGEST = { png: 67_108_864, svg: 8_388_608 } as const;

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
} as const satisfies Record<string, string>;

/** Reads the record of a saved picture. Goes by what is in the file, not by its name; never throws. */
export async function recordOfFile(file: Blob): Promise<OpenedPicture> {
  if (file.size > LARGEST.png) return problem("tooLarge");
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isPng(bytes) ? inPng(bytes) : inSvg(bytes);
  } catch {
    return problem("unreadable");
  }
}

function inPng(bytes: Uint8Array): OpenedPicture {
  const found = textOf(bytes, APPLICATION);
  if (!("problem" in found)) return inText(found.text);
  return problem(found.problem === "tooLarge" ? "invalid" : found.problem);
}

function inSvg(bytes: Uint8Array): OpenedPicture {
  if (!startsAsXml(bytes)) return problem("notPicture");
  if (bytes.length > LARGEST.svg) return problem("tooLarge");
  const found = recordInSvg(new TextDecoder().decode(bytes));
  if (!("problem" in found)) return inText(found.text);
  return problem(found.problem === "notSvg" ? "notPicture" : found.problem);
}

/** A "<" behind nothing but a byte-order mark and blanks. */
function startsAsXml(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)));
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
