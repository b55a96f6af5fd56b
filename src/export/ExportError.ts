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
  fonts: {
    sentence: "The picture’s fonts could not be loaded.",
    wayOn: "Check the connection and try again.",
  },
  drawing: {
    sentence: "The browser could not draw the picture.",
    wayOn: "Choose a lower density, or download the SVG.",
  },
} as const satisfies Record<string, { sentence: string; wayOn: string }>;

export type ExportErrorKind = keyof typeof EXPORT_ERRORS;

/** A failed export; `kind` looks up what to tell. */
export class ExportError extends Error {
  readonly kind: ExportErrorKind;
  constructor(kind: ExportErrorKind, cause?: unknown) {
    super(EXPORT_ERRORS[kind].sentence, { cause });
    this.name = "ExportError";
    this.kind = kind;
  }
}
