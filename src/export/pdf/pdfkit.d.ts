/** What is used of pdfkit, which comes without types. `_font` and `endMetadata` are its own insides: look again at each new version. */
declare module "pdfkit" {
  /** An object of the file; `end` writes it, with a stream where one is given. */
  export interface PdfReference {
    end: (stream?: string) => void;
  }

  interface GlyphPosition {
    /** Thousandths of the font size. */
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    /** The advance without kerning. */
    readonly advanceWidth: number;
  }

  export interface PdfFont {
    readonly id: string;
    readonly font: { hasGlyphForCodePoint: (code: number) => boolean };
    ref: () => PdfReference;
    /** Shapes a text and keeps its glyphs in the subset: a glyph as four hex digits, and where it stands. */
    encode: (
      text: string,
      features: readonly string[],
    ) => [glyphs: readonly string[], positions: readonly GlyphPosition[]];
  }

  type Resources = Record<string, PdfReference>;

  export interface PdfStructure {
    add: (child: PdfStructure) => void;
    end: () => void;
  }

  export class PDFDocument {
    constructor(options: {
      readonly autoFirstPage: boolean;
      readonly pdfVersion: "1.7";
      readonly tagged: boolean;
      readonly lang: string;
      readonly displayTitle: boolean;
      readonly font: null;
      readonly info: Readonly<Record<string, string | Date>>;
    });
    info: Record<string, string | Date>;
    readonly page: {
      readonly fonts: Resources;
      readonly ext_gstates: Resources;
      readonly patterns: Resources;
      readonly xobjects: Resources;
    };
    readonly _font: PdfFont;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    addContent(operators: string): this;
    registerFont(name: string, file: Uint8Array): this;
    font(name: string): this;
    ref(entries: Readonly<Record<string, unknown>>): PdfReference;
    struct(
      type: string,
      options?: {
        readonly alt?: string;
        readonly bbox?: readonly [number, number, number, number];
        readonly placement?: string;
      },
      content?: () => void,
    ): PdfStructure;
    addStructure(element: PdfStructure): this;
    end(): void;
    endMetadata(): void;
  }
}

declare module "pdfkit/output" {
  import type { PDFDocument } from "pdfkit";
  export function toBlob(document: PDFDocument): Promise<Blob>;
}
