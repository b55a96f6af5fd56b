import { fold } from "./text.ts";

/** A country or territory with an ISO 3166-1 code, e.g. USA, US, true. What else it is called: `otherNamesOf`. */
export interface Country {
  readonly iso3: string;
  readonly iso2: string;
  /** Whether its usual name has "the" in running text: "the Netherlands". */
  readonly takesThe: boolean;
}

let table: ReadonlyMap<string, Country> | undefined;

/** The country with an alpha-3 code in capitals. */
export function countryByIso3(iso3: string): Country | undefined {
  return readTable().get(iso3);
}

/** Every country of the table, by alpha-3 code. */
export function allCountries(): readonly Country[] {
  return [...readTable().values()];
}

/** A name as it stands inside a sentence: "United States", "USA" → "the United States"; "France", "FRA" → "France". */
export function sentenceName(name: string, iso3: string | undefined): string {
  const country = iso3 === undefined ? undefined : countryByIso3(iso3);
  if (country === undefined || /^the /i.test(name) || BARE.test(fold(name))) return name;
  return country.takesThe || ARTICLED.test(fold(name)) ? `the ${name}` : name;
}

/** Names that have "the" in running text, folded; the test of the names holds it to every name of the table. */
const ARTICLED =
  /^(?!st |saint )(?!.*( and .*islands|\(.* of\))).*\b(republic|kingdom|states?|federation|union|emirates|principality|duchy|sultanate|confederation|commonwealth|islands|bailiwick|archipelago|territor(y|ies)|lands)\b|^(caymans|falklands|malvinas|faroes|lao pdr|holy see|vatican)|^([a-z]\.){2,}$|^(uae|uk|us|usa|drc|car|prc|roc|rok|dprk|bvi|usvi|sadr|fsm)$/;
/** Names without "the" of countries whose usual name has it. */
const BARE = /^(aland|bonaire, .*|dr congo|congo ?- ?\w+|(great )?britain|gb|holland|pitcairn|america)$/;

function readTable(): ReadonlyMap<string, Country> {
  table ??= new Map(
    TABLE.split(/\s/).map((entry) => {
      const iso3 = entry.slice(0, 3);
      return [iso3, { iso3, iso2: entry.slice(3, 5), takesThe: entry.endsWith("*") }];
    }),
  );
  return table;
}

// Codes: ISO 3166-1, and XKX/XK for Kosovo, which ISO leaves to users to assign. An entry is alpha-3, alpha-2, and "*"
// if the usual name takes "the".
const TABLE = `ABWAW AFGAF AGOAO AIAAI ALAAX* ALBAL ANDAD AREAE* ARGAR ARMAM ASMAS ATAAQ ATFTF* ATGAG AUSAU AUTAT AZEAZ BDIBI
BELBE BENBJ BESBQ* BFABF BGDBD BGRBG BHRBH BHSBS* BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT
BVTBV BWABW CAFCF* CANCA CCKCC* CHECH CHLCL CHNCN CIVCI CMRCM CODCD* COGCG* COKCK* COLCO COMKM* CPVCV CRICR
CUBCU CUWCW CXRCX CYMKY* CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO* DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE
ETHET FINFI FJIFJ FLKFK* FRAFR FROFO* FSMFM GABGA GBRGB* GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM* GNBGW
GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM* INDIN IOTIO*
IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW
LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV*
MEXMX MHLMH* MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP* MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA
NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL* NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN* PERPE PHLPH* PLWPW
PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS
SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC
SYRSY TCATC* TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA
UMIUM* URYUY USAUS* UZBUZ VATVA VCTVC VENVE VGBVG* VIRVI* VNMVN VUTVU WLFWF WSMWS XKXXK YEMYE ZAFZA ZMBZM
ZWEZW`;
