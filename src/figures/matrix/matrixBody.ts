import type { Cell } from "../../domain/matrix.ts";
import {
  placeText,
  rounded,
  sizeOf,
  TEXT_ROLES,
  widthOf,
  type Frame,
  type TextBlock,
} from "../text/placeText.ts";
import type { PlacedBody } from "../frame/composeSheet.ts";
import { placeStack } from "../text/placeStack.ts";
import { pillWidth } from "../marks/pillWidth.ts";
import type { FigureRow } from "./matrixRows.ts";

/** Narrower than this the words beside a mark would stand one to a line, px at a width of 1200. */
const LEAST_BESIDE = 70;

/** Words beneath a mark run on over empty cells to its right, but not far from it: in widths of a column. */
const MOST_SPAN = 1.6;

/** A mark with its place, and the conditions beneath it. */
export interface PlacedMark {
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBlock[];
  /** The numbers of its footnotes, where the figure has any. */
  readonly reference: TextBlock | null;
  readonly bottom: number;
}

/** A square with its place: the glyph over a column, the hatch beside a group. */
export interface PlacedSign {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Everything between head and foot of a matrix figure. */
export interface MatrixBody extends PlacedBody {
  /** The column it stands in. */
  readonly frame: Frame;
  readonly texts: readonly TextBlock[];
  readonly glyphs: readonly (PlacedSign & { readonly position: string })[];
  readonly hatches: readonly PlacedSign[];
  readonly marks: readonly PlacedMark[];
  readonly rules: readonly { readonly y: number; readonly strong: boolean }[];
  readonly bottom: number;
}

/** How far a speaker's row is set in, px. */
export function indentOf(level: 1 | 2, frame: Frame): number {
  return level === 1 ? 0 : rounded(14 * frame.scale);
}

/** Height of a mark, px. */
export function pillHeight(level: 1 | 2, frame: Frame): number {
  return rounded((level === 1 ? 24 : 21) * frame.scale);
}

/** Sets the name of a row, its first line in the middle of a mark beside it. */
export function placeRowHead(
  row: FigureRow,
  at: { readonly frame: Frame; readonly x: number; readonly top: number; readonly maxWidth: number },
): { readonly texts: readonly TextBlock[]; readonly hatch: PlacedSign | null; readonly bottom: number } {
  const { frame } = at;
  const role = row.level === 1 ? "name" : "speaker";
  const x = at.x + indentOf(row.level, frame);
  const maxWidth = at.maxWidth - indentOf(row.level, frame);
  const size = rounded(11 * frame.scale);
  const lift = (pillHeight(row.level, frame) - sizeOf(role, frame) * TEXT_ROLES[role].leading) / 2;
  const room = maxWidth - (row.hatched ? size + 6 * frame.scale : 0);
  const name = placeText({ text: row.name, role, frame, x, top: at.top + lift, maxWidth: room });
  const hatch = row.hatched ? hatchAfter(name, size, frame) : null;
  if (row.detail === null) return { texts: [name], hatch, bottom: name.bottom };
  const beside = row.level === 2 && fitsBeside(name, row.detail, maxWidth, frame);
  const detail = beside
    ? placeText({
        text: row.detail,
        role: "small",
        frame,
        x: x + name.width + 6 * frame.scale,
        top: name.y - baselineDrop(frame),
        maxWidth,
      })
    : placeText({ text: row.detail, role: "small", frame, x, top: name.bottom, maxWidth });
  return { texts: [name, detail], hatch, bottom: Math.max(name.bottom, detail.bottom) };
}

/** Room for a mark: `maxWidth` is its column's, `span` what is free up to the next mark of its row, px. */
export interface MarkPlace {
  readonly frame: Frame;
  readonly level: 1 | 2;
  readonly x: number;
  readonly top: number;
  readonly maxWidth: number;
  readonly span: number;
  readonly dense: boolean;
  /** "1–3, 7", or "" in a figure without footnotes. */
  readonly reference: string;
}

/** Sets a mark, the numbers of its footnotes beside it, and its conditions beneath it or, where dense, beside it. */
export function placeMark(cell: Cell, at: MarkPlace): PlacedMark {
  const { frame, x, top } = at;
  const height = pillHeight(at.level, frame);
  const width = pillWidth(cell.statements.length, height);
  const reference = placeReference(at, { left: x + width + 5 * frame.scale, height });
  const right = reference ? reference.x + reference.width : x + width;
  const beside = at.dense && x + at.span - right >= LEAST_BESIDE * frame.scale;
  const lift = (height - sizeOf("small", frame) * TEXT_ROLES.small.leading) / 2;
  const beneath = Math.min(at.span - 12 * frame.scale, at.maxWidth * MOST_SPAN);
  const texts = placeStack(
    cell.conditions,
    beside
      ? {
          frame,
          x: right + 6 * frame.scale,
          top: top + lift,
          maxWidth: x + at.span - right - 12 * frame.scale,
        }
      : { frame, x, top: top + height + 3 * frame.scale, maxWidth: Math.max(at.maxWidth, beneath) },
  );
  return {
    cell,
    x: rounded(x),
    y: rounded(top),
    width,
    height,
    texts,
    reference,
    bottom: Math.max(top + height, reference?.bottom ?? 0, texts.at(-1)?.bottom ?? 0),
  };
}

/** Sets the numbers of a mark's footnotes to its right, from `left` on. */
function placeReference(
  at: MarkPlace,
  { left, height }: { readonly left: number; readonly height: number },
): TextBlock | null {
  const { frame, reference: text } = at;
  if (text === "") return null;
  const lift = (height - sizeOf("reference", frame) * TEXT_ROLES.reference.leading) / 2;
  const maxWidth = at.x + at.span - left - 4 * frame.scale;
  return placeText({ text, role: "reference", frame, x: left, top: at.top + lift, maxWidth });
}

function hatchAfter(name: TextBlock, size: number, frame: Frame): PlacedSign {
  const last = name.lines.at(-1) ?? "";
  const baseline = name.y + (name.lines.length - 1) * name.leading;
  return {
    x: rounded(name.x + widthOf(last, "name", frame) + 6 * frame.scale),
    y: rounded(baseline - size + frame.scale),
    size,
  };
}

function fitsBeside(name: TextBlock, detail: string, maxWidth: number, frame: Frame): boolean {
  return (
    name.lines.length === 1 && name.width + 6 * frame.scale + widthOf(detail, "small", frame) <= maxWidth
  );
}

/** From the top of a small text to its first baseline, px. */
function baselineDrop(frame: Frame): number {
  const probe = placeText({ text: "x", role: "small", frame, x: 0, top: 0, maxWidth: 100 });
  return probe.y;
}
