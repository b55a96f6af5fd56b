import { fold } from "./text.ts";

/** A country or territory with an ISO 3166-1 code, e.g. USA, US, true, ["United States of America", "America", "USA"]. */
export interface Country {
  readonly iso3: string;
  readonly iso2: string;
  /** Whether its usual name has "the" in running text: "the Netherlands". */
  readonly takesThe: boolean;
  /** Names people also type: UN short and official names, former names still in use, abbreviations; never with "the". */
  readonly otherNames: readonly string[];
}

interface Table {
  readonly countries: readonly Country[];
  readonly byIso3: ReadonlyMap<string, Country>;
  /** Whether an other name has "the" in running text ("the UK", but "Britain"), by folded name. */
  readonly nameTakesThe: ReadonlyMap<string, boolean>;
}

let table: Table | undefined;

/** The country with an alpha-3 code in capitals. */
export function countryByIso3(iso3: string): Country | undefined {
  return readTable().byIso3.get(iso3);
}

/** Every country of the table, by alpha-3 code; always the same array. */
export function allCountries(): readonly Country[] {
  return readTable().countries;
}

/** A name as it stands inside a sentence: "United States", "USA" → "the United States"; "France", "FRA" → "France". */
export function sentenceName(name: string, iso3: string | undefined): string {
  const country = iso3 === undefined ? undefined : countryByIso3(iso3);
  if (country === undefined || /^the /i.test(name)) return name;
  const takesThe = readTable().nameTakesThe.get(fold(name)) ?? country.takesThe;
  return takesThe ? `the ${name}` : name;
}

function readTable(): Table {
  table ??= parse(TABLE.split(/[\n;]/).toSorted());
  return table;
}

function parse(entries: readonly string[]): Table {
  const nameTakesThe = new Map<string, boolean>();
  const countries = entries.map((entry): Country => {
    const fields = entry.slice(7).split("|").filter(Boolean);
    const otherNames = fields
      .filter((field) => field !== "the")
      .map((field) => {
        const name = field.replace(/^the /, "");
        nameTakesThe.set(fold(name), name !== field);
        return name;
      });
    return {
      iso3: entry.slice(0, 3),
      iso2: entry.slice(4, 6),
      takesThe: fields[0] === "the",
      otherNames,
    };
  });
  return {
    countries,
    byIso3: new Map(countries.map((country) => [country.iso3, country])),
    nameTakesThe,
  };
}

