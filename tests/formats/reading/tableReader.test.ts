import { expect, it } from "vitest";
import { reportCsv } from "../../../src/formats/reading/report.ts";
import { lines, readTable, readText, told } from "./readTable.ts";

const names = ({ head }: ReturnType<typeof readTable>) => head.actors.map(({ name }) => name);

it.each([
  [
    "spellings-by-code.csv",
    ["United States", "France"],
    [
      "merged 3 actor “UNITED STATES”: Another spelling of United States.",
      "merged 4 actor “United States of America”: Another spelling of United States.",
      "merged 6 actor “FRANCE”: Another spelling of France.",
    ],
  ],
  [
    "spellings-by-name.csv",
    ["United States", "Côte d’Ivoire", "Korea (Republic of)"],
    [
      "merged 3 country “UNITED STATES”: Another spelling of United States.",
      "merged 4 country “The United States of America”: Another spelling of United States.",
      "merged 5 country “U.S.A.”: Another spelling of United States.",
      "merged 7 country “Ivory Coast”: Another spelling of Côte d’Ivoire.",
      "merged 8 country “COTE D'IVOIRE”: Another spelling of Côte d’Ivoire.",
      "merged 10 country “Korea, Rep.”: Another spelling of Korea (Republic of).",
    ],
  ],
])("%s: spellings of one country are one actor, and told", (file, actors, entries) => {
  const read = readTable(file);
  expect(names(read)).toEqual(actors);
  expect(told(read)).toEqual(entries);
  expect(read.head.actors.every(({ kind }) => kind === "country")).toBe(true);
});

it("a withdrawn code is an actor of its own, a wrong one leaves it to the name, and both are told", () => {
  const read = readTable("codes-wrong.csv");
  expect(lines(read)).toEqual([
    "USSR · Ceasefire · Yes",
    "Russian Federation · Ceasefire · No",
    "Yugoslavia · Ceasefire · Abstain",
    "Czechoslovakia · Ceasefire · Yes",
    "German Democratic Republic · Ceasefire · Yes",
    "German Democratic Republic · Observers · No",
    "Germany · Ceasefire · No",
    "Myanmar · Ceasefire · Abstain",
    "Germany · Observers · Yes",
    "USSR · Observers · Yes",
    "Congo · Observers · Yes",
    "Atlantis · Ceasefire · Yes",
  ]);
  const codes = read.head.actors.map((actor) => (actor.kind === "country" ? actor.iso3 : actor.kind));
  expect(codes).toEqual(["other", "RUS", "other", "other", "other", "DEU", "MMR", "other", "other"]);
  const own = "is kept as an actor of its own, without a current code.";
  expect(told(read)).toEqual([
    `guessed 2 actor “USSR”: Soviet Union (SUN, withdrawn in 1992) ${own} (2 rows)`,
    `guessed 4 actor “Yugoslavia”: Yugoslavia (YUG, withdrawn in 1993) ${own}`,
    `guessed 5 actor “Czechoslovakia”: Czechoslovakia (CSK, withdrawn in 1993) ${own}`,
    `guessed 6 iso3 “DDR”: German Democratic Republic (DDR, withdrawn in 1990) ${own} (2 rows)`,
    "guessed 8 iso3 “GER”: “GER” is no ISO 3166 code; the actor is read by its name.",
    "guessed 9 iso3 “BUR”: The code BUR was withdrawn in 1989; the actor is read by its name.",
    "guessed 10 iso3 “DEU”: The code says Germany (DEU), the name France; the code is taken.",
    "guessed 12 actor “Congo”: “Congo” fits two countries; it is kept as an actor of that name, without a code.",
    "guessed 13 iso3 “ATL”: “ATL” is no ISO 3166 code; the actor is read by its name.",
  ]);
});

it("NA is Namibia among two-letter codes, also before the first of them, and an empty cell is no actor", () => {
  const read = readTable("namibia-two-letters.csv");
  expect(lines(read)).toEqual([
    "France · Ceasefire · No",
    "Namibia · Observers · Yes",
    "Namibia · Ceasefire · Yes",
  ]);
  expect(told(read)).toEqual([
    "refused 5 iso2 “”: There is no actor; the row is not read.",
    "guessed 2 iso2 “NA”: “NA” is read as the code of Namibia, since the column holds two-letter codes.",
  ]);
});

it("NA among three-letter codes is not taken for Namibia: the row is refused, and told", () => {
  const read = readTable("namibia-three-letters.csv");
  expect(lines(read)).toEqual(["France · Ceasefire · No", "Namibia · Ceasefire · Abstain"]);
  expect(told(read)).toEqual([
    "refused 2 iso3 “NA”: “NA” can be Namibia’s two-letter code or stand for no value, and the column holds no other two-letter code.",
  ]);
});

