/** An alliance, union or forum of states. */
export interface Bloc {
  /** "eu"; the id of its grouping is "bloc-eu". */
  readonly id: string;
  readonly label: string;
  /** In running text, with "the" where it takes it. */
  readonly inText: string;
  /** Its members, by alpha-3 code. */
  readonly codes: readonly string[];
  /** The day, month or year of which the source tells. */
  readonly asOf: string;
  readonly source: string;
  /** What the list does not show: suspensions, members that are no states, memberships in doubt; null for nothing. */
  readonly note: string | null;
}

const NO_NOTE = null;

/** The blocs by which countries can be grouped. A member listed is no judgement on a status. */
export const BLOCS: readonly Bloc[] = [
  {
    id: "eu",
    label: "European Union",
    inText: "the European Union",
    codes: codes(
      "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE",
    ),
    asOf: "2026-01",
    source:
      "EU member states, Western Balkans Info Hub (EU-27); still twenty-seven at the start of the Cypriot presidency, January 2026",
    note: NO_NOTE,
  },
  {
    id: "nato",
    label: "NATO",
    inText: "NATO",
    codes: codes(
      "ALB BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL ITA LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK SVN SWE TUR USA",
    ),
    asOf: "2024-03-07",
    source:
      "NATO’s list as given by Ritzau (31 members), and NATO’s announcement of Sweden’s accession, 7 March 2024",
    note: NO_NOTE,
  },
  {
    id: "g7",
    label: "G7",
    inText: "the G7",
    codes: codes("CAN DEU FRA GBR ITA JPN USA"),
    asOf: "2025-06",
    source: "Accounts of the G7 at its summit of Kananaskis, June 2025",
    note: "The European Union takes part and is not counted among the seven.",
  },
  {
    id: "g20",
    label: "G20 (states)",
    inText: "the states of the G20",
    codes: codes("ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF"),
    asOf: "2025-12",
    source: "The members as listed for South Africa’s presidency of 2025",
    note: "The African Union and the European Union are members, too, and are not counted through their states here. South Africa is a member; the presidency of 2026 announced that it would not invite it.",
  },
  {
    id: "brics",
    label: "BRICS",
    inText: "BRICS",
    codes: codes("ARE BRA CHN EGY ETH IDN IND IRN RUS SAU ZAF"),
    asOf: "2025-07",
    source: "Government of Brazil, questions on BRICS (gov.br), presidency of 2025: eleven members",
    note: "Saudi Arabia is listed as the source lists it; other reports of 2025 say that it was invited and had not joined. Partner countries are not counted.",
  },
  {
    id: "au",
    label: "African Union",
    inText: "the African Union",
    codes: codes(
      "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH GAB GHA GIN GMB GNB GNQ KEN LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE",
    ),
    asOf: "2026-01-22",
    source:
      "Member states of the African Union (55), with the decisions of its Peace and Security Council to 22 January 2026 as reported",
    note: "Suspended from its activities, and still members: Burkina Faso, Guinea-Bissau, Madagascar, Mali, Niger and Sudan. The suspensions of Gabon (2025) and of Guinea (22 January 2026) were lifted. The Sahrawi Arab Democratic Republic is a member; it stands under the code of Western Sahara.",
  },
  {
    id: "asean",
    label: "ASEAN",
    inText: "ASEAN",
    codes: codes("BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM"),
    asOf: "2025-10-26",
    source: "ASEAN, Declaration on the Admission of Timor-Leste, 26 October 2025, as reported",
    note: NO_NOTE,
  },
  {
    id: "arab-league",
    label: "Arab League",
    inText: "the Arab League",
    codes: codes("ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM"),
    asOf: "2023-05-07",
    source:
      "The League’s 22 members as listed by the MEDEA Institute; Syria’s readmission, 7 May 2023, as reported",
    note: "Palestine is a member. Syria’s membership had been suspended from 2011 to 2023.",
  },
  {
    id: "sco",
    label: "Shanghai Cooperation Organisation",
    inText: "the Shanghai Cooperation Organisation",
    codes: codes("BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB"),
    asOf: "2025-09-01",
    source: "The ten members as listed for its summit of Tianjin, 31 August to 1 September 2025 (Qazinform)",
    note: NO_NOTE,
  },
  {
    id: "csto",
    label: "CSTO",
    inText: "the CSTO",
    codes: codes("ARM BLR KAZ KGZ RUS TJK"),
    asOf: "2025-11-27",
    source: "The members as reported at its summit of Bishkek, 27 November 2025",
    note: "Armenia has said since February 2024 that its participation is frozen; the organisation counts it as a member.",
  },
];

function codes(listed: string): readonly string[] {
  return listed.split(" ");
}
