import { useRef, useState } from "react";
import { importAgain } from "../../data/importAgain.ts";
import type { PictureRecord } from "../../domain/pictureRecord.ts";
import { copyImage } from "../../export/copyImage.ts";
import { ExportError } from "../../export/ExportError.ts";
import { fileName, type NamedFile } from "../../export/fileName.ts";
import { embeddedFonts } from "../../export/fonts.ts";
import { withRecord } from "../../export/pngRecord.ts";
import { rasterise, rasterSize } from "../../export/rasterise.ts";
import { handedOver, save, svgFile } from "../../export/save.ts";
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
  /** Takes back what was told of the last export: the picture is another one by now. */
  readonly forget: () => void;
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

/**
 * The ways out of the studio for the drawn sheets, one at a time. What was asked for is saved as it stood when it was
 * asked for, whatever is set meanwhile, and also when the studio is closed.
 */
export function useExport(exported: Exported): ExportSteps {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  // Two presses can come before the first is drawn, so what is drawn cannot tell the second to wait.
  const busy = useRef(false);
  const run = (step: (sheets: readonly SVGSVGElement[]) => Promise<string>) => {
    if (busy.current) return;
    busy.current = true;
    setOutcome({ kind: "busy" });
    void outcomeOf(async () => step(exported.figures().map(copyOf))).then((told) => {
      busy.current = false;
      setOutcome(told);
    });
  };
  return {
    outcome,
    savePng: () => run(async (sheets) => saveEach(sheets, exported, pngOf)),
    saveSvg: () => run(async (sheets) => saveEach(sheets, { ...exported, density: 1 }, svgOf)),
    savePdf: () => run(async (sheets) => savePdf(sheets, exported)),
    copyPng: () =>
      run(async ([first, ...others]) => {
        if (!first) throw new ExportError("drawing");
        await copyImage(pngOf(first, exported));
        const all = others.length + 1;
        return all === 1
          ? "Copied the picture."
          : `Copied the first of ${all} pictures; download them to have all.`;
      }),
    forget: () => setOutcome((now) => (now.kind === "busy" ? now : { kind: "none" })),
  };
}

/** Runs a step, which copies the sheets before it awaits anything: the settings may change while fonts load. */
async function outcomeOf(step: () => Promise<string>): Promise<Outcome> {
  try {
    return { kind: "done", sentence: await step() };
  } catch (cause) {
    const error = cause instanceof ExportError ? cause : new ExportError("drawing", cause);
    return { kind: "failed", error };
  }
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
  return handedOver(saved.join("; "));
}

async function savePdf(sheets: readonly SVGSVGElement[], exported: Exported): Promise<string> {
  const [first] = sheets;
  if (!first) throw new ExportError("drawing");
  const loading = importAgain(() => import("../../export/pdf/pdfOf.ts"));
  const { pdfOf } = await loading.catch((cause: unknown) => {
    throw new ExportError("pdfMissing", cause);
  });
  const { title, alt, source, made } = exported.record();
  const creationDate = new Date(made);
  const file = await pdfOf(sheets, { title, alt, subject: source, language: "en", creationDate });
  const name = nameOf(first, { ...exported, density: 1 }, { extension: "pdf", number: [] });
  save(file, name);
  return handedOver(`${name}, ${sheets.length === 1 ? "1 page" : `${sheets.length} pages`}`);
}

async function pngOf(sheet: SVGSVGElement, { density, ground, record }: Exported): Promise<Blob> {
  const png = await rasterise(await standalone(sheet), { ...boxOf(sheet), density }, ground);
  return withRecord(png, { record: recordOn(sheet, record), density });
}

async function svgOf(sheet: SVGSVGElement, { record }: Exported): Promise<Blob> {
  return svgFile(svgWithRecord(await standalone(sheet), recordOn(sheet, record)));
}

/** The record of one sheet: a further one shows something else than the first, and says so itself. */
function recordOn(sheet: SVGSVGElement, record: Exported["record"]): PictureRecord {
  const said = [...sheet.children].find(({ localName }) => localName === "desc");
  const whole = record();
  return { ...whole, alt: said?.textContent ?? whole.alt };
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
