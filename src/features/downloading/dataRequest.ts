import type { DatasetIndex } from "../../domain/dataset.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { Statement } from "../../domain/schema.ts";
import { isWhole, type View, type ViewState } from "../../domain/viewState.ts";
import { filterCodes, filterWords } from "../../domain/filterWords.ts";
import type { TableKind } from "../../formats/viewTable.ts";
import { issuesTitled } from "../../domain/issuesTitled.ts";
import { allStatements, statementsOn } from "../../domain/statements.ts";
import type { DataRequest } from "./dataFormats.ts";

/** What a person looks at, as the panel is given it. */
export interface Shown {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly matrix: Matrix;
  /** Those on the issue of the view that are in view, in the dataset’s order. */
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
  if (isWhole(view.view)) return { whole, ...acrossIssues(shown) };
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

/** What a view of every issue shows: the statements of the actors in view, as far as its searches go. */
function acrossIssues(shown: Shown): Omit<Subject, "whole"> {
  const { index, view, found = null, headline, address } = shown;
  const { dataset, coding } = index;
  const heads = view.view === "issues" ? issuesTitled(index, view.heads) : [...dataset.issues.keys()];
  const actors = new Set(view.countries.length > 0 ? view.countries : dataset.actors.map(({ id }) => id));
  const placed = heads.flatMap((at) =>
    statementsOn(index, dataset.issues[at]?.id ?? "").flatMap((statement, i) => {
      const row = (coding.starts[at] ?? 0) + i;
      if (!actors.has(statement.actor) || (found !== null && found[row] !== 1)) return [];
      return { statement, place: coding.place[row] ?? 0 };
    }),
  );
  const statements = placed.toSorted((a, b) => a.place - b.place).map(({ statement }) => statement);
  const issues = new Set(statements.map(({ issue }) => issue));
  const heard = new Set(statements.map(({ actor }) => actor));
  return {
    statements,
    issues: dataset.issues.flatMap(({ id }) => (issues.has(id) ? [id] : [])),
    // Of a search nobody is silent who says something else.
    absent: found === null ? [...actors].filter((id) => !heard.has(id)) : [],
    title: dataset.title,
    headline,
    filters: filterWords(view, index),
    address,
  };
}

/** An address of the dataset alone, nothing filtered. */
function withoutView(address: string): string {
  const url = new URL(address);
  const dataset = url.searchParams.get("dataset");
  url.search = dataset === null ? "" : new URLSearchParams({ dataset }).toString();
  return url.href;
}

/** What a file is named from: issue or dataset, contents, and every filter in force. `of` is the view it is of. */
export function nameParts({ view, index }: Shown, what: string, of: View = view.view): readonly string[] {
  const subject = isWhole(of) ? index.dataset.id : view.issue;
  return [subject, what, ...filterCodes({ ...view, view: of }, index)];
}

/** The figure behind each view: statements are drawn as the matrix they fill, a comparison as the agreement it is part of. */
const FIGURES = {
  matrix: "matrix",
  bars: "bars",
  map: "map",
  statements: "matrix",
  issues: "issues",
  compare: "agreement",
  agreement: "agreement",
} as const satisfies Record<View, TableKind>;

/** Which table is wanted: that of the figure asked for, else that behind the view. */
export function tableKind({ figure, view }: Shown): TableKind {
  return figure ?? FIGURES[view.view];
}