it("a date of a year, a month or a day is read, one that can be read in two ways is kept as a note", () => {
  const read = readTable("dates-partial.csv");
  expect(read.statements.map(({ date }) => date)).toEqual([
    "2024",
    "2024-05",
    "2024-05-03",
    "2024-05-03",
    null,
    "2024-03-25",
    null,
    null,
    null,
  ]);
  expect(read.evidence.map(({ note }) => note).filter(Boolean)).toEqual([
    "The file gives the date as “03/05/2024”.",
    "The file gives the date as “2024-02-30”.",
  ]);
  const kept = "the statement stands without a date, and its note keeps what the file says.";
  expect(told(read)).toEqual([
    `leftOut 6 date “03/05/2024”: It can be read as day and month or as month and day; ${kept}`,
    `leftOut 9 date “2024-02-30”: There is no such day; ${kept}`,
    "guessed 8 date “NA”: Read as no value.",
  ]);
  expect(read.report.rowsRefused).toBe(0);
});

it("a row without actor, issue or position is refused and told; one without a speaker is read", () => {
  const read = readTable("cells-blank.csv");
  expect(lines(read)).toEqual([
    "France · Ceasefire · Yes",
    "Italy · Ceasefire · No",
    "Italy · Observers · No",
  ]);
  expect(read.statements.map(({ speaker }) => speaker)).toEqual([null, null, "bo-lind"]);
  expect(told(read)).toEqual([
    "refused 2 position “”: There is no position; the row is not read.",
    "refused 3 issue “”: There is no issue; the row is not read.",
    "refused 4 actor “”: There is no actor; the row is not read.",
    "refused 6 position “NA”: “NA” stands for no position; the row is not read.",
    "guessed 7 speaker “NA”: Read as no value.",
    "read 8 - “”: Empty rows.",
  ]);
  expect(read.report).toMatchObject({ rowsRead: 3, rowsRefused: 4 });
});

it("a title of 1,500 characters stays whole, is short where it has to be, and has an id of its own", () => {
  const { head, evidence } = readTable("texts-long.csv");
  expect(head.issues.map(({ title }) => title.length)).toEqual([1500, 1500]);
  for (const { shortTitle } of head.issues) {
    expect(shortTitle).toMatch(/^Question of the 1th part of the settlement the 2th part of…$/);
  }
  const ids = head.issues.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(200);
  expect(evidence.map(({ quote }) => quote?.length)).toEqual([5049, 5046]);
  expect(evidence[1]?.quote).toContain("as given.\n");
});

it("rows that say the same are one statement; agreeing and disagreeing at once stay two", () => {
  const read = readTable("rows-duplicate.csv");
  expect(lines(read)).toEqual([
    "France · Ceasefire · Agree · 2024-05-03",
    "France · Ceasefire · Agree · 2024-05-03",
    "France · Ceasefire · Disagree · 2024-05-03",
  ]);
  expect(read.evidence.map(({ quote }) => quote)).toEqual(["We agree.", "We still agree.", "We do not."]);
  expect(told(read)[0]).toBe(
    "merged 3 - “as row 2”: Rows 3–4 say the same as row 2; all are one statement. (2 rows)",
  );
  expect(read.report.rowsRead).toBe(5);
});

it("soft hyphens and stray blanks are taken away, told once for a column; words keep their line breaks", () => {
  const read = readTable("blanks-stray.csv");
  expect(lines(read)).toEqual([
    "France · Ceasefire talks · Yes",
    "France · Ceasefire talks · No",
    "Italy · Ceasefire talks · Yes",
  ]);
  expect(read.evidence.map(({ quote }) => quote)).toEqual([
    "We welcome it.\nTruly.",
    "Plain.",
    "Two  blanks stay.",
  ]);
  expect(read.head.speakers.map(({ name }) => name)).toEqual(["Ann Roe"]);
  const what = "“”: Stray blanks and invisible characters were removed.";
  expect(told(read).toSorted()).toEqual(
    [
      `read 2 actor ${what}`,
      `read 2 issue ${what} (2 rows)`,
      `read 2 position ${what}`,
      `read 2 quote ${what}`,
      `read 2 speaker ${what}`,
    ].toSorted(),
  );
});

