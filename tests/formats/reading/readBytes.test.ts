import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { indexCoded } from "../../../src/domain/indexCoded.ts";
import { fileJson } from "../../../src/formats/datasetJson.ts";
import { statementsCsv } from "../../../src/formats/csv/statementsCsv.ts";
import { guessMapping } from "../../../src/formats/reading/mapping.ts";
import { openBytes } from "../../../src/formats/reading/readBytes.ts";
import { allStatements } from "../../../src/domain/statements.ts";
import { indexOf, wordsOf } from "../../builders.ts";
import { open, openedFrom, wordsIn, writtenOut } from "./openText.ts";

const folder = join(import.meta.dirname, "files");

function fileNamed(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}

describe("each kind of file", () => {
  it.each([
    ["json-dataset.json", { statements: 4, actors: 3, issues: 1, refused: 0 }],
    ["owncsv-statements.csv", { statements: 4, actors: 3, issues: 1, refused: 0 }],
    ["events-ours.csv", { statements: 4, actors: 3, issues: 1, refused: 0 }],
    ["events-program.csv", { statements: 4, actors: 3, issues: 2, refused: 1 }],
    ["table-long.csv", { statements: 4, actors: 4, issues: 2, refused: 1 }],
    ["table-titles.csv", { statements: 4, actors: 3, issues: 1, refused: 1 }],
    ["table-utf16.tsv", { statements: 3, actors: 3, issues: 2, refused: 1 }],
    ["table-windows1252.csv", { statements: 2, actors: 2, issues: 1, refused: 0 }],
  ])("opens: %s", async (name, { statements, actors, issues, refused }) => {
    const opened = await openedFrom(fileNamed(name), name);
    const { head, coding, report, file } = opened;
    expect({ statements: coding.rows, actors: head.actors.length, issues: head.issues.length }).toEqual({
      statements,
      actors,
      issues,
    });
    expect(report.rowsRefused).toBe(refused);
    expect(head.id).toMatch(/^own-/);
    expect(head.version).toMatch(/^[0-9a-f]{16}$/);
    expect(file).toMatchObject({ name, size: fileNamed(name).length });
    expect(await wordsIn(opened, indexCoded(head, coding))).toHaveLength(statements);
  });

  it("keeps letters beyond ASCII in every encoding, and tells which encoding was guessed", async () => {
    const { head, report } = await openedFrom(fileNamed("table-windows1252.csv"), "votes.csv");
    expect(head.actors).toMatchObject([{ iso3: "CIV" }, { name: "Österreich" }]);
    expect(head.issues).toMatchObject([{ title: "Quoten für Fisch" }]);
    expect(report.entries).toContainEqual(
      expect.objectContaining({ level: "guessed", value: "Windows-1252" }),
    );
  });

  const readable = readdirSync(folder).filter((name) => !/zip|rows-none/.test(name));
  it.each(readable)(
    "opens to the same dataset after it was saved as our JSON and as our CSV: %s",
    async (name) => {
      const first = await writtenOut(await openedFrom(fileNamed(name), name));
      expect(await writtenOut(await openedFrom(fileJson(first), "saved.json"))).toEqual(first);
      const index = indexOf(first);
      const csv = statementsCsv(allStatements(index), { index, words: wordsOf(first) });
      const again = await writtenOut(await openedFrom(csv, "saved.csv"));
      expect(again.statements).toEqual(first.statements);
      expect(again.actors.map(({ id }) => id).toSorted()).toEqual(
        first.actors.map(({ id }) => id).toSorted(),
      );
    },
  );
});

describe("a file that is no table", () => {
  it.each([
    ["a zip named .csv", fileNamed("zip-named.csv"), "zip archive"],
    ["an empty file", new Uint8Array(), "empty"],
    ["a byte-order mark alone", Uint8Array.of(0xef, 0xbb, 0xbf), "empty"],
    ["a header without rows", "actor,issue,position\n", "no rows"],
    ["one column", "actor\nNorway\n", "one column"],
    ["noise", Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), ""],
  ])("ends in a sentence and a remedy: %s", async (_, content, says) => {
    const outcome = await open(content, "votes.csv");
    if (outcome.kind !== "refused") throw new Error(`It was ${outcome.kind}.`);
    expect(outcome.what).toContain(says);
    expect(outcome.what).toMatch(/\.$/);
    expect(outcome.remedy).toMatch(/\.$/);
  });
});

