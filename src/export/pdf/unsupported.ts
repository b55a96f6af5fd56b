import { ExportError } from "../ExportError.ts";

/** Stops at what the PDF could not show as the SVG does: a figure is written whole or not at all. */
export function unsupported(what: string): never {
  throw new ExportError("pdf", new Error(`The PDF writer does not draw ${what}.`));
}
