import type { DatasetIndex } from "../domain/dataset.ts";
import { picturedMatrix, type Matrix } from "../domain/matrix.ts";
import type { ViewState } from "../domain/viewState.ts";
import type { MapMaker } from "../features/exporting/useMapMaker.ts";
import { layoutBars } from "../figures/bars/barsLayout.ts";
import { figureContent } from "../figures/frame/figureContent.ts";
import { layoutMatrix } from "../figures/matrix/matrixLayout.ts";

/** The height of the figure that a frame of some width shows of a view, px; a map needs its maker. */
export function frameHeight(
  shown: {
    readonly index: DatasetIndex;
    readonly view: ViewState;
    readonly matrix: Matrix;
    readonly headline: string;
    readonly maker: MapMaker | undefined;
  },
  width: number,
): number {
  const { index, view, maker } = shown;
  const matrix = picturedMatrix(shown.matrix);
  const picture = { content: figureContent({ ...shown, matrix }), matrix, width };
  if (view.view === "bars") return layoutBars(picture).height;
  if (view.view !== "map" || !maker) return layoutMatrix(picture).height;
  return maker.layoutMapFigure({ ...picture, index, shapes: maker.shapes, area: view.area }).height;
}
