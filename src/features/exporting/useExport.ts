import { useState } from "react";
import { copyImage } from "../../export/copyImage.ts";
import { ExportError, type ExportErrorKind } from "../../export/ExportError.ts";
import { fileName } from "../../export/fileName.ts";
import { embeddedFonts } from "../../export/fonts.ts";
import { rasterise, rasterSize, type Raster } from "../../export/rasterise.ts";
import { save, svgFile } from "../../export/save.ts";
import { serialise } from "../../export/serialise.ts";

/** What has come of the last export. */
export type Outcome =
  | { readonly kind: "none" | "busy" }
  | { readonly kind: "done"; readonly sentence: string }
  | { readonly kind: "failed"; readonly error: ExportErrorKind };

export interface ExportSteps {
  readonly outcome: Outcome;
  readonly savePng: () => void;
  readonly saveSvg: () => void;
  readonly copyPng: () => void;
}

/** The ways out of the dialog for the drawn figure, one at a time. */
export function useExport(picture: {
  /** The figure as it stands in the preview. */
  figure: () => SVGSVGElement | null;
  raster: Raster;
  nameParts: readonly string[];
  ground: string;
}): ExportSteps {
  const { raster, nameParts: parts } = picture;
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const run = (step: () => Promise<string>) => {
    if (outcome.kind === "busy") return;
    setOutcome({ kind: "busy" });
    step().then(
      (sentence) => setOutcome({ kind: "done", sentence }),
      (cause: unknown) =>
        setOutcome({ kind: "failed", error: cause instanceof ExportError ? cause.kind : "drawing" }),
    );
  };
  const png = async () => rasterise(await standalone(picture.figure()), raster, picture.ground);
  const size = `${rasterSize(raster).width} × ${rasterSize(raster).height} px`;
  return {
    outcome,
    savePng: () =>
      run(async () => {
        const name = fileName({ parts, ...raster, extension: "png" });
        save(await png(), name);
        return `Saved ${name}, ${size}.`;
      }),
    saveSvg: () =>
      run(async () => {
        const { width, height } = raster;
        const name = fileName({ parts, width, height, extension: "svg" });
        save(svgFile(await standalone(picture.figure())), name);
        return `Saved ${name}, ${width} × ${height} px.`;
      }),
    copyPng: () =>
      run(async () => {
        await copyImage(png());
        return `Copied the picture, ${size}.`;
      }),
  };
}

/** Copies the figure before anything is awaited: the settings may change while the fonts load. */
async function standalone(figure: SVGSVGElement | null): Promise<string> {
  const copy = figure?.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new ExportError("drawing");
  return serialise(copy, await embeddedFonts(copy.textContent ?? ""));
}
