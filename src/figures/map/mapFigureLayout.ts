import { countLabel } from "../../domain/counts.ts";
import type { DatasetIndex } from "../../domain/dataset.ts";
import type { ActorRow, Matrix } from "../../domain/matrix.ts";
import type { Area } from "../../domain/viewState.ts";
import type { BodyPlace, PlacedBody, Sheet } from "../frame/composeSheet.ts";
import type { FigureContent } from "../frame/figureContent.ts";
import type { FittedSheet } from "../frame/fitSheet.ts";
import type { LegendEntry } from "../frame/legendLayout.ts";
import { fitNoted, type Noted } from "../notes/footnoted.ts";
import { referenceTo, type Footnote } from "../notes/footnotes.ts";
import { columnOf, placeText, rounded, type Frame, type TextBlock } from "../text/placeText.ts";
import { mapEntries } from "./mapEntries.ts";
import { layoutMap, type PlacedMap } from "./mapLayout.ts";
import type { PlacedLabel } from "./mapMarks.ts";
import { mapLegend } from "./mapLegend.ts";
import { mapAspect, type MapBox } from "./mapProjection.ts";
import { codesInView, mapScene, type MapScene } from "./mapScene.ts";
import type { MapShapes } from "./mapShapes.ts";
import { placeEntries, type EntryMark } from "./placeEntries.ts";

export interface MapPicture extends Sheet {
  readonly content: FigureContent;
  readonly matrix: Matrix;
  readonly index: DatasetIndex;
  readonly shapes: MapShapes;
  readonly area: Area;
  readonly footnotes?: readonly Footnote[];
}

/** The room for a map, and what stands in words beside it. */
export interface MapBody extends PlacedBody {
  readonly box: MapBox;
  /** Radius of a mark, px. */
  readonly radius: number;
  readonly marks: readonly EntryMark[];
}

export interface MapFigureLayout extends FittedSheet<MapBody & Noted> {
  readonly map: PlacedMap;
  /** The numbers of footnotes beneath the marks. */
  readonly labels: readonly TextBlock[];
}

interface Known {
  readonly picture: MapPicture;
  readonly scene: MapScene;
  readonly aspect: number;
  readonly missing: readonly ActorRow[];
}

/** A map is no flatter and no taller than this, width over height. */
const ASPECTS = { least: 1, most: 2.3 } as const;
/** With height to spare a map grows no taller than this, in its own heights: more would be sea. */
const MOST_GROWTH = 1.12;
/** From this width on the words stand beside the map, px; on a tall sheet, or in a column, always beneath. */
const BESIDE = 860;
/** The part of the width that they take there. */
const WORDS_SHARE = 0.28;
/** Narrowest column of words beneath a map, px at a width of 1200. */
const COLUMN = 250;

/** Lays out a map figure: the map as large as its sheet allows, and in words whoever and whatever it cannot show. */
export function layoutMapFigure(picture: MapPicture): MapFigureLayout {
  const scene = mapScene(picture.matrix, picture.index);
  const codes = codesInView(scene);
  const natural = mapAspect({ area: picture.area, codes, shapes: picture.shapes });
  const aspect = Math.min(ASPECTS.most, Math.max(ASPECTS.least, natural || ASPECTS.most));
  const known = { picture, scene, aspect };
  const missing = new Set<ActorRow>();
  // Whoever finds no place goes into the list; a longer list leaves less room for the map, and so on until all are told.
  for (;;) {
    const layout = fitted({ ...known, missing: [...missing] });
    if (layout.map.beside.length === 0) return layout;
    layout.map.beside.forEach((row) => missing.add(row));
  }
}

/** Placing countries takes long, so it is done once, when the room for them is found. */
function fitted(known: Known): MapFigureLayout {
  const { scene, picture, missing } = known;
  const { content, shapes, area, footnotes = [] } = picture;
  const place = (where: BodyPlace) => placeBody(known, where);
  const sheet = fitNoted({ content, sheet: picture, place }, footnotes);
  const { box, radius } = sheet.body;
  const numbers = numbersIn(scene, footnotes, sheet.frame);
  const labels = new Map(
    [...numbers].map(([code, { width, leading }]) => [code, { width, height: leading }]),
  );
  const unmarked = new Set(codesOf(missing));
  const map = layoutMap({ scene, shapes, area, box, radius, labels, unmarked });
  return { ...sheet, map, labels: map.labels.flatMap((label) => placedAt(label, numbers.get(label.code))) };
}

