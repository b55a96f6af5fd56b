let table: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Names that people also type for the country with an alpha-3 code: UN short and official names, former names still in
 * use, abbreviations; never with "the". Apart from the codes, as only a search or a file needs them.
 */
export function otherNamesOf(iso3: string): readonly string[] {
  table ??= new Map(TABLE.split("\n").map((entry) => [entry.slice(0, 3), entry.slice(4).split("|")]));
  return table.get(iso3) ?? [];
}

// Names: UN M49 and UN official names. A listed name is one that is in use; it is no judgement on status. Names that fit
// two countries ("Congo") are left out.
const TABLE = `AFG Islamic Republic of Afghanistan
AGO Republic of Angola
ALA Åland
ALB Republic of Albania
AND Principality of Andorra
ARE UAE|Emirates
ARG Argentine Republic
ARM Republic of Armenia
ATF French Southern and Antarctic Lands
ATG Antigua and Barbuda
AUS Commonwealth of Australia
AUT Republic of Austria
AZE Republic of Azerbaijan
BDI Republic of Burundi
BEL Kingdom of Belgium
BEN Republic of Benin
BES Bonaire, Sint Eustatius and Saba
BGD People's Republic of Bangladesh
BGR Republic of Bulgaria
BHR Kingdom of Bahrain
BHS Commonwealth of The Bahamas
BIH Bosnia and Herzegovina|Bosnia|BiH
BLM Saint Barthélemy|St Barts
BLR Republic of Belarus
BOL Bolivia (Plurinational State of)|Plurinational State of Bolivia
BRA Federative Republic of Brazil
BRN Brunei Darussalam
BTN Kingdom of Bhutan
BWA Republic of Botswana
CAF CAR
CCK Cocos Islands|Keeling Islands
CHE Swiss Confederation
CHL Republic of Chile
CHN People's Republic of China|PRC
CIV Côte d'Ivoire|Republic of Côte d'Ivoire|Ivory Coast
CMR Republic of Cameroon
COD Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Congo - Kinshasa|Congo-Kinshasa
COG Republic of the Congo|Republic of Congo|Congo - Brazzaville|Congo-Brazzaville
COL Republic of Colombia
COM Union of the Comoros
CPV Cabo Verde|Republic of Cabo Verde|Cape Verde
CRI Republic of Costa Rica
CUB Republic of Cuba
CYM Caymans
CYP Republic of Cyprus
CZE Czech Republic
DEU Federal Republic of Germany
DJI Republic of Djibouti
DMA Commonwealth of Dominica
DNK Kingdom of Denmark
DZA People's Democratic Republic of Algeria
ECU Republic of Ecuador
EGY Arab Republic of Egypt
ERI State of Eritrea
ESH Sahrawi Arab Democratic Republic|Sahrawi Republic|SADR
ESP Kingdom of Spain
EST Republic of Estonia
ETH Federal Democratic Republic of Ethiopia
FIN Republic of Finland
FJI Republic of Fiji
FLK Falkland Islands (Malvinas)|Falklands|Malvinas
FRA French Republic
FRO Faeroe Islands|Faroes
FSM Micronesia (Federated States of)|Federated States of Micronesia|FSM
GAB Gabonese Republic
GBR United Kingdom of Great Britain and Northern Ireland|UK|U.K.|Great Britain|Britain|GB
GGY Bailiwick of Guernsey
GHA Republic of Ghana
GIN Republic of Guinea|Guinea-Conakry
GMB Republic of The Gambia
GNB Republic of Guinea-Bissau
GNQ Republic of Equatorial Guinea
GRC Hellenic Republic
GTM Republic of Guatemala
GUY Co-operative Republic of Guyana
HKG Hong Kong|China, Hong Kong Special Administrative Region
HMD Heard Island and McDonald Islands
HND Republic of Honduras
HRV Republic of Croatia
HTI Republic of Haiti
IDN Republic of Indonesia
IND Republic of India|Bharat
IOT BIOT|Chagos Archipelago|Chagos Islands
IRL Republic of Ireland
IRN Iran (Islamic Republic of)|Islamic Republic of Iran
IRQ Republic of Iraq
ISL Republic of Iceland
ISR State of Israel
ITA Italian Republic
JEY Bailiwick of Jersey
JOR Hashemite Kingdom of Jordan
KAZ Republic of Kazakhstan
KEN Republic of Kenya
KGZ Kyrgyz Republic
KHM Kingdom of Cambodia
KIR Republic of Kiribati
KNA Saint Kitts and Nevis|St Kitts and Nevis
KOR Republic of Korea|ROK
KWT State of Kuwait
LAO Lao People's Democratic Republic|Lao PDR
LBN Lebanese Republic
LBR Republic of Liberia
LBY State of Libya
LCA Saint Lucia|St Lucia
LIE Principality of Liechtenstein
LKA Democratic Socialist Republic of Sri Lanka
LSO Kingdom of Lesotho
LTU Republic of Lithuania
LUX Grand Duchy of Luxembourg
LVA Republic of Latvia
MAC Macao|Macau|China, Macao Special Administrative Region
MAF Saint Martin (French part)
MAR Kingdom of Morocco
MCO Principality of Monaco
MDA Republic of Moldova
MDG Republic of Madagascar
MDV Republic of Maldives
MEX United Mexican States
MHL Republic of the Marshall Islands
MKD Republic of North Macedonia|Macedonia|former Yugoslav Republic of Macedonia|FYROM
MLI Republic of Mali
MLT Republic of Malta
MMR Myanmar|Republic of the Union of Myanmar|Burma
MNP Commonwealth of the Northern Mariana Islands
MOZ Republic of Mozambique
MRT Islamic Republic of Mauritania
MUS Republic of Mauritius
MWI Republic of Malawi
NAM Republic of Namibia
NER Republic of the Niger
NGA Federal Republic of Nigeria
NIC Republic of Nicaragua
NLD Netherlands (Kingdom of the)|Kingdom of the Netherlands|Holland
NOR Kingdom of Norway
NPL Federal Democratic Republic of Nepal
NRU Republic of Nauru
NZL Aotearoa New Zealand|NZ
OMN Sultanate of Oman
PAK Islamic Republic of Pakistan
PAN Republic of Panama
PCN Pitcairn
PER Republic of Peru
PHL Republic of the Philippines
PLW Republic of Palau
PNG Independent State of Papua New Guinea|PNG
POL Republic of Poland
PRI Commonwealth of Puerto Rico
PRK Democratic People's Republic of Korea|DPRK|DPR Korea
PRT Portuguese Republic
PRY Republic of Paraguay
PSE State of Palestine|Palestine|Palestinian Territories|Occupied Palestinian Territory
QAT State of Qatar
RUS Russian Federation
RWA Republic of Rwanda
SAU Kingdom of Saudi Arabia|KSA
SDN Republic of the Sudan
SEN Republic of Senegal
SGP Republic of Singapore
SGS South Georgia and the South Sandwich Islands
SHN Saint Helena|Saint Helena, Ascension and Tristan da Cunha
SJM Svalbard and Jan Mayen Islands|Svalbard and Jan Mayen
SLE Republic of Sierra Leone
SLV Republic of El Salvador
SMR Republic of San Marino
SOM Federal Republic of Somalia
SPM Saint Pierre and Miquelon
SRB Republic of Serbia
SSD Republic of South Sudan
STP Sao Tome and Principe|Democratic Republic of Sao Tome and Principe
SUR Republic of Suriname
SVK Slovak Republic
SVN Republic of Slovenia
SWE Kingdom of Sweden
SWZ Eswatini|Kingdom of Eswatini|Swaziland
SXM Sint Maarten (Dutch part)
SYC Republic of Seychelles
SYR Syrian Arab Republic
TCA Turks and Caicos Islands
TCD Republic of Chad
TGO Togolese Republic
THA Kingdom of Thailand
TJK Republic of Tajikistan
TLS Democratic Republic of Timor-Leste|East Timor
TON Kingdom of Tonga
TTO Republic of Trinidad and Tobago|Trinidad and Tobago
TUN Republic of Tunisia
TUR Türkiye|Republic of Türkiye|Turkey
TWN Taiwan, Province of China|Chinese Taipei|Republic of China|ROC
TZA United Republic of Tanzania
UGA Republic of Uganda
UMI United States Minor Outlying Islands
URY Eastern Republic of Uruguay|Oriental Republic of Uruguay
USA United States of America|America|USA|US|U.S.|U.S.A.
UZB Republic of Uzbekistan
VAT Holy See|Vatican|Vatican City State
VCT Saint Vincent and the Grenadines|St Vincent and the Grenadines
VEN Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela
VGB BVI
VIR United States Virgin Islands|US Virgin Islands|USVI
VNM Viet Nam|Socialist Republic of Viet Nam
VUT Republic of Vanuatu
WLF Wallis and Futuna Islands|Wallis and Futuna
WSM Independent State of Samoa
XKX Republic of Kosovo
YEM Republic of Yemen
ZAF Republic of South Africa|RSA
ZMB Republic of Zambia
ZWE Republic of Zimbabwe`;
