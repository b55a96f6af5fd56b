import { referenceTo, type Footnote } from "../notes/footnotes.ts";
import { placeText, rounded, type Frame, type TextBlock } from "../text/placeText.ts";
import type { MapEntries, MapEntry } from "./mapEntries.ts";

/** A mark beside a map, px. */
export interface EntryMark {
  readonly position: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The lines beside a map in their places. */
export interface PlacedEntries {
  readonly texts: readonly TextBlock[];
  readonly marks: readonly EntryMark[];
  readonly bottom: number;
}

interface EntriesPlace {
  readonly frame: Frame;
  readonly top: number;
  readonly columns: number;
  readonly footnotes: readonly Footnote[];
}

/** Sets the lines beside or beneath a map, in columns, under a heading for each kind. */
export function placeEntries(entries: MapEntries, place: EntriesPlace): PlacedEntries {
  const texts: TextBlock[] = [];
  const marks: EntryMark[] = [];
  let y = place.top;
  const parts = [
    { head: "On the map", entries: entries.drawn },
    { head: "Not on the map", entries: entries.undrawn },
  ];
  for (const part of parts.filter(({ entries: own }) => own.length > 0)) {
    const { frame } = place;
    const head = placeText({
      text: part.head,
      role: "small",
      frame,
      x: frame.left,
      top: y,
      maxWidth: frame.inner,
    });
    const set = placeRows(part.entries, { ...place, top: head.bottom + 5 * frame.scale });
    texts.push(head, ...set.texts);
    marks.push(...set.marks);
    y = set.bottom + 12 * frame.scale;
  }
  const bottom = texts.length === 0 ? place.top : y - 12 * place.frame.scale;
  return { texts, marks, bottom };
}

/** Rows of as many entries as there are columns. */
function placeRows(entries: readonly MapEntry[], place: EntriesPlace): PlacedEntries {
  const { frame, columns } = place;
  const gap = 22 * frame.scale;
  const width = (frame.inner - gap * (columns - 1)) / columns;
  const texts: TextBlock[] = [];
  const marks: EntryMark[] = [];
  let y = place.top;
  for (let first = 0; first < entries.length; first += columns) {
    const row = entries.slice(first, first + columns).map((entry, at) => {
      const x = frame.left + at * (width + gap);
      return placeEntry(entry, { ...place, top: y, x, width });
    });
    texts.push(...row.flatMap((set) => set.texts));
    marks.push(...row.flatMap((set) => set.marks));
    y = Math.max(...row.map(({ bottom }) => bottom)) + 7 * frame.scale;
  }
  return { texts, marks, bottom: y - 7 * frame.scale };
}

function placeEntry(
  entry: MapEntry,
  place: EntriesPlace & { readonly x: number; readonly width: number },
): PlacedEntries {
  const { frame, x, top, footnotes } = place;
  const mark = { width: rounded(26 * frame.scale), height: rounded(17 * frame.scale) };
  const at = {
    frame,
    x: x + mark.width + 8 * frame.scale,
    maxWidth: place.width - mark.width - 8 * frame.scale,
  };
  const name = placeText({ ...at, text: entry.name, role: "tightHead", top: top + 0.5 * frame.scale });
  const detail = placeText({ ...at, text: entry.detail, role: "label", top: name.bottom, shrink: 0.92 });
  const held = entry.conditions.join("; ");
  const conditions = placeText({ ...at, text: held, role: "small", top: detail.bottom });
  const numbers = referenceTo(entry.statements, footnotes);
  const reference = placeText({ ...at, text: numbers, role: "reference", top: conditions.bottom });
  const texts = [name, detail, conditions, reference].filter(({ lines }) => lines.length > 0);
  return {
    texts,
    marks: [{ ...mark, position: entry.position, x: rounded(x), y: rounded(top) }],
    bottom: Math.max(reference.bottom, top + mark.height),
  };
}