/** The numbers of each country's footnotes on one line, by code; empty without footnotes. */
function numbersIn({ marked }: MapScene, footnotes: readonly Footnote[], frame: Frame) {
  const lines = [...marked.values()].map(({ code, cells }) => {
    const text = referenceTo(
      cells.flatMap(({ statements }) => statements),
      footnotes,
    );
    return [code, placeText({ text, role: "reference", frame, x: 0, top: 0, maxWidth: Infinity })] as const;
  });
  return new Map(lines.filter(([, { lines: set }]) => set.length > 0));
}

function placedAt({ x, y }: PlacedLabel, block: TextBlock | undefined): readonly TextBlock[] {
  if (!block) return [];
  const top = y - block.leading / 2;
  return [
    {
      ...block,
      x: rounded(x - block.width / 2),
      y: rounded(block.y + top),
      top,
      bottom: block.bottom + top,
    },
  ];
}

function codesOf(rows: readonly ActorRow[]): readonly string[] {
  return rows.flatMap(({ actor }) => (actor.kind === "country" ? [actor.iso3] : []));
}

function placeBody({ picture, scene, aspect, missing }: Known, where: BodyPlace): MapBody {
  const { frame, top, spare, dense } = where;
  const { footnotes = [], matrix, index } = picture;
  const entries = mapEntries(scene, { missing, apart: footnotes.length > 0 });
  const any = entries.drawn.length + entries.undrawn.length > 0;
  const whole = frame.inner >= frame.width - 2 * frame.margin - 1;
  const beside = any && whole && frame.inner >= BESIDE && !isTall(picture);
  const gap = 24 * frame.scale;
  const width = beside ? frame.inner * (1 - WORDS_SHARE) - gap : frame.inner;
  const plain = (width / aspect) * (dense ? 0.62 : 1);
  const tallest = Math.max(plain, (width / aspect) * MOST_GROWTH);
  const words = beside ? columnOf(frame, frame.left + width + gap, frame.inner - width - gap) : frame;
  const columns = beside ? 1 : Math.max(1, Math.floor(frame.inner / (COLUMN * frame.scale)));
  const listAt = (from: number) => placeEntries(entries, { frame: words, top: from, columns, footnotes });
  const listHeight = listAt(0).bottom;
  const close = beside ? Math.max(plain, listHeight) : plain;
  const height = rounded(Math.min(beside ? Math.max(tallest, listHeight) : tallest, close + spare));
  const list = listAt(beside ? top : top + height + 14 * frame.scale);
  return {
    box: { x: frame.left, y: rounded(top), width: rounded(width), height },
    radius: rounded(Math.max(9, 11 * frame.scale)),
    marks: list.marks,
    texts: list.texts,
    bottom: Math.max(top + height, any ? list.bottom : 0),
    keys: keysOf(matrix, scene, { index, missing }),
  };
}

function isTall({ width, height }: Sheet): boolean {
  return height !== undefined && height !== null && height >= width * 0.8;
}

/** Every position with its holders, then what is told by pattern on this map. */
function keysOf(
  { columns }: Matrix,
  scene: MapScene,
  { index, missing }: { readonly index: DatasetIndex; readonly missing: readonly ActorRow[] },
): readonly LegendEntry[] {
  const shown = [...scene.marked].filter(([, { row }]) => !missing.includes(row));
  const patterns = mapLegend({ ...scene, marked: new Map(shown) }, index).flatMap(({ sign, text }) =>
    sign.kind === "position" ? [] : [{ sign, text }],
  );
  return [
    ...columns.map(({ position, count }): LegendEntry => ({
      sign: { kind: "position", position },
      text: `${position.label}: ${countLabel(count)}`,
    })),
    ...patterns,
  ];
}
