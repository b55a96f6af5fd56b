import { allCountries, countryByIso3, type Country } from "../../domain/countries.ts";
import { otherNamesOf } from "../../domain/countryNames.ts";
import { nameKey } from "./nameKey.ts";

/** The country with an alpha-3 or alpha-2 code, in any case; null for what is neither. */
export function countryOfCode(code: string): Country | null {
  const capitals = code.toUpperCase();
  return countryByIso3(capitals) ?? tables().byIso2.get(capitals) ?? null;
}

/** The country of a name: its usual name, one of its others, or a variant of them; null for names that fit none or two. */
export function countryNamed(name: string): Country | null {
  return tables().byName.get(nameKey(name)) ?? null;
}

/** Whether a name fits two countries of today, so that it names neither: "Congo". */
export function fitsTwoCountries(name: string): boolean {
  return FITS_TWO.has(nameKey(name));
}

/** Whether a name that is read as a country's is, strictly, that of a part of it: "England", "Holland". */
export function namesPart(name: string): boolean {
  return PARTS.has(nameKey(name));
}

/** The usual English name of a country, as the Unicode CLDR has it. */
export function usualName({ iso2, iso3 }: Country): string {
  return tables().regions.of(iso2) ?? iso3;
}

interface Tables {
  readonly byIso2: ReadonlyMap<string, Country>;
  readonly byName: ReadonlyMap<string, Country>;
  readonly regions: Intl.DisplayNames;
}

const FITS_TWO: ReadonlySet<string> = new Set(["congo", "korea", "virgin islands"]);
/** As `nameKey` gives them. */
const PARTS: ReadonlySet<string> = new Set(
  "england|great britain|holland|antigua|bosnia|saint vincent|sao tome".split("|"),
);

let read: Tables | undefined;

function tables(): Tables {
  if (read !== undefined) return read;
  const regions = new Intl.DisplayNames(["en"], { type: "region" });
  const byIso2 = new Map<string, Country>();
  const byName = new Map<string, Country>();
  const know = (name: string, country: Country) => {
    const key = nameKey(name);
    if (!byName.has(key) && !FITS_TWO.has(key)) byName.set(key, country);
  };
  for (const country of allCountries()) {
    byIso2.set(country.iso2, country);
    know(regions.of(country.iso2) ?? country.iso3, country);
    for (const name of otherNamesOf(country.iso3)) know(name, country);
  }
  for (const line of `${VARIANTS}\n${FORMER}`.split("\n")) {
    const [iso3 = "", ...names] = line.split("|");
    const country = countryByIso3(iso3);
    if (country !== undefined) for (const name of names) know(name, country);
  }
  read = { byIso2, byName, regions };
  return read;
}

// What src/domain/countryNames.ts and CLDR lack and nameKey does not make alike: names of UN records (the map of names in
// github.com/aidan/parlparse, undata/code/nations.py), of ISO 3166-1
// (hiqdev/reodb, src/guess_country_data.sql), of the World Bank (jpazvd/wbopendata) and of Natural Earth.
// Usual names are here too, as a browser may spell CLDR's differently.
const VARIANTS = `ATG|Antigua and Barb.|Antigua
BIH|Bosnia and Herz.|Bosnia-Hercegovina
BOL|Bolivia
BRN|Brunei
CAF|Central African Rep.
CIV|Cote dIvoire|Cote d Ivoire|Republic of Cote d'Ivoire
COD|Congo, Dem. Rep.|Democratic Rep. of Congo|Congo (Democratic Republic of the)|Congo, the Democratic Republic of the|Congo (Kinshasa)|Dem Rep of Congo|DR of the Congo
COG|Congo, Rep.|Congo (Brazzaville)|Congo (Republic of the)
COM|Comoro Islands
CPV|Cape Verde Islands
CZE|Czechia|Czech Rep.
DEU|West Germany|Germany (Federal Republic of)|Germany, Federal Republic of|FRG
DOM|Dominican Rep.
EGY|Egypt, Arab Rep.
FLK|Falkland Islands|Malvinas
FSM|Micronesia|Micronesia, Fed. Sts.
GBR|United Kingdom|England|UK of Great Britain and Northern Ireland
GNQ|Eq. Guinea
HKG|Hong Kong SAR|Hong Kong SAR, China|Hong Kong, China
IRN|Iran|Iran, Islamic Rep.
IRL|Irish Republic
KAZ|Kazakstan
KNA|St. Kitts-Nevis
KOR|South Korea|Korea, South|Korea (Republic of)|S. Korea
PRK|North Korea|Korea, North|Korea (Democratic People's Republic of)|N. Korea|Korea, Dem. People's Rep.
LAO|Laos
LBY|Libya
MAC|Macao SAR|Macau SAR|Macao SAR, China
MDA|Moldova
MKD|North Macedonia|Macedonia, FYR|Macedonia, FYROM|TFYR Macedonia|The former Yugoslav Rep. of Macedonia|Macedonia (the former Yugoslav Republic of)|Macedonia (FYROM)
MMR|Myanmar
PSE|Palestinian Territory, Occupied|Palestinian Authority|West Bank and Gaza
RUS|Russia
SHN|St. Helena
SLB|Solomons
STP|Sao Tome
SWZ|Eswatini|eSwatini
SYR|Syria
TLS|Timor-Leste|Timor Leste
TUR|Turkiye
TWN|Taiwan
TZA|Tanzania
USA|United States|U.S. of America|US of America
VAT|Vatican City|Holy See (Vatican City State)
VCT|Saint Vincent|St. Vin. and Gren.
VEN|Venezuela|Venezuela, RB
VGB|British Virgin Islands
VIR|Virgin Islands, U.S.|Virgin Islands (U.S.)
VNM|Vietnam
XKX|Kosovo
YEM|Yemen, Rep.`;

