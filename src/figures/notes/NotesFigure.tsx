import { composeSheet, type BodyPlace, type PlacedBody, type Sheet } from "../frame/composeSheet.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { plainScale, placeText } from "../text/placeText.ts";
import type { Footnote } from "./footnotes.ts";
import { placeNotesHead } from "./footnoted.ts";
import { placeAllNotes, placeNotes } from "./placeNotes.ts";

/** A sheet of footnotes alone: those of a figure that found no room on it. */
export interface NotesPicture extends Sheet {
  readonly content: FigureContent;
  readonly footnotes: readonly Footnote[];
  /** Of the first note on this sheet, from 1. */
  readonly from: number;
}

const NO_LOOKS = new Map<string, never>();

/** Draws a sheet of footnotes alone. */
export function NotesFigure(props: NotesPicture & FigureProps) {
  const { alt, theme, clear } = props;
  const sheet = layoutNotes(props);
  return (
    <FigureFrame {...{ alt, theme, clear, sheet, looks: NO_LOOKS, content: wordsOf(props) }}>
      {() => null}
    </FigureFrame>
  );
}

/** Lays out a sheet of footnotes alone; `body.count` says how many it holds, at least one. */
export function layoutNotes(picture: NotesPicture) {
  const setting = {
    scale: plainScale(picture.width),
    dense: false,
    arrangement: { kind: "stacked" },
  } as const;
  return composeSheet(
    { content: wordsOf(picture), sheet: picture, place: (where) => placeBody(picture, where) },
    setting,
  );
}

/** Where each further sheet of notes starts, for as many notes as the figure itself has room for. */
export function notesSheets(picture: Omit<NotesPicture, "from">, onFigure: number): readonly number[] {
  const starts: number[] = [];
  let from = onFigure + 1;
  while (from <= picture.footnotes.length) {
    starts.push(from);
    from += layoutNotes({ ...picture, from }).body.count;
  }
  return starts;
}

function wordsOf({ content }: NotesPicture): FigureContent {
  return { ...content, headline: "", absent: null, notes: [] };
}

function placeBody(
  { footnotes, from, height }: NotesPicture,
  { frame, top, spare }: BodyPlace,
): PlacedBody & { readonly count: number } {
  const rest = footnotes.slice(from - 1);
  const probe = placeText({ text: "x", role: "noteLead", frame, x: 0, top, maxWidth: frame.inner });
  const start = probe.bottom + 8 * frame.scale;
  const one = placeNotes(rest.slice(0, 1), { frame, top: start, height: Infinity });
  const room = one.bottom - start + spare + 1;
  const many = height
    ? placeNotes(rest, { frame, top: start, height: room })
    : placeAllNotes(rest, frame, start);
  const some = many.count > 0 ? many : one;
  const head = placeNotesHead(some, footnotes, { frame, top, from });
  return { texts: [head, ...some.texts], count: some.count, bottom: some.bottom, keys: [] };
}
