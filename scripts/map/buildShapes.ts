import { geoArea, geoCentroid } from "d3-geo";
import { feature, quantize } from "topojson-client";
import { filter, presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Point, Topology } from "topojson-specification";
import { countryByIso3 } from "../../src/domain/countries.ts";

interface Properties {
  readonly name?: string;
  readonly a3?: string;
}
export type Atlas = Topology<{ countries: GeometryCollection<Properties> }>;
export type Shapes = Topology<{ countries: GeometryCollection<Properties> }>;
type Geometry = Shapes["objects"]["countries"]["geometries"][number];
type Areal = Polygon | MultiPolygon;

/** Square kilometres as a part of the unit sphere. */
const KM2 = 1 / 6371.0088 ** 2;
/** A point goes when less than this goes with it, km². A pixel of a large map of Europe is about 15 km². */
const POINT = 150 * KM2;
/** An island goes when it is smaller, unless it is the largest of its country, km². */
const ISLAND = 200 * KM2;
/** How much more is kept where the map of Europe looks closer. */
const CLOSER = 3;
const EUROPE = { west: -12, east: 45, south: 34, north: 66 } as const;
/** The outline of a small country keeps every point that is worth this part of its area. */
const OWN_SHARE = 1 / 60;
/** Steps across the world, each way. */
const STEPS = 15_000;
/** How far the largest part of a country may shrink or grow; past that it is a point. */
const TOLERANCE = 1.5;

/**
 * Cuts the shapes of countries out of the atlas and makes them small enough to send: TopoJSON with one object,
 * `countries`, whose geometries have the ISO 3166 alpha-3 code as id. What has no such code keeps its name and no id.
 * A country too small to keep its outline becomes a point. Throws when an outline is turned inside out.
 */
export function buildShapes(atlas: Atlas): Shapes {
  const whole = named(atlas);
  const cut = withoutSmallIslands(withFewerPoints(whole));
  const lost = lostIn(quantize(cut, STEPS), whole);
  const shapes = quantize(pruned(withPoints(cut, lost, whole)), STEPS);
  checkAreas(shapes, whole);
  return shapes;
}

function named({ arcs, transform, bbox, objects }: Atlas): Shapes {
  const geometries = objects.countries.geometries.map((geometry): Geometry => {
    const { properties, ...shape } = structuredClone(geometry);
    const { name, a3: code = "" }: Properties = properties ?? {};
    return countryByIso3(code)
      ? { ...shape, id: code, properties: {} }
      : { ...shape, id: undefined, properties: { name: name ?? code } };
  });
  return {
    type: "Topology",
    arcs,
    ...(transform && { transform }),
    ...(bbox && { bbox }),
    objects: { countries: { type: "GeometryCollection", geometries } },
  };
}

function withFewerPoints(whole: Shapes): Shapes {
  const weighed = presimplify(whole, sphericalTriangleArea);
  const factors = factorsOf(whole);
  const arcs = weighed.arcs.map((arc, at) =>
    arc.map(([x = 0, y = 0, weight = 0]) => {
      const closer = isEurope([x, y]) ? CLOSER : 1;
      return [x, y, weight * Math.max(closer, factors.get(at) ?? 1)];
    }),
  );
  return simplify({ ...weighed, arcs }, POINT);
}

/** How much more the points of an arc are worth because a country it bounds is small. */
function factorsOf(whole: Shapes): ReadonlyMap<number, number> {
  const factors = new Map<number, number>();
  for (const geometry of whole.objects.countries.geometries) {
    if (!isAreal(geometry)) continue;
    const factor = POINT / (OWN_SHARE * Math.max(...partsOf(whole, geometry).map(geoArea)));
    for (const at of arcsOf(geometry)) factors.set(at, Math.max(factors.get(at) ?? 1, factor));
  }
  return factors;
}

