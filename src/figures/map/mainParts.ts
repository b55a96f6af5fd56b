import { geoArea, geoCentroid, geoDistance } from "d3-geo";
import type { CountryShape } from "./mapShapes.ts";

export type Place = readonly [number, number];
export type Outline = readonly (readonly number[])[];

/** A part away from the largest belongs to the picture of a country if it is this large beside it … */
const LARGE = 1 / 6;
/** … or no further off than this many radii of a disc as large. */
const NEAR = 3;

/**
 * The outlines that a picture of a country has to show, as degrees of longitude and latitude: its largest part and what
 * is large or near. France comes without its lands overseas, the United States with Alaska.
 */
export function mainParts(shape: CountryShape | undefined): readonly Outline[] {
  if (!shape) return [];
  const { geometry } = shape;
  if (geometry.type === "Point") return [[geometry.coordinates]];
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  const parts = polygons
    .map((coordinates) => {
      const polygon = { type: "Polygon", coordinates } as const;
      return { outline: coordinates[0] ?? [], area: geoArea(polygon), centre: geoCentroid(polygon) };
    })
    .toSorted((a, b) => b.area - a.area);
  const [largest] = parts;
  if (!largest) return [];
  const radius = Math.sqrt(largest.area / Math.PI);
  return parts
    .filter(
      ({ area, centre }) =>
        area >= largest.area * LARGE || geoDistance(centre, largest.centre) <= NEAR * radius,
    )
    .map(({ outline }) => outline);
}

/** The middle of some places on the globe, each of the same weight, as degrees of longitude and latitude. */
export function middleOf(places: readonly Place[]): Place {
  const mean = (axis: 0 | 1 | 2) => places.reduce((sum, place) => sum + unit(place)[axis], 0) / places.length;
  const [x, y, z] = [mean(0), mean(1), mean(2)];
  return [Math.atan2(y, x) / RADIAN, Math.atan2(z, Math.hypot(x, y)) / RADIAN];
}

/** How far the furthest of some places is from a middle, degrees. */
export function reachOf(middle: Place, places: readonly Place[]): number {
  return (
    places.reduce((most, [lon, lat]) => Math.max(most, geoDistance([...middle], [lon, lat])), 0) / RADIAN
  );
}

const RADIAN = Math.PI / 180;

function unit([lon, lat]: Place): readonly [number, number, number] {
  const across = Math.cos(lat * RADIAN);
  return [across * Math.cos(lon * RADIAN), across * Math.sin(lon * RADIAN), Math.sin(lat * RADIAN)];
}
