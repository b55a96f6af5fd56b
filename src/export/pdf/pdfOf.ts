import type { PdfStructure } from "pdfkit";
import { toBlob } from "pdfkit/output";
import { onlyXml } from "../../domain/xmlCharacters.ts";
import { ExportError } from "../ExportError.ts";
import { Content, matrixNumbers } from "./content.ts";
import { drawChildren, drawElement } from "./draw.ts";
import { FigureDocument, type PdfRecord } from "./FigureDocument.ts";
import { fontBook, type FontBook } from "./fontBook.ts";
import { times, type Matrix } from "./matrix.ts";
import { PT } from "./pageSize.ts";
import { INITIAL_STYLE, styleOf } from "./style.ts";
import { viewportOf } from "./viewport.ts";
import { lettersByFace } from "./words.ts";

/**
 * Writes figures as a PDF, one page each, as large as the SVG is in print: 1 px is 0.75 pt. All is vectors and text in
 * embedded fonts; where the figure has no ground, the page has none. Throws `ExportError` "fonts" where they cannot be
 * loaded, "pdfLetters" before anything is written where they lack letters, and "pdf" where a figure is not drawable.
 */
export async function pdfOf(pages: readonly SVGSVGElement[], said: PdfRecord): Promise<Blob> {
  const record = written(said);
  try {
    // Whoever made the figures may change them while the fonts load.
    const figures = pages.map((page) => page.ownerDocument.importNode(page, true));
    const file = new FigureDocument(record);
    const fonts = await fontBook(file, lettersByFace(figures));
    const tags = file.struct("Document");
    file.addStructure(tags);
    figures.forEach((figure, at) => {
      addPage(figure, { file, tags, fonts, alt: at === 0 ? record.alt : altOf(figure) });
    });
    tags.end();
    const blob = toBlob(file);
    file.end();
    return await blob;
  } catch (cause) {
    throw cause instanceof ExportError ? cause : new ExportError("pdf", cause);
  }
}

/** What a PDF says of itself, without characters that its readers could not show. */
function written(record: PdfRecord): PdfRecord {
  const { title, alt, subject } = record;
  return {
    ...record,
    title: onlyXml(title),
    alt: onlyXml(alt),
    ...(subject === undefined ? {} : { subject: onlyXml(subject) }),
  };
}

interface PageSettings {
  readonly file: FigureDocument;
  readonly tags: PdfStructure;
  readonly fonts: FontBook;
  readonly alt: string;
}

/** Draws a figure on a page of its own. */
function addPage(figure: SVGSVGElement, { file, tags, fonts, alt }: PageSettings) {
  // How the page around it places the figure is not part of it.
  figure.removeAttribute("style");
  const { box, inner } = viewportOf(figure);
  const [width, height] = [box[2] * PT, box[3] * PT];
  file.addPage({ size: [width, height], margin: 0 });
  // The library has turned the page so that it counts downwards; patterns count from the page as it was before.
  const placed: Matrix = times([PT, 0, 0, PT, 0, 0], inner);
  const content = new Content();
  content.add("q", `${matrixNumbers(placed)} cm`);
  drawChildren(figure, styleOf(figure, INITIAL_STYLE), {
    sheet: { document: file, fonts, figure, draw: drawElement, made: new Map() },
    content,
    ctm: times([1, 0, 0, -1, 0, height], placed),
    box: [0, 0, width, height],
  });
  content.add("Q");
  const { Font, ExtGState, Pattern, XObject } = content.resources;
  Object.assign(file.page.fonts, Font);
  Object.assign(file.page.ext_gstates, ExtGState);
  Object.assign(file.page.patterns, Pattern);
  Object.assign(file.page.xobjects, XObject);
  // Written when it is added, and so onto this page.
  tags.add(
    file.struct("Figure", { alt, bbox: [0, 0, width, height], placement: "Block" }, () =>
      file.addContent(content.operators),
    ),
  );
}

function altOf(figure: Element): string {
  const said = [...figure.children].filter(({ localName }) => ["title", "desc"].includes(localName));
  return onlyXml(said.map(({ textContent }) => textContent ?? "").join(". "));
}
