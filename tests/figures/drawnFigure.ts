import { allCountries } from "../../src/domain/countries.ts";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
  aCountry,
  aDataset,
  anIssue,
  anOrganisation,
  aPosition,
  aSpeaker,
  aStatement,
  defaultView,
  filtered,
  indexOf,
  realDataset,
  wordsOf,
} from "../builders.ts";
import { headline } from "../../src/domain/headline.ts";
import { buildMatrix, picturedMatrix, type Matrix } from "../../src/domain/matrix.ts";
import type { DatasetFile, Issue } from "../../src/domain/schema.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import type { Sheet } from "../../src/figures/frame/composeSheet.ts";
import type { Look } from "../../src/figures/marks/palette.ts";
import { footnotesOf } from "../../src/figures/notes/footnotes.ts";
import { BarsFigure } from "../../src/figures/bars/BarsFigure.tsx";
import { figureContent, type FigureContent } from "../../src/figures/frame/figureContent.ts";
import { readShapes } from "../../scripts/map/readAtlas.ts";
import { MapFigure } from "../../src/figures/map/MapFigure.tsx";
import { readMapShapes, type MapShapes } from "../../src/figures/map/mapShapes.ts";
import { MatrixFigure } from "../../src/figures/matrix/MatrixFigure.tsx";
import { measureText } from "../../src/figures/text/measureText.ts";

export interface Drawn {
  readonly content: FigureContent;
  readonly markup: string;
  readonly svg: Element;
  readonly width: number;
  readonly height: number;
}

export interface DrawnFigure extends Drawn {
  readonly matrix: Matrix;
}

/** What a figure is drawn on; a light one of 1200 px, as high as it needs, unless told otherwise. */
export interface Paper extends Partial<Sheet>, Partial<Look> {
  readonly folded?: ReadonlySet<string>;
  readonly footnoted?: boolean;
  readonly content?: Partial<FigureContent>;
}

/** Draws the figure of a view, as it would be exported, into markup, and reads it back. */
export function drawFigure(file: DatasetFile, change: Partial<ViewState> = {}, how: Paper = {}): DrawnFigure {
  const { width = 1200, height = null, theme = "light", folded = new Set<string>(), footnoted = false } = how;
  const index = indexOf(file);
  const view = defaultView(index, change);
  const { inView } = filtered(index, view, wordsOf(file));
  const matrix = picturedMatrix(buildMatrix(index, view, inView));
  const sentence = headline(matrix, index, view.q);
  const content = { ...figureContent({ index, view, matrix, headline: sentence }), ...how.content };
  const footnotes = footnoted ? footnotesOf(inView, index, wordsOf(file)) : [];
  const props = { ...how, content, matrix, folded, width, height, theme, footnotes };
  const drawMatrix = () => createElement(MatrixFigure, props);
  const drawn = {
    matrix: drawMatrix,
    statements: drawMatrix,
    issues: drawMatrix,
    agreement: drawMatrix,
    compare: drawMatrix,
    bars: () => createElement(BarsFigure, props),
    map: () => createElement(MapFigure, { ...props, index, shapes: shapesOf(), area: view.area }),
  }[view.view];
  const markup = renderToStaticMarkup(drawn());
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  return { matrix, content, markup, svg, width, height: numberOf(svg, "height") };
}

let cut: MapShapes | undefined;

/** The shapes as the build cuts them, cut once. */
function shapesOf(): MapShapes {
  cut ??= readMapShapes(readShapes());
  return cut;
}

/** Every single filter of an issue of the real dataset, with and without leaders, as changes to the default view. */
export function everyFilter(issue: Issue): readonly Partial<ViewState>[] {
  return [true, false].flatMap((leaders) =>
    [
      {},
      ...realDataset.actors.map(({ id }) => ({ countries: [id] })),
      ...issue.positions.map(({ id }) => ({ positions: [id] })),
      ...["peace", "targets", "Putin", "nobody says this"].map((q) => ({ q })),
      { countries: ["france", "italy", "pledging-nations"], q: "peace" },
    ].map((change) => ({ ...change, issue: issue.id, leaders })),
  );
}

