import { rowName } from "../../domain/actors.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import { partByKind, sizesOf } from "../../domain/actorKinds.ts";
import { countMark } from "../../domain/kindCounts.ts";
import type { IssuesInView } from "../../domain/issuesInView.ts";
import { measureText } from "../text/measureText.ts";
import { SMALLEST, sizeOf, widthOf, type Frame } from "../text/placeText.ts";

/** What the figure of all issues shows. */
export interface ShownIssues {
  readonly index: DatasetIndex;
  readonly shown: IssuesInView;
}

/** How the figure is set: with names and air, with names close together, or as cells alone. */
export type Air = "loose" | "dense" | "bare";

/** The measures of the figure, px. Rows may grow from `row` on, up to `mostRow`. */
export interface IssuesMeasure {
  /** Width of the names, with the gap after them; 0 without names. */
  readonly names: number;
  readonly nameSize: number;
  /** Width of the totals of the rows; 0 without. */
  readonly total: number;
  readonly column: number;
  /** Whether cells have words. */
  readonly roomy: boolean;
  /** The type of titles that stand upright; null where they are turned. */
  readonly upright: "tightHead" | "tightestHead" | null;
  /** Whether the issues are named at all. */
  readonly titled: boolean;
  /** Whether rows of counts have room for them. */
  readonly counted: boolean;
  readonly row: number;
  readonly mostRow: number;
}

/** The name of the row that counts all actors in view. */
export const ALL = "All in view";
/** Between two titles that stand upright, px at a width of 1200. */
export const HEAD_GAP = 10;
/** A line of text needs this height, as a part of its size. */
export const LINE = 1.18;
/** A row of the smallest type. */
export const NAMED_ROW = Math.ceil(SMALLEST * LINE);
/** A cell is no lower and no narrower than this, px: below, nobody tells its glyph. */
export const LEAST_CELL = 6;
/** px at a width of 1200 */
const [MOST_COLUMN, ROOMY, MOST_ROW, INDENT] = [150, 78, 40, 14];
/** The most that names take of the width. */
const NAMES_SHARE = 0.3;
/** From so many rows on a picture as high as it needs sets them closer. */
const MANY = 60;

/** Measures the columns of the figure, and the least height of its rows. */
export function measureIssues(what: ShownIssues, frame: Frame, air: Air): IssuesMeasure {
  const { laid, sort, grouping } = what.shown;
  const { scale, inner } = frame;
  const bare = air === "bare";
  const close = air === "dense" || laid.rows.length > MANY;
  const named = Math.max(NAMED_ROW, (close ? 16 : 24) * scale);
  const nameSize = Math.min(sizeOf("label", frame), Math.max(SMALLEST, named / 1.25));
  const indent = grouping ? INDENT * scale : 0;
  const agreed = sort.kind === "agreement" ? widthOf("100%", "small", frame) + 8 * scale : 0;
  const widest = Math.max(
    widestName(what, nameSize) + indent + agreed + 10 * scale,
    widthOf(ALL, "head", frame) + 10 * scale,
  );
  const names = bare ? 0 : Math.round(Math.min(inner * NAMES_SHARE, widest));
  const total = bare ? 0 : Math.round(widthOf("Issues", "small", frame) + 12 * scale);
  const fit = (inner - names - total) / Math.max(1, laid.issues.length);
  const column = wholePx(Math.min(fit, MOST_COLUMN * scale));
  const roomy = !bare && column >= ROOMY * scale;
  const kinds = sizesOf(partByKind(what.index.dataset.actors, laid.actors));
  const digits = widthOf(countMark(kinds, kinds[0]?.kind ?? null), "small", frame);
  return {
    names,
    nameSize,
    total,
    column,
    roomy,
    upright: roomy ? headRole(what, column - HEAD_GAP * scale, frame) : null,
    titled: column >= SMALLEST * LINE,
    counted: air === "loose" && column >= digits + 19 * scale,
    row: bare ? LEAST_CELL : wholePx(roomy ? Math.max(named, (close ? 17 : 31) * scale) : named),
    mostRow: bare ? NAMED_ROW : MOST_ROW * scale,
  };
}

/** The larger type in which no word of a title is wider than its column; null where there is none. */
function headRole({ index, shown }: ShownIssues, width: number, frame: Frame): IssuesMeasure["upright"] {
  const titles = shown.laid.issues.map((at) => index.dataset.issues[at]?.shortTitle ?? "");
  const words = titles.flatMap((title) => title.split(/\s+/));
  const fits = (role: "tightHead" | "tightestHead") =>
    words.every((word) => widthOf(word, role, frame) <= width);
  return fits("tightHead") ? "tightHead" : fits("tightestHead") ? "tightestHead" : null;
}

/** How far names stand from the left edge beneath the head of a group, px. */
export function indentOf({ scale }: Frame): number {
  return INDENT * scale;
}

/** Edges on whole px are sharp; what is too small for that keeps to quarters. */
export function wholePx(px: number): number {
  return px >= 12 ? Math.floor(px) : Math.floor(px * 4) / 4;
}

function widestName({ index, shown }: ShownIssues, size: number): number {
  const widths = shown.laid.actors.map((at) => {
    const actor = index.dataset.actors[at];
    return actor ? measureText(rowName(actor), "sans", size) : 0;
  });
  return Math.max(0, ...widths);
}
