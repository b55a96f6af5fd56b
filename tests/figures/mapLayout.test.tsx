import { geoContains, geoPath } from "d3-geo";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readShapes } from "../../scripts/map/readAtlas.ts";
import { buildMatrix } from "../../src/domain/matrix.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { AREAS, type Area } from "../../src/domain/viewState.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import { MapDrawing } from "../../src/figures/map/MapDrawing.tsx";
import { layoutMap, type PlacedMap } from "../../src/figures/map/mapLayout.ts";
import { mapAspect, mapProjection } from "../../src/figures/map/mapProjection.ts";
import { codesInView, mapScene, type MapScene } from "../../src/figures/map/mapScene.ts";
import { readMapShapes } from "../../src/figures/map/mapShapes.ts";
import { paintIn } from "../../src/figures/map/paint.ts";
import { FIGURE_COLOURS } from "../../src/figures/marks/palette.ts";
import { positionStyles } from "../../src/figures/marks/positionStyle.ts";
import {
  aCountry,
  aDataset,
  anIssue,
  aPosition,
  aStatement,
  defaultView,
  indexOf,
  realDataset,
} from "../builders.ts";

const shapes = readMapShapes(readShapes());
const RADIUS = 11;
const WIDTHS = [300, 390, 1200] as const;
const CROWD =
  "ALB AND AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU SMR SRB SVK SVN SWE UKR VAT XKX";

/** A dataset in which each of the countries supports something, and those after a "+" reject it as well. */
function datasetOn(codes: string, silent = ""): DatasetFile {
  const all = codes.split(" ");
  const codesOf = (code: string) => code.replace("+", "");
  return aDataset({
    issues: [
      anIssue({ positions: [aPosition("supporting", "Supporting"), aPosition("rejecting", "Rejecting")] }),
    ],
    actors: [...all.map(codesOf), ...silent.split(" ").filter(Boolean)].map((iso3) =>
      aCountry({ id: iso3.toLowerCase(), name: iso3, iso3 }),
    ),
    statements: all.flatMap((code) => {
      const actor = codesOf(code).toLowerCase();
      const both = code.endsWith("+") ? (["supporting", "rejecting"] as const) : (["supporting"] as const);
      return both.map((position) => aStatement({ id: `${actor}-${position}`, actor, position }));
    }),
  });
}

function sceneOf(file: DatasetFile, issue = file.issues[0]?.id ?? ""): MapScene {
  const index = indexOf(file);
  const statements = statementsOn(index, issue);
  return mapScene(buildMatrix(index, defaultView(index, { issue }), statements), index);
}

/** Every map is asked several questions and placed once. */
const placed = new Map<MapScene, Map<string, PlacedMap>>();

function mapOf(scene: MapScene, area: Area, width: number): PlacedMap {
  const known = placed.get(scene) ?? new Map<string, PlacedMap>();
  const map = known.get(`${area} ${width}`) ?? placeAfresh(scene, area, width);
  placed.set(scene, known.set(`${area} ${width}`, map));
  return map;
}

function placeAfresh(scene: MapScene, area: Area, width: number): PlacedMap {
  const aspect = mapAspect({ area, codes: codesInView(scene), shapes });
  const height = Math.min(520, Math.max(230, width / aspect));
  return layoutMap({ scene, shapes, area, box: { x: 20, y: 30, width, height }, radius: RADIUS });
}

function overlaps({ marks }: PlacedMap): readonly string[] {
  return marks.flatMap((one, at) =>
    marks
      .slice(at + 1)
      .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 2 * RADIUS)
      .map((other) => `${one.code} and ${other.code}`),
  );
}

const SCENES = [
  ...["reassurance-force", "russia-as-guarantor", "russian-veto"].map(
    (id) => [`the issue ${id}`, sceneOf(realDataset, id)] as const,
  ),
  ["45 countries of Europe", sceneOf(datasetOn(CROWD))] as const,
];

describe.each(SCENES)("a map of %s", (_, scene) => {
  const cases = WIDTHS.flatMap((width) => AREAS.map((area) => ({ width, area })));

  it.each(cases)(
    "has a mark for each position, or names the country: $area, $width px",
    ({ area, width }) => {
      const map = mapOf(scene, area, width);
      for (const { code, row, cells } of scene.marked.values()) {
        const marks = map.marks.filter((mark) => mark.code === code);
        if (map.beside.includes(row)) expect(marks).toEqual([]);
        else expect(marks.map(({ cell }) => cell)).toEqual(cells);
      }
    },
  );

  it.each(cases)("lets no mark cover another or leave the map: $area, $width px", ({ area, width }) => {
    const map = mapOf(scene, area, width);
    const { x, y, height } = map.box;
    expect(overlaps(map)).toEqual([]);
    for (const mark of map.marks) {
      expect(mark.x - RADIUS).toBeGreaterThanOrEqual(x);
      expect(mark.x + RADIUS).toBeLessThanOrEqual(x + width);
      expect(mark.y - RADIUS).toBeGreaterThanOrEqual(y);
      expect(mark.y + RADIUS).toBeLessThanOrEqual(y + height);
    }
  });

  it.each(cases)("stands marks on their country or leads to it: $area, $width px", ({ area, width }) => {
    const map = mapOf(scene, area, width);
    const projection = mapProjection({ area, codes: codesInView(scene), shapes, box: map.box });
    const places = [
      ...map.marks.filter(({ bare }) => bare).map(({ code, x, y }) => ({ code, at: [x, y] as const })),
      ...map.leaders.map(({ code, to }) => ({ code, at: to })),
    ];
    for (const { code, at } of places) {
      const shape = shapes.countries.get(code);
      const [lon, lat] = projection.invert?.([...at]) ?? [];
      // A pixel of a map of the world is wider than the smallest states.
      if (!shape || lon === undefined || lat === undefined || geoPath(projection).area(shape) < 60) continue;
      expect.soft(geoContains(shape, [lon, lat]), code).toBe(true);
    }
  });
});

