import { describe, expect, test } from "vitest";
import { buildMatrix } from "../../src/domain/matrix.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { drawPicture } from "../../src/features/exporting/studioFigures.tsx";
import { studioPicture } from "../../src/features/exporting/studioPicture.ts";
import {
  NO_EDITS,
  openingSettings,
  sizeOf,
  type StudioSettings,
} from "../../src/features/exporting/studioSettings.ts";
import { readLength } from "../../src/features/exporting/studioSizes.ts";
import { defaultView, indexOf, realDataset, wordsOf } from "../builders.ts";

const index = indexOf(realDataset);

function pictureOf(change: Partial<StudioSettings> = {}, viewed: Partial<ViewState> = {}) {
  const view = defaultView(index, viewed);
  const statements = index.dataset.statements.filter(({ issue }) => issue === view.issue);
  const source = {
    index,
    view,
    statements,
    matrix: buildMatrix(index, view, statements),
    headline: "The headline.",
    folded: new Set<string>(),
    words: wordsOf(realDataset),
  };
  const picture = studioPicture(source, { ...openingSettings(view, null), ...change });
  if (!picture) throw new Error("There is no picture.");
  return picture;
}

describe("a size of one's own", () => {
  test.each([
    ["1200", 1200],
    ["320", 320],
    ["4000", 4000],
    ["319", null],
    ["4001", null],
    ["12.5", null],
    ["", null],
    ["1e3", 1000],
    ["wide", null],
  ])("typed as “%s” is a width of %s", (typed, width) => {
    expect(readLength(typed, "width")).toBe(width);
  });

  test("needs no height, but a height that is typed has to be one", () => {
    const settings = openingSettings(defaultView(index), null);
    const own = (width: string, height: string) =>
      sizeOf({ ...settings, size: "own", typed: { width, height } });
    expect(own("900", "")).toEqual({ width: 900, height: null });
    expect(own("900", "700")).toEqual({ width: 900, height: 700 });
    expect(own("900", "7")).toBeNull();
    expect(own("9", "")).toBeNull();
  });
});

describe("the words of a picture", () => {
  test("are the program's until they are written anew, and then change nothing else", () => {
    const plain = pictureOf();
    const edited = pictureOf({ words: { ...NO_EDITS, title: "Mine", subtitle: "", note: "Checked." } });
    expect(plain.content.title).toBe("A “reassurance” force in Ukraine");
    expect(plain.content.headline).toBe("The headline.");
    expect(edited.content).toEqual({ ...plain.content, title: "Mine", headline: "", notes: ["Checked."] });
    expect(edited.matrix).toBe(edited.matrix);
  });

  test("say in the alternative text what kind of picture it is, its sentence, its filters and its source", () => {
    const { alt, content } = pictureOf({ kind: "bars" }, { countries: ["italy"] });
    expect(alt).toBe(
      `Bars of how many countries hold each position: ${content.title}. The headline. Filtered view. Country: Italy. ${content.source}`,
    );
    expect(pictureOf({ words: { ...NO_EDITS, alt: "Mine." } }).alt).toBe("Mine.");
  });

  test("of a card are those of its statement, with the paragraph in its source line", () => {
    const card = pictureOf({ kind: "card", statement: "p07-peskov-threat-quote" });
    expect(card.content.source).toMatch(/undated, ¶7\.$/);
    expect(card.alt).toContain("Dmitry Peskov, Kremlin spokesperson, Russia. Direct quote, to reporters.");
    expect(card.view.cell).toEqual({ row: "russia", position: "opposing" });
  });
});

describe("the sheets of a picture", () => {
  const sheetsOf = (change: Partial<StudioSettings>) =>
    drawPicture(pictureOf(change), { flag: null, map: undefined }).sheets.length;

  test("are one, or as many as its footnotes need", () => {
    expect(sheetsOf({})).toBe(1);
    expect(sheetsOf({ footnoted: true })).toBe(1);
    expect(sheetsOf({ footnoted: true, size: "portrait" })).toBe(1);
    expect(sheetsOf({ footnoted: true, size: "landscape" })).toBe(2);
    expect(
      sheetsOf({ footnoted: true, size: "own", typed: { width: "900", height: "420" } }),
    ).toBeGreaterThan(2);
  });

  test("never hold the footnotes of a card, which is evidence itself", () => {
    expect(pictureOf({ kind: "card", footnoted: true }).footnotes).toEqual([]);
  });
});