describe("hostile content", () => {
  it("stays text, and of addresses only those of the web are kept", async () => {
    const opened = await openedFrom(fileNamed("table-hostile.csv"), "x.csv");
    const { actors, issues, statements } = await writtenOut(opened);
    expect(actors.map(({ name }) => name)).toEqual(["<img src=x onerror=alert(1)>", "__proto__", "Norway"]);
    expect(issues.map(({ title }) => title)).toEqual([
      "<script>alert(1)</script>",
      "constructor",
      "__proto__",
    ]);
    expect(issues.flatMap(({ positions }) => positions.map(({ label }) => label))).toEqual([
      '<b onclick="alert(1)">Yes</b>',
      "toString",
      "__proto__",
    ]);
    expect(statements.map(({ quote }) => quote)).toEqual(["=cmd|' /C calc'!A0", "@SUM(A1)", "+1"]);
    expect(statements.filter(({ url }) => url !== null && !/^https?:/i.test(url))).toEqual([]);
    expect(opened.report.entries).toContainEqual(
      expect.objectContaining({ column: "url", value: "javascript:alert(1)", remedy: expect.any(String) }),
    );
    expect({}).not.toHaveProperty("polluted");
  });

  it("in ids of our own CSV is refused row by row", async () => {
    const text = new TextDecoder().decode(fileNamed("owncsv-statements.csv"));
    const { report, head } = await openedFrom(text.replaceAll("norway", "<b>"), "x.csv");
    expect(report.rowsRefused).toBeGreaterThan(0);
    expect(JSON.stringify(head)).not.toContain("<b>");
  });
});

describe("a table of other columns", () => {
  const text = "wer;was;wie\nNorwegen;Quoten;Ja\nChile;Quoten;Nein\n";

  it("names the columns that hold something and were not read, until a person was asked about them", async () => {
    const table = "actor,issue,position,warum,leer,\nChile,Quoten,Ja,so,,x\nPeru,Quoten,Nein,nicht,,\n";
    expect(await open(table, "x.csv")).toMatchObject({ kind: "opened", unread: ["warum", "Column 6"] });
    const spaced = "actor, issue, position, warum, Position\nChile, Quoten, Ja, so, nein\n";
    expect(await open(spaced, "x.csv")).toMatchObject({ unread: ["warum", "Position"] });
    const mapping = { ...guessMapping(["actor", "issue", "position"], []), quote: 3 };
    expect(await open(table, "x.csv", mapping)).toMatchObject({ kind: "opened", unread: [] });
    const bytes = Uint8Array.from(fileNamed("events-program.csv"));
    expect(await openBytes({ bytes, name: "events.csv" }, () => {})).toMatchObject({ unread: [] });
  });

  it("asks about columns that it could tell, too, where that is wanted", async () => {
    const bytes = new TextEncoder().encode("actor,issue,position,warum\nChile,Quoten,Ja,so\n");
    const outcome = await openBytes({ bytes, name: "x.csv", asks: true }, () => {});
    expect(outcome).toMatchObject({ kind: "needsMapping", guess: { actor: 0, issue: 1, position: 2 } });
  });

  it("asks which column is which, and is read by the answer", async () => {
    const outcome = await open(text, "x.csv");
    expect(outcome).toMatchObject({ kind: "needsMapping", header: ["wer", "was", "wie"] });
    const mapping = { ...guessMapping(["a", "b", "c"], []), actor: 0, issue: 1, position: 2 };
    expect(await open(text, "x.csv", mapping)).toMatchObject({
      kind: "opened",
      dataset: { coding: { rows: 2 } },
    });
  });
});

it("progress is told while a large table is read, at most every 50 ms, and reaches the end", async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `Actor ${at % 90},Issue ${at % 400},Yes ${at % 3}`);
  const bytes = new TextEncoder().encode(`actor,issue,position\n${rows.join("\n")}\n`);
  const times: number[] = [];
  const counts: number[] = [];
  await openBytes({ bytes, name: "x.csv" }, ({ phase, rows: count, bytes: read, ofBytes }) => {
    if (phase === "reading") times.push(performance.now());
    counts.push(count);
    expect(read).toBeLessThanOrEqual(ofBytes);
  });
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.at(-1)).toBe(40_000);
  for (const [at, time] of times.entries()) {
    if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThan(45);
  }
});
