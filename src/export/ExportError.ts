/** What can go wrong on the way from a figure to a file or the clipboard, and how to go on. */
export const EXPORT_ERRORS = {
  tooLarge: {
    sentence: "The picture is too large for a browser to draw.",
    wayOn: "Choose a lower density or a smaller width, or download the SVG, which has no limit.",
  },
  clipboardRefused: {
    sentence: "The browser did not allow the picture onto the clipboard.",
    wayOn: "Allow this page to use the clipboard and try again, or download the PNG.",
  },
  clipboardMissing: {
    sentence: "This browser cannot copy images.",
    wayOn: "Download the PNG instead.",
  },
  copyRefused: {
    sentence: "The browser did not allow copying.",
    wayOn: "The text is selected: copy it from there.",
  },
  copyMissing: {
    sentence: "This browser cannot copy by itself.",
    wayOn: "The text is selected: copy it from there.",
  },
  fonts: {
    sentence: "The picture’s fonts could not be loaded.",
    wayOn: "Check the connection and try again.",
  },
  drawing: {
    sentence: "The browser could not draw the picture.",
    wayOn: "Choose a lower density, or download the SVG.",
  },
  pdfLetters: {
    sentence: "The PDF’s fonts lack letters of this picture:",
    wayOn: "Write these words in other letters, or download the SVG or PNG.",
  },
  pdfMissing: {
    sentence: "The part of the program that writes PDFs could not be loaded.",
    wayOn: "Check the connection and reload the page, or download the SVG, which is sharp at any size, too.",
  },
  pdf: {
    sentence: "The PDF could not be written.",
    wayOn: "Download the SVG, which is sharp at any size, too.",
  },
} as const satisfies Record<string, { sentence: string; wayOn: string }>;

export type ExportErrorKind = keyof typeof EXPORT_ERRORS;

/** A failed export; `kind` looks up what to tell, and `detail` follows its sentence where that ends in a colon. */
export class ExportError extends Error {
  readonly kind: ExportErrorKind;
  readonly detail: string;
  constructor(kind: ExportErrorKind, cause?: unknown, detail = "") {
    super(`${EXPORT_ERRORS[kind].sentence} ${detail}`.trim(), { cause });
    this.name = "ExportError";
    this.kind = kind;
    this.detail = detail;
  }
}
