import { knownPosition } from "../../domain/positionWords.ts";
import { fold } from "../../domain/text.ts";
import { countryNamed, countryOfCode } from "./countryNames.ts";

/** What a column of a table can be, with the names by which it is known, in small letters and digits: its own first, and none that another role has. */
export const COLUMN_ROLES = {
  actor: {
    label: "Actor",
    names:
      "actor actorname country countryname organization organisation state member memberstate party delegation entity msname who",
  },
  iso3: {
    label: "Country code",
    names: "iso3 iso iso2 iso3c iso2c isocode isoalpha3 alpha3 countrycode actoriso3 actorcode mscode code",
  },
  issue: {
    label: "Issue",
    names:
      "issue issuetitle concept topic question title resolutiontitle resolution motion proposal agendaitem subject descr",
  },
  position: {
    label: "Position",
    names: "position positionlabel stance vote msvote agreement opinion answer response value",
  },
  date: { label: "Date", names: "date statementdate time day datetime votedate meetingdate dateofvote year" },
  speaker: {
    label: "Speaker",
    names: "speaker speakername person representative delegate leader politician",
  },
  speaker_title: {
    label: "Speaker’s title",
    names: "speakertitle speakertitleinpassage office role function persontitle jobtitle",
  },
  quote: { label: "Quotation", names: "quote quotation text statement words verbatim excerpt speech" },
  summary: { label: "Summary", names: "summary paraphrase abstract" },
  url: { label: "Web address", names: "url link address webaddress href sourceurl" },
  paragraph: { label: "Paragraph", names: "paragraph paragraphs para" },
  condition: { label: "Condition", names: "condition conditions caveat proviso" },
  kind: { label: "Kind of statement", names: "kind statementkind" },
  group_size: { label: "Size of the group", names: "groupsize" },
  source: { label: "Source", names: "source sourcetitle documenttitle document reference article" },
  source_kind: { label: "Kind of source", names: "sourcekind documenttype" },
  source_outlet: { label: "Outlet of the source", names: "sourceoutlet outlet documentsource publisher" },
  source_author: { label: "Author of the source", names: "sourceauthor documentauthor author" },
  note: { label: "Note", names: "note notes remark remarks comment" },
} as const satisfies Record<string, { readonly label: string; readonly names: string }>;

/** What a column can be: "actor". */
export type ColumnRole = keyof typeof COLUMN_ROLES;

/** The place of each role's column in the header, from 0; null where there is none. */
export type Mapping = Readonly<Record<ColumnRole, number | null>>;

/** A mapping of no column at all. */
export function emptyMapping(): Mapping {
  return {
    actor: null,
    iso3: null,
    issue: null,
    position: null,
    date: null,
    speaker: null,
    speaker_title: null,
    quote: null,
    summary: null,
    url: null,
    paragraph: null,
    condition: null,
    kind: null,
    group_size: null,
    source: null,
    source_kind: null,
    source_outlet: null,
    source_author: null,
    note: null,
  };
}

/** The roles without which a table cannot be read and that have no column yet; "actor" stands for a code, too. */
export function missingRoles({ actor, iso3, issue, position }: Mapping): readonly ColumnRole[] {
  const missing: ColumnRole[] = [];
  if (actor === null && iso3 === null) missing.push("actor");
  if (issue === null) missing.push("issue");
  if (position === null) missing.push("position");
  return missing;
}

/** Whether a table can be read: actor or country code, issue and position have a column. */
export function isComplete(mapping: Mapping): boolean {
  return missingRoles(mapping).length === 0;
}

/**
 * Guesses which column is what: by the columns' names, those listed first preferred, and for actors and positions by what
 * the first rows hold. A column gets one role at most.
 */
export function guessMapping(header: readonly string[], sampleRows: readonly (readonly string[])[]): Mapping {
  const names = header.map(plain);
  const taken = new Set<number>();
  const guess: Record<ColumnRole, number | null> = { ...emptyMapping() };
  const take = (role: ColumnRole, at: number) => {
    if (at < 0 || guess[role] !== null || taken.has(at)) return;
    guess[role] = at;
    taken.add(at);
  };
  for (const role of ROLES) {
    for (const name of COLUMN_ROLES[role].names.split(" "))
      take(
        role,
        names.findIndex((n, i) => n === name && !taken.has(i)),
      );
  }
  const columnOf = (fits: (cell: string) => boolean) =>
    header.findIndex((_, at) => !taken.has(at) && mostly(sampleRows, at, fits));
  if (guess.position === null)
    take(
      "position",
      columnOf((cell) => knownPosition(cell) !== null),
    );
  if (guess.actor === null && guess.iso3 === null) {
    take(
      "iso3",
      columnOf((cell) => countryOfCode(cell) !== null),
    );
    take(
      "actor",
      columnOf((cell) => countryNamed(cell) !== null),
    );
  }
  return guess;
}

/** The roles, in the order in which they are listed. */
export const ROLES = rolesOf(COLUMN_ROLES);

function rolesOf<K extends string>(roles: Readonly<Record<K, unknown>>): readonly K[] {
  const listed: K[] = [];
  for (const role in roles) listed.push(role);
  return listed;
}

/** A column's name by which names are compared: letters and digits, in any case. */
function plain(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, "");
}

function mostly(rows: readonly (readonly string[])[], at: number, fits: (cell: string) => boolean): boolean {
  const cells = rows.map((row) => (row[at] ?? "").trim()).filter(Boolean);
  return cells.length > 0 && cells.filter(fits).length >= 0.8 * cells.length;
}
