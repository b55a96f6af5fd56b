import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { MARK_STYLES } from "../../src/domain/schema.ts";
import { glyphImage } from "../../src/figures/marks/glyphImage.ts";
import { PositionGlyph } from "../../src/figures/marks/PositionGlyph.tsx";

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
