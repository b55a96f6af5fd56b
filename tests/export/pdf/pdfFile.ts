import { inflateSync } from "node:zlib";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { vi } from "vitest";
import { pdfOf } from "../../../src/export/pdf/pdfOf.ts";

export const RECORD = {
  title: "A title",
  alt: "What it shows.",
  language: "en",
  creationDate: new Date("2026-01-02T03:04:05Z"),
} as const;

/** jsdom brings bytes of a kind of its own, which Node’s zlib and the PDF library do not take for bytes. */
export function useNodeBytes(): void {
  vi.stubGlobal("Uint8Array", Object.getPrototypeOf(Buffer));
}

/** Markup as a drawn figure. */
export function svgOf(markup: string): SVGSVGElement {
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  if (!(svg instanceof SVGSVGElement)) throw new Error(svg.textContent ?? "This is no svg.");
  return svg;
}

/** A figure of 600 × 60 px with this in it. */
export function figureOf(inside: string): SVGSVGElement {
  return svgOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60" viewBox="0 0 600 60">${inside}</svg>`,
  );
}

/** A text of a figure in its plain font. */
export function textOf(words: string, attributes = ""): string {
  return `<text x="5" y="20" font-family="'Inter Variable', Inter" font-size="10" ${attributes}>${words}</text>`;
}

/** The PDF of figures as bytes. */
export async function pdfBytes(
  figures: readonly SVGSVGElement[],
  record: Partial<Parameters<typeof pdfOf>[1]> = {},
): Promise<Uint8Array> {
  const blob = await pdfOf(figures, { ...RECORD, ...record });
  return new Uint8Array(await blob.arrayBuffer());
}

/** What another program reads in a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const numbers = Array.from({ length: file.numPages }, (_, at) => at + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const { fnArray } = await page.getOperatorList();
      return {
        width,
        height,
        said: items.map((item) => ("str" in item ? item.str : "")).join(""),
        texts: items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item.str] : [])),
        structure: await page.getStructTree(),
        paints: fnArray.filter((step) => [OPS.constructPath, OPS.showText].includes(step)).length,
      };
    }),
  );
  const { info } = await file.getMetadata();
  const preferences = await file.getViewerPreferences();
  await task.destroy();
  return { pages, info, preferences };
}

/** The objects of a PDF as they are written, each with its stream unpacked, as Latin-1. */
export function objectsOf(
  bytes: Uint8Array,
): readonly { readonly entries: string; readonly stream: string }[] {
  const text = Buffer.from(bytes).toString("latin1");
  const objects: { entries: string; stream: string }[] = [];
  const next = /\d+ 0 obj\n([^]*?)\n(?:stream\n|endobj)/g;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const [said, entries = ""] = found;
    const length = said.endsWith("stream\n") ? Number(/\/Length (\d+)/.exec(entries)?.[1]) : 0;
    const raw = Buffer.from(text.slice(next.lastIndex, next.lastIndex + length), "latin1");
    const stream = entries.includes("/FlateDecode") ? inflateSync(raw) : raw;
    objects.push({ entries, stream: stream.toString("latin1") });
    next.lastIndex += length;
  }
  return objects;
}

/** The operators of the first page, one a line. */
export async function operatorsOf(inside: string): Promise<readonly string[]> {
  const page = objectsOf(await pdfBytes([figureOf(inside)])).find(({ stream }) => stream.includes(" BDC"));
  const lines = page?.stream.split("\n") ?? [];
  // Between the page’s own scale and its end.
  return lines.slice(lines.indexOf("0.75 0 0 0.75 0 0 cm") + 1, lines.lastIndexOf("Q"));
}
