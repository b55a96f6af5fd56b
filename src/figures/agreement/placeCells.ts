import {
  placeText,
  rounded,
  sizeOf,
  SMALLEST,
  widthOf,
  type Frame,
  type TextBlock,
} from "../text/placeText.ts";

/** Where the cells of a matrix stand, px, and the names before its rows; none where they find no room. */
export interface PlacedCells {
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly side: number;
  readonly names: readonly TextBlock[];
}

/** A name needs this height, as a part of the smallest type. */
const LINE = 1.18;
/** A cell is no larger than this, px at a width of 1200. */
const MOST = 40;
/** The most that names take of the width. */
const NAMES_SHARE = 0.34;

/** Sets a square of `names.length` cells a side as large as a room allows; with names where a row is as high as a line. */
export function placeCells(
  names: readonly string[],
  room: { readonly frame: Frame; readonly top: number; readonly height: number },
): PlacedCells {
  const { frame, top, height } = room;
  const count = Math.max(1, names.length);
  const most = Math.floor(MOST * frame.scale);
  const gap = 8 * frame.scale;
  const named = Math.min(frame.inner * NAMES_SHARE, widest(names, frame) + gap);
  const withNames = Math.min(most, wholeCell(Math.min(frame.inner - named, height) / count));
  const x = Math.round(frame.left);
  const y = Math.round(top);
  if (withNames < SMALLEST * LINE) {
    const cell = Math.min(most, wholeCell(Math.min(frame.inner, height) / count));
    return { x, y, cell, side: rounded(cell * names.length), names: [] };
  }
  const left = Math.round(frame.left + named);
  const shrink = Math.min(1, withNames / (sizeOf("small", frame) * LINE));
  const blocks = names.map((name, at) => {
    const text = shortened(name, frame, named - gap);
    const block = placeText({
      text,
      role: "small",
      frame,
      x: left - gap,
      top: 0,
      maxWidth: Infinity,
      anchor: "end",
      shrink,
    });
    const shift = y + at * withNames + (withNames - block.leading) / 2;
    return { ...block, y: rounded(block.y + shift), top: shift, bottom: shift + block.leading };
  });
  return { x: left, y, cell: withNames, side: rounded(withNames * names.length), names: blocks };
}

/** Edges on whole px are sharp; cells too small for that keep to quarters, which are whole px in larger pictures. */
function wholeCell(px: number): number {
  return px >= 3 ? Math.floor(px) : Math.max(0.25, Math.floor(px * 4) / 4);
}

function widest(names: readonly string[], frame: Frame): number {
  return Math.max(0, ...names.map((name) => widthOf(name, "small", frame)));
}

/** A name cut to a width with "…"; the table has it whole. */
function shortened(name: string, frame: Frame, width: number): string {
  if (widthOf(name, "small", frame) <= width) return name;
  const letters = Array.from(name);
  while (letters.length > 1 && widthOf(`${letters.join("").trimEnd()}…`, "small", frame) > width)
    letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
