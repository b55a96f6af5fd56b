import { countLabel } from "../../domain/counts.ts";
import type { Matrix } from "../../domain/matrix.ts";
import { placeText, rounded, type Frame, type TextBlock } from "../text/placeText.ts";
import {
  placeMark,
  placeRowHead,
  type FigureRow,
  type MatrixBody,
  type PlacedMark,
  type PlacedSign,
} from "./matrixBody.ts";
import type { MatrixColumns } from "./matrixColumns.ts";

interface GridPlace {
  readonly frame: Frame;
  readonly columns: MatrixColumns;
  readonly top: number;
}

/** Sets a matrix as rows and columns, from `top` down. */
export function placeGrid(matrix: Matrix, rows: readonly FigureRow[], place: GridPlace): MatrixBody {
  const { scale } = place.frame;
  const heads = placeHeads(matrix, place);
  const texts: TextBlock[] = [...heads.texts];
  const hatches: PlacedSign[] = [];
  const marks: PlacedMark[] = [];
  const rules = [{ y: rounded(heads.bottom + 7 * scale), strong: true }];
  let y = heads.bottom + 7 * scale;
  rows.forEach((row, i) => {
    const top = y + (row.level === 1 ? 9 : 1) * scale;
    const drawn = placeRow(row, { ...place, top });
    texts.push(...drawn.texts);
    marks.push(...drawn.marks);
    if (drawn.hatch) hatches.push(drawn.hatch);
    const last = rows[i + 1]?.level !== 2;
    y = drawn.bottom + (last ? 9 : 5) * scale;
    if (last) rules.push({ y: rounded(y), strong: false });
  });
  return { texts, glyphs: heads.glyphs, hatches, marks, rules, bottom: y };
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
      text: countLabel(count),
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

function placeRow(row: FigureRow, { frame, columns, top }: GridPlace) {
  const head = placeRowHead(row, {
    frame,
    top,
    x: frame.margin,
    maxWidth: columns.nameWidth - 16 * frame.scale,
  });
  const marks = row.cells.flatMap((cell, i) =>
    cell
      ? [
          placeMark(cell, {
            frame,
            top,
            level: row.level,
            x: columnAt(i, frame, columns),
            maxWidth: columns.room,
          }),
        ]
      : [],
  );
  return { ...head, marks, bottom: Math.max(head.bottom, ...marks.map(({ bottom }) => bottom)) };
}

function columnAt(i: number, frame: Frame, columns: MatrixColumns): number {
  return frame.margin + columns.nameWidth + i * columns.columnWidth;
}
