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
  ["Byelorussian SSR", "BLR"],
  ["BYELORUSSIAN SOVIET SOCIALIST REPUBLIC", "BLR"],
  ["Byelorussian S.S.R.", "BLR"],
  ["Ukrainian SSR", "UKR"],
  ["Zaire", "COD"],
  ["Zaïre", "COD"],
  ["Congo (Léopoldville)", "COD"],
  ["Dahomey", "BEN"],
  ["Upper Volta", "BFA"],
  ["Ceylon", "LKA"],
  ["Siam", "THA"],
  ["Federation of Malaya", "MYS"],
  ["Cape Verde", "CPV"],
  ["Turkey", "TUR"],
  ["Ivory Coast", "CIV"],
  ["Macedonia", "MKD"],
  ["The former Yugoslav Republic of Macedonia", "MKD"],
  ["Macedonia, the former Yugoslav Republic of", "MKD"],
  ["Macedonia (the former Yugoslav Republic of)", "MKD"],
  ["Mongolian People's Republic", "MNG"],
  ["St. Christopher and Nevis", "KNA"],
  ["United Republic of Tanganyika and Zanzibar", "TZA"],
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

it.each([
  "USSR",
  "Yugoslavia",
  "Czechoslovakia",
  "German Democratic Republic",
  "Democratic Yemen",
  "Serbia and Montenegro",
  "Southern Rhodesia",
  "New Hebrides",
  "United Arab Republic",
  "Tanganyika",
  "Zanzibar",
])("%s, which is not the same member as any state of today, is no country’s name", (name) => {
  expect(countryNamed(name)).toBeNull();
});

it("no withdrawn code is a country’s of today, and no withdrawn name but those of states that only took another", () => {
  const codes =
    "AFI ANT BUR BYS CSK SCG CTE DDR DHY FXX GEL HVO NHB NTZ PCI PCZ RHO SKM SUN TMP VDR YMD YUG ZAR";
  const renamed = codes.split(" ").flatMap((code) => {
    expect(countryOfCode(code)).toBeNull();
    const name = withdrawnByCode(code)?.name ?? "";
    return countryNamed(name) === null ? [] : [name];
  });
  expect(renamed).toEqual(["Burma", "Byelorussian SSR", "Dahomey", "Upper Volta", "East Timor", "Zaire"]);
  expect(withdrawnByName("U.S.S.R.")?.code).toBe("SUN");
  expect(withdrawnByName("CZECHOSLOVAKIA")?.code).toBe("CSK");
});
