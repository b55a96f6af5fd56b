import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { Statement } from "../../domain/schema.ts";
import type { View, ViewState } from "../../domain/viewState.ts";
import { filterCodes, filterWords } from "../../domain/filterWords.ts";
import type { TableKind } from "../../formats/viewTable.ts";
import { allStatements } from "../../domain/statements.ts";
import type { DataRequest } from "./dataFormats.ts";

/** What a person looks at, as the panel is given it. */
export interface Shown {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly matrix: Matrix;
  /** Those in view, in the dataset’s order. */
  readonly statements: readonly Statement[];
  readonly headline: string;
  /** The view’s own address, to be found again. */
  readonly address: string;
  /** The figure whose table is wanted; the view’s own where none is named. */
  readonly figure?: TableKind | null;
  /** Which rows of the coding the view's search finds; null for all. */
  readonly found?: Uint8Array | null;
}

type Subject = Omit<DataRequest, "index" | "words" | "madeOn" | "byteOrderMark">;

/** The view, or the whole dataset, as what is to be written. */
export function subjectOf(shown: Shown, whole: boolean): Subject {
  const { index, view, matrix } = shown;
  const { dataset } = index;
  if (whole) {
    return {
      whole,
      statements: allStatements(index),
      issues: dataset.issues.map(({ id }) => id),
      absent: [],
      title: dataset.title,
      headline: null,
      filters: [],
      address: withoutView(shown.address),
    };
  }
  return {
    whole,
    statements: shown.statements,
    issues: [view.issue],
    absent: matrix.absent.map(({ id }) => id),
    title: matrix.issue.title,
    headline: shown.headline,
    filters: filterWords(view, index),
    address: shown.address,
  };
}

/** An address of the dataset alone, nothing filtered. */
function withoutView(address: string): string {
  const url = new URL(address);
  const dataset = url.searchParams.get("dataset");
  url.search = dataset === null ? "" : new URLSearchParams({ dataset }).toString();
  return url.href;
}

/** What a file of the view is named from: issue, contents, and every filter in force. */
export function nameParts({ view, index }: Shown, what: string): readonly string[] {
  return [view.issue, what, ...filterCodes(view, index)];
}

/** The figure behind each view; the statements are drawn as the matrix they fill. */
const FIGURES = {
  matrix: "matrix",
  bars: "bars",
  map: "map",
  statements: "matrix",
  issues: "matrix",
  compare: "matrix",
  agreement: "agreement",
} as const satisfies Record<View, TableKind>;

/** Which table is wanted: that of the figure asked for, else that behind the view. */
export function tableKind({ figure, view }: Shown): TableKind {
  return figure ?? FIGURES[view.view];
}
