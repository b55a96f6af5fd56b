import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { ViewState } from "../../domain/viewState.ts";
import { layoutBars } from "../../figures/bars/barsLayout.ts";
import type { FigureContent } from "../../figures/frame/figureContent.ts";
import { layoutMatrix } from "../../figures/matrix/matrixLayout.ts";

/** What is exported, before it is drawn. */
export interface Picture {
  readonly view: ViewState;
  readonly content: FigureContent;
  readonly matrix: Matrix;
  readonly folded: ReadonlySet<string>;
  /** px */
  readonly width: number;
}

/** Which of the two figures shows a view; the statements are shown as the matrix they fill. */
export function figureKind(view: ViewState): "matrix" | "bars" {
  return view.view === "bars" ? "bars" : "matrix";
}

/** The matrix as a picture shows it: where no row stands in them, its columns head nothing and are left out. */
export function picturedMatrix(matrix: Matrix): Matrix {
  return matrix.rows.length === 0 ? { ...matrix, columns: [] } : matrix;
}

/** The height of a picture, px: it follows from the width and from what is in view. */
export function pictureHeight(picture: Picture): number {
  return figureKind(picture.view) === "bars" ? layoutBars(picture).height : layoutMatrix(picture).height;
}

/** What the file is named from: issue, figure, whether leaders are left out, and every filter in force. */
export function nameParts(view: ViewState, index: DatasetIndex): readonly string[] {
  const codes = view.countries.map((id) => {
    const actor = index.actors.get(id);
    return actor?.kind === "country" ? actor.iso3 : id;
  });
  const kind = figureKind(view);
  const leaders = kind === "matrix" && !view.leaders ? ["no-leaders"] : [];
  return [view.issue, kind, ...leaders, ...codes, ...view.positions, view.q];
}
