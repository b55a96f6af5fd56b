import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { createWordsWriter, wordsText } from "../../../src/formats/reading/wordsWriter.ts";

const ISSUES = 3;

/** What is written of rows on these issues, and what was given for each issue. */
function written(issues: readonly number[]) {
  const writer = createWordsWriter();
  const given: string[][] = Array.from({ length: ISSUES }, () => []);
  issues.forEach((issue, row) => {
    const words = `Words “${row}”`;
    given[issue]?.push(words);
    writer.add(issue, words);
  });
  const looked = issues.map((_, row) => writer.entryOf(row));
  const words = writer.finish(ISSUES);
  return { looked, given, texts: given.map((_, issue) => wordsText(words, issue)) };
}

describe("words as they are written", () => {
  it.each([
    ["issue by issue", Array.from({ length: 600 }, (_, row) => Math.floor(row / 200))],
    ["by turns", Array.from({ length: 600 }, (_, row) => row % ISSUES)],
    ["with an issue that has none", Array.from({ length: 300 }, (_, row) => (row < 150 ? 0 : 2))],
    ["from the last issue on", Array.from({ length: 300 }, (_, row) => ISSUES - 1 - Math.floor(row / 100))],
    ["none at all", []],
  ])("are those of each issue where rows come %s", (_, issues) => {
    const { texts, given } = written(issues);
    expect(texts).toEqual(given.map((rows) => JSON.stringify(rows)));
  });

  it("are those of each issue, and of each row, in any order", () => {
    assert(
      property(array(integer({ min: 0, max: ISSUES - 1 }), { maxLength: 400 }), (issues) => {
        const { texts, given, looked } = written(issues);
        expect(texts).toEqual(given.map((rows) => JSON.stringify(rows)));
        expect(looked).toEqual(issues.map((_, row) => `Words “${row}”`));
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
