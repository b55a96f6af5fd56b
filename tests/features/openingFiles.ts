/** A long table: two actors on two issues, nothing to merge, guess or refuse. */
export const LONG_CSV = [
  "actor,iso3,issue,position,date,speaker,quote,source",
  "Norway,NOR,Fish tariffs,support,2024-05-01,Kari Lund,We are for it.,Gazette",
  "Sweden,SWE,Fish tariffs,oppose,2024-05-02,,,Gazette",
  "Norway,NOR,Herring quota,oppose,2024-06,,,Gazette",
  "",
].join("\r\n");

/** The same table with a row that says no position. */
export const FAULTY_CSV = `${LONG_CSV}Denmark,DNK,Herring quota,,2024-06-02,,,Gazette\r\n`;

/** A table whose columns are found by their names, but for one that nobody would know. */
export const UNREAD_CSV = [
  "actor,issue,position,warum",
  "Norway,Fish tariffs,support,We are for it.",
  "Sweden,Fish tariffs,oppose,",
  "Norway,Herring quota,oppose,We are not.",
  "",
].join("\n");

/** Columns whose names say nothing. */
export const FOREIGN_CSV = [
  "a;b;c",
  "Norway;Fish tariffs;yes",
  "Sweden;Fish tariffs;no",
  "Norway;Herring quota;no",
  "",
].join("\n");

/** An event list as the Discourse Network Analyzer exports it. */
export const EVENT_LIST = [
  "statement_id;time;document_id;document_title;author;source;section;type;person;organization;concept;agreement;text",
  '1;2024-05-01 00:00:00;1;Ministers meet;;Gazette;;;Kari Lund;Norway;Fish tariffs;1;"We are for it.',
  'Really."',
  "2;2024-05-02 00:00:00;1;Ministers meet;;Gazette;;;;Sweden;Fish tariffs;0;Not us.",
  "",
].join("\n");

export function aFile(text: string, name: string, type = "text/csv"): File {
  return new File([text], name, { type });
}
