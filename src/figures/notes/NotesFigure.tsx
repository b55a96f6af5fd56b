import { asSentence } from "../../domain/text.ts";
import {
  composeSheet,
  type BodyPlace,
  type ComposedSheet,
  type PlacedBody,
  type Sheet,
} from "../frame/composeSheet.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import { FigureFrame, type FigureProps } from "../frame/FigureFrame.tsx";
import { plainScale, type Frame } from "../text/placeText.ts";
import type { Footnote } from "./footnotes.ts";
import { noteRange, placeNotesHead } from "./footnoted.ts";
import { placeAllNotes, placeNotes, type PlacedNotes } from "./placeNotes.ts";

/** A sheet of footnotes alone: those of a figure that found no room on it. */
export interface NotesPicture extends Sheet {
  readonly content: FigureContent;
  readonly footnotes: readonly Footnote[];
  /** Of the first note on this sheet, from 1. */
  readonly from: number;
}

export type NotesLayout = ComposedSheet<PlacedBody & { readonly count: number }>;

const NO_LOOKS = new Map<string, never>();
/** Sizes tried for the last sheet, which has room to spare, as parts of the plain one. */
const SIZES = [1.6, 1.45, 1.3, 1.15, 1] as const;

/** Draws a sheet of footnotes alone. */
export function NotesFigure(props: NotesPicture & FigureProps & { readonly laid?: NotesLayout }) {
  const { theme, clear } = props;
  const sheet = props.laid ?? layoutNotes(props);
  const alt = notesAlt(props, sheet.body.count);
  return (
    <FigureFrame {...{ alt, theme, clear, sheet, looks: NO_LOOKS, content: wordsOf(props) }}>
      {() => null}
    </FigureFrame>
  );
}

/** Lays out a sheet of footnotes alone; `body.count` says how many it holds, at least one. */
export function layoutNotes(picture: NotesPicture): NotesLayout {
  const { height } = picture;
  const rest = picture.footnotes.slice(picture.from - 1);
  for (const part of height ? SIZES : [1]) {
    const all = sheetOf(picture, part, (frame, top) => placeAllNotes(rest, frame, top));
    if (!height || all.height <= height) return all;
  }
  return sheetOf(picture, 1, (frame, top, spare) => {
    const one = placeNotes(rest.slice(0, 1), { frame, top, height: Infinity });
    const many = placeNotes(rest, { frame, top, height: one.bottom - top + spare + 1 });
    return many.count > 0 ? many : one;
  });
}

/** Further sheets for the notes that a figure has no room for: where each starts, and how it is laid out. */
export function notesSheets(
  picture: Omit<NotesPicture, "from">,
  onFigure: number,
): readonly { readonly from: number; readonly laid: NotesLayout }[] {
  const sheets: { readonly from: number; readonly laid: NotesLayout }[] = [];
  let from = onFigure + 1;
  while (from <= picture.footnotes.length) {
    const laid = layoutNotes({ ...picture, from });
    sheets.push({ from, laid });
    from += laid.body.count;
  }
  return sheets;
}

function sheetOf(
  picture: NotesPicture,
  part: number,
  fill: (frame: Frame, top: number, spare: number) => PlacedNotes,
) {
  const { from, footnotes, width } = picture;
  const place = ({ frame, top, spare }: BodyPlace): PlacedBody & { readonly count: number } => {
    const probe = placeNotesHead({ from, count: 1, all: footnotes.length }, { frame, top });
    const notes = fill(frame, probe.bottom + 8 * frame.scale, spare);
    const head = placeNotesHead({ from, count: notes.count, all: footnotes.length }, { frame, top });
    return { texts: [head, ...notes.texts], count: notes.count, bottom: notes.bottom, keys: [] };
  };
  const scale = plainScale(width) * part;
  const setting = { scale, dense: false, arrangement: { kind: "stacked" } } as const;
  return composeSheet({ content: wordsOf(picture), sheet: picture, place }, setting);
}

function wordsOf({ content }: NotesPicture): FigureContent {
  return { ...content, headline: "", absent: null, notes: [] };
}

function notesAlt({ content, from, footnotes }: NotesPicture, count: number): string {
  const range = noteRange(from, from + count - 1, footnotes.length);
  const title = content.title.trim();
  const start = title === "" ? range : `${range} on: ${title}`;
  const notes = footnotes
    .slice(from - 1, from - 1 + count)
    .map(({ number, lead, words }) => `${number}. ${lead.replaceAll("\u00a0", " ")} ${words}`);
  return [asSentence(start), ...notes, content.source].filter((part) => part !== "").join(" ");
}
