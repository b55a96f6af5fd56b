import type { PDFDocument, PdfReference } from "pdfkit";
import type { Content } from "./content.ts";
import type { FontBook } from "./fontBook.ts";
import type { Matrix } from "./matrix.ts";
import type { Style } from "./style.ts";

/** What one page is drawn with. */
export interface Sheet {
  readonly document: PDFDocument;
  readonly fonts: FontBook;
  /** The figure, in which references are looked up. */
  readonly figure: Element;
  /** Draws an element in its parent’s style: a pattern, met while something is drawn, is drawn in turn. */
  readonly draw: (element: Element, style: Style, pen: Pen) => void;
  /** Objects that several places share, by what they are made from. */
  readonly made: Map<string, Made>;
}

/** An object of the file and the name it goes by. */
export interface Made {
  readonly name: string;
  readonly reference: PdfReference;
}

/** Where the next operators go, and from which coordinates. */
export interface Pen {
  readonly sheet: Sheet;
  readonly content: Content;
  /** From the coordinates of the element at hand to those of the content: points from the lower left, for a page. */
  readonly ctm: Matrix;
  /** Left, bottom, right and top of the content, in its own coordinates. */
  readonly box: readonly [number, number, number, number];
}

/** An object made once for each key. */
export function once(sheet: Sheet, key: string, make: () => PdfReference): Made {
  const known = sheet.made.get(key);
  if (known) return known;
  const made = { name: `X${sheet.made.size + 1}`, reference: make() };
  sheet.made.set(key, made);
  return made;
}

/** Operators for how much of what follows covers what lies beneath, 0 to 1. */
export function cover({ sheet, content }: Pen, fill: number, stroke: number): string {
  if (fill === 1 && stroke === 1) return "";
  const made = once(sheet, `cover ${fill} ${stroke}`, () => {
    const state = sheet.document.ref({ Type: "ExtGState", ca: fill, CA: stroke });
    state.end();
    return state;
  });
  content.resources.ExtGState[made.name] = made.reference;
  return `/${made.name} gs`;
}
