import { useId } from "react";
import { rasterSize, type Raster } from "../../export/rasterise.ts";
import styles from "./ExportDialog.module.css";

export const WIDTHS = { least: 320, most: 4000, plain: 1200 } as const;
export const DENSITIES = [1, 2, 4] as const;
export type Density = (typeof DENSITIES)[number];

/** The width a person typed, or null where it is none that can be drawn. */
export function readWidth(text: string): number | null {
  const width = Number(text);
  return Number.isInteger(width) && width >= WIDTHS.least && width <= WIDTHS.most ? width : null;
}

/** How wide the picture is and how many dots it has for each px, with the size that gives. */
export function PictureSettings(props: {
  width: string;
  raster: Raster;
  onWidth: (width: string) => void;
  onDensity: (density: Density) => void;
}) {
  const id = useId();
  const wrong = readWidth(props.width) === null;
  const { width, height } = rasterSize(props.raster);
  return (
    <div className={styles.settings}>
      <div className={styles.field}>
        <label htmlFor={id}>Width, px</label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={WIDTHS.least}
          max={WIDTHS.most}
          step={1}
          value={props.width}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}wrong` : undefined}
          onChange={(event) => props.onWidth(event.target.value)}
        />
      </div>
      <fieldset className={styles.field}>
        <legend>Density of the PNG</legend>
        <div className={styles.densities}>
          {DENSITIES.map((density) => (
            <label key={density}>
              <input
                type="radio"
                name={`${id}density`}
                checked={props.raster.density === density}
                onChange={() => props.onDensity(density)}
              />
              <span>{density}×</span>
            </label>
          ))}
        </div>
      </fieldset>
      {wrong ? (
        <p id={`${id}wrong`} className={styles.wrong} role="alert">
          Give a whole number from {WIDTHS.least} to {WIDTHS.most}. Until then nothing can be exported.
        </p>
      ) : (
        <p className={styles.size}>
          PNG: {width} × {height} px
        </p>
      )}
    </div>
  );
}
