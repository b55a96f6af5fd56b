import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { textsIn } from "../../figures/drawnFigure.ts";
import { objectsOf, pdfBytes, readPdf, svgOf, useNodeBytes } from "./pdfFile.ts";
import { serveFonts } from "./servedFonts.ts";

const folder = join(import.meta.dirname, "../../figures/pictures");
/** Of each figure one of each sort: a light one, a dark one, one without a ground, one with numbered marks. */
const pictures = readdirSync(folder).filter((name) =>
  /-(?:full-dark|landscape-(?:light|clear|footnoted))\.svg$/.test(name),
);
const kinds = [...new Set(pictures.map((name) => name.replace(/-.*/, "")))];

/** Milliseconds: four pages of small print, written and read again, on a machine with other things to do. */
const SLOWEST = 20_000;

beforeAll(useNodeBytes);

test.each(kinds)(
  "a kept picture of the %s can be a page of its size, with all its words, in vectors alone",
  async (kind) => {
    serveFonts();
    const figures = pictures
      .filter((name) => name.startsWith(`${kind}-`))
      .map((name) => svgOf(readFileSync(join(folder, name), "utf8")));
    const bytes = await pdfBytes(figures);
    const { pages } = await readPdf(bytes);
    expect(pages.map(({ width, height }) => [width / 0.75, height / 0.75])).toEqual(
      figures.map((figure) => [Number(figure.getAttribute("width")), Number(figure.getAttribute("height"))]),
    );
    const words = (texts: readonly string[] = []) => texts.join("").replace(/\s+/g, "");
    expect(pages.map(({ texts }) => words(texts))).toEqual(figures.map((figure) => words(textsIn(figure))));
    expect(objectsOf(bytes).filter(({ entries }) => entries.includes("/Subtype /Image"))).toEqual([]);
  },
  SLOWEST,
);