function withoutSmallIslands(shapes: Shapes): Shapes {
  const sharing = new Map<number, number>();
  for (const geometry of shapes.objects.countries.geometries)
    if (isAreal(geometry))
      for (const at of new Set(arcsOf(geometry))) sharing.set(at, (sharing.get(at) ?? 0) + 1);
  const geometries = shapes.objects.countries.geometries.map((geometry) => {
    if (geometry.type !== "MultiPolygon") return geometry;
    const areas = partsOf(shapes, geometry).map(
      (part) => geoArea(part) * (isEurope(geoCentroid(part)) ? CLOSER : 1),
    );
    const largest = areas.indexOf(Math.max(...areas));
    const attached = (rings: readonly (readonly number[])[]) =>
      rings.flat().some((at) => (sharing.get(at < 0 ? ~at : at) ?? 0) > 1);
    return {
      ...geometry,
      arcs: geometry.arcs.filter(
        (rings, at) => at === largest || attached(rings) || (areas[at] ?? 0) >= ISLAND,
      ),
    };
  });
  return pruned({ ...shapes, objects: { countries: { type: "GeometryCollection", geometries } } });
}

/** Whose largest part has shrunk to nothing or grown out of shape. Some have no area in the atlas itself. */
function lostIn(shapes: Shapes, whole: Shapes): ReadonlySet<string> {
  const before = largestAreas(whole);
  const after = largestAreas(shapes);
  return new Set(
    [...before.keys()].filter((name) => {
      const ratio = (after.get(name) ?? 0) / (before.get(name) ?? 0);
      return !(ratio > 1 / TOLERANCE && ratio < TOLERANCE);
    }),
  );
}

function withPoints(shapes: Shapes, lost: ReadonlySet<string>, whole: Shapes): Shapes {
  const before = new Map(whole.objects.countries.geometries.map((geometry) => [nameOf(geometry), geometry]));
  const geometries = shapes.objects.countries.geometries.flatMap((geometry): Geometry[] => {
    const original = before.get(nameOf(geometry));
    if (!lost.has(nameOf(geometry)) || !original || !isAreal(original)) return [geometry];
    // What is too small to draw and can have no mark is no loss.
    if (geometry.id === undefined) return [];
    const [largest] = partsOf(whole, original).toSorted((a, b) => geoArea(b) - geoArea(a));
    const point: Point<Properties> = {
      type: "Point",
      coordinates: largest ? geoCentroid(largest) : [0, 0],
    };
    return [{ ...point, id: geometry.id, properties: {} }];
  });
  return { ...shapes, objects: { countries: { type: "GeometryCollection", geometries } } };
}

/** Rounding tiny islands can turn a ring inside out, so that it covers the globe. */
function checkAreas(shapes: Shapes, whole: Shapes): void {
  const wrong = lostIn(shapes, whole);
  for (const geometry of shapes.objects.countries.geometries) {
    if (!isAreal(geometry)) continue;
    const inverted = partsOf(shapes, geometry).some((part) => geoArea(part) > 2 * Math.PI);
    if (inverted || wrong.has(nameOf(geometry)))
      throw new Error(`The shape of ${nameOf(geometry)} is out of order.`);
  }
}

function largestAreas(shapes: Shapes): ReadonlyMap<string, number> {
  return new Map(
    shapes.objects.countries.geometries.flatMap((geometry) =>
      isAreal(geometry) ? [[nameOf(geometry), Math.max(...partsOf(shapes, geometry).map(geoArea))]] : [],
    ),
  );
}

function pruned(shapes: Shapes): Shapes {
  return filter(shapes, () => true);
}

function isAreal(geometry: Geometry): geometry is Geometry & Areal {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function partsOf(shapes: Shapes, geometry: Geometry & Areal) {
  const parts = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  return parts.map((arcs) => feature(shapes, { type: "Polygon", arcs } satisfies Polygon).geometry);
}

function nameOf({ id, properties }: Geometry): string {
  const { name = "" }: Properties = properties ?? {};
  return String(id ?? name);
}

function arcsOf(geometry: Areal): readonly number[] {
  const rings = geometry.type === "Polygon" ? geometry.arcs : geometry.arcs.flat();
  return rings.flat().map((at) => (at < 0 ? ~at : at));
}

function isEurope([x = 0, y = 0]: readonly number[]): boolean {
  return x > EUROPE.west && x < EUROPE.east && y > EUROPE.south && y < EUROPE.north;
}
