import { describe, expect, test } from "vitest";
import { aDataset, aGroup, anOrganisation, aStatement, realDataset } from "../builders.ts";
import { drawFigure, textsIn, wordsIn } from "./drawnFigure.ts";

describe("the words of a picture", () => {
  test.each(["matrix", "bars"] as const)("says first of its notes where evidence is thin, as %s", (view) => {
    const figure = drawFigure(realDataset, { view, issue: "russian-veto" });
    expect(figure.content.notes[0]).toBe("Thin evidence: only NATO speaks to this issue, in 1 statement.");
    expect(wordsIn(figure)).toContain("Thin evidence: only NATO speaks to this issue, in 1 statement.");
    for (const issue of ["reassurance-force", "russia-as-guarantor"])
      expect(wordsIn(drawFigure(realDataset, { view, issue }))).not.toContain("Thin evidence");
  });

  test.each([1200, 390])("has no heads where nobody in view states a position, at a width of %i", (width) => {
    const figure = drawFigure(realDataset, { countries: ["nato"] }, { width });
    expect(textsIn(figure.svg)).toEqual([
      "A “reassurance” force in Ukraine",
      "NATO: no position stated in this article on this issue.",
      "Filtered view. Organisation: NATO",
      figure.content.source,
      "Diplomatic Positions",
    ]);
  });

  test("names those without a position where the sentence does not", () => {
    const silent = ["Ada", "Bor", "Cor", "Dor", "Eda", "Fir", "Gul"].map((name) =>
      anOrganisation({ id: name.toLowerCase(), name }),
    );
    const figure = drawFigure(aDataset({ actors: silent }));
    expect(figure.content.absent).toBe(
      "No position stated in this article on this issue: Ada, Bor, Cor, Dor, Eda, Fir and Gul.",
    );
    expect(wordsIn(figure)).toContain(figure.content.absent);
  });

  test("says of whom a group's statements are said where a filter parts it from its named members", () => {
    const note = (countries: readonly string[]) =>
      drawFigure(realDataset, { view: "bars", countries }).content.notes.find((each) =>
        each.startsWith("Statements of"),
      );
    expect(note(["france", "pledging-nations"])).toBe(
      "Statements of the 26 pledging nations are said of all 26 nations; not in this view: United Kingdom.",
    );
    expect(note([])).toBeUndefined();
    expect(note(["france"])).toBeUndefined();
  });

  test("keeps a number on the line of what it counts", () => {
    for (let width = 320; width <= 900; width += 20)
      for (const line of drawFigure(realDataset, {}, { width }).svg.querySelectorAll("tspan"))
        if (line.parentElement?.textContent?.startsWith("Source"))
          expect(line.textContent?.trimEnd(), String(width)).not.toMatch(/\d$/);
  });

  test("names the filters by what they choose", () => {
    const { content } = drawFigure(realDataset, {
      countries: ["france", "italy", "nato"],
      positions: ["opposing"],
      q: "drone",
    });
    expect(content.filters).toEqual([
      "Countries: France, Italy",
      "Organisation: NATO",
      "Position: Opposing",
      "Search: “drone”",
    ]);
    expect(drawFigure(realDataset).content.filters).toEqual([]);
  });

  test("says what is not known of unnamed members, in the dataset’s words or else in its own", () => {
    expect(wordsIn(drawFigure(realDataset))).toContain(
      "Whether Italy or Germany is among the 24 not named is not stated.",
    );
    const group = aGroup({ id: "fleet", name: "The fleet", size: 5, members: ["norway"] });
    const file = aDataset({
      actors: [...aDataset().actors, group],
      statements: [aStatement({ actor: "fleet" })],
    });
    expect(wordsIn(drawFigure(file))).toContain("The fleet: 4 of 5 states are not named.");
  });
});
