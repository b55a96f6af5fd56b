import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { writeCsv } from "../../../src/formats/csv/writeCsv.ts";
import { csvRows } from "../../../src/formats/reading/csvRows.ts";
import { nastyPieces, nastyTexts } from "../nastyTexts.ts";

function cut(text: string, delimiter = ",") {
  const rows = csvRows(text, { delimiter, from: 0, firstRow: 1 });
  const all: string[][] = [];
  const places: number[] = [];
  for (let cells = rows.next(); cells !== null; cells = rows.next()) {
    all.push(cells);
    places.push(rows.row);
  }
  return { all, places, unclosed: rows.unclosed };
}

describe("rows of a CSV", () => {
  it.each([
    ["LF", "a,b\n1,2\n"],
    ["CRLF", "a,b\r\n1,2\r\n"],
    ["CR", "a,b\r1,2\r"],
    ["no end of the last line", "a,b\n1,2"],
    ["LF and CRLF mixed", "a,b\r\n1,2\n"],
    ["quotation marks with blanks behind them", '"a" ,"b"\r\n"1",2'],
  ])("are told apart by %s", (_, text) => {
    expect(cut(text)).toEqual({
      all: [
        ["a", "b"],
        ["1", "2"],
      ],
      places: [1, 2],
      unclosed: [],
    });
  });

  it("keep blank lines, which count as rows of the sheet, and line breaks within quotation marks, which do not", () => {
    expect(cut('a\n\n"x\ny"\nz\n')).toEqual({
      all: [["a"], [""], ["x\ny"], ["z"]],
      places: [1, 2, 3, 4],
      unclosed: [],
    });
  });

  it.each([
    ["an empty cell at both ends", ",a,\n", [["", "a", ""]]],
    ["an empty cell in quotation marks", 'a,""\n', [["a", ""]]],
    ["a quotation mark within a cell", 'say "no",b\n', [['say "no"', "b"]]],
    ["doubled quotation marks", '"say ""no""",b\n', [['say "no"', "b"]]],
    ["marks within marks that nobody doubled", '"say "no" now",b\n', [['say "no" now', "b"]]],
    ["a delimiter at the very end", "a,", [["a", ""]]],
  ])("read %s", (_, text, all) => {
    expect(cut(text)).toMatchObject({ all, unclosed: [] });
  });

  it("lose one row to a quotation mark that nothing closes, and say which", () => {
    expect(cut('a,b\n1,"oops\n2,fine\n')).toEqual({
      all: [
        ["a", "b"],
        ["1", '"oops'],
        ["2", "fine"],
      ],
      places: [1, 2, 3],
      unclosed: [2],
    });
  });

  it("lose one row to it where later rows have marks of their own", () => {
    expect(cut('1,"oops\n2,fine\n3,"so, so"\n')).toMatchObject({
      all: [
        ["1", '"oops'],
        ["2", "fine"],
        ["3", "so, so"],
      ],
      unclosed: [1],
    });
  });

  it("give back every text that our own writer wrote, with any separator", () => {
    for (const separator of [",", ";"] as const) {
      const rows = nastyTexts.map((text) => [text, "x"]);
      expect(cut(writeCsv({ columns: ["a", "b"], rows }, { separator }), separator).unclosed).toEqual([]);
      const raw = rows.map(([text = ""]) => `"${text.replaceAll('"', '""')}"${separator}x\r\n`).join("");
      expect(cut(`"\n"\r\n${raw}`, separator).all.slice(1)).toEqual(rows);
    }
  });

  it("agree with Papa Parse on every table that is quoted as it should be", () => {
    const text = fc.array(fc.constantFrom(...nastyPieces), { maxLength: 4 }).map((pieces) => pieces.join(""));
    const tables = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tables, (table) => {
        const written = table
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        expect(cut(`${written}\r\n`).all).toEqual(
          Papa.parse(written, { delimiter: ",", newline: "\r\n" }).data,
        );
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it.each([
    ["marks that nothing closes", '"a,'],
    ["marks that nothing closes, a line each", '"a\n'],
    ["doubled marks", '"",""'],
    ["marks and line ends", '"\n'],
    ["delimiters", ","],
    ["line ends", "\n"],
  ])("are read in time linear in the text: a megabyte of %s", (_, piece) => {
    const text = piece.repeat(Math.round(1_000_000 / piece.length));
    const started = performance.now();
    const { all } = cut(text);
    expect(all.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
