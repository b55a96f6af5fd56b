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

/** A note set into lines at the corner of a column. */
interface SetNote {
  readonly texts: readonly TextBlock[];
  readonly height: number;
}

/** Notes set into lines for columns of one width. */
interface SetNotes {
  /** Sets a note when it is first asked for: a sheet has room for few of many. */
  readonly noteAt: (at: number) => SetNote | undefined;
  readonly columns: number;
  /** From the left edge of one column to that of the next, px. */
  readonly step: number;
  /** Between two notes, px. */
  readonly gap: number;
}

/** Width of a column of notes, px at a width of 1200. */
const COLUMN = 330;
/** How much higher the columns are tried at a time, px. */
const STEP = 8;

/** Sets as many notes as fit into columns of some height, in order. */
export function placeNotes(notes: readonly Footnote[], { frame, top, height }: NotePlace): PlacedNotes {
  return pour(setNotes(notes, frame), { frame, top, height });
}

/** Sets all notes into columns as low as they go: no lower than an even share for each, and no lower than the longest. */
export function placeAllNotes(notes: readonly Footnote[], frame: Frame, top: number): PlacedNotes {
  const set = setNotes(notes, frame);
  const heights = notes.map((_, at) => set.noteAt(at)?.height ?? 0);
  let height = Math.max(0, heights.reduce((sum, each) => sum + each, 0) / set.columns, ...heights);
  for (;;) {
    const placed = pour(set, { frame, top, height });
    if (placed.count === notes.length) return placed;
    height += STEP;
  }
}

function setNotes(notes: readonly Footnote[], frame: Frame): SetNotes {
  const between = 26 * frame.scale;
  const columns = Math.max(1, Math.floor((frame.inner + between) / (COLUMN * frame.scale + between)));
  const width = (frame.inner - between * (columns - 1)) / columns;
  const indent = widthOf(String(notes.at(-1)?.number ?? 1), "reference", frame) + 7 * frame.scale;
  const set: SetNote[] = [];
  const noteAt = (at: number): SetNote | undefined => {
    const note = notes[at];
    if (note) set[at] ??= setNote(note, { frame, width, indent });
    return set[at];
  };
  return { columns, step: width + between, gap: 7 * frame.scale, noteAt };
}

function setNote(
  note: Footnote,
  { frame, width, indent }: { readonly frame: Frame; readonly width: number; readonly indent: number },
): SetNote {
  const number = { text: String(note.number), role: "reference", x: 0, maxWidth: indent } as const;
  const words = { frame, x: indent, maxWidth: width - indent };
  const lead = placeText({ ...words, text: note.lead, role: "noteLead", top: 0 });
  const said = placeText({ ...words, text: note.words, role: "noteWords", top: lead.bottom });
  const texts = [placeText({ ...number, frame, top: 0 }), lead, said];
  return { texts: texts.filter(({ lines }) => lines.length > 0), height: said.bottom };
}

function pour({ noteAt, columns, step, gap }: SetNotes, { frame, top, height }: NotePlace): PlacedNotes {
  const texts: TextBlock[] = [];
  let count = 0;
  let bottom = top;
  for (let column = 0; column < columns; column += 1) {
    let y = 0;
    for (let note = noteAt(count); note && y + note.height <= height + 0.01; note = noteAt(count)) {
      texts.push(...note.texts.map((block) => moved(block, frame.left + column * step, top + y)));
      count += 1;
      bottom = Math.max(bottom, top + y + note.height);
      y += note.height + gap;
    }
  }
  return { texts, count, bottom: rounded(bottom) };
}

function moved(block: TextBlock, right: number, down: number): TextBlock {
  return {
    ...block,
    x: rounded(block.x + right),
    y: rounded(block.y + down),
    top: block.top + down,
    bottom: block.bottom + down,
  };
}
