import { describe, expect, test } from "vitest";
import { aDataset, aGroup, anIssue, aPosition, aStatement, realDataset } from "../builders.ts";
import { groupNote } from "../../src/domain/actors.ts";
import { cellsOf } from "../../src/domain/matrix.ts";
import { aCrowdedDataset, drawFigure, everyFilter, faultsOf, wordsIn } from "./drawnFigure.ts";

const WIDTHS = [320, 390, 479, 480, 600, 699, 700, 900, 1200, 4000];

function marksIn(svg: Element): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...svg.querySelectorAll("[data-mark]")].map((mark) => [
      mark.getAttribute("data-mark"),
      Number(mark.getAttribute("data-count")),
    ]),
  );
}

describe("grid and picture", () => {
  test.each(realDataset.issues)("hold the same marks and counts on $id under every filter", (issue) => {
    for (const change of everyFilter(issue)) {
      for (const width of [1200, 390]) {
        const { matrix, svg } = drawFigure(realDataset, change, { width });
        const cells = cellsOf(matrix).map(({ row, position, statements }) => [
          `${row}.${position.id}`,
          statements.length,
        ]);
        expect(marksIn(svg), JSON.stringify(change)).toEqual(Object.fromEntries(cells));
        expect(svg.querySelectorAll("[data-mark]")).toHaveLength(cells.length);
      }
    }
  });

  test("leave out the speakers of the same folded actors", () => {
    const folded = new Set(["russia"]);
    const { matrix, svg } = drawFigure(realDataset, {}, { folded });
    expect(Object.keys(marksIn(svg))).toEqual(
      cellsOf(matrix, folded).map(({ row, position }) => `${row}.${position.id}`),
    );
    expect(Object.keys(marksIn(svg))).not.toContain("vladimir-putin.opposing");
  });

  test("show each number and each condition in words", () => {
    const { matrix, svg } = drawFigure(realDataset);
    for (const { row, position, statements, conditions } of cellsOf(matrix)) {
      const mark = svg.querySelector(`[data-mark="${row}.${position.id}"]`);
      const [number, ...lines] = [...(mark?.querySelectorAll(":scope > text") ?? [])].map((text) =>
        [...text.childNodes].map((line) => line.textContent?.trimEnd()).join(" "),
      );
      expect(number).toBe(String(statements.length));
      expect(lines).toEqual(conditions);
    }
  });
});

describe("the matrix figure", () => {
  test.each(realDataset.issues)(
    "says its words, its source and “undated” on $id under every filter",
    (issue) => {
      for (const change of everyFilter(issue)) {
        const figure = drawFigure(realDataset, change);
        const words = wordsIn(figure);
        const { title, headline, filters, absent, source } = figure.content;
        for (const text of [title, headline, ...filters, absent ?? "", source]) expect(words).toContain(text);
        expect(source).toMatch(/^Source: “.+”, news article, undated\. \d+ statements?\.$/);
        const marked = figure.matrix.rows.length > 0;
        expect(words.includes("Numbers in the marks count statements, not strength.")).toBe(marked);
        expect(words).toContain("Diplomatic Positions");
      }
    },
  );

  test("heads each position with the number of its holders and explains every sign", () => {
    const words = wordsIn(drawFigure(realDataset)).split("\n");
    expect(words).toContain("2 named + 24 not named");
    expect(words).toContain("Group members not named");
    for (const { label } of realDataset.issues[0]?.positions ?? [])
      expect(words.filter((text) => text === label)).toHaveLength(2);
    expect(wordsIn(drawFigure(realDataset, {}, { width: 390 }))).toContain(
      "Sending troops: 2 named + 24 not named",
    );
  });

  test("has a name and a sentence for those who cannot see it", () => {
    const { svg, content } = drawFigure(realDataset);
    const [title, desc] = svg.children;
    expect(svg.getAttribute("role")).toBe("img");
    expect([title?.localName, title?.textContent]).toEqual(["title", content.title]);
    expect([desc?.localName, desc?.textContent]).toEqual(["desc", content.headline]);
    expect(svg.getAttribute("aria-labelledby")).toBe(`${title?.id} ${desc?.id}`);
  });

  test.each(WIDTHS)("cuts nothing off and lays nothing on another at a width of %i", (width) => {
    for (const { id } of realDataset.issues)
      expect(faultsOf(drawFigure(realDataset, { issue: id }, { width }))).toEqual([]);
    const filtered = { countries: realDataset.actors.map(({ id }) => id), q: "a search ".repeat(30) };
    expect(faultsOf(drawFigure(realDataset, filtered, { width }))).toEqual([]);
  });

  test.each(WIDTHS)("says of whom a group’s statements are said, wrapped, at a width of %i", (width) => {
    expect(wordsIn(drawFigure(realDataset, {}, { width }))).toContain("Said of all 26 nations");
    const memberNoun = "member and observer states and associated territories";
    const group = aGroup({ size: 193, members: ["norway"], memberNoun });
    const positions = Array.from({ length: 6 }, (_, i) => aPosition(`p${i}`, `Undecided ${i}`));
    const file = aDataset({
      actors: [...aDataset().actors, group],
      issues: [anIssue({ positions })],
      statements: positions.map(({ id }) => aStatement({ id, position: id, actor: group.id })),
    });
    const figure = drawFigure(file, {}, { width });
    expect(wordsIn(figure)).toContain(groupNote(group));
    expect(faultsOf(figure)).toEqual([]);
  });

  test.each([320, 1200, 4000])("holds 200 rows, 12 positions and long names at a width of %i", (width) => {
    expect(faultsOf(drawFigure(aCrowdedDataset(), {}, { width }))).toEqual([]);
  });

  test("keeps twelve positions side by side in smaller heads where that makes them fit", () => {
    const positions = Array.from({ length: 12 }, (_, i) => aPosition(`p${i}`, `Undecided ${i}`));
    const file = aDataset({
      issues: [anIssue({ positions })],
      statements: positions.map(({ id }) => aStatement({ id, position: id })),
    });
    const figure = drawFigure(file);
    const tops = [...figure.svg.querySelectorAll("[data-mark] > rect")].map((pill) => pill.getAttribute("y"));
    expect(new Set(tops).size).toBe(1);
    expect(faultsOf(figure)).toEqual([]);
  });

  test("stands alone: no script, no style sheet, no class, no address but its own", () => {
    for (const view of ["matrix", "bars"] as const) {
      const { svg, markup } = drawFigure(realDataset, { view });
      const strangers = "script, style, image, use, a, foreignObject, [class], [style], [href]";
      expect(svg.querySelector(strangers)).toBeNull();
      expect(svg.matches(strangers)).toBe(false);
      const ids = [...svg.querySelectorAll("[id]")].map(({ id }) => id);
      for (const [, id] of markup.matchAll(/url\(#(.+?)\)/g)) expect(ids).toContain(id);
      expect(markup.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
        /https?:|var\(|url\((?!#)/,
      );
    }
  });
});
