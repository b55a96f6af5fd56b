import { countOf, rowName } from "../../domain/actors.ts";
import { MIN_SHARED } from "../../domain/agreement.ts";
import { agreementCellsSay, agreementHeadline, hasNumbers } from "../../domain/agreementWords.ts";
import type { ClusteredAgreement } from "../../domain/clustering.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { filterWords } from "../../domain/filterWords.ts";
import type { ViewState } from "../../domain/viewState.ts";
import { sourcesLine } from "../../domain/sources.ts";
import { type FigureContent } from "../frame/figureContent.ts";

/** How agreement is worked out, in three sentences. */
export const AGREEMENT_NOTE = `Agreement is the mean over the issues on which both hold a position: on ordered positions 1 less their distance as a part of the scale, on others what both hold as a part of what either holds. Below ${MIN_SHARED} shared issues no number is given. Order by average-linkage clustering (UPGMA).`;

/** The names of the actors of a matrix, in its clustered order. */
export function clusteredNames(
  index: DatasetIndex,
  { actors, order }: ClusteredAgreement,
): readonly string[] {
  return order.map((at) => nameAt(index, actors[at] ?? -1));
}

function nameAt({ dataset }: DatasetIndex, place: number): string {
  const actor = dataset.actors[place];
  return actor ? rowName(actor) : "";
}

/** The words of a picture of an agreement matrix. */
export function agreementContent(what: {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly agreement: ClusteredAgreement;
}): FigureContent {
  const { index, view, agreement } = what;
  const { dataset, coding } = index;
  const names = agreement.actors.map((at) => nameAt(index, at));
  return {
    title: `How far actors agree: ${dataset.title}`,
    headline: agreementHeadline(agreement.matrix, names),
    filters: filterWords(view, index),
    absent: null,
    // How numbers are worked out and ordered says nothing of a matrix without any.
    notes: [hasNumbers(agreement.matrix) ? AGREEMENT_NOTE : agreementCellsSay(agreement.matrix)],
    source: `${sourcesLine(dataset.sources)} ${countOf(dataset.issues.length, "issue")}, ${countOf(coding.rows, "statement")}.`,
  };
}
