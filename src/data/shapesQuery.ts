import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { fetchJson } from "./fetchJson.ts";

/** Beside the page, not beside the data: the shapes come with the app. */
const ADDRESS = "map/countries.json";

const position = v.array(v.number());
const arcs = v.array(v.pipe(v.number(), v.integer()));
const about = {
  id: v.optional(v.string()),
  properties: v.optional(v.object({}), {}),
};
const geometry = v.variant("type", [
  v.object({ ...about, type: v.literal("Polygon"), arcs: v.array(arcs) }),
  v.object({ ...about, type: v.literal("MultiPolygon"), arcs: v.array(v.array(arcs)) }),
  v.object({ ...about, type: v.literal("Point"), coordinates: position }),
]);
const pair = v.tuple([v.number(), v.number()]);

/** TopoJSON with one object, `countries`. The id of a geometry is its ISO 3166 alpha-3 code. */
const shapesSchema = v.pipe(
  v.object({
    type: v.literal("Topology"),
    transform: v.optional(v.object({ scale: pair, translate: pair })),
    objects: v.object({
      countries: v.object({
        type: v.literal("GeometryCollection"),
        geometries: v.pipe(v.array(geometry), v.minLength(1, "There are no countries in it")),
      }),
    }),
    arcs: v.array(v.array(position)),
  }),
  v.check(({ objects, arcs: { length } }) => {
    const used = objects.countries.geometries.flatMap((shape) =>
      shape.type === "Point" ? [] : shape.arcs.flat(2),
    );
    return used.every((at) => at < length && ~at < length);
  }, "A country refers to an arc that is not there"),
);

/** The shapes of countries, as TopoJSON. */
export function shapesQuery() {
  return queryOptions({
    queryKey: ["shapes"],
    queryFn: ({ signal }) => fetchJson(new URL(ADDRESS, document.baseURI).href, shapesSchema, signal),
  });
}
