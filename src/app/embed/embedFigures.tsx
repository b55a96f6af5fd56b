import type { ComponentType } from "react";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { View, ViewState } from "../../domain/viewState.ts";
import type { MapMaker } from "../../features/exporting/useMapMaker.ts";
import { BarsFigure } from "../../figures/bars/BarsFigure.tsx";
import type { FigureContent } from "../../figures/frame/figureContent.ts";
import type { Theme } from "../../figures/marks/palette.ts";
import { MatrixFigure } from "../../figures/matrix/MatrixFigure.tsx";

/** What every figure in a frame is drawn from; the height follows from the width, px. */
export interface EmbeddedFigure {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly content: FigureContent;
  readonly matrix: Matrix;
  readonly width: number;
  readonly theme: Theme;
  /** What draws maps; null for other views, which do not load it. */
  readonly maker: MapMaker | null;
}

/** The figure of each view. Statements are shown as the matrix they fill, as in a picture; a frame holds one issue. */
export const EMBED_FIGURES: Readonly<Record<View, ComponentType<EmbeddedFigure>>> = {
  matrix: MatrixFigure,
  bars: BarsFigure,
  map: EmbeddedMap,
  statements: MatrixFigure,
  issues: MatrixFigure,
  agreement: MatrixFigure,
  compare: MatrixFigure,
};

function EmbeddedMap({ maker, view, ...figure }: EmbeddedFigure) {
  return maker && <maker.MapFigure {...figure} shapes={maker.shapes} area={view.area} />;
}
