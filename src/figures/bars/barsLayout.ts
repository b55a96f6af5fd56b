import type { Column, Matrix } from "../../domain/matrix.ts";
import type { BodyPlace, PlacedBody, Sheet } from "../frame/composeSheet.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import type { FittedSheet } from "../frame/fitSheet.ts";
import { fitNoted, type Noted } from "../notes/footnoted.ts";
import { referenceTo, type Footnote } from "../notes/footnotes.ts";
import { placeText, rounded, widthOf, type Frame, type TextBlock } from "../text/placeText.ts";
import {
  type NotedSaying,
  placeWordsBeside,
  placeWordsOver,
  type BarPlace,
  type BarScale,
  type BarWords,
} from "./barWords.ts";
import { barSayings, type BarSaying } from "./barSayings.ts";
import type { LegendEntry } from "../frame/legendLayout.ts";
import type { PlacedSign } from "../matrix/matrixBody.ts";
import { SHORTEST_AXIS, wholeTicks } from "./wholeTicks.ts";

/** One position's bar: the named countries, then the members that are not named, px. */
export interface PlacedBar extends BarWords {
  readonly column: Column;
  readonly glyph: PlacedSign;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly namedWidth: number;
  readonly unnamedWidth: number;
}

/** The bars with every part in its place. */
export interface BarsBody extends PlacedBody {
  readonly bars: readonly PlacedBar[];
  readonly ticks: readonly { readonly x: number; readonly label: TextBlock }[];
  /** From where to where the axis and its lines run. */
  readonly axis: { readonly top: number; readonly bottom: number };
}

export type BarsLayout = FittedSheet<BarsBody & Noted>;

export interface BarsPicture extends Sheet {
  readonly content: FigureContent;
  readonly matrix: Matrix;
  readonly footnotes?: readonly Footnote[];
}

/** Below this the label stands over its bar instead of beside it. */
const NARROW = 640;
/** Most that labels, or the words at the ends of bars, take of the width between the margins. */
const WORDS_SHARE = 0.3;
/** The most that the gap between two bars grows where there is height to spare, px at a width of 1200. */
const MOST_GROWTH = 34;

/** Lays out a figure of bars, one for each position, on an axis that counts countries. */
export function layoutBars(picture: BarsPicture): BarsLayout {
  const { content, footnotes = [] } = picture;
  return fitNoted({ content, sheet: picture, place: (where) => placeBody(picture, where) }, footnotes);
}

function placeBody({ matrix, footnotes = [] }: BarsPicture, where: BodyPlace): BarsBody {
  const { frame } = where;
  const sayings = barSayings(matrix);
  const scale = barScale(sayings, frame);
  const top = where.top + 2 * frame.scale;
  const gap = (where.dense ? 8 : 14) * frame.scale;
  const placeAt = (saying: BarSaying, y: number) => {
    const reference = referenceTo(statementsIn(matrix, saying.column), footnotes);
    return placeBar({ ...saying, reference }, { frame, scale, top: y });
  };
  const heights = sayings.map((saying) => placeAt(saying, 0).bottom + gap);
  const bars: PlacedBar[] = [];
  let y = top;
  for (const [at, step] of stepsOf(heights, where).entries()) {
    const saying = sayings[at];
    if (saying) bars.push(placeAt(saying, y));
    y += step;
  }
  const axis = placeAxis(scale, frame, y);
  return {
    bars,
    ticks: axis.ticks,
    axis: { top: scale.labelWidth === 0 ? y - 5 * frame.scale : top, bottom: y },
    texts: axis.texts,
    bottom: axis.bottom + 2 * frame.scale,
    keys: legendOf(matrix),
  };
}

/**
 * From bar to bar, px: as high as each needs; where there is height to spare, the lower ones first grow alike, then all
 * move further apart.
 */
function stepsOf(heights: readonly number[], { frame, spare }: BodyPlace): readonly number[] {
  const rising = heights.toSorted((a, b) => a - b);
  let level = rising[0] ?? 0;
  let left = spare;
  for (const [at, next] of rising.entries()) {
    const rise = Math.min(next - level, at === 0 ? 0 : left / at);
    level += rise;
    left -= rise * at;
  }
  const growth = Math.min(MOST_GROWTH * frame.scale, left / Math.max(1, heights.length));
  return heights.map((height) => Math.max(height, level) + growth);
}

