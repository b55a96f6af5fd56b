import { partByKind } from "../../domain/actorKinds.ts";
import { markWords } from "../../domain/kindCounts.ts";
import type { BodyPlace, PlacedBody, Sheet } from "../frame/composeSheet.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import { fitSheet, type FittedSheet } from "../frame/fitSheet.ts";
import { placeStack } from "../text/placeStack.ts";
import type { PositionStyle } from "../marks/positionStyle.ts";
import { issuesLegend, looksInUse } from "./issuesLegend.ts";
import {
  LEAST_CELL,
  measureIssues,
  wholePx,
  type Air,
  type IssuesMeasure,
  type ShownIssues,
} from "./issuesMeasure.ts";
import { heightsOf } from "./issuesRows.ts";
import { placeIssues, type PlacedIssues } from "./placeIssues.ts";

export interface IssuesPicture extends Sheet, ShownIssues {
  readonly content: FigureContent;
}

export interface IssuesBody extends PlacedBody {
  readonly grid: PlacedIssues;
}

/** The figure in its place, with the looks that its cells and legend have. */
export interface IssuesLayout extends FittedSheet<IssuesBody> {
  readonly looks: ReadonlyMap<string, PositionStyle>;
}

/** What keeps a picture from being drawn, and what helps. */
export interface Refusal {
  readonly refused: string;
}

/** Without names, rows at least this high are tried, px: smaller ones would only give larger type around them. */
const BARE_ROWS = [12, 9, 7, LEAST_CELL] as const;
/** The longest a turned title gets, px at a width of 1200, and as a part of a given height. */
const HEADS = { px: 190, part: 0.2 } as const;

/**
 * Lays out all issues: with names where there is room for them, else as cells alone. Where a cell would be too small to be
 * told, there is no picture.
 */
export function layoutIssues(picture: IssuesPicture): IssuesLayout | Refusal {
  const { laid } = picture.shown;
  const [actors, issues] = [laid.actors.length, laid.issues.length];
  if (actors === 0 || issues === 0) return { refused: NOTHING };
  const used = looksInUse(picture.index, picture.shown);
  const keys = issuesLegend(used);
  const looks = new Map(used.map(({ key, look }) => [key, look]));
  for (const bare of [null, ...BARE_ROWS]) {
    const sheet = fitSheet({
      content: picture.content,
      sheet: picture,
      place: (where) => ({ ...bodyIn(picture, where, bare), keys }),
    });
    if (sheet.fits && isLegible(sheet.body.grid)) return { ...sheet, looks };
  }
  return { refused: tooMany(picture, actors, issues) };
}

const NOTHING = "No actor or no issue is in view, so there is no picture. Clear the search or the filters.";

function tooMany({ width, height }: Sheet, rows: number, columns: number): string {
  const size = height == null ? `${width} px wide` : `${width} × ${height} px`;
  return `${rows} rows by ${columns} columns cannot be read in a picture ${size}: a cell would be smaller than ${LEAST_CELL} px. Choose countries, search the titles of the issues, or choose a larger size or full height.`;
}

function isLegible({ column, row }: PlacedIssues): boolean {
  return Math.min(column, row) >= LEAST_CELL;
}

function bodyIn(picture: IssuesPicture, where: BodyPlace, bare: number | null): Omit<IssuesBody, "keys"> {
  const { frame } = where;
  const air: Air = bare !== null ? "bare" : where.dense ? "dense" : "loose";
  const own = measureIssues(picture, frame, air);
  const measure = bare === null ? own : { ...own, row: bare };
  const { flexible } = heightsOf(picture, measure, frame);
  const row = wholePx(Math.min(measure.mostRow, measure.row + where.spare / Math.max(1, flexible)));
  const share = picture.height == null ? Infinity : picture.height * HEADS.part;
  const heads = Math.min(HEADS.px * frame.scale, share);
  const grid = placeIssues(picture, measure, { frame, top: where.top, heads, row });
  const reasons = placeStack([...marks(picture, measure), ...leftOut(picture, measure)], {
    frame,
    x: frame.left,
    top: grid.bottom + 6 * frame.scale,
    maxWidth: frame.inner,
  });
  return { grid, texts: [...grid.texts, ...reasons], bottom: reasons.at(-1)?.bottom ?? grid.bottom };
}

/** What a "+" behind a count means, where there is one. */
function marks({ index, shown }: IssuesPicture, { counted }: IssuesMeasure): readonly string[] {
  const { stances, laid } = shown;
  const words = markWords(stances, partByKind(index.dataset.actors, laid.actors), laid.issues);
  return counted && words !== null ? [words] : [];
}

/** Which words the figure has no room for. */
function leftOut({ shown }: IssuesPicture, { names, titled }: IssuesMeasure): readonly string[] {
  const { rows, issues } = shown.laid;
  const groups = rows.flatMap((row) => (row.kind === "group" ? row.label : []));
  return [
    ...(names > 0
      ? []
      : [`Names are left out: at this size, ${rows.length} rows are lower than a line of text.`]),
    ...(names > 0 || groups.length === 0 ? [] : [`Groups from top to bottom: ${groups.join("; ")}.`]),
    ...(titled
      ? []
      : [`Titles are left out: at this size, ${issues.length} columns are narrower than a line of text.`]),
  ];
}
