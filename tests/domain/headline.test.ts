import { describe, expect, it } from "vitest";
import { headline, thinEvidence } from "../../src/domain/headline.ts";
import { buildMatrix, cellsOf } from "../../src/domain/matrix.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { defaultView, filtered, indexOf, realDataset, wordsOf } from "../builders.ts";

const index = indexOf(realDataset);
const words = wordsOf(realDataset);

/** How a headline has to keep each condition the codebook codes. */
const keeps = new Map([
  ["if there is a peace deal", /if there is a peace (deal|agreement)/],
  ["if there is a peace agreement", /if there is a peace (deal|agreement)/],
  ["may provide", /\bmay\b/],
  ["for any peace agreement; could assist", /could .*any peace agreement/],
  ["once framework conditions are clarified", /until framework conditions are clarified/],
]);

function said(change: Partial<ViewState>): string {
  const view = defaultView(index, change);
  return headline(buildMatrix(index, view, filtered(index, view, words).inView), index, view.q);
}

describe("the headline of each issue of the real dataset", () => {
  it("on the force keeps every condition, hedge and the warning", () => {
    const sentence = said({});
    for (const pattern of keeps.values()) expect(sentence).toMatch(pattern);
    expect(sentence).toMatch(/Russia [^;]* says any foreign troops [^;]*“legitimate targets”/);
    expect(sentence).toMatch(/26 nations, two of them named/);
    expect(sentence).not.toMatch(/NATO|28|France/);
  });

  it.each([
    ["russian-veto", ["NATO rejects"]],
    [
      "russia-as-guarantor",
      ["Russia insists", "Ukraine rejects", "Kyiv’s allies, number not stated, reject"],
    ],
    ["istanbul-framework", ["Russia says the Istanbul framework"]],
    [
      "guarantees-for-both",
      [
        "Russia says there must be guarantees for itself as well as Ukraine",
        "Russia says it will implement “these agreements”",
      ],
    ],
    ["pressure-on-russia", ["Germany, through its chancellor, urges greater pressure on Russia"]],
  ])("on %s says who holds what, in the order of the positions", (issue, clauses) => {
    const told = said({ issue }).replace(/\.$/, "").split("; ");
    expect(told).toHaveLength(clauses.length);
    clauses.forEach((clause, i) => expect(told[i]).toContain(clause));
  });
});

describe("the headline under filters", () => {
  it("keeps the conditions of the cells in view, whatever is filtered", () => {
    const actors = ["", ...realDataset.actors.map(({ id }) => id)];
    const positions = ["", ...index.dataset.issues.flatMap((issue) => issue.positions.map(({ id }) => id))];
    for (const q of ["", "peace", "trump", "“legitimate targets”", "framework"])
      for (const actor of actors)
        for (const position of positions) {
          const change = { q, countries: actor ? [actor] : [], positions: position ? [position] : [] };
          const view = defaultView(index, change);
          const matrix = buildMatrix(index, view, filtered(index, view, words).inView);
          const sentence = headline(matrix, index, q);
          for (const condition of cellsOf(matrix).flatMap((cell) => cell.conditions))
            expect(sentence, JSON.stringify(change)).toMatch(keeps.get(condition) ?? condition);
        }
  });

  it("says a member's own pledge, with its condition, when the group is out of view", () => {
    expect(said({ countries: ["france"] })).toBe(
      "France agreed to provide forces (if there is a peace deal).",
    );
    expect(said({ countries: ["france", "united-kingdom"] })).toBe(
      "France and the United Kingdom agreed to provide forces (if there is a peace deal).",
    );
  });

  it("says what was searched for before what it found", () => {
    expect(said({ q: "meloni" })).toMatch(
      /^Of those with statements that match “meloni”: Italy could help monitor/,
    );
    expect(said({ q: " zebra " })).toBe("Of those with statements that match “zebra”: none.");
  });

  it("never flattens Russia's opposition to a bare no: the warning stays, and is Russia's to say", () => {
    for (const change of [
      { q: "kremlin" },
      { countries: ["russia"] },
      { positions: ["opposing"] },
      { leaders: false },
    ])
      expect(said(change)).toMatch(/Russia [^;]* says any foreign troops [^;]*“legitimate targets”/);
  });

  it("says that nobody speaks when nobody does", () => {
    expect(said({ countries: ["nato"] })).toBe("NATO: no position stated in this article on this issue.");
  });

  it("begins with a capital and stands on its own, one actor at a time", () => {
    for (const actor of realDataset.actors) {
      const sentence = said({ countries: [actor.id] });
      expect(sentence).toMatch(/^[A-Z0-9]/);
      expect(sentence, "“it” has nothing to refer to").not.toMatch(/^\S+ \w+ it\b/);
    }
  });
});

describe("thin evidence", () => {
  it.each([
    ["russian-veto", "Thin evidence: only NATO speaks to this issue, in 1 statement."],
    ["istanbul-framework", "Thin evidence: only Russia speaks to this issue, in 1 statement."],
    ["guarantees-for-both", "Thin evidence: only Russia speaks to this issue, in 2 statements."],
    ["pressure-on-russia", "Thin evidence: only Germany speaks to this issue, in 1 statement."],
    ["reassurance-force", null],
    ["russia-as-guarantor", null],
  ])("is said of %s where one actor alone speaks", (issue, sentence) => {
    expect(thinEvidence(index, issue)).toBe(sentence);
  });
});
