/** A region of the UN's M49 standard with its countries and territories, by alpha-3 code. */
export interface Region {
  readonly label: string;
  readonly codes: readonly string[];
}

/** Where the regions come from, and what is not in them. */
export const REGIONS_SOURCE =
  "UN Statistics Division, Standard country or area codes for statistical use (M49), as tabulated in lukes/ISO-3166-Countries-with-Regional-Codes";
/** M49 gives these no region: it lists Antarctica outside all of them, and neither Taiwan nor Kosovo at all. */
export const WITHOUT_REGION: readonly string[] = ["ATA", "TWN", "XKX"];

/** The regions of M49: Africa, Americas, Asia, Europe, Oceania. */
export function regions(): readonly Region[] {
  return read().map(({ label, parts }) => ({ label, codes: parts.flatMap(({ codes }) => codes) }));
}

/**
 * The sub-regions of M49; within Sub-Saharan Africa and within Latin America and the Caribbean its intermediate regions,
 * which are as large as the sub-regions elsewhere.
 */
export function subregions(): readonly Region[] {
  return read().flatMap(({ parts }) => parts);
}

let table: readonly { readonly label: string; readonly parts: readonly Region[] }[] | undefined;

function read() {
  table ??= TABLE.split("\n\n").map((block) => {
    const [label = "", ...lines] = block.split("\n");
    const parts = lines.map((line) => {
      const [name = "", codes = ""] = line.split(": ");
      return { label: name, codes: codes.split(" ") };
    });
    return { label, parts };
  });
  return table;
}

const TABLE = `Africa
Northern Africa: DZA EGY ESH LBY MAR SDN TUN
Eastern Africa: ATF BDI COM DJI ERI ETH IOT KEN MDG MOZ MUS MWI MYT REU RWA SOM SSD SYC TZA UGA ZMB ZWE
Middle Africa: AGO CAF CMR COD COG GAB GNQ STP TCD
Southern Africa: BWA LSO NAM SWZ ZAF
Western Africa: BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SHN SLE TGO

Americas
Northern America: BMU CAN GRL SPM USA
Caribbean: ABW AIA ATG BES BHS BLM BRB CUB CUW CYM DMA DOM GLP GRD HTI JAM KNA LCA MAF MSR MTQ PRI SXM TCA TTO VCT VGB VIR
Central America: BLZ CRI GTM HND MEX NIC PAN SLV
South America: ARG BOL BRA BVT CHL COL ECU FLK GUF GUY PER PRY SGS SUR URY VEN

Asia
Central Asia: KAZ KGZ TJK TKM UZB
Eastern Asia: CHN HKG JPN KOR MAC MNG PRK
South-eastern Asia: BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM
Southern Asia: AFG BGD BTN IND IRN LKA MDV NPL PAK
Western Asia: ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM

Europe
Eastern Europe: BGR BLR CZE HUN MDA POL ROU RUS SVK UKR
Northern Europe: ALA DNK EST FIN FRO GBR GGY IMN IRL ISL JEY LTU LVA NOR SJM SWE
Southern Europe: ALB AND BIH ESP GIB GRC HRV ITA MKD MLT MNE PRT SMR SRB SVN VAT
Western Europe: AUT BEL CHE DEU FRA LIE LUX MCO NLD

Oceania
Australia and New Zealand: AUS CCK CXR HMD NFK NZL
Melanesia: FJI NCL PNG SLB VUT
Micronesia: FSM GUM KIR MHL MNP NRU PLW UMI
Polynesia: ASM COK NIU PCN PYF TKL TON TUV WLF WSM`;
