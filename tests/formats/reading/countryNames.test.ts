import { expect, it } from "vitest";
import { allCountries } from "../../../src/domain/countries.ts";
import { otherNamesOf } from "../../../src/domain/countryNames.ts";
import {
  countryNamed,
  countryOfCode,
  fitsTwoCountries,
  usualName,
} from "../../../src/formats/reading/countryNames.ts";
import { withdrawnByCode, withdrawnByName } from "../../../src/formats/reading/withdrawnCodes.ts";

it("every country is found by each of its names in any spelling, and by both codes", () => {
  for (const country of allCountries()) {
    for (const name of [usualName(country), ...otherNamesOf(country.iso3)]) {
      expect([name, countryNamed(name)?.iso3]).toEqual([name, country.iso3]);
      expect([name, countryNamed(`The ${name.toUpperCase()}`)?.iso3]).toEqual([name, country.iso3]);
    }
    expect(countryOfCode(country.iso3.toLowerCase())).toBe(country);
    expect(countryOfCode(country.iso2)).toBe(country);
  }
});

it.each([
  ["UNITED STATES", "USA"],
  ["United States of America (the)", "USA"],
  ["Korea, Republic of", "KOR"],
  ["Korea, Dem. People's Rep.", "PRK"],
  ["Congo, Dem. Rep.", "COD"],
  ["Congo, Rep.", "COG"],
  ["BOLIVIA (PLURINATIONAL STATE OF)", "BOL"],
  ["Iran, Islamic Republic of", "IRN"],
  ["Egypt, Arab Rep.", "EGY"],
  ["Micronesia, Fed. Sts.", "FSM"],
  ["Bosnia & Herzegovina", "BIH"],
  ["St. Vincent and the Grenadines", "VCT"],
  ["Solomon Is.", "SLB"],
  ["TÜRKİYE", "TUR"],
  ["Turkiye", "TUR"],
  ["Cote d`Ivoire", "CIV"],
  ["Libyan Arab Jamahiriya", "LBY"],
  ["Czech Republic", "CZE"],
  ["Burma", "MMR"],
  ["Swaziland", "SWZ"],
  ["Russian Federation", "RUS"],
  ["Viet Nam", "VNM"],
  ["Palestine, State of", "PSE"],
  ["Bahamas, The", "BHS"],
])("%s is %s", (name, iso3) => {
  expect(countryNamed(name)?.iso3).toBe(iso3);
});

it("a name that fits two countries, or none, is no country’s", () => {
  for (const name of ["Congo", "Korea"]) {
    expect(countryNamed(name)).toBeNull();
    expect(fitsTwoCountries(name)).toBe(true);
  }
  for (const name of ["", "Atlantis", "European Union", "the"]) expect(countryNamed(name)).toBeNull();
});

it("no withdrawn code is a country’s of today, and no withdrawn name but two that are still in use", () => {
  const codes =
    "AFI ANT BUR BYS CSK SCG CTE DDR DHY FXX GEL HVO NHB NTZ PCI PCZ RHO SKM SUN TMP VDR YMD YUG ZAR";
  const stillInUse = codes.split(" ").flatMap((code) => {
    expect(countryOfCode(code)).toBeNull();
    const name = withdrawnByCode(code)?.name ?? "";
    return countryNamed(name) === null ? [] : [name];
  });
  expect(stillInUse).toEqual(["Burma", "East Timor"]);
  expect(withdrawnByName("U.S.S.R.")?.code).toBe("SUN");
  expect(withdrawnByName("CZECHOSLOVAKIA")?.code).toBe("CSK");
});
