import { nameKey } from "./nameKey.ts";

/** A country whose alpha-3 code was withdrawn from ISO 3166-1. */
export interface Withdrawn {
  readonly code: string;
  readonly name: string;
  /** The year of withdrawal. */
  readonly until: string;
  /** Whether the same country goes on under another name and code; otherwise it was divided or joined another. */
  readonly renamed: boolean;
}

/** The country that had an alpha-3 code, in capitals, which no country has any more. */
export function withdrawnByCode(code: string): Withdrawn | undefined {
  return tables().byCode.get(code);
}

/** The withdrawn country of a name, in any spelling that compares alike. */
export function withdrawnByName(name: string): Withdrawn | undefined {
  return tables().byName.get(nameKey(name));
}

interface Tables {
  readonly byCode: ReadonlyMap<string, Withdrawn>;
  readonly byName: ReadonlyMap<string, Withdrawn>;
}

let read: Tables | undefined;

function tables(): Tables {
  if (read !== undefined) return read;
  const byCode = new Map<string, Withdrawn>();
  const byName = new Map<string, Withdrawn>();
  for (const line of TABLE.split("\n")) {
    const [code = "", until = "", fate = "", name = "", ...others] = line.split("|");
    const country = { code, name, until, renamed: fate === "renamed" };
    byCode.set(code, country);
    for (const known of [name, ...others]) byName.set(nameKey(known), country);
  }
  read = { byCode, byName };
  return read;
}

// ISO 3166-3, as pycountry's iso3166-3.json has it (github.com/pycountry/pycountry, src/pycountry/databases), without
// ATF, which another territory has today, and without islands of the United States that never spoke for themselves.
// Code | year | renamed where the fourth and fifth letters of its entry name one code that goes on, else ended | names.
// Names of members of the United Nations that go on under another ("Burma", "Zaire") are names of countries of today, in
// src/domain/countryNames.ts and countryNames.ts, and are read so.
const TABLE = `AFI|1977|renamed|French Afars and Issas|French Territory of the Afars and the Issas
ANT|1993|ended|Netherlands Antilles
BUR|1989|renamed|Burma|Socialist Republic of the Union of Burma
BYS|1992|renamed|Byelorussian SSR|Byelorussian Soviet Socialist Republic|Byelorussia
CSK|1993|ended|Czechoslovakia|Czechoslovak Socialist Republic
SCG|2006|ended|Serbia and Montenegro|State Union of Serbia and Montenegro
CTE|1984|ended|Canton and Enderbury Islands
DDR|1990|ended|German Democratic Republic|East Germany|GDR
DHY|1977|renamed|Dahomey
FXX|1997|ended|Metropolitan France
GEL|1979|ended|Gilbert and Ellice Islands
HVO|1984|renamed|Upper Volta|Republic of Upper Volta
NHB|1980|renamed|New Hebrides
NTZ|1993|ended|Neutral Zone|Saudi–Iraqi Neutral Zone
PCI|1986|ended|Pacific Islands (trust territory)|Trust Territory of the Pacific Islands
PCZ|1980|ended|Panama Canal Zone
RHO|1980|renamed|Southern Rhodesia|Rhodesia
SKM|1975|ended|Sikkim
SUN|1992|ended|Soviet Union|USSR|Union of Soviet Socialist Republics
TMP|2002|renamed|East Timor|Portuguese Timor
VDR|1977|ended|Democratic Republic of Viet-Nam|Democratic Republic of Vietnam|North Vietnam|North Viet-Nam
YMD|1990|ended|Democratic Yemen|People's Democratic Republic of Yemen|South Yemen
YUG|1993|ended|Yugoslavia|Socialist Federal Republic of Yugoslavia|Federal Republic of Yugoslavia
ZAR|1997|renamed|Zaire|Republic of Zaire`;
