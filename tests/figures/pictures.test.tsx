import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { realDataset } from "../builders.ts";
import { SIZE_PRESETS } from "../../src/features/exporting/studioSizes.ts";
import { aVotingDataset, drawAgreement } from "./drawnAgreement.ts";
import { drawCard } from "./drawnCard.ts";
import { drawIssues } from "./drawnIssues.ts";
import { drawNotes } from "./drawnNotes.ts";
import { drawFigure, faultsOf, wordsIn, type Paper } from "./drawnFigure.ts";
import { expectKept, keptNames } from "./keptPicture.ts";

const THEMES = ["light", "dark"] as const;
const PRESETS = Object.entries(SIZE_PRESETS);
const QUOTE = "p03-putin-targets-quote";

const DRAWINGS = {
  matrix: (paper: Paper) => drawFigure(realDataset, {}, paper),
  bars: (paper: Paper) => drawFigure(realDataset, { view: "bars" }, paper),
  map: (paper: Paper) => drawFigure(realDataset, { view: "map" }, paper),
  card: (paper: Paper) => drawCard(realDataset, QUOTE, paper),
  agreement: (paper: Paper) => drawAgreement(aVotingDataset(24), paper),
  issues: (paper: Paper) => drawIssues(realDataset, paper),
} as const;

describe.each(Object.entries(DRAWINGS))("the kept picture of the %s", (kind, draw) => {
  test.each(PRESETS.flatMap(([name, size]) => THEMES.map((theme) => ({ name, size, theme }))))(
    "at $name, $theme, is what is drawn, at exactly its size, with nothing cut or overlapping",
    async ({ name, size, theme }) => {
      const { width, height } = size;
      const figure = draw({ width, height, theme });
      expect(faultsOf(figure)).toEqual([]);
      if (height !== null) expect(figure.height).toBe(height);
      await expectKept(`${kind}-${name}-${theme}`, figure.markup);
    },
  );

  test("on a clear ground is what is drawn, and paints no paper", async () => {
    const figure = draw({ width: 1200, height: 675, clear: true });
    expect(figure.svg.querySelector(":scope > rect[width='1200']")).toBeNull();
    await expectKept(`${kind}-landscape-clear`, figure.markup);
  });

  test("plain is what is drawn, without title and source", async () => {
    const figure = draw({ width: 1200, height: 675, plain: true });
    expect(wordsIn(figure)).not.toContain("Source:");
    expect(wordsIn(figure)).not.toContain(figure.content.title);
    await expectKept(`${kind}-landscape-plain`, figure.markup);
  });
});

describe.each(["matrix", "bars", "map"] as const)("the kept picture of the %s with footnotes", (view) => {
  test.each(["full", "landscape", "portrait"] as const)("at %s is what is drawn", async (name) => {
    const { width, height } = SIZE_PRESETS[name];
    const figure = drawFigure(realDataset, { view }, { width, height, footnoted: true });
    expect(faultsOf(figure)).toEqual([]);
    await expectKept(`${view}-${name}-footnoted`, figure.markup);
  });
});

describe("the kept further picture of the matrix with footnotes", () => {
  test("at landscape is what is drawn, and says in words which statements it holds", async () => {
    const { width, height } = SIZE_PRESETS.landscape;
    const figure = drawNotes(realDataset, 3, { width, height });
    expect(faultsOf(figure)).toEqual([]);
    expect(figure.svg.querySelector("desc")?.textContent).toMatch(
      /^Statements 3–18 of 18 on: A “reassurance” force/,
    );
    await expectKept("notes-landscape", figure.markup);
  });
});

test("no picture is kept that is not drawn here", () => {
  const kept = readdirSync(join(import.meta.dirname, "pictures")).filter((name) => !name.includes(".new."));
  expect(kept.toSorted()).toEqual(keptNames().toSorted());
});
