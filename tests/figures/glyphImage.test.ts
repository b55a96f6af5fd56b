import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { MARK_STYLES } from "../../src/domain/schema.ts";
import { cellImage, glyphImage } from "../../src/figures/marks/glyphImage.ts";
import { PositionGlyph } from "../../src/figures/marks/PositionGlyph.tsx";
import { positionStyle } from "../../src/figures/marks/positionStyle.ts";
import { aPosition } from "../builders.ts";

const drawn = (image: string) =>
  new DOMParser().parseFromString(
    decodeURIComponent(image.replace('url("data:image/svg+xml,', "").replace(/"\)$/, "")),
    "image/svg+xml",
  ).documentElement;

describe("A glyph as a CSS image", () => {
  it.each([...MARK_STYLES.map((glyph) => ({ glyph })), { glyph: "numbered", letter: "12" } as const])(
    "is the drawing of $glyph, in its colour",
    (style) => {
      const svg = drawn(glyphImage(style, "#123456"));
      const place = { size: 14, x: 7, y: 7, colour: "#123456" };
      const page = new DOMParser().parseFromString(
        `<svg xmlns="http://www.w3.org/2000/svg">${renderToStaticMarkup(createElement(PositionGlyph, { style, ...place }))}</svg>`,
        "image/svg+xml",
      );
      expect(svg.tagName).toBe("svg");
      expect(svg.innerHTML).toBe(page.documentElement.innerHTML);
    },
  );

  it("is written once for a glyph and a colour", () => {
    expect(glyphImage({ glyph: "disc" }, "#000000")).toBe(glyphImage({ glyph: "disc" }, "#000000"));
    expect(glyphImage({ glyph: "disc" }, "#000000")).not.toBe(glyphImage({ glyph: "disc" }, "#ffffff"));
  });
});

describe("A cell as a CSS image", () => {
  const styles = (["disc", "square", "ring"] as const).map((style) =>
    positionStyle(aPosition(style, style, { style }), 0),
  );
  const [disc, square, ring] = styles;
  const narrow = { width: 40, height: 29, worded: false };
  const edges = (svg: Element) => [...svg.querySelectorAll("path[stroke-dasharray]")];
  const numbers = (path: Element | undefined) =>
    path
      ?.getAttribute("d")
      ?.match(/[\d.]+/g)
      ?.map(Number) ?? [];

  it("has a dashed edge under conditions, in the ink of its glyph and inside its fill, light and dark", () => {
    for (const theme of ["light", "dark"] as const) {
      for (const style of styles) {
        const [edge, ...others] = edges(drawn(cellImage([{ style, conditional: true }], narrow, theme)));
        expect(others).toEqual([]);
        expect(edge?.getAttribute("stroke")).toBe(style.ink[theme]);
        const wide = Number(edge?.getAttribute("stroke-width")) / 2;
        expect(Math.min(...numbers(edge)) - wide).toBeGreaterThan(2);
        expect(Math.max(...numbers(edge)) + wide).toBeLessThan(38);
      }
      expect(edges(drawn(cellImage([{ style: disc, conditional: false }], narrow, theme)))).toEqual([]);
    }
  });

  it("has the edge along the one of several positions that is under conditions", () => {
    const parts = [disc, square, ring].map((style, i) => ({ style, conditional: i === 1 }));
    const [edge, ...others] = edges(drawn(cellImage(parts, narrow, "light")));
    expect(others).toEqual([]);
    expect(edge?.getAttribute("stroke")).toBe(square?.ink.light);
    // An upper and a lower line from one neighbour to the other.
    expect(edge?.getAttribute("d")).toMatch(/^M14 [\d.]+H26M26 [\d.]+H14$/);
  });

  it("has its glyph at its beginning where words stand after it", () => {
    const glyph = (worded: boolean) =>
      drawn(cellImage([{ style: disc, conditional: true }], { width: 160, height: 29, worded }, "light"))
        .querySelector("[transform]")
        ?.getAttribute("transform");
    expect(glyph(true)).toMatch(/^translate\(10 /);
    expect(glyph(false)).toMatch(/^translate\(73\.5 /);
  });
});
