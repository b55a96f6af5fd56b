import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoConicEquidistant,
  geoEqualEarth,
  geoPath,
  type GeoProjection,
} from "d3-geo";
import type { Area } from "../../domain/viewState.ts";
import { mainParts, middleOf, reachOf, type Outline, type Place } from "./mainParts.ts";
import type { MapShapes } from "./mapShapes.ts";

/** A rectangle to draw a map into, px. */
export interface MapBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Extent = ReturnType<typeof outlineOf> | ReturnType<ReturnType<typeof geoCircle>>;

interface View {
  readonly projection: GeoProjection;
  /** What has to lie within the box. */
  readonly extent: Extent;
}

/** Cut in the Bering Strait, so that no country lies on both sides of the map. */
const WORLD_CUT = -11;
const WITHOUT_PEOPLE = "ATA";
const WORLD_FRAME = { north: 83.6, south: -56 } as const;
/** The centre that Europe's own equal-area grid has (EPSG:3035), a little to the east. */
const EUROPE: Place = [14, 52];
const EUROPE_FRAME = { west: -23, east: 42, south: 35.5, north: 70.5 } as const;
/** Countries no further than this from their middle are seen from above it, degrees. */
const FURTHEST = 70;
/** Further ones lie on a fan that opens northwards, unless one of them is as far south; then on a map of the world. */
const FAN = { parallels: [0, 60], south: -10 } as const;
/** The least circle shown around small countries, degrees. */
const LEAST_CIRCLE = 5;
/** What lies far behind the edge of a picture is not drawn, degrees. */
const BEHIND = 45;
/** Of the box, on each side. */
const MARGIN = 0.05;
/** Every so many points of an outline are enough to find where countries lie. */
const EVERY = 4;

/** The projection of an area into a box, cut at its edges; `codes` are the countries in view. */
export function mapProjection(where: {
  area: Area;
  codes: readonly string[];
  shapes: MapShapes;
  box: MapBox;
}): GeoProjection {
  const { x, y, width, height } = where.box;
  const { projection, extent } = viewOf(where);
  const margin = Math.min(width, height) * (where.area === "fit" ? MARGIN : 0.01);
  const clip = [
    [x, y],
    [x + width, y + height],
  ] satisfies [[number, number], [number, number]];
  return projection
    .fitExtent(
      [
        [x + margin, y + margin],
        [x + width - margin, y + height - margin],
      ],
      extent,
    )
    .clipExtent(clip);
}

/** Width over height that suits an area best. */
export function mapAspect(where: { area: Area; codes: readonly string[]; shapes: MapShapes }): number {
  const { projection, extent } = viewOf(where);
  const [[left, top], [right, bottom]] = geoPath(projection.fitSize([1000, 1000], extent)).bounds(extent);
  return (right - left) / (bottom - top);
}

function viewOf(where: { area: Area; codes: readonly string[]; shapes: MapShapes }): View {
  if (where.area === "europe") return europe();
  const drawn = where.codes.flatMap((code) => {
    const outlines = mainParts(where.shapes.countries.get(code));
    return outlines.length > 0 ? [{ outlines, centre: centreOf(outlines) }] : [];
  });
  if (where.area === "world" || drawn.length === 0) return world(where.codes);
  const places = drawn.flatMap(({ outlines }) => sampled(outlines));
  const middle = middleOf(drawn.map(({ centre }) => centre));
  const reach = reachOf(middle, places);
  const extent = outlineOf(places);
  if (reach > FURTHEST) return { projection: fanOf(places), extent };
  const projection = seenFrom(middle).clipAngle(reach + BEHIND);
  const circle = geoCircle()
    .center([...middle])
    .radius(LEAST_CIRCLE)();
  return { projection, extent: reach < LEAST_CIRCLE ? circle : extent };
}

/** North is up in its middle, and the far ends lean less than they would from above. */
function fanOf(places: readonly Place[]): GeoProjection {
  if (places.some(([, lat]) => lat < FAN.south)) return wholeWorld();
  const east = places.map(([lon]) => (lon + WORLD_CUT + 540) % 360);
  const middle = (least(east) + -least(east.map((lon) => -lon))) / 2 - 180 - WORLD_CUT;
  return geoConicEquidistant()
    .parallels([...FAN.parallels])
    .rotate([-middle, 0]);
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}

function centreOf([largest = []]: readonly Outline[]): Place {
  return geoCentroid({ type: "MultiPoint", coordinates: largest.map((point) => [...point]) });
}

function sampled(outlines: readonly Outline[]): readonly Place[] {
  return outlines.flatMap((outline) =>
    outline.filter((_, at) => at % EVERY === 0).map(([lon = 0, lat = 0]): Place => [lon, lat]),
  );
}

/** From the north of Greenland to Cape Horn, unless somebody further south has a position. */
function world(codes: readonly string[]): View {
  const south = isDrawn(WITHOUT_PEOPLE, codes) ? -90 : WORLD_FRAME.south;
  const edge = 179.9;
  const places: Place[] = [-edge, 0, edge].flatMap((east): Place[] => [
    [east - WORLD_CUT, south],
    [east - WORLD_CUT, 0],
    [east - WORLD_CUT, WORLD_FRAME.north],
  ]);
  return { projection: wholeWorld(), extent: outlineOf(places) };
}

function europe(): View {
  const { west, east, south, north } = EUROPE_FRAME;
  const middle = (west + east) / 2;
  const places: Place[] = [west, middle, east].flatMap((lon): Place[] => [
    [lon, south],
    [lon, north],
  ]);
  return { projection: seenFrom(EUROPE).clipAngle(60), extent: outlineOf(places) };
}

/** Antarctica would take a fifth of the height: it is drawn where it has a position. */
export function isDrawn(code: string, codes: readonly string[]): boolean {
  return code !== WITHOUT_PEOPLE || codes.includes(code);
}

function wholeWorld(): GeoProjection {
  return geoEqualEarth().rotate([WORLD_CUT, 0]);
}

function seenFrom([lon, lat]: Place): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-lon, -lat]);
}

function outlineOf(places: readonly Place[]) {
  return { type: "MultiPoint" as const, coordinates: places.map((place) => [...place]) };
}
