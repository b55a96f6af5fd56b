import { PDFDocument } from "pdfkit";
import { xmlText } from "../xmlText.ts";

/** What a PDF says of itself. */
export interface PdfRecord {
  readonly title: string;
  /** Says what the first page shows, for those who cannot see it; a further page is told by its own title and sentence. */
  readonly alt: string;
  /** A language tag: "en". */
  readonly language: string;
  /** The source line. */
  readonly subject?: string;
  readonly keywords?: readonly string[];
  readonly creationDate: Date;
}

const CREATOR = "Diplomatic Positions";

/** A tagged PDF in one language, with its title in the viewer's title bar. */
export class FigureDocument extends PDFDocument {
  constructor({ title, language, subject, keywords = [], creationDate }: PdfRecord) {
    super({
      autoFirstPage: false,
      pdfVersion: "1.7",
      tagged: true,
      lang: language,
      displayTitle: true,
      // No font unless a figure's text needs it: the library would start with Helvetica, and not embed it.
      font: null,
      info: {
        Title: title,
        ...(subject ? { Subject: subject } : {}),
        ...(keywords.length > 0 ? { Keywords: keywords.join(", ") } : {}),
        Creator: CREATOR,
        CreationDate: creationDate,
      },
    });
  }

  /** The library writes the same facts as XML, too, as they are: a title with “&” or “<” would break it. */
  override endMetadata(): void {
    this.info = Object.fromEntries(
      Object.entries(this.info).map(([name, value]) => [
        name,
        typeof value === "string" ? xmlText(value) : value,
      ]),
    );
    super.endMetadata();
  }
}