/** 200 actors on 12 positions, with long names, long titles, long conditions and large counts. */
export function aCrowdedDataset(): DatasetFile {
  const long = "The Organisation for Co-operation among States of a Region with a Very Long Name";
  const actors = Array.from({ length: 200 }, (_, i) =>
    i % 2 === 0
      ? aCountry({ id: `c${i}`, name: `Country ${i}`, iso3: allCountries()[i]?.iso3 ?? "NOR" })
      : anOrganisation({ id: `c${i}`, name: `${long} ${i}` }),
  );
  return aDataset({
    actors,
    speakers: actors.map(({ id }) =>
      aSpeaker({
        id: `${id}-head`,
        actor: id,
        name: "Maximiliana Featherstonehaugh-Cholmondeley",
        titles: [{ title: `Secretary General of ${long}`, paragraphs: [1] }],
      }),
    ),
    issues: [
      anIssue({
        title: `${long}, incomprehensibilities of `.repeat(2),
        positions: Array.from({ length: 12 }, (_, i) =>
          aPosition(`p${i}`, `Supporting internationalisation ${i}`),
        ),
      }),
    ],
    statements: actors.flatMap(({ id }, i) =>
      Array.from({ length: i === 0 ? 120 : 2 }, (_, n) =>
        aStatement({
          id: `${id}-${n}`,
          actor: id,
          speaker: `${id}-head`,
          position: `p${i === 0 ? 0 : (i + n * 5) % 12}`,
          condition: n === 1 ? "provided that all framework conditions are clarified beforehand" : null,
        }),
      ),
    ),
  });
}

export interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of every line of text, of every bar, and of every pill (which stands for the number in it), px. */
export function boxesOf({ svg }: Drawn): readonly Box[] {
  const lines = [...svg.querySelectorAll("text > tspan")].map(lineBox);
  const shapes = [...svg.querySelectorAll("[data-mark] > rect, [data-bar] > rect[stroke]")].map((rect) => ({
    what: `the shape of ${rect.parentElement?.getAttribute("data-mark") ?? rect.parentElement?.getAttribute("data-bar")}`,
    left: numberOf(rect, "x"),
    right: numberOf(rect, "x") + numberOf(rect, "width"),
    top: numberOf(rect, "y"),
    bottom: numberOf(rect, "y") + numberOf(rect, "height"),
  }));
  return [...lines, ...shapes];
}

/** What lies outside of the picture, and which boxes lie on one another. */
export function faultsOf(figure: Drawn): readonly string[] {
  const boxes = boxesOf(figure).toSorted((a, b) => a.top - b.top);
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) => left < 0 || right > figure.width || top < 0 || bottom > figure.height,
    )
    .map(({ what }) => `${what} is cut off`);
  const overlaps = boxes.flatMap((box, i) => {
    const after = boxes.slice(i + 1);
    const end = after.findIndex(({ top }) => top >= box.bottom);
    return after
      .slice(0, end === -1 ? undefined : end)
      .filter((other) => other.left < box.right - 0.1 && other.right > box.left + 0.1)
      .map((other) => `${box.what} lies on ${other.what}`);
  });
  return [...outside, ...overlaps];
}

function lineBox(line: Element): Box {
  const text = line.parentElement;
  const size = numberOf(text, "font-size");
  const serif = text?.getAttribute("font-family")?.includes("Serif");
  const font = serif ? "serif" : text?.getAttribute("font-weight") === "600" ? "sansBold" : "sans";
  const words = line.textContent ?? "";
  const width = measureText(words, font, size);
  const x = numberOf(line, "x");
  const left = text?.getAttribute("text-anchor") === "end" ? x - width : x;
  const y = numberOf(line, "y");
  const box = { what: `“${words}”`, left, right: left + width, top: y - 0.74 * size, bottom: y + 0.2 * size };
  const turn = /^rotate\(-90 ([\d.]+) ([\d.]+)\)$/.exec(text?.parentElement?.getAttribute("transform") ?? "");
  return turn ? turnedUp(box, Number(turn[1]), Number(turn[2])) : box;
}

/** A box as it stands when it is turned to read upwards, around (x, y). */
function turnedUp({ what, left, right, top, bottom }: Box, x: number, y: number): Box {
  return { what, left: x + top - y, right: x + bottom - y, top: y - (right - x), bottom: y - (left - x) };
}

function numberOf(element: Element | null, attribute: string): number {
  return Number(element?.getAttribute(attribute) ?? Number.NaN);
}

/** All words of a picture as they read. */
export function wordsIn({ svg }: Drawn): string {
  return textsIn(svg).join("\n");
}

/** The texts of a part of a picture, lines joined by blanks. */
export function textsIn(part: Element): readonly string[] {
  return [...part.querySelectorAll("text")].map((text) =>
    [...text.childNodes]
      .map((line) => (line.textContent ?? "").trimEnd())
      .join(" ")
      .replaceAll("\u00a0", " ")
      .trim(),
  );
}

/** The words of one bar: its position, its count, its conditions. */
export function barTexts({ svg }: DrawnFigure, position: string): readonly string[] {
  const bar = svg.querySelector(`[data-bar="${position}"]`);
  return bar ? textsIn(bar) : [];
}
