import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pathOperators } from "../../../src/export/pdf/pathData.ts";
import { pdfOf } from "../../../src/export/pdf/pdfOf.ts";
import { figureOf, objectsOf, operatorsOf, pdfBytes, RECORD, textOf, useNodeBytes } from "./pdfFile.ts";
import { serveFonts } from "./servedFonts.ts";

beforeAll(useNodeBytes);
beforeEach(() => {
  serveFonts();
});

/** Numbers of each line of operators. */
function pointsOf(operators: string): readonly (readonly number[])[] {
  return operators.split("\n").map((line) => (line.match(/-?[\d.]+/g) ?? []).map(Number));
}

describe("a path in a PDF", () => {
  test.each([
    ["lines, said once for many", "M1 2 3 4L5 6 7 8", "1 2 m\n3 4 l\n5 6 l\n7 8 l"],
    ["steps after a first one, said once for all", "m1 2 3 4 5 6", "1 2 m\n4 6 l\n9 12 l"],
    [
      "steps from where the pen is, back to the start after each close",
      "m10 10 h5v5zl1 1",
      "10 10 m\n15 10 l\n15 15 l\nh\n11 11 l",
    ],
    ["numbers that only their signs and points part", "M.5.5-1-1e1", "0.5 0.5 m\n-1 -10 l"],
    ["cubic curves", "M0 0C1 2 3 4 5 6", "0 0 m\n1 2 3 4 5 6 c"],
    [
      "smooth cubic curves, which mirror the one before",
      "M0 0c1 2 3 4 5 6s9 9 10 10",
      "0 0 m\n1 2 3 4 5 6 c\n7 8 14 15 15 16 c",
    ],
    [
      "smooth curves after a line, which mirror nothing",
      "M0 0C1 2 3 4 5 6L7 7S9 9 10 10",
      "0 0 m\n1 2 3 4 5 6 c\n7 7 l\n7 7 9 9 10 10 c",
    ],
    [
      "quadratic curves as the same cubic ones",
      "M0 0Q3 3 6 0T12 0",
      "0 0 m\n2 2 4 2 6 0 c\n8 -2 10 -2 12 0 c",
    ],
    ["an arc without a radius as a line", "M0 0A0 5 0 0 1 9 9", "0 0 m\n9 9 l"],
  ])("has %s", (_, data, operators) => {
    expect(pathOperators(data)).toBe(operators);
  });

  test.each([
    ["small and clockwise", "M10 0A10 10 0 0 1 0 10", 1, [0, 0]],
    ["large and clockwise", "M10 0A10 10 0 1 1 0 10", 3, [10, 10]],
    ["small and counter-clockwise, its flags run together", "M10 0A10 10 0 000 10", 1, [10, 10]],
    ["large and counter-clockwise", "M10 0A10 10 0 1 0 0 10", 3, [0, 0]],
    ["from the far left, clockwise", "M-10 20A10 10 0 0 1 0 10", 1, [0, 20]],
    ["to the far left and on, counter-clockwise", "M-7.0710678 12.9289322A10 10 0 1 0 0 10", 4, [0, 20]],
  ])("follows an arc that is %s", (_, data, count, [cx = 0, cy = 0]) => {
    const [start = [], ...curves] = pointsOf(pathOperators(data));
    expect(curves).toHaveLength(count);
    let from = start;
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] of curves) {
      const [x0 = 0, y0 = 0] = from;
      const middle = [(x0 + 3 * x1 + 3 * x2 + x) / 8 - cx, (y0 + 3 * y1 + 3 * y2 + y) / 8 - cy];
      expect(Math.hypot(...middle)).toBeCloseTo(10, 2);
      expect(Math.hypot(x - cx, y - cy)).toBeCloseTo(10, 3);
      from = [x, y];
    }
    expect(from).toEqual([0, 10]);
  });

  test("follows a turned ellipse whose radii are too short for its ends, grown until they reach", () => {
    const curves = pointsOf(pathOperators("M0 0A2 1 90 0 1 0 8")).slice(1);
    expect(curves).toHaveLength(2);
    expect(curves[0]?.slice(4)).toEqual([2, 4]);
    expect(curves[1]?.slice(4)).toEqual([0, 8]);
  });

  test.each(["M0 0L1", "0 0", "M0 0zZ5 5", "M0 0A1 1 0 2 0 5 5", "M0 0 L1 x"])(
    "is refused where it is no path: %s",
    (data) => {
      expect(() => pathOperators(data)).toThrow(expect.objectContaining({ kind: "pdf" }));
    },
  );
});

