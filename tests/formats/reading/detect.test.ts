import { describe, expect, it } from "vitest";
import { detect } from "../../../src/formats/reading/detect.ts";
import { notTable, notText } from "../../../src/formats/reading/notText.ts";

const ROWS = "Norway|Tariffs, new|Yes\nChile|Tariffs, new|No\n";

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));
}

describe("what a file holds", () => {
  it.each([
    [",", 'actor,issue,position\nNorway,"Tariffs; new",Yes\nChile,"Tariffs; new",No\n'],
    [";", "actor;issue;position\nNorway;Tariffs, new, at last;Yes\nChile;Tariffs, new;No\n"],
    [";", "actor;issue, as, it, was;position\nNorway;Tariffs;Yes\nChile;Tariffs;No\n"],
    ["\t", "actor\tissue\tposition\nNorway\tTariffs, new\tYes\n"],
    ["|", `actor|issue|position\n${ROWS}`],
  ])("is a table cut by %j", (delimiter, text) => {
    expect(detect(text)).toMatchObject({
      kind: "table",
      cut: { delimiter },
      header: expect.arrayContaining(["actor", "position"]),
    });
  });

  it("is cut by the delimiter that its first line names, whatever else would fit", () => {
    expect(detect("sep=;\na,b;c,d\n1,2;3,4\n")).toMatchObject({
      cut: { delimiter: ";" },
      header: ["a,b", "c,d"],
    });
  });

  it("begins below blank lines and below a line that names the delimiter, and rows keep their place in the sheet", () => {
    expect(detect(`\n  \nsep=|\r\nactor|issue|position\n${ROWS}`)).toMatchObject({
      cut: { delimiter: "|", firstRow: 4 },
      header: ["actor", "issue", "position"],
      sample: [
        ["Norway", "Tariffs, new", "Yes"],
        ["Chile", "Tariffs, new", "No"],
      ],
    });
  });

  it.each([
    ["json", '{"schemaVersion": 1}'],
    ["json", ' \n[{"a": 1}]'],
    ["json", "[["],
    ["table", "[actor],issue\nNorway,Tariffs"],
    ["eventList", "statement_id;time;person;organization;concept;agreement;text\n1;;;A;B;1;x"],
    [
      "eventList",
      '"statement ID";"time";"text";"person";"concept";"agreement"\n1;2013-01-05 00:00:00;"x";"P";"C";0',
    ],
    ["ownCsv", "statement_id,issue_id,position_id,actor_id,source_id,dataset_id\n1,2,3,4,5,6"],
  ])("is %s: %j", (kind, text) => {
    expect(detect(text).kind).toBe(kind);
  });

  it.each([
    ["an Excel workbook", "PK\x03\x04....[Content_Types].xml....xl/workbook.xml", "Excel workbook"],
    ["an old Excel workbook", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel"],
    [
      "an OpenDocument sheet",
      "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
      "OpenDocument",
    ],
    ["a Word document", "PK\x03\x04word/document.xml", "Word"],
    ["an archive", "PK\x03\x04votes.csv", "zip archive"],
    ["a PDF", "%PDF-1.7", "PDF"],
    ["a picture", "\x89PNG\r\n", "picture"],
    ["a photograph", "\xff\xd8\xff\xe0", "picture"],
    ["a compressed file", "\x1f\x8b\x08", "gzip"],
    ["a database", "SQLite format 3\0", "SQLite"],
  ])("is named where it is %s, with a remedy", (_, begins, named) => {
    const found = notText(bytesOf(begins.padEnd(200, "\0")));
    expect(found?.what).toContain(named);
    expect(found?.remedy).toMatch(/\.$/);
  });

  it.each([
    ["nothing", "", "empty"],
    ["blanks", " \r\n\t ", "empty"],
    ["a web page", "\n<!DOCTYPE html><html><body>Log in</body></html>", "web page"],
    ["a web page without a type", "<html lang=en>", "web page"],
    ["XML", '<?xml version="1.0"?><rows/>', "XML"],
    ["other XML", "<dataset><row/></dataset>", "XML"],
    ["no text", "\x01\x02\x03\x04abc", "no text file"],
  ])("is named where it is %s", (_, text, named) => {
    expect(notTable(text)?.what).toContain(named);
  });

  it("is not taken for something else for a mark or two within", () => {
    expect(notTable("actor,issue,quote\nNorway,Tariffs,<b>no</b>\0\n")).toBeNull();
    expect(notText(bytesOf("actor,PK,position"))).toBeNull();
  });
});
