import { countOf } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { sourceLine } from "../../domain/sources.ts";
import { isWhole, type ViewState } from "../../domain/viewState.ts";
import { longDay } from "../days.ts";
import { filterWords } from "../../domain/filterWords.ts";
import { datasetWords } from "../datasetWords.ts";

/** A view to be cited. */
export interface CitedView {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  readonly headline: string;
  readonly address: string;
  /** The day the view was looked at: "2026-11-25". */
  readonly accessed: string;
}

/** Sources named in full; further ones are counted. */
const MOST_SOURCES = 5;

/** Name, issue or dataset, kind of view, address, date: enough to find the view again. */
export function shortCitation({ index, view, address, accessed }: CitedView): string {
  return `Diplomatic Positions, “${titleOf(index, view)}”, ${kindOf(view)}, ${address} (${longDay(accessed)})`;
}

/** All that the view rests on: dataset, filters, sentence and sources, with what a source does not state said so. */
export function fullCitation(cited: CitedView): string {
  const { index, view, headline, address, accessed } = cited;
  const { sources } = index.dataset;
  const named = sources.slice(0, MOST_SOURCES).map(sourceLine);
  const more = sources.length - named.length;
  const credits = [...named, ...(more > 0 ? [countOf(more, "more source")] : [])].join("; ");
  return [
    `Diplomatic Positions, “${titleOf(index, view)}”, ${kindOf(view)}.`,
    `Dataset: ${datasetWords(index)}.`,
    `Filters: ${filterWords(view, index).join("; ") || "none"}.`,
    `Headline: ${headline}`,
    `${sources.length === 1 ? "Source" : "Sources"}: ${credits}.`,
    `${address} (accessed ${longDay(accessed)})`,
  ].join(" ");
}

function kindOf({ view }: ViewState): string {
  return view === "issues" ? "all issues" : view;
}

/** The title of the issue; of a view of all of them, that of the dataset. */
function titleOf(index: DatasetIndex, view: ViewState): string {
  const issue = index.issues.get(view.issue)?.title ?? view.issue;
  const title = isWhole(view.view) ? index.dataset.title : issue;
  // It stands in quotation marks itself.
  return title.replaceAll("“", "‘").replaceAll("”", "’");
}
