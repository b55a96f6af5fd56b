import { countOf, emptyCellSays, rowName } from "../../domain/actors.ts";
import { isDated } from "../../domain/coding.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { filterWords } from "../../domain/filterWords.ts";
import { issuesInView, type IssuesInView } from "../../domain/issuesInView.ts";
import { kindShares, partByKind } from "../../domain/actorKinds.ts";
import { sourcesLine } from "../../domain/sources.ts";
import { heldBy } from "../../domain/stances.ts";
import { asSentence } from "../../domain/text.ts";
import type { ViewState } from "../../domain/viewState.ts";
import { wholeSentence } from "../../domain/wholeWords.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import { conditionNotes, membersNotes } from "./conditionNotes.ts";
import { isShared, looksInUse } from "./issuesLegend.ts";

interface Shown {
  readonly index: DatasetIndex;
  readonly view: ViewState;
  /** 1 for each row of the coding that the search finds; null without a search. */
  readonly found?: Uint8Array | null;
  /** Keys of folded groups. */
  readonly folded?: ReadonlySet<string>;
}

const SHARED_GLYPHS = "A glyph means what the legend says for its issue.";

/** The words of a picture of all issues. */
export function issuesContent(what: Shown): FigureContent {
  const { index, view } = what;
  const { dataset, coding } = index;
  const shown = issuesInView(what);
  const kinds = cellKinds(shown);
  return {
    title: dataset.title,
    headline: wholeSentence(index),
    filters: filterWords(view, index),
    // Stays on a plain picture, too: silence would be misread without it.
    absent: kinds.empty ? `An empty cell: ${emptyCellSays(dataset, (what.found ?? null) !== null)}.` : null,
    notes: [
      isDated(coding) ? "A cell is the position last stated." : "A cell is the position stated.",
      ...cellNotes(kinds),
      ...conditionNotes(index, shown),
      ...(looksInUse(index, shown).some(isShared) ? [SHARED_GLYPHS] : []),
      ...membersNotes(index, shown),
      ...rowNotes(index, shown),
      ...partNotes(index, shown),
    ],
    source: `${sourcesLine(dataset.sources)} ${countOf(dataset.issues.length, "issue")}, ${countOf(coding.rows, "statement")}.`,
  };
}

/** Which kinds of cells there are. */
function cellKinds({ stances, laid }: IssuesInView) {
  let [empty, split, changed] = [false, false, false];
  for (const actor of laid.actors) {
    for (const issue of laid.issues) {
      const held = heldBy(stances, actor, issue);
      if (held === 0) empty = true;
      else if ((held & (held - 1)) !== 0) split = true;
      if (stances.changed[actor * stances.issues + issue] === 1 && held !== 0) changed = true;
    }
  }
  return { empty, split, changed };
}

/** What the cells mean, as far as there are such cells. */
function cellNotes({ split, changed }: ReturnType<typeof cellKinds>): readonly string[] {
  return [
    ...(split ? ["A split cell: several positions stand."] : []),
    ...(changed ? ["A cut corner: changed since an earlier statement."] : []),
  ];
}

/** By what the rows are grouped and ordered. */
function rowNotes({ dataset }: DatasetIndex, { grouping, sort }: IssuesInView): readonly string[] {
  const asOf = grouping?.asOf == null ? "" : `, as of ${grouping.asOf}`;
  const about = [grouping?.source, grouping?.note].flatMap((text) =>
    text == null ? [] : [asSentence(text)],
  );
  return [
    ...(grouping ? [`Groups: ${grouping.label}${asOf}.`, ...about] : []),
    ...(sort.kind === "statements" ? ["Rows by the number of issues with a position."] : []),
    ...(sort.kind === "issue"
      ? [`Rows by what is held on “${dataset.issues[sort.issue]?.shortTitle ?? ""}”.`]
      : []),
    ...(sort.kind === "agreement" ? [`Rows by agreement with ${nameAt(dataset.actors, sort.actor)}.`] : []),
  ];
}

function nameAt(actors: DatasetIndex["dataset"]["actors"], at: number): string {
  const actor = actors[at];
  return actor ? rowName(actor) : "";
}

/** How much of the dataset is in view, where it is not all. */
function partNotes({ dataset }: DatasetIndex, { laid }: IssuesInView): readonly string[] {
  const [actors, issues] = [laid.actors.length, laid.issues.length];
  if (actors === dataset.actors.length && issues === dataset.issues.length) return [];
  const shown = new Set(laid.actors);
  const shares = kindShares(
    partByKind(dataset.actors),
    (part) => part.actors.filter((at) => shown.has(at)).length,
  );
  return [`In view: ${[...shares, `${issues} of ${countOf(dataset.issues.length, "issue")}`].join(", ")}.`];
}
