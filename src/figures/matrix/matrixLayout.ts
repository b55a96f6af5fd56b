import { countLabel } from "../../domain/counts.ts";
import type { Cell, Matrix } from "../../domain/matrix.ts";
import type { BodyPlace, Sheet } from "../frame/composeSheet.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import type { FittedSheet } from "../frame/fitSheet.ts";
import { placeLegend, type LegendEntry } from "../frame/legendLayout.ts";
import { fitNoted, type Noted } from "../notes/footnoted.ts";
import { referenceTo, type Footnote } from "../notes/footnotes.ts";
import type { MatrixBody } from "./matrixBody.ts";
import { matrixColumns } from "./matrixColumns.ts";
import { placeGrid } from "./matrixGrid.ts";
import { placeList } from "./matrixList.ts";
import { figureRows } from "./matrixRows.ts";

/** A matrix figure with every part in its place, px. */
export type MatrixLayout = FittedSheet<MatrixBody & Noted>;

export interface MatrixPicture extends Sheet {
  readonly content: FigureContent;
  readonly matrix: Matrix;
  readonly folded?: ReadonlySet<string>;
  readonly footnotes?: readonly Footnote[];
}

const NO_FOLDS: ReadonlySet<string> = new Set();

/** Lays out a matrix figure: side by side where the columns fit, else as a list with the counts in its legend. */
export function layoutMatrix(picture: MatrixPicture): MatrixLayout {
  const { content, footnotes = [] } = picture;
  return fitNoted({ content, sheet: picture, place: (where) => placeBody(picture, where) }, footnotes);
}

function placeBody(picture: MatrixPicture, where: BodyPlace): MatrixBody {
  const { matrix, folded = NO_FOLDS, footnotes = [] } = picture;
  const { frame } = where;
  const referenceOf = ({ statements }: Cell) => referenceTo(statements, footnotes);
  const rows = figureRows(matrix, folded, where.dense);
  const columns = matrixColumns(matrix, rows, frame);
  const hatched: readonly LegendEntry[] = rows.some((row) => row.hatched)
    ? [{ sign: { kind: "hatch" }, text: "Group members not named" }]
    : [];
  if (columns) {
    const body = placeGrid(matrix, rows, { ...where, columns, referenceOf });
    // The heads of the columns are a legend already; where height is dear, they are the only one.
    const keys = picture.height ? [] : positionEntries(matrix, false);
    return { ...body, keys: [...keys, ...hatched] };
  }
  const keys = placeLegend(positionEntries(matrix, true), frame, where.top - 8 * frame.scale);
  const body = placeList(rows, { frame, top: keys.bottom + 10 * frame.scale, referenceOf });
  return { ...body, keys: hatched, legend: keys.entries };
}

function positionEntries({ columns }: Matrix, counted: boolean): readonly LegendEntry[] {
  return columns.map(({ position, count }) => ({
    sign: { kind: "position", position },
    text: counted ? `${position.label}: ${countLabel(count)}` : position.label,
  }));
}
