import { countLabel } from "../../domain/counts.ts";
import type { Matrix } from "../../domain/matrix.ts";
import { widthOf, type Frame, type TextRole } from "../text/placeText.ts";
import { indentOf, pillHeight } from "./matrixBody.ts";
import { pillWidth } from "../marks/pillWidth.ts";
import type { FigureRow } from "./matrixRows.ts";

/** Where the columns of a matrix stand, px. */
export interface MatrixColumns {
  readonly nameWidth: number;
  readonly columnWidth: number;
  /** What a column may fill: its width less the gap to the next. */
  readonly room: number;
  readonly headRole: TextRole;
}

/** Narrower figures are lists. */
const NARROWEST = 480;
/** Figures narrower than this are lists unless their columns are few. */
const NARROW = 700;
const FEW = 3;
/** Columns stand no further apart, px at a width of 1200: an eye has to follow the row. */
const WIDEST_COLUMN = 300;

/** Shares out a figure's width among names and columns; null where the columns do not fit side by side. */
export function matrixColumns(
  matrix: Matrix,
  rows: readonly FigureRow[],
  frame: Frame,
): MatrixColumns | null {
  const count = matrix.columns.length;
  const width = frame.inner + 2 * frame.margin;
  if (width < NARROWEST || (width < NARROW && count > FEW)) return null;
  const gap = 12 * frame.scale;
  const nameWidth = Math.min(widestName(rows, frame) + 2 * gap, frame.inner * namesShare(count));
  const columnWidth = Math.min((frame.inner - nameWidth) / count, WIDEST_COLUMN * frame.scale);
  const room = columnWidth - gap;
  const headRole = (["head", "tightHead", "tightestHead"] as const).find(
    (role) => narrowestRoom(matrix, role, frame) <= room,
  );
  return headRole === undefined ? null : { nameWidth, columnWidth, room, headRole };
}

function namesShare(columns: number): number {
  if (columns <= FEW) return 0.38;
  return columns > 8 ? 0.2 : 0.22;
}

function widestName(rows: readonly FigureRow[], frame: Frame): number {
  const widths = rows.map(({ level, name, detail, hatched }) => {
    const own = widthOf(name, level === 1 ? "name" : "speaker", frame);
    const beside = level === 2 && detail !== null ? widthOf(detail, "small", frame) + 6 * frame.scale : 0;
    return indentOf(level, frame) + own + beside + (hatched ? 18 * frame.scale : 0);
  });
  return Math.max(140 * frame.scale, ...widths);
}

/** What the widest pill and the longest words of the heads need, px. */
function narrowestRoom(matrix: Matrix, role: TextRole, frame: Frame): number {
  const most = Math.max(0, ...matrix.rows.map(({ statements }) => statements));
  const words = matrix.columns.flatMap(({ position, count }) => [
    ...position.label.split(" ").map((word) => widthOf(word, role, frame)),
    ...countLabel(count)
      .split(" ")
      .map((word) => widthOf(word, "small", frame)),
  ]);
  return Math.max(pillWidth(most, pillHeight(1, frame)), ...words);
}
