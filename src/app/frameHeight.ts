import type { DatasetIndex } from "../domain/dataset.ts";
import { picturedMatrix, type Matrix } from "../domain/matrix.ts";
import type { ViewState } from "../domain/viewState.ts";
import type { MapMaker } from "../features/exporting/useMapMaker.ts";
import { layoutBars } from "../figures/bars/barsLayout.ts";
import { figureContent } from "../figures/frame/figureContent.ts";
import { layoutMatrix } from "../figures/matrix/matrixLayout.ts";

/** How high the figure that a frame shows of a view is at a width, px; null for a map whose maker is not there. */
export function frameHeight(shown: {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly matrix: Matrix;
  readonly headline: string;
  readonly maker: MapMaker | undefined;
}): ((width: number) => number) | null {
  const { index, view, maker } = shown;
  const matrix = picturedMatrix(shown.matrix);
  const picture = { content: figureContent({ ...shown, matrix }), matrix };
  if (view.view === "bars") return (width) => layoutBars({ ...picture, width }).height;
  if (view.view !== "map") return (width) => layoutMatrix({ ...picture, width }).height;
  if (!maker) return null;
  const drawn = { ...picture, index, shapes: maker.shapes, area: view.area };
  return (width) => maker.layoutMapFigure({ ...drawn, width }).height;
}
