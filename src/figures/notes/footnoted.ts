import type { BodyPlace, PlacedBody, SheetParts } from "../frame/composeSheet.ts";
import { fitSheet, type FittedSheet } from "../frame/fitSheet.ts";
import { placeText, type Frame } from "../text/placeText.ts";
import type { Footnote } from "./footnotes.ts";
import { placeAllNotes, placeNotes, type PlacedNotes } from "./placeNotes.ts";

/** A body with the notes that found room beneath it; null in a figure without footnotes. */
export interface Noted {
  readonly notes: PlacedNotes | null;
}

const NO_NOTES: PlacedNotes = { texts: [], count: 0, bottom: 0 };

/**
 * Fits a figure with its footnotes beneath the body: all of them where a size allows it, else as many as the sheet has
 * room for; `body.notes.count` says how many. The rest goes on a sheet of notes alone.
 */
export function fitNoted<Body extends PlacedBody>(
  parts: SheetParts<Body>,
  footnotes: readonly Footnote[],
): FittedSheet<Body & Noted> {
  const fitted = (place: (where: BodyPlace) => Body & Noted) => fitSheet({ ...parts, place });
  if (footnotes.length === 0) return fitted((where) => ({ ...parts.place(where), notes: null }));
  const whole = fitted((where) => {
    const body = parts.place({ ...where, spare: 0 });
    const from = notesTop(body.bottom, where.frame);
    return noted(body, where, { notes: placeAllNotes(footnotes, where.frame, from), all: footnotes });
  });
  if (whole.fits) return whole;
  return fitted((where) => {
    const body = parts.place({ ...where, spare: 0 });
    const top = notesTop(body.bottom, where.frame);
    const height = where.spare - (top - body.bottom);
    const notes = height > 0 ? placeNotes(footnotes, { frame: where.frame, top, height }) : NO_NOTES;
    return noted(body, where, { notes, all: footnotes });
  });
}

/** A line over notes: which ones stand here, and where the others are. */
export function placeNotesHead(
  notes: PlacedNotes,
  all: readonly Footnote[],
  at: { readonly frame: Frame; readonly top: number; readonly from: number },
) {
  const { frame } = at;
  const text = headOf(at.from, at.from + notes.count - 1, all.length);
  return placeText({ text, role: "noteLead", frame, x: frame.left, top: at.top, maxWidth: frame.inner });
}

function headOf(first: number, last: number, all: number): string {
  if (last < first) return `Statements 1–${all}, numbered as in the marks: on the next picture`;
  const which = first === 1 && last === all ? "Statements" : `Statements ${first}–${last} of ${all}`;
  return `${which}, numbered as in the marks${last < all ? "; continued on the next picture" : ""}`;
}

function notesTop(bodyBottom: number, { scale }: Frame): number {
  return bodyBottom + 40 * scale;
}

function noted<Body extends PlacedBody>(
  body: Body,
  { frame, spare }: BodyPlace,
  { notes, all }: { readonly notes: PlacedNotes; readonly all: readonly Footnote[] },
): Body & Noted {
  const head = placeNotesHead(notes, all, { frame, top: body.bottom + 18 * frame.scale, from: 1 });
  if (notes.count === 0)
    return head.bottom - body.bottom > spare
      ? { ...body, notes }
      : { ...body, notes, texts: [...body.texts, head], bottom: head.bottom };
  return { ...body, notes, texts: [...body.texts, head, ...notes.texts], bottom: notes.bottom };
}
