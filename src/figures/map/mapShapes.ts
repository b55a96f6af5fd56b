import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** TopoJSON with one object, `countries`; the id of a geometry is its ISO 3166 alpha-3 code, where it has one. */
export type MapTopology = Topology<{ countries: GeometryCollection }>;

/** The shapes of countries, ready to be projected. */
export interface MapShapes {
  readonly topology: MapTopology;
  readonly countries: ReadonlyMap<string, CountryShape>;
  /** What is drawn as land and can have no mark, for it has no code. */
  readonly others: readonly CountryShape[];
}

export type CountryShape = ReturnType<typeof featuresOf>[number];
export type Borders = ReturnType<typeof mesh>;

/** Reads countries out of a topology. */
export function readMapShapes(topology: MapTopology): MapShapes {
  const features = featuresOf(topology);
  return {
    topology,
    countries: new Map(
      features.flatMap((shape) => (shape.id === undefined ? [] : [[String(shape.id), shape]])),
    ),
    others: features.filter(({ id }) => id === undefined),
  };
}

/** The lines between countries of which `wanted` says so; each is told both codes, and no coast is one of them. */
export function bordersBetween(
  { topology }: MapShapes,
  wanted: (one: string, other: string) => boolean,
): Borders {
  return mesh(
    topology,
    topology.objects.countries,
    (one, other) => one !== other && wanted(String(one.id ?? ""), String(other.id ?? "")),
  );
}

function featuresOf(topology: MapTopology) {
  return feature(topology, topology.objects.countries).features;
}