it("a hundred columns too many do no harm: one groups the actors, the others are told", () => {
  const read = readTable("columns-hundred.csv");
  expect(read.statements).toHaveLength(12);
  expect(read.head.groupings).toEqual([
    {
      id: "column-extra-1",
      label: "extra 1",
      groups: [
        { label: "Africa", actors: ["kenya", "ghana"] },
        { label: "Europe", actors: ["france", "italy"] },
      ],
    },
  ]);
  expect(told(read).filter((entry) => entry.includes("Not read"))).toHaveLength(99);
});

it("a table without rows gives no issue", () => {
  const { head, coding, report } = readTable("rows-none.csv");
  expect(head.issues).toEqual([]);
  expect(coding.rows).toBe(0);
  expect(report).toMatchObject({ rowsRead: 0, rowsRefused: 0 });
});

it("rows with fewer or more cells than the header are read as far as they go, and told", () => {
  const read = readTable("rows-ragged.csv");
  expect(lines(read)).toEqual([
    "France · Ceasefire · Yes",
    "Italy · Ceasefire · No · 2024-05-03",
    "Ghana · Ceasefire · Yes · 2024-05-03",
  ]);
  expect(told(read)).toEqual([
    "refused 4 position “”: There is no position; the row is not read.",
    "leftOut 3 - “stray | text”: Cells past the last column of the header are left out.",
    "guessed 2 - “”: Rows with fewer cells than the header: the last columns are read as empty. (2 rows)",
  ]);
});

it("the columns that may be there are read, and what does not fit in them is told and left out", () => {
  const read = readTable("kinds-words.csv");
  expect(read.statements.map(({ kind }) => kind)).toEqual([
    "direct",
    null,
    null,
    "recorded",
    "narrated",
    null,
  ]);
  expect(read.evidence.map(({ url }) => url)).toEqual([
    "https://example.org/1",
    null,
    null,
    null,
    "HTTPS://example.org/3",
    null,
  ]);
  expect(read.evidence.map(({ paragraphs }) => paragraphs)).toEqual([[3, 5], [], [], [7], [], [2, 3, 4]]);
  expect(read.evidence.map(({ source }) => source)).toEqual([
    "source-1",
    "source-1",
    "file",
    "source-3",
    "source-1",
    "source-1",
  ]);
  expect(read.head.sources).toMatchObject([
    { title: "Daily News", kind: "source named in the file" },
    { title: "kinds-words.csv", kind: "file" },
    { title: "https://example.org/record", url: "https://example.org/record" },
  ]);
  expect(read.evidence[2]).toMatchObject({ quote: "We oppose it.", note: "Seen on film.", summary: null });
  expect(read.statements[0]?.condition).toBe("if all agree");
  expect(read.head.actors.at(-1)).toMatchObject({ kind: "group", size: 26, name: "Coalition of friends" });
  expect(read.head.speakers).toMatchObject([
    { name: "Ann Roe", titles: [{ title: "President" }] },
    { name: null, titles: [{ title: "Minister" }] },
  ]);
  expect(told(read)).toEqual([
    "leftOut 3 kind “”: A direct statement has a quotation, a reported or narrated one has none; the kind is left open where that does not hold. (2 rows)",
    "leftOut 3 url “javascript:alert(1)”: Not a web address; it is left out.",
    "leftOut 4 url “ftp://example.org/2”: Not a web address; it is left out.",
    "leftOut 4 paragraph “none”: Not a list of paragraph numbers; it is left out.",
    "leftOut 5 group_size “5”: A country has no group size; it is left out.",
    "leftOut 6 paragraph “0”: Not a list of paragraph numbers; it is left out.",
    "leftOut 7 kind “rumour”: Not a kind of statement; the kind is left open.",
    "leftOut 7 group_size “many”: Not a number of members; it is left out.",
    "merged 3 speaker_title “president”: Another spelling of the title “President”.",
  ]);
});

it("positions are in order from for to against, unknown ones after them, and taking no part last", () => {
  const { head, report } = readTable("positions-known.csv");
  const [ceasefire, observers] = head.issues;
  expect(
    ceasefire?.positions.map(({ label, scale, style, colour }) => [label, scale, style, colour]),
  ).toEqual([
    ["IN FAVOUR", 2, "disc", "disc"],
    ["Abstention", 0, "bars", "plain"],
    ["Against", -2, "square", "square"],
    ["Depends on the terms", undefined, "triangle", undefined],
    ["Non-voting", undefined, "ring", "query"],
  ]);
  // The grey of the question mark is that of “Non-voting”.
  expect(observers?.positions.map(({ label, style, colour }) => [label, style, colour])).toEqual([
    ["Depends on the terms", "triangle", undefined],
    ["Unheard", "query", "diamond"],
  ]);
  const known = report.entries.filter(({ what }) => what.startsWith("Read by its meaning"));
  expect(known.map(({ level }) => level)).toEqual(["read", "read", "read", "read"]);
});

