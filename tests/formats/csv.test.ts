import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { datasetVersion } from "../../src/domain/datasetVersion.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { guard, readGuarded, unguard } from "../../src/formats/csv/formulaGuard.ts";
import { readList, writeList } from "../../src/formats/csv/listCell.ts";
import { statementsCsv } from "../../src/formats/csv/statementsCsv.ts";
import { writeCsv } from "../../src/formats/csv/writeCsv.ts";
import { aDataset, aGroup, aSpeaker, aStatement, indexOf, realDataset, wordsOf } from "../builders.ts";
import { nastyTexts } from "./nastyTexts.ts";

const index = indexOf(realDataset);
const words = wordsOf(realDataset);

/** A CSV read back by another program's parser, its guards taken off. */
function readBack(csv: string) {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: "greedy",
  });
  expect(errors).toEqual([]);
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, readGuarded(cell)])),
  );
}

describe("the formula guard", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49", "'+49"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1", "'＝1"],
    [" \u00A0=1", "' \u00A0=1"],
    ["\t=1", "'\t=1"],
    ["\tplain", "'\tplain"],
    ["\rplain", "'\rplain"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ["'tis", "'tis"],
    ["plain = text", "plain = text"],
    ["– a dash", "– a dash"],
    ["", ""],
  ])("writes %j as %j", (text, cell) => {
    expect(guard(text)).toBe(cell);
    expect(unguard(cell)).toBe(text);
  });

  it("can be taken off every text without a doubt, and leaves none that would run", () => {
    expect(nastyTexts.filter((text) => unguard(guard(text)) !== text)).toEqual([]);
    expect(
      nastyTexts.filter((text) => /^[\s\p{Cf}\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u.test(guard(text))),
    ).toEqual([]);
    expect(new Set(nastyTexts.map(guard)).size).toBe(new Set(nastyTexts).size);
  });
});

describe("a list in a cell", () => {
  it("is read as it was written, whatever its texts hold", () => {
    const lists = nastyTexts.map((text, at) => [text, nastyTexts.at(-at) ?? "", text]);
    expect(lists.filter((list) => readList(writeList(list)).join("\u0001") !== list.join("\u0001"))).toEqual(
      [],
    );
    expect(writeList([])).toBeNull();
    expect(readList(null)).toEqual([]);
    expect(writeList([9, 16, 17])).toBe("9; 16; 17");
  });
});

describe("a CSV file", () => {
  it("ends every row with CRLF, tells a missing value from an empty text, and quotes what must be", () => {
    expect(
      writeCsv({
        columns: ["a", "b"],
        rows: [
          [null, ""],
          ['say "so"', 2],
        ],
      }),
    ).toBe('a,b\r\n,""\r\n"say ""so""",2\r\n');
  });

  it.each([
    [",", false],
    [",", true],
    [";", false],
    [";", true],
  ] as const)("separated by “%s”, byte-order mark %s, keeps every text", (separator, byteOrderMark) => {
    const texts = nastyTexts.filter((text) => text !== "");
    const csv = writeCsv(
      { columns: ["text", "n"], rows: texts.map((text, n) => [text, n]) },
      { separator, byteOrderMark },
    );
    expect(csv.startsWith("\uFEFF")).toBe(byteOrderMark);
    const { data, meta, errors } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      delimiter: separator,
      newline: "\r\n",
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(["text", "n"]);
    expect(data.map(({ text = "" }) => unguard(text))).toEqual(texts);
  });
});