describe("what is drawn in a PDF", () => {
  test.each([
    ["a rectangle", `<rect x="1" y="2" width="3" height="4" fill="#f00"/>`, ["1 0 0 rg", "1 2 3 4 re", "f"]],
    [
      "a fill of the element around it",
      `<g fill="#00ff0080"><path d="M0 0h1v1z"/></g>`,
      ["/X1 gs", "0 1 0 rg", "0 0 m", "1 0 l", "1 1 l", "h", "f"],
    ],
    [
      "a hole",
      `<path fill-rule="evenodd" d="M0 0h1v1z"/>`,
      ["0 0 0 rg", "0 0 m", "1 0 l", "1 1 l", "h", "f*"],
    ],
    [
      "a dashed line",
      `<line x2="9" stroke="rgb(255, 255, 255)" stroke-width="2" stroke-dasharray="3 1" stroke-linecap="round"/>`,
      ["0 0 0 rg", "1 1 1 RG", "2 w", "1 J", "0 j", "4 M", "[3 1] 0 d", "0 0 m", "9 0 l", "B"],
    ],
    [
      "a polygon",
      `<polygon points="0,0 4,0 4,4" fill="gold"/>`,
      ["1 0.8431 0 rg", "0 0 m", "4 0 l", "4 4 l", "h", "f"],
    ],
    [
      "what is moved, turned and scaled",
      `<rect width="1" height="1" transform="translate(5 6) rotate(90) scale(2)"/>`,
      ["0 2 -2 0 5 6 cm", "0 0 0 rg", "0 0 1 1 re", "f"],
    ],
    [
      "nothing that is not displayed, or has no size or paint",
      `<g display="none"><rect width="9" height="9"/></g><rect width="0" height="9"/><circle r="5" fill="none"/><rect width="9" height="9" visibility="hidden"/>`,
      [],
    ],
    [
      "the shape that is used again",
      `<defs><path id="p" d="M0 0h1z"/></defs><use href="#p" x="3" y="4" fill="#fff"/>`,
      ["1 0 0 1 3 4 cm", "1 1 1 rg", "0 0 m", "1 0 l", "h", "f"],
    ],
    [
      "a style over an attribute",
      `<rect width="1" height="1" fill="red" style="fill:currentColor;color:#fff"/>`,
      ["1 1 1 rg", "0 0 1 1 re", "f"],
    ],
  ])("is %s", async (_, markup, operators) => {
    const lines = await operatorsOf(markup);
    expect(lines.filter((line) => !["q", "Q"].includes(line))).toEqual(operators);
    expect(lines.filter((line) => line === "q")).toHaveLength(lines.filter((line) => line === "Q").length);
  });

  test("is a flag in the middle of its place, cut off at its edges", async () => {
    const flag = `<svg x="10" y="20" width="30" height="20" viewBox="0 5 60 30"><path d="M0 0h1z"/></svg>`;
    expect(await operatorsOf(flag)).toEqual(
      expect.arrayContaining(["10 20 30 20 re W n", "0.5 0 0 0.5 10 20 cm"]),
    );
    const stretched = flag.replace("viewBox", `preserveAspectRatio="none" viewBox`);
    expect(await operatorsOf(stretched)).toContain("0.5 0 0 0.666667 10 16.666667 cm");
    const wide = flag.replace(`width="30"`, `width="50"`);
    expect(await operatorsOf(wide)).toContain("0.666667 0 0 0.666667 15 16.666667 cm");
  });

  test("is cut off by a clip path, where this has been moved to", async () => {
    const markup = `<clipPath id="c"><circle r="1" transform="translate(5 5)"/></clipPath><g clip-path="url(#c)"><rect width="9" height="9"/></g>`;
    const lines = await operatorsOf(markup);
    expect(lines.slice(lines.indexOf("1 0 0 1 5 5 cm")).slice(0, 9)).toEqual([
      "1 0 0 1 5 5 cm",
      "1 0 m",
      expect.stringMatching(/ c$/),
      expect.stringMatching(/ c$/),
      expect.stringMatching(/ c$/),
      expect.stringMatching(/ c$/),
      "h",
      "W n",
      "1 0 0 1 -5 -5 cm",
    ]);
  });

  test("shows a group through as one, and a single shape by itself", async () => {
    const shape = `<rect width="9" height="9"/>`;
    expect(await operatorsOf(`<g opacity="0.5">${shape}${shape}</g>`)).toEqual([
      "q",
      "/X1 gs",
      "/G1 Do",
      "Q",
    ]);
    const single = shape.replace("rect", `rect opacity="0.5"`);
    expect(await operatorsOf(single)).toEqual(["q", "/X1 gs", "0 0 0 rg", "0 0 9 9 re", "f", "Q"]);
    const framed = single.replace("rect", `rect stroke="red"`);
    expect(await operatorsOf(framed)).toEqual(["q", "/X1 gs", "/G1 Do", "Q"]);
    const objects = objectsOf(await pdfBytes([figureOf(`<g opacity="0.5">${shape}${shape}</g>`)]));
    expect(
      objects.find(({ entries }) => entries.includes("/ExtGState") && entries.includes("/ca"))?.entries,
    ).toContain("/ca 0.5");
    const group = objects.find(({ entries }) => entries.includes("/Subtype /Form"));
    expect(group?.entries).toContain("/S /Transparency");
    // It counts in points from the lower left of the page, as what is drawn around it.
    expect(group?.entries).toContain("/Matrix [1.333333 0 0 -1.333333 0 60]");
    expect(group?.entries).toContain("/BBox [0 0 450 45]");
    expect(group?.stream).toMatch(/^0.75 0 0 -0.75 0 45 cm\n/);
    expect(group?.stream.match(/ re$/gm)).toHaveLength(2);
  });

  test("lets a fill be seen through the stroke on it", async () => {
    const lines = await operatorsOf(`<rect width="9" height="9" stroke="#000" stroke-opacity="0.5"/>`);
    expect(lines.filter((line) => ["f", "S", "B"].includes(line))).toEqual(["f", "S"]);
  });
});