it("beside strongly agreeing and disagreeing, agreeing is the weaker of the two, which is told as a guess", () => {
  const labels = ["Strongly disagree", "Agree", "Strongly agree", "Disagree", "Neutral"];
  const body = labels.map((label, i) => `Actor ${i},Ceasefire,${label}`).join("\n");
  const { head, report } = readText(`actor,issue,position\n${body}\n`);
  expect(head.issues[0]?.positions.map(({ label, scale }) => [label, scale])).toEqual([
    ["Strongly agree", 2],
    ["Agree", 1],
    ["Neutral", 0],
    ["Disagree", -1],
    ["Strongly disagree", -2],
  ]);
  const guessed = report.entries.filter(({ level }) => level === "guessed");
  expect(guessed.map(({ value }) => value)).toEqual(["Agree", "Disagree"]);
});

it("every position that shares a colour with another is told as a guess, with the others’ names", () => {
  const labels = ["Strongly agree", "agree", "yes", "somewhat agree", "no", "absent"];
  const { report } = readText(
    `actor,issue,position\n${labels.map((label) => `France,Ceasefire,${label}`).join("\n")}\n`,
  );
  const shared = report.entries.filter(({ what }) => what.includes("same colour"));
  expect(shared.map(({ level, value, what }) => `${level} ${value}: ${what}`)).toEqual([
    "guessed agree: Read by its meaning: rather for. It has the same colour as “yes” and “somewhat agree”; the glyph tells them apart.",
    "guessed yes: Read by its meaning: rather for. It has the same colour as “agree” and “somewhat agree”; the glyph tells them apart.",
    "guessed somewhat agree: Read by its meaning: rather for. It has the same colour as “agree” and “yes”; the glyph tells them apart.",
  ]);
  expect(shared[0]?.remedy).toBe("Change its place or its colour, or merge them, under Positions.");
});

it("of many positions that share a colour the first are named and the rest counted", () => {
  const labels = Array.from({ length: 40 }, (_, at) => `stance ${at}`);
  const body = labels.map((label) => `France,Ceasefire,${label}`).join("\n");
  const { report } = readText(`actor,issue,position\n${body}\n`);
  const shared = report.entries.filter(({ what }) => what.includes("same colour"));
  expect(shared).toHaveLength(32);
  expect(shared.at(-1)?.what).toContain("as “stance 8”, “stance 9”, “stance 10” and 28 more;");
});

it("one name under two actors is two speakers", () => {
  const { head } = readText(
    "actor,issue,position,speaker\nFrance,A,Yes,Ann Roe\nItaly,A,No,Ann  Roe\nItaly,B,No,ANN ROE\n",
  );
  expect(head.speakers.map(({ id, actor, name }) => [id, actor, name])).toEqual([
    ["ann-roe", "france", "Ann Roe"],
    ["ann-roe-2", "italy", "Ann Roe"],
  ]);
});

it("single letters are positions of a vote where yes and no are among them", () => {
  const { head, report } = readTable("letters-vote.csv");
  const known = report.entries.filter(({ what }) => what.startsWith("Read by its meaning"));
  expect(known.map(({ level }) => level)).toEqual(["guessed", "guessed", "guessed", "guessed"]);
  expect(head.issues[0]?.positions.map(({ label, scale }) => [label, scale])).toEqual([
    ["Y", 2],
    ["A", 0],
    ["N", -2],
    ["NV", undefined],
  ]);
  expect(head.actors.map(({ name }) => name)).toEqual(["France", "Italy", "Kenya", "Ghana"]);
});

