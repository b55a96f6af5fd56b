import { describe, expect, it } from "vitest";
import { detect } from "../../../src/formats/reading/detect.ts";
import { headerAt } from "../../../src/formats/reading/titleLines.ts";
import { open, openedFrom, writtenOut } from "./openText.ts";

const TABLE = "actor,issue,position\nNorway,Tariffs,Yes\nChile,Tariffs,No\n";
const TITLE = "Votes of the General Assembly 2015–2025";

/** What is told of lines above the header. */
async function toldOf(text: string): Promise<readonly string[]> {
  const { report } = await openedFrom(text, "votes.csv");
  return report.entries
    .filter(({ what }) => what.includes("above the header"))
    .map(({ level, row, value, what }) => `${level} ${row} “${value}”: ${what}`);
}

const leftOut = (row: number, text: string, header: number) =>
  `guessed ${row} “${text}”: This line stands above the header, which was found in row ${header}, and was left out.`;

describe("a table under lines of a title", () => {
  it.each([
    ["one line", `${TITLE}\n${TABLE}`, [leftOut(1, TITLE, 2)]],
    ["a title and an empty line", `${TITLE}\n\n${TABLE}`, [leftOut(1, TITLE, 3)]],
    [
      "lines filled up with separators, as a spreadsheet writes them",
      `${TITLE},,\n"Source: UN, library",,\n,,\n${TABLE}`,
      [leftOut(1, TITLE, 4), leftOut(2, "Source: UN, library", 4)],
    ],
    ["a title with separators in it", `Votes, by country\n${TABLE}`, [leftOut(1, "Votes | by country", 2)]],
    [
      "a line of two cells, after the line that names the separator",
      `sep=;\nSource;UN library\nactor;issue;position;date;note\nNorway;Tariffs;Yes;2020;\n`,
      [leftOut(2, "Source | UN library", 3)],
    ],
    [
      "a title of commas over semicolons",
      `Votes, by country, year\n\n${TABLE.replaceAll(",", ";")}`,
      [leftOut(1, "Votes, by country, year", 3)],
    ],
  ])("is read from its header on, and each line is told: %s", async (_, text, entries) => {
    const { statements } = await writtenOut(await openedFrom(text, "votes.csv"));
    expect(statements.length).toBe(text.includes("Chile") || text.includes("CHL") ? 2 : 1);
    expect(await toldOf(text)).toEqual(entries);
  });

  it("keeps the rows of the file in what it tells", async () => {
    const { report } = await openedFrom(`${TITLE}\n\n${TABLE}Kenya,Tariffs,\n`, "votes.csv");
    expect(report.entries.find(({ level }) => level === "refused")).toMatchObject({ row: 6 });
    expect(report.entries.find(({ what }) => what.startsWith("Read as: Actor"))).toMatchObject({ row: 3 });
  });

  it("asks for its columns by the names in the header, where they are not known", async () => {
    const table = "Land;Sache;Stimme\nNorwegen;Zoll;Ja\nChile;Zoll;Nein\n";
    expect(await open(`Abstimmungen\n\n${table}`)).toMatchObject({
      kind: "needsMapping",
      header: ["Land", "Sache", "Stimme"],
    });
  });

  it("is still an event list, or our own CSV", () => {
    const events = "statement_id;time;person;organization;concept;agreement;text\n1;;;A;B;1;x";
    expect(detect(`Exported today\n${events}`)).toMatchObject({ kind: "eventList", cut: { firstRow: 2 } });
    const own = "statement_id,issue_id,position_id,actor_id,source_id,dataset_id,quote,date\n1,2,3,4,5,6,7,8";
    expect(detect(`A title\n\n${own}`)).toMatchObject({ kind: "ownCsv", cut: { firstRow: 3 } });
  });
});

describe("no row is taken for a title", () => {
  const rows = (text: string) => text.split("\n").map((line) => line.split(","));

  it.each([
    ["a header with known names", TABLE],
    ["a header with names that are not known", "Land,Sache,Stimme\nNorwegen,Zoll,Ja\nChile,Zoll,Nein"],
    ["a header that is there twice", `${TABLE}${TABLE}`],
    [
      "a header with fewer cells than its rows",
      "actor,issue,position\nNorway,Tariffs,Yes,a,b,c,d\nissue,actor,date,x,y",
    ],
    ["one name of a column over values", "country\nNorway,Tariffs,No way\nChile,Fish,Some\nPeru,Ice,Any"],
    [
      "a line of one cell over rows without a header",
      "My votes\nNorway,Tariffs,Hm\nChile,Fish,So\nPeru,Ice,Na",
    ],
    ["a line of one cell over rows that repeat a value", "My votes\nX,Tariffs,Hm\nY,Tariffs,So\nZ,Ice,Na"],
    ["rows of one cell", "Norway\nChile\nPeru"],
    ["a header below the first ten rows", `${"A title\n".repeat(10)}${TABLE}`],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(headerAt(rows(text))).toBe(0);
  });
});
