import { DataError } from "../DataError.ts";

/** What can go wrong with datasets kept in the browser alone, each with the sentence a reader is told. */
export const KEPT_ERRORS = {
  changed: {
    title: "This dataset was changed in another tab since you opened the editor",
    next: "Close the editor and open it again; your changes are still in it until then.",
  },
  storage: {
    title: "The browser’s storage could not be used",
    next: "The browser may block it, or have no room left. Try again, or open the file: it then goes on in memory.",
  },
  newer: {
    title: "This dataset was kept by a newer version of this page",
    next: "Nothing of it was changed. Reload the page to get the newer version, or open the file: it then goes on in memory.",
  },
} as const;

/** A failure of what the browser keeps, for reasons that no server has. Apart from the others, as few readers meet it. */
export class KeptError extends DataError {
  override readonly kind: keyof typeof KEPT_ERRORS;
  override readonly words: DataError["words"];
  constructor(kind: keyof typeof KEPT_ERRORS, datasetId: string, detail: string) {
    super("invalid", datasetId, detail, false);
    this.kind = kind;
    this.words = KEPT_ERRORS[kind];
    this.message = `${this.words.title}: ${datasetId}: ${detail}`;
  }
}
