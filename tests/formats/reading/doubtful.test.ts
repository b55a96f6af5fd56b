import { describe, expect, it } from "vitest";
import type { DatasetHead } from "../../../src/domain/schema.ts";
import { positionStyles } from "../../../src/figures/marks/positionStyle.ts";
import { lines, readText, told } from "./readTable.ts";

describe("what a file only half says", () => {
  it("a name in the column of codes is read as a name, and told as a guess", () => {
    const read = readText("iso3,issue,position\nGBR,Ceasefire,yes\nUK,Aid,no\n");
    expect(lines(read)).toEqual(["United Kingdom · Ceasefire · yes", "United Kingdom · Aid · no"]);
    expect(told(read)).toContain("guessed 3 iso3 “UK”: “UK” is no ISO 3166 code; it is read as a name.");
  });

  const named = (names: readonly string[]) =>
    readText(["actor,issue,position", ...names.map((name) => `${name},Ceasefire,yes`)].join("\n"));
  const countries = ({ head }: { readonly head: DatasetHead }) =>
    head.actors.map((actor) => (actor.kind === "country" ? actor.iso3 : actor.name));

  it.each([
    ["AU", "Australia"],
    ["SG", "Singapore"],
    ["HR", "Croatia"],
    ["IS", "Iceland"],
    ["MP", "Northern Mariana Islands"],
    ["CAN", "Canada"],
  ])("“%s” among full names is no code of %s: an actor of that name, and told", (short, country) => {
    const read = named([country, short, "France", "Kenya"]);
    expect(read.head.actors.map(({ name }) => name)).toEqual([country, short, "France", "Kenya"]);
    expect(read.head.actors.map(({ kind }) => kind)).toEqual(["country", "other", "country", "country"]);
    expect(told(read)).toEqual([
      `guessed 3 actor “${short}”: “${short}” is the code of ${country}, but most actors here have names; it is kept as an actor of that name, without a code.`,
    ]);
  });

  it.each([
    ["most names", ["AUS", "AU", "SGP", "France"], ["AUS", "SGP", "FRA"]],
    ["all names", ["CAN", "HR"], ["CAN", "HRV"]],
    [
      "names known as such, among names",
      ["USA", "UK", "UAE", "France", "Kenya"],
      ["USA", "GBR", "ARE", "FRA", "KEN"],
    ],
    ["names known as such, among codes", ["USA", "GBR", "FRA"], ["USA", "GBR", "FRA"]],
    ["no more than half of the names", ["AU", "IS", "France", "Kenya"], ["AU", "IS", "FRA", "KEN"]],
  ] as const)("codes in a column of names: %s", (_, names, expected) => {
    expect(countries(named(names))).toEqual(expected);
  });

  it("“NA” is no Namibia where two capitals are no codes", () => {
    const read = named(["France", "IS", "Kenya", "NA"]);
    expect(countries(read)).toEqual(["FRA", "IS", "KEN"]);
    expect(read.report.rowsRefused).toBe(1);
  });

  it("another spelling in the column of codes is told of that column", () => {
    const read = readText("iso3,issue,position\nxyz,Ceasefire,yes\nXYZ,Aid,no\nFrance,Aid,no\n");
    expect(read.head.actors.map(({ name }) => name)).toEqual(["xyz", "France"]);
    expect(told(read)).toContain("merged 3 iso3 “XYZ”: Another spelling of xyz.");
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
