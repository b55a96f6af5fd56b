import { placeText, rounded, widthOf, type Frame, type TextBlock } from "../text/placeText.ts";
import type { Footnote } from "./footnotes.ts";

/** Notes set into columns: every line in its place, and how many notes found room. */
export interface PlacedNotes {
  readonly texts: readonly TextBlock[];
  readonly count: number;
  readonly bottom: number;
}

interface NotePlace {
  readonly frame: Frame;
  readonly top: number;
  /** px; further notes do not find room. */
  readonly height: number;
}

/** Width of a column of notes, px at a width of 1200. */
const COLUMN = 330;
/** How much higher the columns are tried at a time, px. */
const STEP = 8;

/** Sets as many notes as fit into columns of some height, in order. */
export function placeNotes(notes: readonly Footnote[], place: NotePlace): PlacedNotes {
  const { frame, top, height } = place;
  const { gap, columns, width, numbers } = columnsOf(notes, frame);
  const texts: TextBlock[] = [];
  let count = 0;
  let bottom = top;
  for (let column = 0; column < columns && count < notes.length; column += 1) {
    const x = frame.left + column * (width + gap);
    let y = top;
    for (const note of notes.slice(count)) {
      const set = placeNote(note, { frame, x, top: y, width, indent: numbers });
      if (set.bottom > top + height) break;
      texts.push(...set.texts);
      count += 1;
      bottom = Math.max(bottom, set.bottom);
      y = set.bottom + 7 * frame.scale;
    }
  }
  return { texts, count, bottom: rounded(bottom) };
}

/** Sets all notes into columns as low as they go: no lower than an even share for each, and no lower than the longest. */
export function placeAllNotes(notes: readonly Footnote[], frame: Frame, top: number): PlacedNotes {
  const { columns, width, numbers } = columnsOf(notes, frame);
  const place = { frame, x: frame.left, top: 0, width, indent: numbers };
  const heights = notes.map((note) => placeNote(note, place).bottom);
  let height = Math.max(heights.reduce((sum, each) => sum + each, 0) / columns, ...heights);
  for (;;) {
    const placed = placeNotes(notes, { frame, top, height });
    if (placed.count === notes.length) return placed;
    height += STEP;
  }
}

function columnsOf(notes: readonly Footnote[], frame: Frame) {
  const gap = 26 * frame.scale;
  const columns = Math.max(1, Math.floor((frame.inner + gap) / (COLUMN * frame.scale + gap)));
  const width = (frame.inner - gap * (columns - 1)) / columns;
  const numbers = widthOf(String(notes.at(-1)?.number ?? 1), "reference", frame) + 7 * frame.scale;
  return { gap, columns, width, numbers };
}

function placeNote(
  note: Footnote,
  at: {
    readonly frame: Frame;
    readonly x: number;
    readonly top: number;
    readonly width: number;
    readonly indent: number;
  },
): { readonly texts: readonly TextBlock[]; readonly bottom: number } {
  const { frame, top } = at;
  const place = { frame, x: at.x + at.indent, maxWidth: at.width - at.indent };
  const number = placeText({
    frame,
    text: String(note.number),
    role: "reference",
    x: at.x,
    top,
    maxWidth: at.indent,
  });
  const lead = placeText({ ...place, text: note.lead, role: "noteLead", top });
  const words = placeText({ ...place, text: note.words, role: "noteWords", top: lead.bottom });
  return { texts: [number, lead, words].filter(({ lines }) => lines.length > 0), bottom: words.bottom };
}
