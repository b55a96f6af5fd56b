import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatasetFile } from "../../../src/domain/schema.ts";
import { allStatements } from "../../../src/domain/statements.ts";
import type { CsvOptions } from "../../../src/formats/csv/writeCsv.ts";
import { statementsCsv } from "../../../src/formats/csv/statementsCsv.ts";
import { aDataset, aGroup, aSpeaker, aStatement, indexOf, realDataset, wordsOf } from "../../builders.ts";
import { arbitraryDataset } from "./arbitraryDataset.ts";
import { open, openedFrom, writtenOut } from "./openText.ts";

function csvOf(file: DatasetFile, options?: CsvOptions): string {
  const index = indexOf(file);
  return statementsCsv(allStatements(index), { index, words: wordsOf(file) }, options);
}

/** Entries as the CSV can give them back: those that statements refer to, without what it has no column for. */
function held(file: DatasetFile) {
  const { statements } = file;
  const positions = new Set(statements.map(({ issue, position }) => `${issue} ${position}`));
  return {
    title: file.title,
    licence: file.licence,
    statements,
    sources: byId(file.sources.filter(({ id }) => statements.some(({ source }) => source === id))),
    speakers: byId(file.speakers.filter(({ id }) => statements.some(({ speaker }) => speaker === id))),
    actors: byId(file.actors.filter(({ id }) => statements.some(({ actor }) => actor === id))),
    issues: byId(
      file.issues
        .filter(({ id }) => statements.some(({ issue }) => issue === id))
        .map(({ id, title, positions: all }) => ({
          id,
          title,
          positions: byId(
            all
              .filter((position) => positions.has(`${id} ${position.id}`))
              .map((told) => ({ ...told, clause: undefined })),
          ),
        })),
    ),
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe("our CSV of statements", () => {
  it("opens to the statements that were saved and all they refer to, whatever they hold", async () => {
    const options = fc.record({ separator: fc.constantFrom(",", ";"), byteOrderMark: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, options, async (file, how) => {
        const opened = await openedFrom(csvOf(file, how), "saved.csv");
        const back = await writtenOut(opened);
        const { actors, ...rest } = held(back);
        const { actors: saved, ...others } = held(file);
        expect(rest).toEqual(others);
        expect(actors).toEqual(saved);
        expect(back.id).toBe("own-invented");
        expect(opened.report).toMatchObject({ rowsRead: file.statements.length, rowsRefused: 0 });
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it("opens the dataset that comes with the app", async () => {
    const back = await writtenOut(await openedFrom(csvOf(realDataset)));
    expect(held(back)).toEqual(held(realDataset));
  });

  it("gives a named member of a group back by its id, and tells that this is all there is", async () => {
    const file = aDataset({
      actors: [...aDataset().actors, aGroup({ members: ["norway"] })],
      statements: [aStatement({ actor: "coastal-states" })],
    });
    const opened = await openedFrom(csvOf(file));
    expect(opened.head.actors.at(-1)).toEqual({
      id: "norway",
      name: "norway",
      kind: "other",
      otherNames: [],
    });
    expect(opened.report.entries).toMatchObject([{ level: "guessed", value: "norway" }]);
  });
});

describe("our CSV after somebody edited it", () => {
  const file = aDataset({
    speakers: [aSpeaker()],
    statements: [
      aStatement({ id: "a", speaker: "kari-lund" }),
      aStatement({ id: "b" }),
      aStatement({ id: "c" }),
    ],
  });
  const lines = csvOf(file).trimEnd().split("\r\n");
  const columns = (lines[0] ?? "").split(",");

  /** The file with one cell of one row (as in a sheet) written anew. */
  function edited(row: number, column: string, value: string): string {
    return lines
      .map((line, at) => {
        if (at !== row - 1) return line;
        const cells = line.split(",");
        cells[columns.indexOf(column)] = value;
        return cells.join(",");
      })
      .join("\r\n");
  }

  it.each([
    ["statement_date", "May 2024"],
    ["statement_url", "javascript:alert(1)"],
    ["source_url", "javascript:alert(1)"],
    ["kind", "direct"],
    ["actor_kind", "planet"],
    ["position_agreement", "perhaps"],
    ["statement_id", "b"],
    ["statement_id", "=b"],
    ["issue_title", ""],
    ["paragraphs", "one"],
    ["speaker_id", "norway"],
  ])("refuses the one row with a wrong %s and tells of it: %j", async (column, value) => {
    const text = edited(2, column, value);
    // An entry that another row describes, too, is known from there.
    const shared = ["source_url", "actor_kind", "position_agreement", "issue_title"].includes(column);
    const opened = await openedFrom(text);
    expect(opened.report.rowsRefused).toBe(1);
    expect(opened.report.rowsRead).toBe(2);
    expect(opened.report.entries).toContainEqual(
      expect.objectContaining({ level: "refused", row: column === "statement_id" && value === "b" ? 3 : 2 }),
    );
    expect(shared || opened.head.speakers.length === 0 || value === "b").toBe(true);
  });

  it("follows the first row that describes an entry, and tells of the others", async () => {
    const opened = await openedFrom(edited(4, "actor_name", "Norge"));
    expect(opened.head.actors).toMatchObject([{ name: "Norway" }]);
    expect(opened.report).toMatchObject({
      rowsRead: 3,
      entries: [{ level: "guessed", row: 4, column: "actor_id", value: "norway" }],
    });
  });

  it("counts equal rows once, refuses rows of another length, and leaves blank ones out", async () => {
    const text = [...lines, lines[3], "x,y", ",".repeat(columns.length - 1), ""].join("\r\n");
    const { report, coding } = await openedFrom(text);
    expect(coding.rows).toBe(3);
    expect(report).toMatchObject({
      rowsRead: 4,
      rowsRefused: 1,
      entries: [
        { level: "refused", row: 6, what: expect.stringContaining("2 cells") },
        { level: "merged", row: 5, count: 1 },
      ],
    });
  });

  it("ends in a sentence where no row is left", async () => {
    const outcome = await open(`${lines[0]}\r\n1,2,3\r\n`);
    expect(outcome).toMatchObject({ kind: "refused", report: { rowsRefused: 1 } });
  });
});