/** The statements of the actors, not once more of their speakers, on a column's position. */
function statementsIn({ rows }: Matrix, { position }: Column) {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.position.id === position.id ? cell.statements : [])),
  );
}

function barScale(sayings: readonly BarSaying[], frame: Frame): BarScale {
  const lengths = sayings.map(({ column: { count } }) => count.countries + count.unnamed);
  const longest = Math.max(0, ...lengths);
  const end = Math.max(SHORTEST_AXIS, longest);
  const gap = 20 * frame.scale;
  const widest = (texts: readonly string[], role: "head" | "label" | "small") =>
    Math.max(0, ...texts.map((text) => widthOf(text, role, frame)));
  const most = frame.inner * WORDS_SHARE;
  const labels = sayings.map(({ column }) => column.position.label);
  const narrow = frame.inner + 2 * frame.margin < NARROW;
  const labelWidth = narrow ? 0 : Math.min(widest(labels, "head") + 2 * gap, most);
  const whole = frame.inner - labelWidth;
  // A bar leaves room for the words at its end, a short one more than a long one: axis / end × length + words ≤ whole.
  const axes = sayings.map(({ counted, conditions }, i) => {
    const words = Math.max(widest([counted], "label"), widest(conditions, "small")) + gap / 2;
    return narrow ? whole : ((whole - Math.min(words, most)) * end) / (lengths[i] ?? 0);
  });
  const axis = Math.min(whole - gap / 2, ...axes);
  const x = frame.left + labelWidth;
  return { x, labelWidth, ticks: longest === 0 ? [] : wholeTicks(end), perCountry: axis / end };
}

function placeBar(saying: NotedSaying, place: BarPlace): PlacedBar {
  const { column } = saying;
  const { frame, scale, top } = place;
  const narrow = scale.labelWidth === 0;
  const height = rounded((narrow ? 18 : 26) * frame.scale);
  const size = rounded(13 * frame.scale);
  const namedWidth = rounded(column.count.countries * scale.perCountry);
  const unnamedWidth = rounded(column.count.unnamed * scale.perCountry);
  const length = namedWidth + unnamedWidth;
  const words = narrow
    ? placeWordsOver(saying, place, size)
    : placeWordsBeside(saying, place, { size, height, length });
  const y = narrow ? words.bottom + 4 * frame.scale : top;
  return {
    column,
    ...words,
    glyph: { x: frame.left, y: rounded(words.label.y - 0.9 * size), size },
    x: rounded(scale.x),
    y: rounded(y),
    height,
    namedWidth,
    unnamedWidth,
    bottom: Math.max(words.bottom, narrow && length === 0 ? 0 : y + height),
  };
}

/** No axis where nothing is counted. */
function placeAxis(scale: BarScale, frame: Frame, top: number): Pick<BarsBody, "ticks" | "texts" | "bottom"> {
  if (scale.ticks.length === 0) return { ticks: [], texts: [], bottom: top };
  const ticks = scale.ticks.map((value) => {
    const text = String(value);
    const x = scale.x + value * scale.perCountry;
    const left = x - widthOf(text, "small", frame) / 2;
    const at = { text, role: "small", frame, top: top + 4 * frame.scale, maxWidth: frame.inner } as const;
    return { x: rounded(x), label: placeText({ ...at, x: left }) };
  });
  const below = ticks[0]?.label.bottom ?? top;
  const title = placeText({
    text: "Number of countries",
    role: "small",
    frame,
    x: scale.x,
    top: below,
    maxWidth: frame.inner,
  });
  return { ticks, texts: [title], bottom: title.bottom };
}

function legendOf({ columns }: Matrix): readonly LegendEntry[] {
  if (columns.every(({ count }) => count.unnamed === 0)) return [];
  return [
    { sign: { kind: "solid" }, text: "Countries named" },
    { sign: { kind: "hatch" }, text: "Group members not named" },
  ];
}
