/** What can go wrong between the app and its data, each with the sentence a reader is told. */
export const DATA_ERRORS = {
  offline: {
    title: "The data could not be reached",
    next: "Check the connection and try again.",
  },
  notFound: {
    title: "This data was not found",
    next: "It may have moved or been withdrawn. Try again, or go back to the first page.",
  },
  server: {
    title: "The server did not give the data",
    next: "Try again in a moment. The detail below says what the server answered.",
  },
  notJson: {
    title: "The server sent something that is not data",
    next: "It may be a sign-in page, a maintenance notice or an answer cut off. Try again.",
  },
  invalid: {
    title: "The data has an error and is not shown",
    next: "Nothing doubtful is drawn. The detail below says what to mend.",
  },
  otherVersion: {
    title: "The data is of another version than this page",
    next: "Reload the page. If that does not help, the page has to be brought up to date.",
  },
  notHere: {
    title: "This dataset is not in this browser",
    next: "It was opened from a file in another browser, or deleted here. Open the file to see it.",
  },
  program: {
    title: "A part of the program could not be loaded",
    next: "Check the connection and try again, or reload the page.",
  },
  outdated: {
    title: "There is a newer version of this page",
    next: "Reload the page to go on with it; the address keeps your view.",
  },
} as const satisfies Record<string, { title: string; next: string }>;

export type DataErrorKind = keyof typeof DATA_ERRORS;

/** A failed request: its kind, the address, and a detail a developer can use. */
export class DataError extends Error {
  readonly kind: DataErrorKind | "changed" | "storage" | "newer";
  /** What a reader is told. */
  readonly words: { readonly title: string; readonly next: string };
  readonly url: string;
  readonly detail: string;
  /** Whether asking again may help: the connection broke, or the server itself failed. */
  readonly passing: boolean;
  constructor(
    kind: DataErrorKind,
    url: string,
    detail: string,
    passing = kind === "offline" || kind === "server",
  ) {
    super([DATA_ERRORS[kind].title, url, detail].filter(Boolean).join(": "));
    this.name = "DataError";
    this.kind = kind;
    this.words = DATA_ERRORS[kind];
    this.url = url;
    this.detail = detail;
    this.passing = passing;
  }
}

/** Only a broken connection or a failing server is worth asking again. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof DataError && error.passing;
}

/** Any failure of a query as a `DataError`, so that every one has a sentence. */
export function asDataError(error: unknown): DataError {
  if (error instanceof DataError) return error;
  return new DataError("server", "", error instanceof Error ? error.message : String(error));
}

/** What a reader is told of any failure of a query, and the detail for a developer. */
export function toldFailure(error: unknown): {
  readonly title: string;
  readonly next: string;
  readonly detail: string;
} {
  const { kind, url, detail, words } = asDataError(error);
  return { ...words, detail: [kind, url, detail].filter(Boolean).join("\n") };
}
