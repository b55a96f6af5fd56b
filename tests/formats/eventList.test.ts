import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { eventList } from "../../src/formats/eventList.ts";
import { readGuarded } from "../../src/formats/csv/formulaGuard.ts";
import { aDataset, anIssue, aPosition, aStatement, indexOf, realDataset, wordsOf } from "../builders.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { allStatements } from "../../src/domain/statements.ts";

const HEADER =
  "statement_id;time;person;organization;concept;agreement;start_position;stop_position;text;coder;" +
  "document_id;document_title;document_author;document_source;document_section;document_type";

function rowsOf(file: DatasetFile) {
  const index = indexOf(file);
  const text = eventList(allStatements(index), { index, words: wordsOf(file) });
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(meta.delimiter).toBe(";");
  return {
    text,
    rows: data.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, readGuarded(cell)])),
    ),
  };
}

describe("the event list", () => {
  const { text, rows } = rowsOf(realDataset);

  it("has the Discourse Network Analyzer's header, then the position and its condition", () => {
    expect(text.split("\r\n")[0]).toBe(`${HEADER};position;condition`);
    expect(rows).toHaveLength(26);
  });

  it("agrees and disagrees as the coders decided, typed here a second time, and leaves the rest empty", () => {
    const decided = new Map(rows.map((row) => [`${row.concept}: ${row.position}`, row.agreement]));
    expect(Object.fromEntries(decided)).toEqual({
      "A “reassurance” force in Ukraine: Sending troops": "1",
      "A “reassurance” force in Ukraine: Monitoring only": null,
      "A “reassurance” force in Ukraine: Support without troops": null,
      "A “reassurance” force in Ukraine: Endorsing": "1",
      "A “reassurance” force in Ukraine: Undecided or unclear": null,
      "A “reassurance” force in Ukraine: Opposing": "0",
      "A Russian veto over Western deployments: Rejecting": "0",
      "Russia as a guarantor of Ukraine’s security: Supporting": "1",
      "Russia as a guarantor of Ukraine’s security: Rejecting": "0",
      "The Istanbul framework: Supporting": "1",
      "Security guarantees for Russia as well as Ukraine: Supporting": "1",
      "Greater pressure on Russia: Supporting": "1",
    });
    const count = (value: string | null) => rows.filter((row) => row.agreement === value).length;
    expect([count("1"), count("0"), count(null)]).toEqual([10, 12, 4]);
  });

  it("gives no time, coder, section or place in the text where nobody knows them", () => {
    for (const row of rows) {
      expect(row).toMatchObject({
        time: null,
        start_position: null,
        stop_position: null,
        coder: null,
        document_author: null,
        document_source: null,
        document_section: null,
      });
    }
  });

  it("keeps every quotation verbatim, and marks our summaries as such", () => {
    const texts = realDataset.statements.map(({ quote, summary }) => quote ?? `[Summary] ${summary}`);
    expect(rows.map((row) => row.text)).toEqual(texts);
  });

  it("keeps every condition, and a group as one organisation under its whole name", () => {
    expect(rows.map((row) => row.condition)).toEqual(
      realDataset.statements.map(({ condition }) => condition),
    );
    expect(rows.filter((row) => row.organization === "The 26 pledging nations")).toHaveLength(2);
    expect(rows.map((row) => row.person)).toContain("Government spokesman (unnamed), Germany");
  });

  it("has a time where a day is known, the statement's before the source's, and none for a year or month", () => {
    const [source] = aDataset().sources;
    if (!source) throw new Error("The dataset names a source.");
    const times = (date: string | null, own: string | null) =>
      rowsOf(aDataset({ sources: [{ ...source, date }], statements: [aStatement({ date: own })] })).rows.map(
        ({ time }) => time,
      );
    expect(times("2025-09-05", null)).toEqual(["2025-09-05 00:00:00"]);
    expect(times("2025-09-05", "2025-09-04")).toEqual(["2025-09-04 00:00:00"]);
    expect(times("2025-09", null)).toEqual([null]);
    expect(times("2025-09-05", "2025")).toEqual([null]);
  });

  it("infers no agreement from the label or the place of a position", () => {
    const issue = anIssue({
      positions: [aPosition("supporting", "Supporting"), aPosition("no", "No", { agreement: "disagree" })],
    });
    const file = aDataset({
      issues: [issue],
      statements: [aStatement(), aStatement({ id: "b", position: "no" })],
    });
    expect(rowsOf(file).rows.map(({ agreement }) => agreement)).toEqual([null, "0"]);
  });
});
