import { expect, it } from "vitest";
import { knownPosition, looksOf } from "../../src/domain/positionWords.ts";

it.each([
  ["Yes", 2],
  ["IN FAVOUR", 2],
  ["in favor", 2],
  ["Supporting", 2],
  ["agree", 2],
  ["Voted for.", 2],
  ["somewhat agree", 1],
  ["Partly supportive", 1],
  ["abstain", 0],
  ["Neither agree nor disagree", 0],
  ["Tend to disagree", -1],
  ["no", -2],
  ["against", -2],
  ["Opposing", -2],
  ["Strongly oppose", -2],
  ["Non-voting", null],
  ["not voting", null],
  ["ABSENT", null],
])("“%s” is known by its meaning: %j", (label, scale) => {
  expect(knownPosition(label)?.scale).toBe(scale);
});

it.each([
  "",
  "Y",
  "1",
  "Maybe",
  "strongly",
  "strongly abstain",
  // A vote of no, or none at all.
  "No vote",
  "Nobody",
  "Yes, if all agree",
  "for ".repeat(500),
])("“%s” is not known", (label) => {
  expect(knownPosition(label)).toBeNull();
});

it("only what is for or against agrees or disagrees", () => {
  const looks = [looksOf(2), looksOf(1), looksOf(0), looksOf(-1), looksOf(-2), looksOf(null)];
  expect(looks.map(({ agreement }) => agreement ?? null)).toEqual([
    "agree",
    "agree",
    null,
    "disagree",
    "disagree",
    null,
  ]);
  expect(new Set(looks.map(({ style }) => style)).size).toBe(6);
});