describe("a pattern in a PDF", () => {
  const pattern = `<pattern id="p" x="1" width="60" height="120" patternUnits="userSpaceOnUse" patternTransform="scale(2)">
    <rect x="1" width="60" height="120" fill="#fff"/><path d="M0 0h9z"/></pattern>`;

  test("is a tile of vectors, where the shape has been moved to", async () => {
    const bytes = await pdfBytes([
      figureOf(`${pattern}<g transform="translate(10 20)"><rect width="50" height="30" fill="url(#p)"/></g>`),
    ]);
    const tiles = objectsOf(bytes).filter(({ entries }) => entries.includes("/PatternType"));
    expect(tiles).toHaveLength(1);
    expect(tiles[0]?.entries).toContain("/PatternType 1");
    // 10 px and 20 px from the upper left of a page of 45 pt, twice as large.
    expect(tiles[0]?.entries).toContain("/Matrix [1.5 0 0 -1.5 7.5 30]");
    expect(tiles[0]?.entries).toContain("/BBox [1 0 121 120]");
    // The ground once for both tiles in the cell, the shape in each.
    expect(tiles[0]?.stream.match(/ re$/gm)).toHaveLength(1);
    expect(tiles[0]?.stream.match(/^0 0 m$/gm)).toHaveLength(2);
  });

  test("is written once for all shapes in one place", async () => {
    const rect = `<rect width="50" height="30" fill="url(#p)"/>`;
    const bytes = await pdfBytes([figureOf(`${pattern}${rect}${rect}<g transform="scale(2)">${rect}</g>`)]);
    expect(objectsOf(bytes).filter(({ entries }) => entries.includes("/PatternType"))).toHaveLength(2);
  });
});

