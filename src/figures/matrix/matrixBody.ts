import { groupNote, speakerTitles } from "../../domain/actors.ts";
import type { Cell, Matrix } from "../../domain/matrix.ts";
import {
  placeText,
  rounded,
  sizeOf,
  TEXT_ROLES,
  widthOf,
  type Frame,
  type TextBlock,
} from "../text/placeText.ts";
import { pillWidth } from "../marks/pillWidth.ts";

/** A mark with its place, and the conditions beneath it. */
export interface PlacedMark {
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly bottom: number;
}

/** A square with its place: the glyph over a column, the hatch beside a group. */
export interface PlacedSign {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Everything between head and foot of a matrix figure. */
export interface MatrixBody {
  readonly texts: readonly TextBlock[];
  readonly glyphs: readonly (PlacedSign & { readonly position: string })[];
  readonly hatches: readonly PlacedSign[];
  readonly marks: readonly PlacedMark[];
  readonly rules: readonly { readonly y: number; readonly strong: boolean }[];
  readonly bottom: number;
}

/** A row as the figure shows it: an actor, or a speaker indented beneath. */
export interface FigureRow {
  readonly level: 1 | 2;
  readonly name: string;
  /** A group's size, or a speaker's titles. */
  readonly detail: string | null;
  readonly hatched: boolean;
  readonly cells: readonly (Cell | null)[];
}

/** Rows from top to bottom, leaving out the speakers of folded actors. */
export function figureRows(matrix: Matrix, folded: ReadonlySet<string>): readonly FigureRow[] {
  return matrix.rows.flatMap((row): readonly FigureRow[] => [
    {
      level: 1,
      name: row.name,
      detail: groupNote(row.actor),
      hatched: row.actor.kind === "group",
      cells: row.cells,
    },
    ...(folded.has(row.id) ? [] : row.speakers).map(
      ({ name, speaker, cells }) =>
        ({
          level: 2,
          name,
          detail: speakerTitles(speaker).join(" / ") || null,
          hatched: false,
          cells,
        }) as const,
    ),
  ]);
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

/** Sets a mark and its conditions beneath it. */
export function placeMark(
  cell: Cell,
  at: {
    readonly frame: Frame;
    readonly level: 1 | 2;
    readonly x: number;
    readonly top: number;
    readonly maxWidth: number;
  },
): PlacedMark {
  const { frame, x, top } = at;
  const height = pillHeight(at.level, frame);
  const texts = placeConditions(cell, {
    frame,
    x,
    top: top + height + 3 * frame.scale,
    maxWidth: at.maxWidth,
  });
  return {
    cell,
    x: rounded(x),
    y: rounded(top),
    width: pillWidth(cell.statements.length, height),
    height,
    texts,
    bottom: texts.at(-1)?.bottom ?? top + height,
  };
}

/** Sets the conditions and hedges of a cell one beneath the other. */
export function placeConditions(
  cell: Cell,
  at: { readonly frame: Frame; readonly x: number; readonly top: number; readonly maxWidth: number },
): readonly TextBlock[] {
  const texts: TextBlock[] = [];
  let { top } = at;
  for (const text of cell.conditions) {
    const block = placeText({ ...at, text, role: "small", top });
    texts.push(block);
    top = block.bottom + 2 * at.frame.scale;
  }
  return texts;
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
