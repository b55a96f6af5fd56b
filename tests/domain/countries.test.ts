import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { allCountries, countryByIso3, sentenceName } from "../../src/domain/countries.ts";
import { otherNamesOf } from "../../src/domain/countryNames.ts";
import { articledNames } from "./articledNames.ts";
import { fold } from "../../src/domain/text.ts";

const flagFolder = join(import.meta.dirname, "../../node_modules/country-flag-icons/3x2");
const englishNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Flags whose two letters ISO 3166-1 has not assigned to a country. */
const notAssigned = new Map([
  ["AC", "Ascension Island: reserved"],
  ["EU", "European Union: reserved"],
  ["IC", "Canary Islands: reserved"],
  ["TA", "Tristan da Cunha: reserved"],
  ["XA", "Abkhazia in this flag set: free for users to assign"],
  ["XC", "Northern Cyprus in this flag set: free for users to assign"],
  ["XO", "South Ossetia in this flag set: free for users to assign"],
]);

function codesNamed(name: string): readonly string[] {
  return allCountries()
    .filter(({ iso3 }) => otherNamesOf(iso3).some((other) => fold(other) === fold(name)))
    .map(({ iso3 }) => iso3);
}

describe("the table of countries", () => {
  it("holds the 249 assigned codes and Kosovo, each once, by alpha-3 code", () => {
    const iso3 = allCountries().map((country) => country.iso3);
    expect(new Set(iso3).size).toBe(250);
    expect(new Set(allCountries().map((country) => country.iso2)).size).toBe(250);
    expect(iso3).toEqual([...iso3].toSorted());
    expect(iso3).toHaveLength(250);
  });

  it("writes every code in capitals", () => {
    for (const { iso3, iso2 } of allCountries()) {
      expect(iso3).toMatch(/^[A-Z]{3}$/);
      expect(iso2).toMatch(/^[A-Z]{2}$/);
    }
  });

  it("has only alpha-2 codes that have a flag and an English name", () => {
    const flagless = allCountries().filter(({ iso2 }) => !existsSync(join(flagFolder, `${iso2}.svg`)));
    const nameless = allCountries().filter(({ iso2 }) => englishNames.of(iso2) === undefined);
    expect(flagless).toEqual([]);
    expect(nameless).toEqual([]);
  });

  it("leaves out no flag of an assigned code", () => {
    const flags = readdirSync(flagFolder).flatMap((file) => /^([A-Z]{2})\.svg$/.exec(file)?.[1] ?? []);
    const known = new Set(allCountries().map(({ iso2 }) => iso2));
    expect(flags.filter((iso2) => !known.has(iso2)).toSorted()).toEqual([...notAssigned.keys()]);
  });

  test.each([
    ["DEU", "DE"],
    ["CHE", "CH"],
    ["KOR", "KR"],
    ["PRK", "KP"],
    ["COD", "CD"],
    ["COG", "CG"],
    ["AUT", "AT"],
    ["AUS", "AU"],
    ["NER", "NE"],
    ["NGA", "NG"],
    ["SVK", "SK"],
    ["SVN", "SI"],
    ["XKX", "XK"],
  ])("pairs %s with %s", (iso3, iso2) => {
    expect(countryByIso3(iso3)?.iso2).toBe(iso2);
  });

  it("knows no country for a code that is not in use", () => {
    expect(countryByIso3("ZZZ")).toBeUndefined();
    expect(countryByIso3("usa")).toBeUndefined();
    expect(countryByIso3("")).toBeUndefined();
  });
});

describe("other names", () => {
  test.each([
    ["Britain", "GBR"],
    ["Great Britain", "GBR"],
    ["UK", "GBR"],
    ["America", "USA"],
    ["USA", "USA"],
    ["US", "USA"],
    ["Holland", "NLD"],
    ["Burma", "MMR"],
    ["Czech Republic", "CZE"],
    ["Ivory Coast", "CIV"],
    ["Swaziland", "SWZ"],
    ["Cape Verde", "CPV"],
    ["Cabo Verde", "CPV"],
    ["Turkey", "TUR"],
    ["Turkiye", "TUR"],
    ["Russian Federation", "RUS"],
    ["Republic of Korea", "KOR"],
    ["ROK", "KOR"],
    ["DPRK", "PRK"],
    ["Islamic Republic of Iran", "IRN"],
    ["DRC", "COD"],
    ["CAR", "CAF"],
    ["UAE", "ARE"],
    ["PRC", "CHN"],
    ["PNG", "PNG"],
    ["Viet Nam", "VNM"],
    ["Holy See", "VAT"],
  ])("%s is a name of %s alone", (name, iso3) => {
    expect(codesNamed(name)).toEqual([iso3]);
  });

  test.each(["Congo", "Korea", "Virgin Islands"])("%s, which fits two countries, names neither", (name) => {
    expect(codesNamed(name)).toEqual([]);
  });

  it("occur once in the whole table, whatever their case and accents", () => {
    const names = allCountries().flatMap(({ iso3 }) => otherNamesOf(iso3).map(fold));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("are never the English name of another country", () => {
    const usual = new Map(allCountries().map(({ iso2, iso3 }) => [fold(englishNames.of(iso2) ?? ""), iso3]));
    const taken = allCountries().flatMap(({ iso3 }) =>
      otherNamesOf(iso3).filter((name) => (usual.get(fold(name)) ?? iso3) !== iso3),
    );
    expect(taken).toEqual([]);
  });

  it("have no stray blanks, no article in front and no capitals throughout but in abbreviations", () => {
    const odd = allCountries()
      .flatMap(({ iso3 }) => otherNamesOf(iso3))
      .filter((name) => name !== name.trim() || /\s\s|^$|^the\b|[\n|]/i.test(name) || /[A-Z]{6}/.test(name));
    expect(odd).toEqual([]);
  });
});

describe("a name in a sentence", () => {
  test.each([
    ["United States", "USA", "the United States"],
    ["USA", "USA", "the USA"],
    ["America", "USA", "America"],
    ["France", "FRA", "France"],
    ["French Republic", "FRA", "the French Republic"],
    ["Britain", "GBR", "Britain"],
    ["UK", "GBR", "the UK"],
    ["Netherlands", "NLD", "the Netherlands"],
    ["Holland", "NLD", "Holland"],
    ["Russia", "RUS", "Russia"],
    ["Russian Federation", "RUS", "the Russian Federation"],
    ["Czechia", "CZE", "Czechia"],
    ["Czech Republic", "CZE", "the Czech Republic"],
    ["Congo - Kinshasa", "COD", "Congo - Kinshasa"],
    ["Ukraine", "UKR", "Ukraine"],
  ])("%s (%s) reads %s", (name, iso3, expected) => {
    expect(sentenceName(name, iso3)).toBe(expected);
  });

  it("has “the” for just those names of the whole table that take it", () => {
    const takes = new Set(articledNames.map(([name, iso3]) => `${iso3} ${name}`));
    const wrong = allCountries().flatMap(({ iso3 }) =>
      otherNamesOf(iso3).filter(
        (name) => sentenceName(name, iso3).startsWith("the ") !== takes.has(`${iso3} ${name}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps an article that it already has", () => {
    expect(sentenceName("the Netherlands", "NLD")).toBe("the Netherlands");
    expect(sentenceName("The Gambia", "GMB")).toBe("The Gambia");
  });

  it("is left alone without a code, or with one that is not in use", () => {
    expect(sentenceName("United Nations", undefined)).toBe("United Nations");
    expect(sentenceName("Netherlands", "ZZZ")).toBe("Netherlands");
  });
});
