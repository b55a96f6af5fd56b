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
    ["SG", "Singapore"],
    ["HR", "Croatia"],
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
    ["most names", ["AUS", "SG", "SGP", "France"], ["AUS", "SGP", "FRA"]],
    ["all names", ["CAN", "HR"], ["CAN", "HRV"]],
    [
      "names known as such, among names",
      ["USA", "UK", "UAE", "France", "Kenya"],
      ["USA", "GBR", "ARE", "FRA", "KEN"],
    ],
    ["one among short names", ["USA", "UK", "UAE", "SG"], ["USA", "GBR", "ARE", "SG"]],
    ["one beside a short name", ["UK", "FR"], ["GBR", "FRA"]],
    ["names known as such, among codes", ["USA", "GBR", "FRA"], ["USA", "GBR", "FRA"]],
    ["no more than half of the names", ["SG", "HR", "France", "Kenya"], ["SG", "HR", "FRA", "KEN"]],
  ] as const)("codes in a column of names: %s", (_, names, expected) => {
    expect(countries(named(names))).toEqual(expected);
  });

  const unlike = (short: string, body: string, country: string) =>
    `“${short}” can be ${body} as well as the code of ${country}; it is kept as an actor of that name, without a code.`;

  it.each([
    ["among full names", ["France", "AU", "Kenya"], ["FRA", "AU", "KEN"]],
    ["among short names", ["USA", "UK", "UAE", "AU"], ["USA", "GBR", "ARE", "AU"]],
    ["alone", ["AU"], ["AU"]],
    ["among codes of another length", ["AUS", "AU", "SGP", "FRA"], ["AUS", "AU", "SGP", "FRA"]],
  ] as const)("“AU”, which may be the African Union, is no code %s, and told", (_, names, expected) => {
    const read = named(names);
    expect(countries(read)).toEqual(expected);
    const entry = read.report.entries.find(({ value }) => value === "AU");
    const [level, what] = ["guessed", unlike("AU", "the African Union", "Australia")];
    expect(entry).toMatchObject({ level, what, remedy: "Write the full name, or add the code." });
  });

  it("“AU” and “NAM” are codes among codes of their length, and in a column of codes", () => {
    expect(countries(named(["AU", "DE", "FR"]))).toEqual(["AUS", "DEU", "FRA"]);
    expect(countries(named(["NAM", "DEU", "FRA"]))).toEqual(["NAM", "DEU", "FRA"]);
    expect(countries(readText("iso2,issue,position\nAU,Ceasefire,yes\n"))).toEqual(["AUS"]);
  });

  it("a file sorted by actor is looked at past its first rows before a code is taken for one", () => {
    const first = Array.from({ length: 2500 }, () => "SG");
    const countriesRead = countries(named([...first, "France", "Kenya", "United Nations"]));
    expect(countriesRead).toEqual(["SG", "FRA", "KEN", "United Nations"]);
    expect(countries(named([...first, "DE", "FR"]))).toEqual(["SGP", "DEU", "FRA"]);
  });

  it.each([
    ["England", "the United Kingdom"],
    ["Great Britain", "the United Kingdom"],
    ["Holland", "the Netherlands"],
  ])("“%s” is read as the whole of %s, once told as a guess", (part, whole) => {
    const read = readText(`actor,issue,position\n${part},Ceasefire,yes\n${part},Aid,no\nFrance,Aid,no\n`);
    expect(read.head.actors[0]).toMatchObject({ kind: "country", name: part });
    expect(told(read)).toEqual([
      `guessed 2 actor “${part}”: “${part}” names a part of ${whole}; it is read as the whole country. (2 rows)`,
    ]);
    expect(read.report.entries[0]?.remedy).toBe(
      `Where only the part is meant, write “${part} (part)” or the like.`,
    );
    expect(named([`${part} (part)`]).head.actors[0]?.kind).toBe("other");
  });

  it("a part’s name does not name the country where another of its names is in the file", () => {
    expect(named(["England", "England", "United Kingdom"]).head.actors).toMatchObject([
      { name: "United Kingdom", otherNames: ["England"] },
    ]);
  });

  it("Scotland, Wales and Northern Ireland are actors of their own", () => {
    expect(countries(named(["Scotland", "Wales", "Northern Ireland", "France"]))).toEqual([
      "Scotland",
      "Wales",
      "Northern Ireland",
      "FRA",
    ]);
  });

  it("the withdrawn code of a state that took another name is that state’s, and told", () => {
    const read = readText("iso3,issue,position\nZAR,Ceasefire,yes\nBYS,Aid,no\nSUN,Aid,no\n");
    expect(countries(read)).toEqual(["COD", "BLR", "Soviet Union"]);
    expect(told(read)).toContain(
      "guessed 2 iso3 “ZAR”: The code ZAR (Zaire) was withdrawn in 1997, as the state took another name: Congo - Kinshasa.",
    );
    expect(countries(named(["DEU", "FRA", "BYS", "DDR"]))).toEqual([
      "DEU",
      "FRA",
      "BLR",
      "German Democratic Republic",
    ]);
  });

  it("“NA” is no Namibia where two capitals are no codes", () => {
    const read = named(["France", "SG", "Kenya", "NA"]);
    expect(countries(read)).toEqual(["FRA", "SG", "KEN"]);
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