// Former names under which a member of the United Nations sat that is the same member today, under another name: from the
// notes to the UN's list of member states ("Growth in United Nations membership": Belarus, Benin, Burkina Faso, Cambodia,
// Malaysia, Sri Lanka, Tanzania, Thailand and so on), and the entries of ISO 3166-3 of which a single code goes on (BYS,
// BUR, DHY, HVO, ZAR). States that were divided or joined another (USSR, Yugoslavia, Czechoslovakia, GDR, the two Yemens),
// and territories before independence (Southern Rhodesia, New Hebrides), are in withdrawnCodes.ts or no country's.
const FORMER = `AFG|Democratic Republic of Afghanistan
AGO|People's Republic of Angola
ALB|People's Republic of Albania|People's Socialist Republic of Albania
BEN|Dahomey|Republic of Dahomey|People's Republic of Benin
BFA|Upper Volta|Republic of Upper Volta
BGR|People's Republic of Bulgaria
BHR|State of Bahrain
BLR|Byelorussian SSR|Byelorussian Soviet Socialist Republic|Byelorussia|Belorussian SSR|Belorussian Soviet Socialist Republic|Belorussia
BOL|Republic of Bolivia
CAF|Central African Empire
CMR|Cameroun|Federal Republic of Cameroon|United Republic of Cameroon
COD|Zaire|Republic of Zaire|Congo (Leopoldville)
COG|People's Republic of the Congo
COM|Federal Islamic Republic of the Comoros
ETH|Socialist Ethiopia|People's Democratic Republic of Ethiopia
FJI|Fiji Islands|Republic of the Fiji Islands
HUN|Hungarian People's Republic|Republic of Hungary
KHM|Kampuchea|Democratic Kampuchea|People's Republic of Kampuchea|Khmer Republic|State of Cambodia
KNA|Saint Christopher and Nevis
LBY|Libyan Arab Jamahiriya|Libyan Arab Republic|Socialist People's Libyan Arab Jamahiriya|Great Socialist People's Libyan Arab Jamahiriya
LKA|Ceylon
MDG|Malagasy Republic|Democratic Republic of Madagascar
MDV|Maldive Islands
MMR|Union of Burma|Socialist Republic of the Union of Burma|Union of Myanmar
MNG|Mongolian People's Republic
MOZ|People's Republic of Mozambique
MYS|Malaya|Federation of Malaya
NPL|Kingdom of Nepal
POL|Polish People's Republic
ROU|Rumania|Romanian People's Republic|Socialist Republic of Romania
SDN|Democratic Republic of the Sudan
SOM|Somali Republic|Somali Democratic Republic
SUR|Surinam
THA|Siam
TZA|United Republic of Tanganyika and Zanzibar
UKR|Ukrainian SSR|Ukrainian Soviet Socialist Republic
VEN|Republic of Venezuela
WSM|Western Samoa|Independent State of Western Samoa
ZAF|Union of South Africa`;
