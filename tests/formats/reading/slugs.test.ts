import { expect, it } from "vitest";
import { createIds, slug } from "../../../src/formats/reading/slugs.ts";

it.each([
  ["Côte d’Ivoire", "cote-d-ivoire"],
  ["  A/RES/78/1 (draft) ", "a-res-78-1-draft"],
  ["日本", ""],
  ["__proto__", "proto"],
  ["word ".repeat(30), "word-word-word-word-word-word-word-word-word-word-word-word"],
  ["x".repeat(500), "x".repeat(60)],
])("%j is %j in an address", (text, expected) => {
  expect(slug(text)).toBe(expected);
});

it("every text gets an id of its own, also where another’s number is its name", () => {
  const idOf = createIds("actor");
  const texts = ["Plan", "Plan 2", "Plan!", "plan", "★", "☆", "Bloc EU", "Column 1"];
  expect(texts.map((text) => idOf(text))).toEqual([
    "plan",
    "plan-2",
    "plan-3",
    "plan-4",
    "actor-1",
    "actor-2",
    "actor-bloc-eu",
    "actor-column-1",
  ]);
});
