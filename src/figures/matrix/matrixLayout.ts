import { countLabel } from "../../domain/counts.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import { frameOf, type Frame, type TextBlock } from "../text/placeText.ts";
import { placeFooter, placeHeader } from "../frame/frameLayout.ts";
import { placeLegend, type LegendEntry, type PlacedEntry } from "../frame/legendLayout.ts";
import { figureRows, type MatrixBody } from "./matrixBody.ts";
import { matrixColumns } from "./matrixColumns.ts";
import { placeGrid } from "./matrixGrid.ts";
import { placeList } from "./matrixList.ts";

/** A matrix figure with every part in its place, px. */
export interface MatrixLayout {
  readonly frame: Frame;
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly legend: readonly PlacedEntry[];
  readonly body: MatrixBody;
}

export interface MatrixPicture {
  readonly content: FigureContent;
  readonly matrix: Matrix;
  readonly folded?: ReadonlySet<string>;
  /** px; the height follows from what the figure says. */
  readonly width: number;
}

const NO_FOLDS: ReadonlySet<string> = new Set();

/** Lays out a matrix figure: side by side where the columns fit, else as a list with the counts in its legend. */
export function layoutMatrix({ content, matrix, folded = NO_FOLDS, width }: MatrixPicture): MatrixLayout {
  const frame = frameOf(width);
  const rows = figureRows(matrix, folded);
  const header = placeHeader(content, frame);
  const top = header.bottom + 22 * frame.scale;
  const columns = matrixColumns(matrix, rows, frame);
  const hatched: readonly LegendEntry[] = rows.some((row) => row.hatched)
    ? [{ sign: { kind: "hatch" }, text: "Group members not named" }]
    : [];
  const finish = (body: MatrixBody, above: readonly PlacedEntry[], legend: readonly LegendEntry[]) => {
    const footer = placeFooter({ content, legend, frame, top: body.bottom + 12 * frame.scale });
    return {
      frame,
      body,
      height: footer.height,
      texts: [...header.texts, ...body.texts, ...footer.texts],
      legend: [...above, ...footer.legend],
    };
  };
  if (columns) {
    const keys = positionEntries(matrix, false);
    return finish(placeGrid(matrix, rows, { frame, columns, top }), [], [...keys, ...hatched]);
  }
  const keys = placeLegend(positionEntries(matrix, true), frame, header.bottom + 14 * frame.scale);
  const body = placeList(rows, { frame, top: keys.bottom + 10 * frame.scale });
  return finish(body, keys.entries, hatched);
}

function positionEntries({ columns }: Matrix, counted: boolean): readonly LegendEntry[] {
  return columns.map(({ position, count }) => ({
    sign: { kind: "position", position },
    text: counted ? `${position.label}: ${countLabel(count)}` : position.label,
  }));
}