// Codes: ISO 3166-1, and XKX/XK for Kosovo, which ISO leaves to users to assign. Names: UN M49 and UN official names.
// An entry, ended by a line end or ";", is alpha-3, alpha-2, then by "|": "the" if the usual name takes it, and the other
// names, each with its own "the".
// A listed name is one that is in use; it is no judgement on status. Names that fit two countries ("Congo") are left out.
const TABLE = `ABW AW;AIA AI;ASM AS;ATA AQ;BFA BF;BLZ BZ;BMU BM;BRB BB;BVT BV;CAN CA;CUW CW;CXR CX;GEO GE;GIB GI
GLP GP;GRD GD;GRL GL;GUF GF;GUM GU;HUN HU;JAM JM;JPN JP;MNE ME;MNG MN;MSR MS;MTQ MQ;MYS MY;MYT YT
NCL NC;NFK NF;NIU NU;PYF PF;REU RE;ROU RO;SLB SB;TKL TK;TKM TM;TUV TV;UKR UA
AFG AF the Islamic Republic of Afghanistan
AGO AO the Republic of Angola
ALA AX the|Åland
ALB AL the Republic of Albania
AND AD the Principality of Andorra
ARE AE the|the UAE|the Emirates
ARG AR the Argentine Republic
ARM AM the Republic of Armenia
ATF TF the|the French Southern and Antarctic Lands
ATG AG Antigua and Barbuda
AUS AU the Commonwealth of Australia
AUT AT the Republic of Austria
AZE AZ the Republic of Azerbaijan
BDI BI the Republic of Burundi
BEL BE the Kingdom of Belgium
BEN BJ the Republic of Benin
BES BQ the|Bonaire, Sint Eustatius and Saba
BGD BD the People's Republic of Bangladesh
BGR BG the Republic of Bulgaria
BHR BH the Kingdom of Bahrain
BHS BS the|the Commonwealth of The Bahamas
BIH BA Bosnia and Herzegovina|Bosnia|BiH
BLM BL Saint Barthélemy|St Barts
BLR BY the Republic of Belarus
BOL BO Bolivia (Plurinational State of)|the Plurinational State of Bolivia
BRA BR the Federative Republic of Brazil
BRN BN Brunei Darussalam
BTN BT the Kingdom of Bhutan
BWA BW the Republic of Botswana
CAF CF the|the CAR
CCK CC the|the Cocos Islands|the Keeling Islands
CHE CH the Swiss Confederation
CHL CL the Republic of Chile
CHN CN the People's Republic of China|the PRC
CIV CI Côte d'Ivoire|the Republic of Côte d'Ivoire|Ivory Coast
CMR CM the Republic of Cameroon
COD CD the|the Democratic Republic of the Congo|the Democratic Republic of Congo|DR Congo|the DRC|Congo - Kinshasa|Congo-Kinshasa
COG CG the|the Republic of the Congo|the Republic of Congo|Congo - Brazzaville|Congo-Brazzaville
COK CK the
COL CO the Republic of Colombia
COM KM the|the Union of the Comoros
CPV CV Cabo Verde|the Republic of Cabo Verde|Cape Verde
CRI CR the Republic of Costa Rica
CUB CU the Republic of Cuba
CYM KY the|the Caymans
CYP CY the Republic of Cyprus
CZE CZ the Czech Republic
DEU DE the Federal Republic of Germany
DJI DJ the Republic of Djibouti
DMA DM the Commonwealth of Dominica
DNK DK the Kingdom of Denmark
DOM DO the
DZA DZ the People's Democratic Republic of Algeria
ECU EC the Republic of Ecuador
EGY EG the Arab Republic of Egypt
ERI ER the State of Eritrea
ESH EH the Sahrawi Arab Democratic Republic|the Sahrawi Republic|the SADR
ESP ES the Kingdom of Spain
EST EE the Republic of Estonia
ETH ET the Federal Democratic Republic of Ethiopia
FIN FI the Republic of Finland
FJI FJ the Republic of Fiji
FLK FK the|the Falkland Islands (Malvinas)|the Falklands|the Malvinas
FRA FR the French Republic
FRO FO the|the Faeroe Islands|the Faroes
FSM FM Micronesia (Federated States of)|the Federated States of Micronesia|the FSM
GAB GA the Gabonese Republic
GBR GB the|the United Kingdom of Great Britain and Northern Ireland|the UK|the U.K.|Great Britain|Britain|GB
GGY GG the Bailiwick of Guernsey
GHA GH the Republic of Ghana
GIN GN the Republic of Guinea|Guinea-Conakry
GMB GM the|the Republic of The Gambia
GNB GW the Republic of Guinea-Bissau
GNQ GQ the Republic of Equatorial Guinea
GRC GR the Hellenic Republic
GTM GT the Republic of Guatemala
GUY GY the Co-operative Republic of Guyana
HKG HK Hong Kong|China, Hong Kong Special Administrative Region
HMD HM Heard Island and McDonald Islands
HND HN the Republic of Honduras
HRV HR the Republic of Croatia
HTI HT the Republic of Haiti
IDN ID the Republic of Indonesia
IMN IM the
IND IN the Republic of India|Bharat
IOT IO the|the BIOT|the Chagos Archipelago|the Chagos Islands
IRL IE the Republic of Ireland
IRN IR Iran (Islamic Republic of)|the Islamic Republic of Iran
IRQ IQ the Republic of Iraq
ISL IS the Republic of Iceland
ISR IL the State of Israel
ITA IT the Italian Republic
JEY JE the Bailiwick of Jersey
JOR JO the Hashemite Kingdom of Jordan
KAZ KZ the Republic of Kazakhstan
KEN KE the Republic of Kenya
KGZ KG the Kyrgyz Republic
KHM KH the Kingdom of Cambodia
KIR KI the Republic of Kiribati
KNA KN Saint Kitts and Nevis|St Kitts and Nevis
KOR KR the Republic of Korea|the ROK
KWT KW the State of Kuwait
LAO LA the Lao People's Democratic Republic|the Lao PDR
LBN LB the Lebanese Republic
LBR LR the Republic of Liberia
LBY LY the State of Libya
LCA LC Saint Lucia|St Lucia
LIE LI the Principality of Liechtenstein
LKA LK the Democratic Socialist Republic of Sri Lanka
LSO LS the Kingdom of Lesotho
LTU LT the Republic of Lithuania
LUX LU the Grand Duchy of Luxembourg
LVA LV the Republic of Latvia
MAC MO Macao|Macau|China, Macao Special Administrative Region
MAF MF Saint Martin (French part)
MAR MA the Kingdom of Morocco
MCO MC the Principality of Monaco
MDA MD the Republic of Moldova
MDG MG the Republic of Madagascar
MDV MV the|the Republic of Maldives
MEX MX the United Mexican States
MHL MH the|the Republic of the Marshall Islands
MKD MK the Republic of North Macedonia|Macedonia|the former Yugoslav Republic of Macedonia|FYROM
MLI ML the Republic of Mali
MLT MT the Republic of Malta
MMR MM Myanmar|the Republic of the Union of Myanmar|Burma
MNP MP the|the Commonwealth of the Northern Mariana Islands
MOZ MZ the Republic of Mozambique
MRT MR the Islamic Republic of Mauritania
MUS MU the Republic of Mauritius
MWI MW the Republic of Malawi
NAM NA the Republic of Namibia
NER NE the Republic of the Niger
NGA NG the Federal Republic of Nigeria
NIC NI the Republic of Nicaragua
NLD NL the|the Netherlands (Kingdom of the)|the Kingdom of the Netherlands|Holland
NOR NO the Kingdom of Norway
NPL NP the Federal Democratic Republic of Nepal
NRU NR the Republic of Nauru
NZL NZ Aotearoa New Zealand|NZ
OMN OM the Sultanate of Oman
PAK PK the Islamic Republic of Pakistan
PAN PA the Republic of Panama
PCN PN the|Pitcairn
PER PE the Republic of Peru
PHL PH the|the Republic of the Philippines
PLW PW the Republic of Palau
PNG PG the Independent State of Papua New Guinea|PNG
POL PL the Republic of Poland
PRI PR the Commonwealth of Puerto Rico
PRK KP the Democratic People's Republic of Korea|the DPRK|DPR Korea
PRT PT the Portuguese Republic
PRY PY the Republic of Paraguay
PSE PS the State of Palestine|Palestine|the Palestinian Territories|the Occupied Palestinian Territory
QAT QA the State of Qatar
RUS RU the Russian Federation
RWA RW the Republic of Rwanda
SAU SA the Kingdom of Saudi Arabia|KSA
SDN SD the Republic of the Sudan
SEN SN the Republic of Senegal
SGP SG the Republic of Singapore
SGS GS South Georgia and the South Sandwich Islands
SHN SH Saint Helena|Saint Helena, Ascension and Tristan da Cunha
SJM SJ Svalbard and Jan Mayen Islands|Svalbard and Jan Mayen
SLE SL the Republic of Sierra Leone
SLV SV the Republic of El Salvador
SMR SM the Republic of San Marino
SOM SO the Federal Republic of Somalia
SPM PM Saint Pierre and Miquelon
SRB RS the Republic of Serbia
SSD SS the Republic of South Sudan
STP ST Sao Tome and Principe|the Democratic Republic of Sao Tome and Principe
SUR SR the Republic of Suriname
SVK SK the Slovak Republic
SVN SI the Republic of Slovenia
SWE SE the Kingdom of Sweden
SWZ SZ Eswatini|the Kingdom of Eswatini|Swaziland
SXM SX Sint Maarten (Dutch part)
SYC SC the Republic of Seychelles
SYR SY the Syrian Arab Republic
TCA TC the|the Turks and Caicos Islands
TCD TD the Republic of Chad
TGO TG the Togolese Republic
THA TH the Kingdom of Thailand
TJK TJ the Republic of Tajikistan
TLS TL the Democratic Republic of Timor-Leste|East Timor
TON TO the Kingdom of Tonga
TTO TT the Republic of Trinidad and Tobago|Trinidad and Tobago
TUN TN the Republic of Tunisia
TUR TR Türkiye|the Republic of Türkiye|Turkey
TWN TW Taiwan, Province of China|Chinese Taipei|the Republic of China|the ROC
TZA TZ the United Republic of Tanzania
UGA UG the Republic of Uganda
UMI UM the|the United States Minor Outlying Islands
URY UY the Eastern Republic of Uruguay|the Oriental Republic of Uruguay
USA US the|the United States of America|America|the USA|the US|the U.S.|the U.S.A.
UZB UZ the Republic of Uzbekistan
VAT VA the Holy See|the Vatican|the Vatican City State
VCT VC Saint Vincent and the Grenadines|St Vincent and the Grenadines
VEN VE Venezuela (Bolivarian Republic of)|the Bolivarian Republic of Venezuela
VGB VG the|the BVI
VIR VI the|the United States Virgin Islands|the US Virgin Islands|the USVI
VNM VN Viet Nam|the Socialist Republic of Viet Nam
VUT VU the Republic of Vanuatu
WLF WF Wallis and Futuna Islands|Wallis and Futuna
WSM WS the Independent State of Samoa
XKX XK the Republic of Kosovo
YEM YE the Republic of Yemen
ZAF ZA the Republic of South Africa|RSA
ZMB ZM the Republic of Zambia
ZWE ZW the Republic of Zimbabwe`;
