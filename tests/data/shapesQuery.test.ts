import { QueryClient } from "@tanstack/react-query";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { expect, it } from "vitest";
import { server } from "../../mocks/node.ts";
import { readShapes } from "../../scripts/map/readAtlas.ts";
import { shapesQuery } from "../../src/data/shapesQuery.ts";

/** A square of two arcs under the code XAA, and a point under XBB: the least a replacement needs. */
const LEAST = {
  type: "Topology",
  objects: {
    countries: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "XAA", arcs: [[0, 1]] },
        { type: "Point", id: "XBB", coordinates: [5, 5] },
      ],
    },
  },
  arcs: [
    [
      [0, 0],
      [0, 9],
      [9, 9],
    ],
    [
      [9, 9],
      [9, 0],
      [0, 0],
    ],
  ],
};

function fetched(body: JsonBodyType) {
  server.use(http.get("*/map/countries.json", () => HttpResponse.json(body)));
  return new QueryClient().fetchQuery({ ...shapesQuery(), retry: false });
}

it("takes the shape file of the build as it is", async () => {
  const shapes = await fetched(JSON.parse(JSON.stringify(readShapes())));
  expect(shapes.objects.countries.geometries).toHaveLength(readShapes().objects.countries.geometries.length);
});

it("takes any other TopoJSON of countries by alpha-3 code", async () => {
  expect((await fetched(LEAST)).arcs).toEqual(LEAST.arcs);
});

it.each([
  ["GeoJSON", { type: "FeatureCollection", features: [] }, "type"],
  [
    "an object of another name",
    { ...LEAST, objects: { lands: LEAST.objects.countries } },
    "objects.countries",
  ],
  [
    "no country",
    { ...LEAST, objects: { countries: { type: "GeometryCollection", geometries: [] } } },
    "objects.countries.geometries",
  ],
  ["an arc that is not there", { ...LEAST, arcs: LEAST.arcs.slice(1) }, "arc that is not there"],
])("refuses %s and says where", async (_, body, where) => {
  await expect(fetched(body)).rejects.toMatchObject({
    kind: "invalid",
    detail: expect.stringContaining(where),
  });
});
