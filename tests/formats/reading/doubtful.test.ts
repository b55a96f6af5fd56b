import { describe, expect, it } from "vitest";
import { positionStyles } from "../../../src/figures/marks/positionStyle.ts";
import { lines, readText, told } from "./readTable.ts";

describe("what a file only half says", () => {
  it("a name in the column of codes is read as a name, and told as a guess", () => {
    const read = readText("iso3,issue,position\nGBR,Ceasefire,yes\nUK,Aid,no\n");
    expect(lines(read)).toEqual(["United Kingdom · Ceasefire · yes", "United Kingdom · Aid · no"]);
    expect(told(read)).toContain("guessed 3 iso3 “UK”: “UK” is no ISO 3166 code; it is read as a name.");
  });

  it.each(["n/a", "N/A", "null", "-", "–", "?", "…"])(
    "“%s” in place of a position is no position: the row is refused, and told",
    (cell) => {
      const read = readText(`iso3,issue,position\nGBR,Ceasefire,yes\nFRA,Ceasefire,${cell}\n`);
      expect(lines(read)).toEqual(["United Kingdom · Ceasefire · yes"]);
      expect(read.report.rowsRefused).toBe(1);
    },
  );

  it("numbers for positions are told as guessed: the file does not say what they mean", () => {
    const { report } = readText("iso3,issue,position\nGBR,Ceasefire,1\nFRA,Ceasefire,3\n");
    const guessed = report.entries.filter(({ level }) => level === "guessed");
    expect(guessed.map(({ value }) => value)).toEqual(["1", "3"]);
  });

  it("unknown words past the last style are grey with a number, never the blue disc of “yes”", () => {
    const words = Array.from({ length: 14 }, (_, at) => `stance ${String.fromCodePoint(97 + at)}`);
    const rows = words.map((word, at) => `GBR,Question ${at},${word}`);
    const { head } = readText(`iso3,issue,position\nFRA,Question 0,yes\n${rows.join("\n")}\n`);
    const looks = head.issues.slice(1).map(({ positions }) => [...positionStyles(positions).values()][0]);
    expect(looks.filter((look) => look?.glyph === "disc")).toEqual([]);
    expect(looks.at(-1)?.glyph).toBe("numbered");
  });
});