it("names of object keys, markup and formulas are texts like all others", () => {
  const read = readTable("prototype-keys.csv");
  expect(lines(read)).toEqual([
    "__proto__ · constructor · toString",
    "constructor · __proto__ · valueOf",
    "<img src=x onerror=alert(1)> · constructor · =1+1",
  ]);
  expect(read.head.speakers.map(({ name }) => name)).toEqual([
    "__proto__",
    "constructor",
    "<script>alert(1)</script>",
  ]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

it("rows of an issue that stand far apart are together, in the order of the file, with their words", () => {
  const issues = ["A", "B", "C"];
  const body = Array.from({ length: 1600 }, (_, i) => `Actor ${i},${issues[i % 3]},Yes,"Said ""${i}"""`);
  const { coding, head, evidence, statements } = readText(`actor,issue,position,quote\n${body.join("\n")}\n`);
  expect([...coding.starts]).toEqual([0, 534, 1067, 1600]);
  expect(head.issues.map(({ title }) => title)).toEqual(issues);
  expect(evidence.map(({ quote }) => quote)).toEqual(statements.map((_, i) => `Said "${i}"`));
});

it("a file written twice over gives its statements once", () => {
  const body = Array.from({ length: 900 }, (_, i) => `Actor ${i % 7},Issue ${i % 11},Yes,Said ${i}`).join(
    "\n",
  );
  const { statements, report } = readText(`actor,issue,position,quote\n${body}\n${body}\n`);
  expect(statements).toHaveLength(900);
  const merged = report.entries.filter(({ level }) => level === "merged");
  expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(900);
});

/** What is told of rows that say the same as others: of a statement for each letter. */
const duplicatesIn = (letters: string) => {
  const body = letters.split("").map((letter) => `France,Issue ${letter},Yes`);
  const { report } = readText(`actor,issue,position\n${body.join("\n")}\n`);
  return told({ report });
};

it.each([
  ["ABA", ["merged 4 - “as row 2”: Says the same as an earlier row; both are one statement."]],
  [
    "ABAAB",
    [
      "merged 4 - “as row 2”: Rows 4–5 say the same as row 2; all are one statement. (2 rows)",
      "merged 6 - “as row 3”: Says the same as an earlier row; both are one statement.",
    ],
  ],
  [
    "ABACAADA",
    ["merged 4 - “as row 2”: Rows 4, 6–7 and 9 say the same as row 2; all are one statement. (4 rows)"],
  ],
  [
    "ABCABCAB",
    [
      "merged 5 - “as rows 2–4”: Rows 5–7 repeat rows 2–4, one for one; each two are one statement. (3 rows)",
      "merged 8 - “as rows 2–3”: Rows 8–9 repeat rows 2–3, one for one; each two are one statement. (2 rows)",
    ],
  ],
])("%s: every row that says the same as an earlier one is named", (letters, entries) => {
  expect(duplicatesIn(letters)).toEqual(entries);
});

it("of ten thousand duplicates the report is short, and names the first and the last", () => {
  const twice = Array.from({ length: 10_000 }, (_, i) => `Actor ${i},A,Yes\nActor ${i},A,Yes`);
  const merged = readText(`actor,issue,position\n${twice.join("\n")}\n`).report.entries.filter(
    ({ level }) => level === "merged",
  );
  expect(merged).toHaveLength(2001);
  expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  expect(merged.at(-1)).toMatchObject({
    row: 4003,
    what: "More rows that say the same as earlier ones: the first is row 4003, the last row 20001.",
    count: 8000,
  });
  const one = Array.from({ length: 10_000 }, (_, i) => `France,A,Yes\nActor ${i},A,No`);
  const told10 = told(readText(`actor,issue,position\n${one.join("\n")}\n`));
  expect(told10.filter((entry) => entry.startsWith("merged"))).toEqual([
    "merged 4 - “as row 2”: Rows 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26 and 9987 more up to row 20000 say the same as row 2; all are one statement. (9999 rows)",
  ]);
});

it("the dataset is named by its file, and its id and version by the file’s bytes too", () => {
  const { head } = readText("actor,issue,position\nFrance,Ceasefire,Yes\n", "Votes of 2024.csv");
  expect(head).toMatchObject({
    id: "own-votes-of-2024-01234567",
    version: "0123456789abcdef",
    title: "Votes of 2024",
    description: "",
  });
});

it("the report as CSV has a row an entry, and no cell that runs", () => {
  const csv = reportCsv(readText("actor,issue,position,url\nFrance,Ceasefire,Yes,=1+1\n").report);
  expect(csv.split("\r\n").slice(0, 2)).toEqual([
    "level,row,column,value,what,remedy,rows_concerned",
    'value left out,2,url,\'=1+1,"Not a web address; it is left out.",Use an address that starts with https:// or http://.,1',
  ]);
});

it("a report never grows without end, and counts what it no longer lists", () => {
  const body = Array.from({ length: 25_000 }, (_, i) => `France,Ceasefire,,${i}`).join("\n");
  const { report } = readText(`actor,issue,position,quote\n${body}\n`);
  const refused = report.entries.filter(({ level }) => level === "refused");
  expect(refused).toHaveLength(20_001);
  expect(refused.reduce((sum, { count }) => sum + count, 0)).toBe(25_000);
  expect(refused.at(-1)?.what).toBe("More of this kind, up to row 25001: only the first ones are listed.");
});