describe("statements as CSV", () => {
  it.each([false, true])("come back whole, byte-order mark %s", (byteOrderMark) => {
    const rows = readBack(statementsCsv(allStatements(index), { index, words }, { byteOrderMark }));
    expect(rows).toHaveLength(26);
    const back = rows.map((row) => ({
      id: row.statement_id,
      actor: row.actor_id,
      speaker: row.speaker_id,
      issue: row.issue_id,
      position: row.position_id,
      condition: row.condition,
      kind: row.kind,
      date: row.statement_date,
      clause: row.clause,
      summary: row.summary,
      quote: row.quote,
      setting: row.setting,
      source: row.source_id,
      paragraphs: readList(row.paragraphs ?? null).map(Number),
      url: row.statement_url,
      note: row.note,
    }));
    expect(back).toEqual(realDataset.statements);
  });

  it("tell a group's size, its named members and those not named in columns of their own, and no total", () => {
    const rows = readBack(statementsCsv(allStatements(index), { index, words }));
    const of = (id: string) => rows.find((row) => row.statement_id === id);
    expect(of("p02-pledging-nations")).toMatchObject({
      actor_kind: "group",
      group_size: "26",
      group_members_named: "france; united-kingdom",
      group_members_not_named_count: "24",
      group_member_noun: "nations",
    });
    expect(rows.find((row) => row.actor_id === "ukraines-allies")).toMatchObject({
      group_size: null,
      group_members_named: null,
      group_members_not_named_count: null,
    });
    expect(of("p02-france")).toMatchObject({ group_size: null, group_members_not_named_count: null });
    expect(
      rows.some((row) => Object.keys(row).some((name) => /total|sum/i.test(name.replace("summary", "")))),
    ).toBe(false);
  });

  it("give the title of the passage, and all titles with their paragraphs", () => {
    const rows = readBack(statementsCsv(allStatements(index), { index, words }));
    const peskov = rows.filter(
      (row) => row.speaker_id === "dmitry-peskov" && row.issue_id === "reassurance-force",
    );
    expect(peskov.map((row) => row.speaker_title_in_passage)).toEqual([
      "Kremlin spokesperson",
      "Kremlin spokesperson",
      "Foreign Ministry spokesperson",
      "Foreign Ministry spokesperson",
    ]);
    expect(peskov[0]).toMatchObject({
      speaker_titles: "Kremlin spokesperson; Foreign Ministry spokesperson",
      speaker_titles_paragraphs: "6; 20",
    });
    expect(rows.find((row) => row.speaker_id === "german-spokesman")).toMatchObject({
      speaker_name: null,
      speaker_title_in_passage: "government spokesman",
    });
    expect(
      rows.flatMap((row) =>
        row.restates_paragraphs ? [`${row.paragraphs} ${row.restates_paragraphs}`] : [],
      ),
    ).toEqual(["14 1", "20 6"]);
  });

  it("name the state of the dataset as every other file does", () => {
    const row = readBack(statementsCsv(allStatements(index), { index, words }))[0];
    expect(index.dataset.version).toBeUndefined();
    expect(row?.dataset_version).toBe(datasetVersion(index.dataset));
  });

  it("keep what the source does not say an empty cell", () => {
    const rows = readBack(statementsCsv(allStatements(index), { index, words }));
    for (const row of rows) {
      expect(row).toMatchObject({
        source_date: null,
        source_outlet: null,
        source_author: null,
        source_url: null,
        statement_date: null,
      });
    }
  });

  it("keep hostile words, lists and names, and arm none of them", () => {
    const nasty = nastyTexts.filter((text) => text !== "");
    const dataset = aDataset({
      actors: [
        ...aDataset().actors,
        aGroup({ name: "=cmd|' /C calc'!A0", otherNames: ["+1; \\", "-2"], note: "@x" }),
      ],
      speakers: [
        aSpeaker({
          titles: [
            { title: "=T; \\", paragraphs: [] },
            { title: "-U", paragraphs: [1, 2] },
          ],
        }),
      ],
      statements: nasty.map((text, at) =>
        aStatement({
          id: `s${at}`,
          ...(at % 2 === 0 ? { actor: "coastal-states" } : { speaker: "kari-lund" }),
          kind: "direct",
          quote: text,
          summary: text,
          note: text,
        }),
      ),
    });
    const csv = statementsCsv(allStatements(indexOf(dataset)), {
      index: indexOf(dataset),
      words: wordsOf(dataset),
    });
    const { data } = Papa.parse<string[]>(csv, { newline: "\r\n" });
    const [head = [], ...rows] = data;
    const column = (name: string) =>
      rows.slice(0, nasty.length).map((row) => unguard(row[head.indexOf(name)] ?? ""));
    expect(column("quote")).toEqual(nasty);
    expect(column("summary")).toEqual(nasty);
    expect(readList(column("actor_other_names")[0] ?? "")).toEqual(["+1; \\", "-2"]);
    expect(readList(column("speaker_titles")[1] ?? "")).toEqual(["=T; \\", "-U"]);
    expect(readList(column("speaker_titles_paragraphs")[1] ?? "")).toEqual(["none", "1, 2"]);
    expect(data.flat().filter((cell) => /^[\s\p{Cf}\0]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
  });

  it("are not written while their words are missing", () => {
    expect(() => statementsCsv(allStatements(index), { index, words: new Map() })).toThrow(
      "No words for “p01-putin-targets”",
    );
  });
});
