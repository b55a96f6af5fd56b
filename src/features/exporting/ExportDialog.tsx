import { useRef, useState, type CSSProperties, type Ref } from "react";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { ViewState } from "../../domain/viewState.ts";
import { fitsCanvas } from "../../export/rasterise.ts";
import { BarsFigure } from "../../figures/bars/BarsFigure.tsx";
import { figureContent } from "../../figures/frame/figureContent.ts";
import { MatrixFigure } from "../../figures/matrix/MatrixFigure.tsx";
import { FIGURE_COLOURS } from "../../figures/marks/palette.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ExportActions } from "./ExportActions.tsx";
import styles from "./ExportDialog.module.css";
import { figureKind, nameParts, picturedMatrix, pictureHeight, type Picture } from "./picture.ts";
import { PictureSettings, readWidth, WIDTHS, type Density } from "./PictureSettings.tsx";
import { useExport } from "./useExport.ts";

/** A dialog that shows the picture of the current view as it will be exported, and saves or copies it. */
export default function ExportDialog(props: {
  index: DatasetIndex;
  view: ViewState;
  matrix: Matrix;
  headline: string;
  /** Actors whose speakers are folded away. */
  folded: ReadonlySet<string>;
  onClose: () => void;
}) {
  const { index, view, folded } = props;
  const matrix = picturedMatrix(props.matrix);
  const [typed, setTyped] = useState(String(WIDTHS.plain));
  const [width, setWidth] = useState<number>(WIDTHS.plain);
  const [density, setDensity] = useState<Density>(1);
  const preview = useRef<HTMLDivElement>(null);
  const picture: Picture = { view, matrix, folded, width, content: figureContent(props) };
  const height = pictureHeight(picture);
  const raster = { width, height, density };
  const steps = useExport({
    figure: () => preview.current?.querySelector("svg") ?? null,
    raster,
    nameParts: nameParts(view, index),
    ground: FIGURE_COLOURS.light.paper,
  });
  return (
    <Dialog title="Export image" onClose={props.onClose}>
      <div className={styles.export}>
        <Preview picture={picture} height={height} ref={preview} />
        {view.view === "statements" && (
          <p className={styles.hint}>The statements are shown as the matrix they fill.</p>
        )}
        <PictureSettings
          width={typed}
          raster={raster}
          onWidth={(next) => {
            setTyped(next);
            setWidth(readWidth(next) ?? width);
          }}
          onDensity={setDensity}
        />
        <ExportActions steps={steps} drawable={readWidth(typed) !== null} fits={fitsCanvas(raster)} />
      </div>
    </Dialog>
  );
}

function Preview(props: { picture: Picture; height: number; ref: Ref<HTMLDivElement> }) {
  const { picture, height, ref } = props;
  const Figure = figureKind(picture.view) === "bars" ? BarsFigure : MatrixFigure;
  const shape: CSSProperties & Record<"--ratio", number> = { "--ratio": picture.width / height };
  return (
    // A tall picture scrolls, and a keyboard has to reach what scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.preview} ref={ref} role="group" aria-label="Preview" tabIndex={0} style={shape}>
      <Figure {...picture} theme="light" />
    </div>
  );
}
