import { expect, it } from "vitest";
import { fold, listed, queryTerms } from "../../src/domain/text.ts";

it.each([
  ["Zelénskyy’s", "zelenskyy's"],
  ["ÅLAND", "aland"],
  ["Türkiye", "turkiye"],
  ["São Tomé", "sao tome"],
  ["“legitimate targets”", '"legitimate targets"'],
  ["„Zitat“ «citation»", '"zitat" "citation"'],
  ["nuclear‑free – or — not", "nuclear-free - or - not"],
  ["soft\u00ADhyphen", "softhyphen"],
  ["  many \n\t blanks\u00A0here ", "many blanks here"],
  ["Straße", "strasse"],
  ["ＮＡＴＯ", "nato"],
  ["Ελλάδα", "ελλαδα"],
  ["", ""],
])("%j folds to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it.each([
  ["Łódź", "lodz"],
  ["Tromsø", "tromso"],
])("%j, with a stroke that is no mark of its own, folds to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it("folding twice changes nothing more", () => {
  for (const text of ["Zelénskyy’s", "Straße", "İstanbul", "ﬁve «Ǆ»"])
    expect(fold(fold(text))).toBe(fold(text));
});

it("a query is its folded words", () => {
  expect(queryTerms("  Peace   DEAL ")).toEqual(["peace", "deal"]);
  expect(queryTerms(" \u00AD ")).toEqual([]);
});

it.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
])("%j are listed as %j", (names, prose) => {
  expect(listed(names)).toBe(prose);
});
