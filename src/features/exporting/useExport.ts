import { useState } from "react";
import type { PictureRecord } from "../../domain/pictureRecord.ts";
import { copyImage } from "../../export/copyImage.ts";
import { ExportError } from "../../export/ExportError.ts";
import { fileName, type NamedFile } from "../../export/fileName.ts";
import { embeddedFonts } from "../../export/fonts.ts";
import { withRecord } from "../../export/pngRecord.ts";
import { rasterise, rasterSize } from "../../export/rasterise.ts";
import { save, svgFile } from "../../export/save.ts";
import { serialise } from "../../export/serialise.ts";
import { svgWithRecord } from "../../export/svgRecord.ts";

/** What has come of the last export. */
export type Outcome =
  | { readonly kind: "none" | "busy" }
  | { readonly kind: "done"; readonly sentence: string }
  | { readonly kind: "failed"; readonly error: ExportError };

export interface ExportSteps {
  readonly outcome: Outcome;
  readonly savePng: () => void;
  readonly saveSvg: () => void;
  readonly savePdf: () => void;
  readonly copyPng: () => void;
}

export interface Exported {
  /** The sheets as they stand in the preview. */
  readonly figures: () => readonly SVGSVGElement[];
  readonly density: number;
  readonly nameParts: readonly string[];
  /** What lies under the picture; null for nothing. */
  readonly ground: string | null;
  /** The record of the picture, made when it is saved. */
  readonly record: () => PictureRecord;
}

/** The ways out of the studio for the drawn sheets, one at a time. */
export function useExport(exported: Exported): ExportSteps {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const run = (step: (sheets: readonly SVGSVGElement[]) => Promise<string>) => {
    if (outcome.kind === "busy") return;
    setOutcome({ kind: "busy" });
    // Copied before anything is awaited: the settings may change while fonts load.
    step(exported.figures().map(copyOf)).then(
      (sentence) => setOutcome({ kind: "done", sentence }),
      (cause: unknown) =>
        setOutcome({
          kind: "failed",
          error: cause instanceof ExportError ? cause : new ExportError("drawing", cause),
        }),
    );
  };
  return {
    outcome,
    savePng: () => run(async (sheets) => saveEach(sheets, exported, pngOf)),
    saveSvg: () => run(async (sheets) => saveEach(sheets, { ...exported, density: 1 }, svgOf)),
    savePdf: () => run(async (sheets) => savePdf(sheets, exported)),
    copyPng: () =>
      run(async ([first]) => {
        if (!first) throw new ExportError("drawing");
        await copyImage(pngOf(first, exported));
        return "Copied the picture.";
      }),
  };
}

async function saveEach(
  sheets: readonly SVGSVGElement[],
  exported: Exported,
  fileOf: typeof pngOf,
): Promise<string> {
  const extension = fileOf === pngOf ? "png" : "svg";
  const saved: string[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const number = sheets.length > 1 ? [`${at + 1}of${sheets.length}`] : [];
    const name = nameOf(sheet, exported, { extension, number });
    save(await fileOf(sheet, exported), name);
    const { width, height } = rasterSize({ ...boxOf(sheet), density: exported.density });
    saved.push(`${name}, ${width} × ${height} px`);
  }
  return `Saved ${saved.join("; ")}.`;
}

async function savePdf(sheets: readonly SVGSVGElement[], exported: Exported): Promise<string> {
  const [first] = sheets;
  if (!first) throw new ExportError("drawing");
  const { pdfOf } = await import("../../export/pdf/pdfOf.ts").catch((cause: unknown) => {
    throw new ExportError("pdfMissing", cause);
  });
  const { title, alt, source, made } = exported.record();
  const creationDate = new Date(made);
  const file = await pdfOf(sheets, { title, alt, subject: source, language: "en", creationDate });
  const name = nameOf(first, { ...exported, density: 1 }, { extension: "pdf", number: [] });
  save(file, name);
  return `Saved ${name}, ${sheets.length === 1 ? "1 page" : `${sheets.length} pages`}.`;
}

async function pngOf(sheet: SVGSVGElement, { density, ground, record }: Exported): Promise<Blob> {
  const png = await rasterise(await standalone(sheet), { ...boxOf(sheet), density }, ground);
  return withRecord(png, { record: record(), density });
}

async function svgOf(sheet: SVGSVGElement, { record }: Exported): Promise<Blob> {
  return svgFile(svgWithRecord(await standalone(sheet), record()));
}

async function standalone(sheet: SVGSVGElement): Promise<string> {
  return serialise(sheet, await embeddedFonts(sheet.textContent ?? ""));
}

function nameOf(
  sheet: SVGSVGElement,
  { nameParts, density }: Exported,
  { extension, number }: { readonly extension: NamedFile["extension"]; readonly number: readonly string[] },
): string {
  const [what = "", ...rest] = nameParts;
  return fileName({ parts: [what, ...number, ...rest], ...boxOf(sheet), density, extension });
}

function boxOf(sheet: SVGSVGElement): { readonly width: number; readonly height: number } {
  return { width: Number(sheet.getAttribute("width")), height: Number(sheet.getAttribute("height")) };
}

function copyOf(sheet: SVGSVGElement): SVGSVGElement {
  const copy = sheet.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new ExportError("drawing");
  return copy;
}
