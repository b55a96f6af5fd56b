import { geoPath, type GeoProjection } from "d3-geo";
import type { ActorRow, Cell } from "../../domain/matrix.ts";
import type { Area } from "../../domain/viewState.ts";
import { insidePlace, roomAt, type Outlines, type Point } from "./insidePlace.ts";
import { isDrawn, mapProjection, type MapBox } from "./mapProjection.ts";
import { bordersBetween, type CountryShape, type MapShapes } from "./mapShapes.ts";
import { codesInView, type MapScene, type MarkedCountry } from "./mapScene.ts";
import {
  labelOf,
  labelRoom,
  leaderOf,
  marksOf,
  marksWidth,
  type Leader,
  type PlacedLabel,
  type PlacedMark,
} from "./mapMarks.ts";
import { placeMarks, type Claim } from "./placeMarks.ts";

/** How a country is drawn: with its marks' colours, as one that states no position, or as plain land. */
export type CountryState = "marked" | "absent" | "plain";

export interface PlacedCountry {
  /** ISO 3166 alpha-3, or null for land that has none. */
  readonly code: string | null;
  readonly state: CountryState;
  /** An SVG path in px. */
  readonly path: string;
  /** The positions that fill it, in equal shares; empty unless it is marked. */
  readonly cells: readonly Cell[];
}

/** A map with everything in its place. */
export interface PlacedMap {
  readonly box: MapBox;
  /** Radius of a mark, px. */
  readonly radius: number;
  readonly countries: readonly PlacedCountry[];
  /** Borders between countries that have no colour, and between ones that have. */
  readonly borders: { readonly plain: string; readonly marked: string };
  readonly leaders: readonly Leader[];
  /** In the order of the rows. */
  readonly marks: readonly PlacedMark[];
  /** Beneath the marks of a country that has one. */
  readonly labels: readonly PlacedLabel[];
  /** Countries with a position that lie outside the area, have no shape or find no room: to be named beside the map. */
  readonly beside: readonly ActorRow[];
}

export interface MapPicture {
  readonly scene: MapScene;
  readonly shapes: MapShapes;
  readonly area: Area;
  readonly box: MapBox;
  /** Radius of a mark, px. */
  readonly radius: number;
  /** Countries that are named elsewhere and get no mark, by code. */
  readonly unmarked?: ReadonlySet<string>;
  /** The room that words beneath a country's marks take, by code, px. */
  readonly labels?: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

/** Land lies this much beyond the edge, so that no edge shows, px. */
const BLEED = 2;

/** Puts countries, borders and marks of a map in their places within a box. */
export function layoutMap(picture: MapPicture): PlacedMap {
  const { scene, shapes, box, radius } = picture;
  const codes = codesInView(scene);
  const projection = mapProjection({ area: picture.area, codes, shapes, box: widened(box) });
  const path = geoPath(projection).digits(1);
  const countries = [...shapes.countries]
    .filter(([code]) => isDrawn(code, codes))
    .map(([code, shape]) => placedCountry(code, path(shape), scene));
  const others = shapes.others.map((shape) => placedCountry(null, path(shape), scene));
  const claims = [...scene.marked.values()]
    .filter(({ code }) => !picture.unmarked?.has(code))
    .flatMap((country) => claimOf(country, { picture, projection }) ?? []);
  const spots = placeMarks(claims, box);
  const bordersOf = (marked: boolean) =>
    path(
      bordersBetween(shapes, (one, other) => [one, other].every((code) => scene.marked.has(code) === marked)),
    );
  return {
    box,
    radius,
    countries: [...others, ...countries].filter((country) => country.path !== ""),
    borders: { plain: bordersOf(false) ?? "", marked: bordersOf(true) ?? "" },
    leaders: spots.filter(({ away }) => away).map((spot) => leaderOf(spot, picture)),
    marks: [...scene.marked.values()].flatMap((country) => marksOf(country, spots, picture)),
    labels: spots.flatMap((spot) => labelOf(spot, picture)),
    beside: [...scene.marked.values()]
      .filter(({ code }) => !picture.unmarked?.has(code) && !spots.some(({ claim }) => claim.code === code))
      .map(({ row }) => row),
  };
}

function widened({ x, y, width, height }: MapBox): MapBox {
  return { x: x - BLEED, y: y - BLEED, width: width + 2 * BLEED, height: height + 2 * BLEED };
}

function placedCountry(code: string | null, path: string | null, scene: MapScene): PlacedCountry {
  const marked = code === null ? undefined : scene.marked.get(code);
  const state = marked ? "marked" : code !== null && scene.absent.has(code) ? "absent" : "plain";
  return { code, path: path ?? "", state, cells: marked?.cells ?? [] };
}

function claimOf(
  { code, cells }: MarkedCountry,
  { picture, projection }: { picture: MapPicture; projection: GeoProjection },
): Claim | null {
  const { shapes, radius, box } = picture;
  const shape = shapes.countries.get(code);
  const place = shape && placeOn(shape, projection, box);
  if (!place) return null;
  const width = marksWidth(cells.length, radius);
  const label = labelRoom(picture, code);
  const size = { width: Math.max(width, label.width), height: 2 * radius + label.height, marks: width };
  const dx = width / 2 - radius;
  const y = place.y - label.height / 2;
  const inside = [-dx, dx].every((by) => roomAt(place.outlines, place.x + by, y) >= radius * 0.9);
  return { code, x: place.x, y: place.y, ...size, inside };
}

/** Where on the map a country is: the middle of its largest part in sight. Null where none of it is. */
function placeOn(shape: CountryShape, projection: GeoProjection, box: MapBox) {
  const outlines = outlinesOf(shape, projection);
  const place = insidePlace(outlines);
  if (!place || place.x < box.x || place.x > box.x + box.width) return null;
  return place.y < box.y || place.y > box.y + box.height ? null : { ...place, outlines };
}

/** The outlines of a shape as they are drawn, px; a shape that is a point is an outline of one. */
function outlinesOf(shape: CountryShape, projection: GeoProjection): Outlines {
  const outlines: Point[][] = [];
  const add = (x: number, y: number) => outlines.at(-1)?.push([x, y]);
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => outlines.push([[x, y]]),
    lineTo: add,
    arc: (x, y) => outlines.push([[x, y]]),
    closePath: () => undefined,
  })(shape);
  return outlines;
}