describe("a map of the countries in view", () => {
  it.each([
    "RUS USA",
    "RUS",
    "USA",
    "FJI NZL",
    "USA AUS BRA",
    "LUX",
    "VAT",
    "FRA GUY",
    "KIR",
    "NOR ZAF",
    "CHL CHN",
  ])("shows every one of %s", (codes) => {
    for (const width of WIDTHS) expect(mapOf(sceneOf(datasetOn(codes)), "fit", width).beside).toEqual([]);
  });

  it.each(["RUS USA", "RUS", "RUS UKR", "FJI NZL"])("draws none of %s on two sides of the map", (codes) => {
    const scene = sceneOf(datasetOn(codes));
    const { box, countries } = mapOf(scene, "fit", 1000);
    const projection = mapProjection({ area: "fit", codes: codesInView(scene), shapes, box });
    const [ex, ey] = projection([179.5, 68]) ?? [0, 0];
    const [wx, wy] = projection([-179.5, 68]) ?? [0, 0];
    expect(Math.hypot(ex - wx, ey - wy)).toBeLessThan(50);
    expect(countries.filter(({ state }) => state === "marked")).toHaveLength(codes.split(" ").length);
  });

  it("cuts no country in two at the edge of the world", () => {
    const box = { x: 0, y: 0, width: 1000, height: 450 };
    const projection = mapProjection({ area: "world", codes: ["RUS"], shapes, box });
    const [east = 0] = projection([179.5, 68]) ?? [];
    const [west = 0] = projection([-179.5, 68]) ?? [];
    expect(Math.abs(east - west)).toBeLessThan(10);
  });

  it("gives the room to the countries and not to their lands overseas", () => {
    const scene = sceneOf(datasetOn("FRA DEU"));
    const { box, countries } = mapOf(scene, "fit", 1000);
    const path = geoPath(mapProjection({ area: "fit", codes: codesInView(scene), shapes, box }));
    const germany = shapes.countries.get("DEU");
    expect(germany && path.area(germany)).toBeGreaterThan(0.05 * box.width * box.height);
    expect(countries.some(({ code }) => code === "SUR")).toBe(false);
  });

  it("names countries that the part of the world asked for does not show", () => {
    const map = mapOf(sceneOf(datasetOn("FRA USA")), "europe", 900);
    expect(map.beside.map(({ name }) => name)).toEqual(["USA"]);
  });

  it("names a country that has no shape", () => {
    const map = mapOf(sceneOf(datasetOn("FRA ZZZ")), "fit", 900);
    expect(map.beside.map(({ name }) => name)).toEqual(["ZZZ"]);
  });
});

describe("the drawing", () => {
  const file = datasetOn("FRA DEU+", "ITA");
  const map = mapOf(sceneOf(file), "fit", 700);
  const looks = positionStyles(file.issues[0]?.positions ?? []);
  const svg = new DOMParser().parseFromString(
    renderToStaticMarkup(
      <svg>
        <MapDrawing map={map} looks={looks} paint={paintIn({ theme: "light" })} id="m" />
      </svg>,
    ),
    "text/html",
  );
  const fillOf = (code: string) => svg.querySelector(`[data-country=${code}]`)?.getAttribute("fill");

  it("fills a country that holds one position in its colour", () => {
    expect(fillOf("FRA")).toBe(looks.get("supporting")?.colour.light);
  });

  it("fills a country that holds several in bands of each, all as wide", () => {
    const id = /#([^)]+)/.exec(fillOf("DEU") ?? "")?.[1];
    const bands = [...(svg.getElementById(id ?? "")?.querySelectorAll("path") ?? [])];
    expect(bands.map((band) => band.getAttribute("fill"))).toEqual(
      ["supporting", "rejecting"].map((position) => looks.get(position)?.colour.light),
    );
    const widths = bands.map((band) => {
      const [, from, to] = /^M([\d.-]+) [\d-]+H([\d.-]+)/.exec(band.getAttribute("d") ?? "") ?? [];
      return Number(to) - Number(from);
    });
    expect(widths[0]).toBeGreaterThan(5);
    expect(widths[1]).toBeCloseTo(widths[0] ?? 0);
    expect(svg.querySelectorAll("[data-place=DEU]")).toHaveLength(2);
  });

  it("tells who states no position from who is not in the dataset by dots", () => {
    expect(fillOf("ITA")).toBe("url(#mdots)");
    expect(svg.querySelector("#mdots circle")).not.toBeNull();
    expect(fillOf("CHE")).toBe(FIGURE_COLOURS.light.land);
  });
});
