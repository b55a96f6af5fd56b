import type { AllRow } from "../../domain/allIssues.ts";
import { holders } from "../../domain/holders.ts";
import { kindLine, partByKind, sizesOf } from "../../domain/actorKinds.ts";
import { wrapText } from "../text/measureText.ts";
import { sizeOf, TEXT_ROLES, type Frame } from "../text/placeText.ts";
import type { IssuesMeasure, ShownIssues } from "./issuesMeasure.ts";

/** A row in its place, px. */
export interface PlacedRow {
  /** Null for the counts of all actors in view. */
  readonly of: AllRow | null;
  readonly top: number;
  readonly height: number;
  readonly bottom: number;
  /** How many lines of counts it has; 0 for none. */
  readonly lines: number;
}

/** Lines of counts in a row at most; the last then says how many more there are. */
export const MOST_LINES = 6;
/** A head of a group without counts is this much higher than a row. */
const HEAD = 1.25;
/** A row of counts has room for a name and a line of what it counts. */
const LEAST_LINES = 2;

/** Height of one line of counts, px. */
export function countLine(frame: Frame): number {
  return Math.ceil(sizeOf("small", frame) * 1.2);
}

/** Whom a row counts, each kind apart, in lines no wider than the names: "7 countries, 1 organisation, 2 groups". */
export function membersOf(
  { index, shown }: ShownIssues,
  { names, nameSize }: IssuesMeasure,
  { of, frame }: { readonly of: AllRow | null; readonly frame: Frame },
): readonly string[] {
  const places = of?.kind === "group" ? of.actors : shown.laid.actors;
  const words = kindLine(sizesOf(partByKind(index.dataset.actors, places)));
  const size = Math.min(nameSize, sizeOf("small", frame));
  return wrapText(words, TEXT_ROLES.small.font, size, names - 8 * frame.scale);
}

/** How many rows share out the height, and what the rows of counts take of it, px. */
export function heightsOf(what: ShownIssues, measure: IssuesMeasure, frame: Frame) {
  const rows = listed(what, measure, frame);
  const flexible = rows.reduce((sum, { lines, of }) => sum + (lines > 0 ? 0 : weightOf(of)), 0);
  const fixed = rows.reduce((sum, { lines }) => sum + fixedOf(lines, frame), 0);
  return { flexible, fixed };
}

/** Sets the rows one beneath the other. */
export function rowsOf(
  what: ShownIssues,
  measure: IssuesMeasure,
  at: { readonly frame: Frame; readonly top: number; readonly row: number },
): readonly PlacedRow[] {
  let { top } = at;
  return listed(what, measure, at.frame).map(({ of, lines }) => {
    const height = lines > 0 ? fixedOf(lines, at.frame) : at.row * weightOf(of);
    const placed = { of, lines, top, height, bottom: top + height };
    top = placed.bottom;
    return placed;
  });
}

function listed(
  what: ShownIssues,
  measure: IssuesMeasure,
  frame: Frame,
): readonly Pick<PlacedRow, "of" | "lines">[] {
  const { counted } = measure;
  const { laid, stances } = what.shown;
  const linesOf = (actors: readonly number[], of: AllRow | null) =>
    Math.max(
      LEAST_LINES,
      1 + membersOf(what, measure, { of, frame }).length,
      ...laid.issues.map((issue) =>
        Math.min(MOST_LINES, holders(stances, actors, issue).filter((count) => count > 0).length),
      ),
    );
  return [
    ...(counted ? [{ of: null, lines: linesOf(laid.actors, null) }] : []),
    ...laid.rows.map((of) => ({ of, lines: counted && of.kind === "group" ? linesOf(of.actors, of) : 0 })),
  ];
}

function weightOf(of: AllRow | null): number {
  return of?.kind === "group" ? HEAD : 1;
}

function fixedOf(lines: number, frame: Frame): number {
  return lines === 0 ? 0 : Math.ceil(lines * countLine(frame) + 8 * frame.scale);
}
