import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allStatements } from "../../../src/domain/statements.ts";
import { eventList } from "../../../src/formats/eventList.ts";
import {
  aDataset,
  anIssue,
  aPosition,
  aSpeaker,
  aStatement,
  indexOf,
  realDataset,
  wordsOf,
} from "../../builders.ts";
import { open, openedFrom, writtenOut } from "./openText.ts";

const programsOwn = readFileSync(join(import.meta.dirname, "files/events-program.csv"), "utf8");

describe("an event list of the Discourse Network Analyzer, as the program names its columns", () => {
  it("opens with organisations as actors and persons as their speakers, agreement as a position", async () => {
    const file = await writtenOut(await openedFrom(programsOwn, "events.csv"));
    const { actors, statements, issues, speakers, sources } = file;
    expect(actors.map(({ name, kind }) => [name, kind])).toEqual([
      ["Norway", "country"],
      ["Fisheries Board", "organisation"],
      ["Jo Doe", "other"],
    ]);
    expect(speakers.map(({ name }) => name)).toEqual(["Kari Lund"]);
    expect(issues.map(({ title }) => title)).toEqual(["The treaty should be signed", "Quotas should rise"]);
    expect(issues[0]?.positions).toMatchObject([
      { label: "Supporting", agreement: "agree" },
      { label: "Opposing", agreement: "disagree" },
    ]);
    expect(statements.map(({ date, quote, kind }) => ({ date, quote, kind }))).toEqual([
      { date: "2013-01-05", quote: "We will sign,\nand we will do it soon.", kind: null },
      { date: "2013-02-01", quote: "Never.", kind: null },
      { date: "2013-02-01", quote: "Well.", kind: null },
      { date: null, quote: null, kind: null },
    ]);
    expect(sources[0]).toMatchObject({
      title: "A treaty, at last",
      author: "A. Writer",
      outlet: "The Gazette",
    });
  });

  it("keeps an agreement that is neither yes nor no as it is written, and refuses a row without an actor", async () => {
    const { head, report } = await openedFrom(programsOwn, "events.csv");
    expect(head.issues[1]?.positions).toMatchObject([{ label: "-2" }]);
    expect(report).toMatchObject({ rowsRead: 4, rowsRefused: 1 });
    // The text with a line break is one row of a sheet.
    expect(report.entries).toContainEqual(expect.objectContaining({ level: "refused", row: 6 }));
  });

  it.each(["constructor", "__proto__"])(
    "takes an agreement called %s for a position of that name",
    async (word) => {
      const { head } = await openedFrom(`person;concept;agreement\nJo;Quotas;${word}\n`);
      expect(head.issues[0]?.positions).toMatchObject([{ label: word }]);
    },
  );

  it("is read by its columns in a mapping where somebody says so", async () => {
    const outcome = await open("a;b;c\nNorway;Quotas;1\n");
    expect(outcome).toMatchObject({
      kind: "needsMapping",
      header: ["a", "b", "c"],
      sample: [["Norway", "Quotas", "1"]],
    });
  });
});

describe("the event list that this app writes", () => {
  function listOf(file: typeof realDataset): string {
    const index = indexOf(file);
    return eventList(allStatements(index), { index, words: wordsOf(file) });
  }

  it("gives back positions, conditions, quotations and summaries", async () => {
    const back = await writtenOut(await openedFrom(listOf(realDataset), "events.csv"));
    const told = (file: typeof realDataset) =>
      file.statements.map(({ issue, position, condition, quote, summary }) => {
        const on = file.issues.find(({ id }) => id === issue);
        return {
          on: on?.title,
          position: on?.positions.find(({ id }) => id === position)?.label,
          condition,
          quote,
          summary: quote === null ? summary : null,
        };
      });
    expect(told(back)).toEqual(told(realDataset));
  });

  it("keeps a text that a spreadsheet would run, without the guard", async () => {
    const file = aDataset({
      speakers: [aSpeaker({ name: "=Kari()" })],
      issues: [anIssue({ title: "@quotas; all", positions: [aPosition("supporting", "-Yes; no")] })],
      statements: [
        aStatement({ speaker: "kari-lund", kind: "direct", quote: '=1+1; "so"', condition: "+2" }),
      ],
    });
    const back = await writtenOut(await openedFrom(listOf(file)));
    expect(back.issues).toMatchObject([{ title: "@quotas; all", positions: [{ label: "-Yes; no" }] }]);
    expect(back.statements).toMatchObject([{ quote: '=1+1; "so"', condition: "+2" }]);
    expect(back.speakers).toMatchObject([{ name: "=Kari()" }]);
  });
});
