import { countLabel } from "../domain/counts.ts";
import type { Column, Matrix } from "../domain/matrix.ts";
import type { FigureContent } from "./figureContent.ts";
import {
  frameOf,
  placeText,
  rounded,
  sizeOf,
  TEXT_ROLES,
  widthOf,
  type Frame,
  type TextBlock,
} from "./placeText.ts";
import { placeFooter, placeHeader } from "./frameLayout.ts";
import type { LegendEntry, PlacedEntry } from "./legendLayout.ts";
import type { PlacedSign } from "./matrixBody.ts";
import { wholeTicks } from "./wholeTicks.ts";

/** One position's bar: the named countries, then the members that are not named, px. */
export interface PlacedBar {
  readonly column: Column;
  readonly glyph: PlacedSign;
  readonly texts: readonly TextBlock[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly namedWidth: number;
  readonly unnamedWidth: number;
  readonly bottom: number;
}

/** A figure of bars with every part in its place. */
export interface BarsLayout {
  readonly frame: Frame;
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly legend: readonly PlacedEntry[];
  readonly bars: readonly PlacedBar[];
  readonly ticks: readonly { readonly x: number; readonly label: TextBlock }[];
  readonly top: number;
  readonly bottom: number;
}

export interface BarsPicture {
  readonly content: FigureContent;
  readonly matrix: Matrix;
  /** px; the height follows from what the figure says. */
  readonly width: number;
}

interface Scale {
  readonly x: number;
  readonly perCountry: number;
  readonly labelWidth: number;
  readonly ticks: readonly number[];
}

/** Below this the label stands over its bar instead of beside it. */
const NARROW = 640;

/** Lays out a figure of bars, one for each position, on an axis that counts countries. */
export function layoutBars({ content, matrix, width }: BarsPicture): BarsLayout {
  const frame = frameOf(width);
  const header = placeHeader(content, frame);
  const scale = scaleOf(matrix.columns, frame);
  const top = header.bottom + 24 * frame.scale;
  const bars: PlacedBar[] = [];
  let y = top;
  for (const column of matrix.columns) {
    const bar = placeBar(column, { frame, scale, top: y });
    bars.push(bar);
    y = bar.bottom + 12 * frame.scale;
  }
  const axis = placeAxis(scale, frame, y);
  const footer = placeFooter({
    content,
    legend: legendOf(matrix),
    frame,
    top: axis.bottom + 14 * frame.scale,
  });
  return {
    frame,
    bars,
    ticks: axis.ticks,
    top,
    bottom: y,
    height: footer.height,
    texts: [...header.texts, ...axis.texts, ...footer.texts],
    legend: footer.legend,
  };
}

function scaleOf(columns: readonly Column[], frame: Frame): Scale {
  const ticks = wholeTicks(Math.max(0, ...columns.map(({ count }) => count.countries + count.unnamed)));
  const end = Math.max(1, ticks.at(-1) ?? 1);
  const gap = 20 * frame.scale;
  const widest = (texts: readonly string[], role: "head" | "small") =>
    Math.max(0, ...texts.map((text) => widthOf(text, role, frame)));
  const labels = columns.map(({ position }) => position.label);
  const narrow = frame.width < NARROW;
  const labelWidth = narrow ? 0 : Math.min(widest(labels, "head") + 2 * gap, frame.inner * 0.3);
  const counts = columns.map(({ count }) => countLabel(count));
  const countWidth = narrow ? gap / 2 : Math.min(widest(counts, "small") + gap / 2, frame.inner * 0.3);
  const x = frame.margin + labelWidth;
  return { x, labelWidth, ticks, perCountry: (frame.inner - labelWidth - countWidth) / end };
}

function placeBar(
  column: Column,
  { frame, scale, top }: { readonly frame: Frame; readonly scale: Scale; readonly top: number },
): PlacedBar {
  const { margin, inner } = frame;
  const { countries, unnamed } = column.count;
  const narrow = scale.labelWidth === 0;
  const height = rounded((narrow ? 18 : 26) * frame.scale);
  const size = rounded(13 * frame.scale);
  const indent = size + 7 * frame.scale;
  const labelRoom = narrow ? inner - indent : scale.labelWidth - indent - 10 * frame.scale;
  const lift = (role: "head" | "small") => (height - sizeOf(role, frame) * TEXT_ROLES[role].leading) / 2;
  const label = placeText({
    text: column.position.label,
    role: "head",
    frame,
    x: margin + indent,
    top: narrow ? top : top + lift("head"),
    maxWidth: labelRoom,
  });
  const y = narrow ? label.bottom + 4 * frame.scale : top;
  const namedWidth = rounded(countries * scale.perCountry);
  const unnamedWidth = rounded(unnamed * scale.perCountry);
  const length = namedWidth + unnamedWidth;
  const beside = scale.x + length + (length > 0 ? 8 * frame.scale : 0);
  const countX = narrow ? margin : beside;
  const countText = { text: countLabel(column.count), role: "small", frame } as const;
  const drop = narrow ? (length > 0 ? height + 3 * frame.scale : 0) : lift("small");
  const counted = placeText({ ...countText, x: countX, top: y + drop, maxWidth: margin + inner - countX });
  return {
    column,
    texts: [label, counted],
    glyph: { x: margin, y: rounded(label.y - size + 0.1 * size), size },
    x: rounded(scale.x),
    y: rounded(y),
    height,
    namedWidth,
    unnamedWidth,
    bottom: Math.max(label.bottom, counted.bottom, length > 0 || !narrow ? y + height : y),
  };
}

/** No axis where nothing is counted. */
function placeAxis(scale: Scale, frame: Frame, top: number): Pick<BarsLayout, "ticks" | "texts" | "bottom"> {
  if (scale.ticks.length < 2) return { ticks: [], texts: [], bottom: top };
  const ticks = scale.ticks.map((value) => {
    const text = String(value);
    const x = scale.x + value * scale.perCountry;
    const left = x - widthOf(text, "small", frame) / 2;
    const at = { text, role: "small", frame, top: top + 4 * frame.scale, maxWidth: frame.inner } as const;
    return { x: rounded(x), label: placeText({ ...at, x: left }) };
  });
  const below = ticks[0]?.label.bottom ?? top;
  const title = placeText({
    text: "Countries",
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
    { sign: { kind: "solid" }, text: "Countries that are named" },
    { sign: { kind: "hatch" }, text: "Members of a group that are not named" },
  ];
}
