import { describe, expect, it } from "vitest";
import { matchesElsewhere } from "../../src/domain/filter.ts";
import { findOnPage } from "../../src/domain/searchBook.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { defaultView, filtered, indexOf, realDataset, wordsOf } from "../builders.ts";

const index = indexOf(realDataset);
const words = wordsOf(realDataset);

function found(change: Partial<ViewState>): readonly string[] {
  return filtered(index, defaultView(index, change), words).inView.map(({ id }) => id);
}

function elsewhere(view: ViewState) {
  return matchesElsewhere(index, view, findOnPage(index, view.q, words));
}

describe("filters", () => {
  it("without any, keep every statement of the issue in the dataset's order", () => {
    const all = realDataset.statements.filter(({ issue }) => issue === "reassurance-force");
    expect(found({})).toEqual(all.map(({ id }) => id));
  });

  it("by actor keep what each chosen one says, a group only when it is chosen itself", () => {
    expect(found({ countries: ["france"] })).toEqual(["p02-france"]);
    expect(found({ countries: ["italy", "pledging-nations"] })).toEqual([
      "p02-pledging-nations",
      "p15-pledging-nations",
      "p18-meloni-monitoring",
    ]);
    expect(found({ countries: ["nato"] })).toEqual([]);
  });

  it("by position keep what holds one of the chosen ones", () => {
    expect(found({ positions: ["monitoring-only", "endorsing"] })).toEqual([
      "p18-meloni-monitoring",
      "p19-zelenskyy-welcomes",
    ]);
  });

  it("apply together", () => {
    expect(found({ countries: ["united-states"], positions: ["undecided"] })).toEqual([
      "p09-united-states-unclear",
    ]);
    expect(found({ countries: ["united-states"], positions: ["undecided"], q: "air power" })).toEqual([]);
  });

  it("leave the positions to choose from untouched by the position filter, but not by the others", () => {
    const view = defaultView(index, {
      countries: ["germany", "united-states"],
      positions: ["opposing"],
      q: "involvement",
    });
    const { inView, anyPosition } = filtered(index, view, words);
    expect(inView).toEqual([]);
    expect(anyPosition.map(({ id }) => id)).toEqual(["p18-german-spokesman-undecided"]);
  });
});

describe("search", () => {
  it.each([
    ["an actor's name", "Italy", ["p18-meloni-monitoring"]],
    ["a speaker's name", "meloni", ["p18-meloni-monitoring"]],
    ["an unnamed speaker's title", "government spokesman", ["p18-german-spokesman-undecided"]],
    ["a title", "prime minister", ["p18-meloni-monitoring"]],
    ["the summary", "air power", ["p09-trump-other-support"]],
    ["the quotation", "we proceed from the premise", ["p03-putin-targets-quote"]],
    ["the setting", "Vladivostok", ["p03-putin-targets-quote"]],
    ["the condition", "peace agreement", ["p15-pledging-nations", "p18-meloni-monitoring"]],
    ["a name without its diacritics and in capitals", "GIORGIA", ["p18-meloni-monitoring"]],
    ["a name with diacritics the source lacks", "Zelénskyy", ["p19-zelenskyy-welcomes"]],
    ["words in any order, from name and summary", "power trump air", ["p09-trump-other-support"]],
    ["blanks about", "  air   power ", ["p09-trump-other-support"]],
    ["nothing that is said", "tariff", []],
    ["one word that is said and one that is not", "air tariff", []],
  ])("finds %s", (_, q, expected) => {
    expect(found({ q })).toEqual(expected);
  });

  it.each([
    ["Britain", "p02-united-kingdom"],
    ["UK", "p02-united-kingdom"],
    ["Great Britain", "p02-united-kingdom"],
    ["GBR", "p02-united-kingdom"],
    ["USA", "p09-trump-other-support"],
    ["US", "p09-united-states-unclear"],
    ["America", "p09-trump-other-support"],
    ["Washington", "p09-united-states-unclear"],
    ["24 nations not named", "p15-pledging-nations"],
  ])("finds an actor under its other name %s", (q, id) => {
    expect(found({ q })).toContain(id);
  });

  it.each([
    ["UK", "ukraine", "p19-zelenskyy-welcomes"],
    ["US", "russia", "p04-putin-long-term-peace"],
  ])("does not take %s for a part of %s", (q, _, id) => {
    expect(found({ q })).not.toContain(id);
  });

  it("treats straight and typographic quotation marks alike", () => {
    expect(found({ q: '"legitimate targets"' })).toEqual(found({ q: "“legitimate targets”" }));
    expect(found({ q: "russia's border" })).toEqual(found({ q: "Russia’s border" }));
    expect(found({ q: "Russia’s border" })).not.toEqual([]);
  });

  it("works on the coding alone until the words are fetched", () => {
    const before = (q: string) =>
      filtered(index, defaultView(index, { q }), new Map()).inView.map(({ id }) => id);
    expect(before("meloni")).toEqual(["p18-meloni-monitoring"]);
    expect(before("peace agreement")).toEqual(["p15-pledging-nations", "p18-meloni-monitoring"]);
    expect(before("air power")).toEqual([]);
  });
});

describe("what a search finds on other issues", () => {
  it("is counted issue by issue, without the one in view and those without a match", () => {
    expect(elsewhere(defaultView(index, { q: "putin" }))).toEqual([
      { issueId: "russia-as-guarantor", count: 1 },
      { issueId: "guarantees-for-both", count: 2 },
    ]);
    expect(elsewhere(defaultView(index, { issue: "russian-veto", q: "meloni" }))).toEqual([
      { issueId: "reassurance-force", count: 1 },
    ]);
  });

  it("heeds the chosen actors but not the positions, which belong to an issue", () => {
    const view = defaultView(index, { q: "chancellor", countries: ["germany"], positions: ["opposing"] });
    expect(elsewhere(view)).toEqual([{ issueId: "pressure-on-russia", count: 1 }]);
    expect(elsewhere({ ...view, countries: ["italy"] })).toEqual([]);
  });

  it("is nothing without a search", () => {
    expect(elsewhere(defaultView(index, { q: " " }))).toEqual([]);
  });
});