describe("text in a PDF", () => {
  const start = async (markup: string) => (await operatorsOf(markup)).filter((line) => line.endsWith(" Tm"));

  test("stands at its start, in its middle or at its end, by the kerned width", async () => {
    const [[x = 0] = []] = (await start(textOf("AV"))).map((line) => pointsOf(line)[0]?.slice(4) ?? []);
    const [[middle = 0] = []] = (await start(textOf("AV", `text-anchor="middle"`))).map(
      (line) => pointsOf(line)[0]?.slice(4) ?? [],
    );
    const [[end = 0] = []] = (await start(textOf("AV", `text-anchor="end"`))).map(
      (line) => pointsOf(line)[0]?.slice(4) ?? [],
    );
    expect(x).toBe(5);
    expect(x - end).toBeCloseTo(2 * (x - middle), 3);
    // Both letters are 0.69 em wide, and lean into each other.
    expect(x - end).toBeLessThan(13.5);
    expect(x - end).toBeGreaterThan(12);
  });

  test("goes on where the part before it ends, and starts anew where it has a place", async () => {
    const lines = await start(textOf(`A<tspan font-weight="600">B</tspan> <tspan x="7" y="40">C</tspan>`));
    expect(lines.map((line) => pointsOf(line)[0]?.slice(4))).toEqual([
      [5, 20],
      [expect.closeTo(5 + 6.9, 0), 20],
      [expect.any(Number), 20],
      [7, 40],
    ]);
  });

  test("goes on to the right where it only changes its height", async () => {
    const lines = await start(textOf(`A<tspan y="40">B</tspan>`));
    expect(lines.map((line) => pointsOf(line)[0]?.slice(4))).toEqual([
      [5, 20],
      [expect.closeTo(5 + 6.9, 0), 40],
    ]);
  });

  test("runs blanks together as an SVG does", async () => {
    expect(await operatorsOf(textOf("\n  one \n\t two  "))).toEqual(await operatorsOf(textOf("one two")));
  });

  test("needs no font where it is not displayed", async () => {
    expect(await operatorsOf(`<g display="none">${textOf("中")}</g>`)).toEqual([]);
  });
});

describe("the PDF writer", () => {
  test.each([
    ["a gradient", `<linearGradient id="g"/><rect width="9" height="9" fill="url(#g)"/>`],
    [
      "a pattern in parts of the shape",
      `<pattern id="g" width="1" height="1"/><rect width="9" height="9" fill="url(#g)"/>`,
    ],
    ["what is not in the figure", `<rect width="9" height="9" fill="url(#nowhere)"/>`],
    ["a picture", `<image href="data:image/png;base64,AAAA"/>`],
    ["a mask", `<rect width="9" height="9" mask="url(#m)"/>`],
    ["a filter in a style", `<rect width="9" height="9" style="filter:blur(2px)"/>`],
    ["a colour it does not know", `<rect width="9" height="9" fill="papayawhip"/>`],
    ["a length in per cent", `<rect width="50%" height="9"/>`],
    ["a font it does not have", `<text font-family="Papyrus">Words</text>`],
    ["a weight it does not have", textOf("Words", `font-weight="800"`)],
    ["slanted letters", textOf("Words", `font-style="italic"`)],
    ["letters spaced out", textOf("Words", `letter-spacing="2"`)],
    ["a clip path of several shapes", `<clipPath id="c"><rect/><rect/></clipPath><g clip-path="url(#c)"/>`],
    ["an unknown turn", `<g transform="perspective(3)"/>`],
  ])("refuses %s, so that no figure is saved in part", async (_, markup) => {
    const failure = await pdfOf([figureOf(markup)], RECORD).catch((cause: unknown) => cause);
    expect(failure).toMatchObject({
      kind: "pdf",
      cause: expect.objectContaining({ message: expect.stringMatching(/^The PDF writer does not draw /) }),
    });
  });

  const folder = join(
    dirname(createRequire(import.meta.url).resolve("country-flag-icons/package.json")),
    "3x2",
  );
  const flags = readdirSync(folder).filter((name) => name.endsWith(".svg"));
  const initials = [...new Set(flags.map((name) => name.slice(0, 1)))];

  test.each(initials)("draws every shape of every flag whose code begins with %s", async (initial) => {
    const pages = flags
      .filter((name) => name.startsWith(initial))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .map((markup) => figureOf(markup.replace("<svg", `<svg width="90" height="60"`)));
    const shapes = pages.flatMap((page) => [...page.querySelectorAll("path, circle, ellipse")]);
    // What is shown through as one is an object of its own.
    const drawn = objectsOf(await pdfBytes(pages))
      .filter(({ entries, stream }) => stream.includes(" BDC") || entries.includes("/Subtype /Form"))
      .flatMap(({ stream }) => stream.match(/^(?:[fB]\*?|S)$/gm) ?? []);
    expect(drawn).toHaveLength(shapes.length);
  });
});
