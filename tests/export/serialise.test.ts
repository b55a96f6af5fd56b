import { describe, expect, test } from "vitest";
import { needsExtended, type EmbeddedFont } from "../../src/export/fonts.ts";
import { serialise } from "../../src/export/serialise.ts";
import { realDataset } from "../builders.ts";
import { drawFigure } from "../figures/drawnFigure.ts";

const FONT: EmbeddedFont = {
  family: "Inter Variable",
  weights: "100 900",
  data: "data:font/woff2;base64,AAAA",
};

/** A figure in the page, styled by it as the preview is. */
function drawn(): SVGSVGElement {
  document.body.innerHTML = drawFigure(realDataset).markup;
  const svg = document.querySelector("svg");
  if (!svg) throw new Error("The figure is an svg.");
  svg.setAttribute("class", "preview");
  svg.setAttribute("style", "width: 100%");
  return svg;
}

function read(text: string): Document {
  return new DOMParser().parseFromString(text, "image/svg+xml");
}

describe("serialise", () => {
  test("writes well-formed XML in SVG’s namespace with the size as attributes", () => {
    const root = read(serialise(drawn(), [FONT])).documentElement;
    expect([root.localName, root.namespaceURI]).toEqual(["svg", "http://www.w3.org/2000/svg"]);
    expect(root.getAttribute("width")).toBe("1200");
    expect(root.getAttribute("viewBox")).toMatch(/^0 0 1200 \d+$/);
  });

  test("embeds the fonts after title and description, and leaves the page’s styling behind", () => {
    const root = read(serialise(drawn(), [FONT, { ...FONT, range: "U+0100-024F" }])).documentElement;
    expect([...root.children].slice(0, 3).map(({ localName }) => localName)).toEqual([
      "title",
      "desc",
      "style",
    ]);
    const style = root.querySelector("style")?.textContent;
    expect(style).toContain(
      "font-family:'Inter Variable';font-style:normal;font-weight:100 900;src:url(data:",
    );
    expect(style).toContain("unicode-range:U+0100-024F;");
    expect(root.hasAttribute("class")).toBe(false);
    expect(root.hasAttribute("style")).toBe(false);
  });

  test("has no script and refers to nothing outside itself", () => {
    const text = serialise(drawn(), [FONT]);
    expect(read(text).querySelector("script, image, foreignObject, link")).toBeNull();
    expect(text.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\((?!#|data:)|@import/);
  });

  test("keeps every mark and every word of the figure", () => {
    const svg = drawn();
    const root = read(serialise(svg, [])).documentElement;
    const marks = (element: Element) =>
      [...element.querySelectorAll("[data-mark]")].map((mark) => mark.getAttribute("data-mark"));
    expect(marks(root)).toEqual(marks(svg));
    expect(root.textContent).toBe(svg.textContent);
  });

  test.each(["\u0001", "\u000b", "\ufffe", "\ud800"])(
    "writes well-formed XML where a text or an attribute has %j in it",
    (character) => {
      const svg = drawn();
      svg.querySelector("title")?.append(`Before${character}after`);
      svg.setAttribute("data-note", `Before${character}after`);
      const written = serialise(svg, [FONT]);
      const root = read(written).documentElement;
      expect([root.localName, root.querySelector("parsererror")]).toEqual(["svg", null]);
      expect(root.querySelector("title")?.textContent).toMatch(/Before ?after$/);
      expect(root.getAttribute("data-note")).toMatch(/^Before ?after$/);
      expect(() => encodeURIComponent(written)).not.toThrow();
    },
  );

  test("leaves the figure in the page as it was", () => {
    const svg = drawn();
    const before = svg.outerHTML;
    serialise(svg, [FONT]);
    expect(svg.outerHTML).toBe(before);
  });
});

test("the extended font files are asked for only by letters the latin ones lack", () => {
  expect(needsExtended("A “reassurance” force — Côte d’Ivoire, Œuvre, 5 €, 2 × 3")).toBe(false);
  expect(needsExtended("Recep Tayyip Erdoğan")).toBe(true);
  expect(needsExtended("Łódź")).toBe(true);
});
