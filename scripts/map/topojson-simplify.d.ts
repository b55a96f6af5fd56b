/** The package has no types of its own; this is the part of it that is used here. */
declare module "topojson-simplify" {
  import type { Objects, Topology } from "topojson-specification";

  type Ring = readonly (readonly number[])[];

  /** Gives every point of an arc a third coordinate: the area, in steradians, that goes when the point goes. */
  export function presimplify<T extends Objects>(
    topology: Topology<T>,
    weight?: (triangle: Ring) => number,
  ): Topology<T>;
  export function simplify<T extends Objects>(topology: Topology<T>, minWeight: number): Topology<T>;
  export function filter<T extends Objects>(
    topology: Topology<T>,
    keeps: (ring: Ring, interior: boolean) => boolean,
  ): Topology<T>;
  export function sphericalTriangleArea(triangle: Ring): number;
  export function sphericalRingArea(ring: Ring, interior: boolean): number;
}
