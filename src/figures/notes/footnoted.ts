import type { BodyPlace, PlacedBody, Sheet, SheetParts } from "../frame/composeSheet.ts";
import { fitSheet, type FittedSheet } from "../frame/fitSheet.ts";
import { placeText, type Frame, type TextBlock } from "../text/placeText.ts";
import type { Footnote } from "./footnotes.ts";
import { placeAllNotes, placeNotes, type PlacedNotes } from "./placeNotes.ts";

/** A body with the notes that found room beneath it; null in a figure without footnotes. */
export interface Noted {
  readonly notes: PlacedNotes | null;
}

const NO_NOTES: PlacedNotes = { texts: [], count: 0, bottom: 0 };
/** Fewer than this part of all notes are not worth tearing from the others. */
const LEAST_PART = 1 / 3;
/** No note is lower, and no column of notes narrower, px. */
const LEAST_NOTE = { height: 29, width: 190 } as const;

/**
 * Fits a figure with its footnotes beneath the body: all of them where a size allows it, else as many as the sheet has
 * room for; `body.notes.count` says how many. The rest goes on sheets of notes alone, and the figure says so.
 */
export function fitNoted<Body extends PlacedBody>(
  parts: SheetParts<Body>,
  footnotes: readonly Footnote[],
): FittedSheet<Body & Noted> {
  const fitted = (place: (where: BodyPlace) => Body & Noted) => fitSheet({ ...parts, place });
  if (footnotes.length === 0) return fitted((where) => ({ ...parts.place(where), notes: null }));
  if (mayHold(parts.sheet, footnotes.length)) {
    const whole = fitted((where) => withAll(parts.place({ ...where, spare: 0 }), where, footnotes));
    if (whole.fits) return whole;
  }
  return fitted((where) => withSome(parts, where, footnotes));
}

/** A line over notes: which ones stand here, and where the others are. */
export function placeNotesHead(
  { from, count, all }: { readonly from: number; readonly count: number; readonly all: number },
  { frame, top }: { readonly frame: Frame; readonly top: number },
): TextBlock {
  const text = headOf(from, from + count - 1, all);
  return placeText({ text, role: "noteLead", frame, x: frame.left, top, maxWidth: frame.inner });
}

/** Which of all statements stand on a sheet: "Statements 3–18 of 18". */
export function noteRange(first: number, last: number, all: number): string {
  if (first === 1 && last === all) return all === 1 ? "Statement" : "Statements";
  return first === last ? `Statement ${first} of ${all}` : `Statements ${first}–${last} of ${all}`;
}

function headOf(first: number, last: number, all: number): string {
  if (last < first) return `${noteRange(1, all, all)}, numbered as in the marks: on the next picture`;
  const where = first === 1 ? "" : " of the first picture";
  const more = last < all ? "; continued on the next picture" : "";
  return `${noteRange(first, last, all)}, numbered as in the marks${where}${more}`;
}

/** Whether a sheet could hold all notes if it held nothing else: spares trying what cannot be. */
function mayHold({ width, height }: Sheet, notes: number): boolean {
  const columns = Math.max(1, Math.floor(width / LEAST_NOTE.width));
  return !height || (notes * LEAST_NOTE.height) / columns <= height;
}

function withAll<Body extends PlacedBody>(
  body: Body,
  { frame }: BodyPlace,
  all: readonly Footnote[],
): Body & Noted {
  const head = placeNotesHead({ from: 1, count: all.length, all: all.length }, headPlace(body, frame));
  const notes = placeAllNotes(all, frame, head.bottom + 6 * frame.scale);
  return { ...body, notes, texts: [...body.texts, head, ...notes.texts], bottom: notes.bottom };
}

function withSome<Body extends PlacedBody>(
  { place }: SheetParts<Body>,
  where: BodyPlace,
  all: readonly Footnote[],
): Body & Noted {
  const { frame, spare } = where;
  const close = place({ ...where, spare: 0 });
  const none = placeNotesHead({ from: 1, count: 0, all: all.length }, headPlace(close, frame));
  const top = none.bottom + 6 * frame.scale;
  const height = none.bottom + spare - top;
  const notes = height > 0 ? placeNotes(all, { frame, top, height }) : NO_NOTES;
  if (notes.count >= all.length * LEAST_PART) {
    const head = placeNotesHead({ from: 1, count: notes.count, all: all.length }, headPlace(close, frame));
    return { ...close, notes, texts: [...close.texts, head, ...notes.texts], bottom: notes.bottom };
  }
  const body = place(where);
  const head = placeNotesHead({ from: 1, count: 0, all: all.length }, headPlace(body, frame));
  return { ...body, notes: NO_NOTES, texts: [...body.texts, head], bottom: head.bottom };
}

function headPlace({ bottom }: PlacedBody, frame: Frame) {
  return { frame, top: bottom + 16 * frame.scale };
}
