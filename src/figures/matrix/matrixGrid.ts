import { countLabel } from "../../domain/counts.ts";
import type { Cell, Matrix } from "../../domain/matrix.ts";
import { placeText, rounded, widthOf, type Frame, type TextBlock } from "../text/placeText.ts";
import { placeMark, placeRowHead, type MatrixBody, type PlacedMark, type PlacedSign } from "./matrixBody.ts";
import type { MatrixColumns } from "./matrixColumns.ts";
import type { FigureRow } from "./matrixRows.ts";

export interface GridPlace {
  readonly frame: Frame;
  readonly columns: MatrixColumns;
  readonly top: number;
  /** px to share out among the rows. */
  readonly spare: number;
  readonly dense: boolean;
  /** What to write beside a mark: the numbers of its footnotes. */
  readonly referenceOf: (cell: Cell) => string;
}

/** Two marks never touch, px at a width of 1200. */
const LEAST_PAD = 2;
/** The most that a row grows where there is height to spare, px at a width of 1200. */
const MOST_GROWTH = 22;

/** Sets a matrix as rows and columns, from `top` down. */
export function placeGrid(
  matrix: Matrix,
  rows: readonly FigureRow[],
  place: GridPlace,
): Omit<MatrixBody, "keys"> {
  const { frame, dense, spare } = place;
  const heads = placeHeads(matrix, place);
  const texts: TextBlock[] = [...heads.texts];
  const hatches: PlacedSign[] = [];
  const marks: PlacedMark[] = [];
  const rules = [{ y: rounded(heads.bottom + 7 * frame.scale), strong: true }];
  const growth = Math.min(MOST_GROWTH * frame.scale, spare / Math.max(1, rows.length)) / 2;
  const pad = (size: number) => Math.max(LEAST_PAD, size * (dense ? 0.6 : 1)) * frame.scale + growth;
  let y = heads.bottom + 7 * frame.scale;
  rows.forEach((row, i) => {
    const drawn = placeRow(row, { ...place, top: y + pad(row.level === 1 ? 9 : 1) });
    texts.push(...drawn.texts);
    marks.push(...drawn.marks);
    if (drawn.hatch) hatches.push(drawn.hatch);
    const last = rows[i + 1]?.level !== 2;
    y = drawn.bottom + pad(last ? 9 : 5);
    if (last) rules.push({ y: rounded(y), strong: false });
  });
  return { frame, texts, glyphs: heads.glyphs, hatches, marks, rules, bottom: y };
}

function placeHeads(
  matrix: Matrix,
  { frame, columns, top }: GridPlace,
): Pick<MatrixBody, "texts" | "glyphs" | "bottom"> {
  const size = rounded(13 * frame.scale);
  const heads = matrix.columns.map(({ position, count }, i) => {
    const at = { frame, x: columnAt(i, frame, columns), maxWidth: columns.room };
    const label = placeText({
      ...at,
      text: position.label,
      role: columns.headRole,
      top: top + size + 5 * frame.scale,
    });
    const counted = placeText({
      ...at,
      text: heldTogether(countLabel(count), columns.room, frame),
      role: "small",
      top: label.bottom + 2 * frame.scale,
    });
    return { position: position.id, label, counted };
  });
  return {
    texts: heads.flatMap(({ label, counted }) => [label, counted]),
    glyphs: heads.map(({ position, label }) => ({ position, x: label.x, y: rounded(top), size })),
    bottom: Math.max(top, ...heads.map(({ counted }) => counted.bottom)),
  };
}

/** A count breaks at its plus, where its parts fit on a line. */
function heldTogether(label: string, room: number, frame: Frame): string {
  const fits = label.split(" + ").every((part) => widthOf(`${part} +`, "small", frame) <= room);
  return fits ? label.replace(/(?<!\+) (?!\+)/g, "\u00a0") : label;
}

function placeRow(row: FigureRow, { frame, columns, top, dense, referenceOf }: GridPlace) {
  const head = placeRowHead(row, {
    frame,
    top,
    x: frame.left,
    maxWidth: columns.nameWidth - 16 * frame.scale,
  });
  const marks = row.cells.flatMap((cell, i) => {
    if (!cell) return [];
    const after = row.cells.findIndex((other, at) => at > i && other !== null);
    const next = after === -1 ? row.cells.length : after;
    const mark = {
      frame,
      top,
      dense,
      level: row.level,
      x: columnAt(i, frame, columns),
      maxWidth: columns.room,
      span: (next - i) * columns.columnWidth,
      reference: referenceOf(cell),
    };
    return [placeMark(cell, mark)];
  });
  return { ...head, marks, bottom: Math.max(head.bottom, ...marks.map(({ bottom }) => bottom)) };
}

function columnAt(i: number, frame: Frame, columns: MatrixColumns): number {
  return frame.left + columns.nameWidth + i * columns.columnWidth;
}
