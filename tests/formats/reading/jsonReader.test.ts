import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexCoded } from "../../../src/domain/indexCoded.ts";
import { fileJson, wholeFile } from "../../../src/formats/datasetJson.ts";
import { aDataset, anIssue, aStatement, indexOf, realDataset, wordsOf } from "../../builders.ts";
import { arbitraryDataset } from "./arbitraryDataset.ts";
import { open, openedFrom, writtenOut } from "./openText.ts";

describe("our JSON", () => {
  it("opens to the dataset that was saved, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, async (file) => {
        const json = fileJson(wholeFile(indexOf(file), wordsOf(file)));
        const opened = await openedFrom(json, "saved.json");
        expect(await writtenOut(opened)).toEqual({ ...file, id: "own-invented" });
        expect(opened.report).toEqual({ rowsRead: file.statements.length, rowsRefused: 0, entries: [] });
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it("opens the dataset that comes with the app, under an id that tells own data", async () => {
    const { $schema: _, ...file } = realDataset;
    const opened = await openedFrom(fileJson(file), "x.json");
    expect(opened.head).toMatchObject({
      id: `own-${file.id}`,
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(await writtenOut(opened)).toEqual({ ...file, id: `own-${file.id}` });
    expect(opened.coding.rows).toBe(26);
  });

  it("keeps the id of a dataset that was opened before, and the version that somebody gave it", async () => {
    const opened = await openedFrom(
      fileJson(aDataset({ id: "own-votes", version: "2026-05", statements: [aStatement()] })),
    );
    expect(opened.head).toMatchObject({ id: "own-votes", version: "2026-05" });
  });

  it("keeps no ids that only say the place of a statement", async () => {
    const file = aDataset({ statements: [aStatement({ id: "s1" }), aStatement({ id: "s2" })] });
    const { coding, head } = await openedFrom(fileJson(file), "x.json");
    expect(coding.ids).toBeNull();
    expect(indexCoded(head, coding).coding.rows).toBe(2);
  });

  it("leaves actors that it does not have out of its groupings, and tells", async () => {
    const groupings = [{ id: "by", label: "By", groups: [{ label: "One", actors: ["norway", "atlantis"] }] }];
    const { head, report } = await openedFrom(
      fileJson(aDataset({ groupings, statements: [aStatement()] })),
      "x.json",
    );
    expect(head.groupings).toEqual([
      { id: "by", label: "By", groups: [{ label: "One", actors: ["norway"] }] },
    ]);
    expect(report.entries).toMatchObject([{ level: "guessed", column: "groupings", value: "atlantis" }]);
  });

  it("is told to be JSON where the name says otherwise", async () => {
    const { report } = await openedFrom(fileJson(aDataset({ statements: [aStatement()] })), "votes.csv");
    expect(report.entries).toMatchObject([{ level: "guessed", value: "votes.csv" }]);
  });
});

describe("JSON with faults", () => {
  async function refusal(json: string) {
    const outcome = await open(json, "x.json");
    if (outcome.kind !== "refused") throw new Error(`It was ${outcome.kind}.`);
    return { ...outcome, columns: outcome.report?.entries.map(({ column }) => column) ?? [] };
  }

  it("is refused as a whole, with every fault by its path and its remedy", async () => {
    const broken = {
      ...aDataset(),
      schemaVersion: 2,
      statements: [
        { ...aStatement(), date: "May 2024" },
        { ...aStatement({ id: "b" }), url: "javascript:alert(1)" },
      ],
    };
    const { what, columns, report } = await refusal(JSON.stringify(broken));
    expect(what).toMatch(/^This dataset has \d faults, so it was not opened\.$/);
    expect(columns).toEqual(
      expect.arrayContaining(["schemaVersion", "statements.0.date", "statements.1.url"]),
    );
    expect(new Set(report?.entries.map(({ level }) => level))).toEqual(new Set(["fault"]));
    for (const { remedy } of report?.entries ?? []) expect(remedy).toMatch(/\.$/);
  });

  it("is not read to its end where a hundred faults are found, and so says “more than”", async () => {
    const none = Array.from({ length: 60 }, () => ({}));
    const { what, report } = await refusal(JSON.stringify({ ...aDataset(), statements: none }));
    expect(what).toBe("This dataset has more than 100 faults, so it was not opened.");
    expect(report?.entries).toHaveLength(100);
  });

  it("is refused with each fault told once: what is wrong, and what was expected and found", async () => {
    const { statements, ...rest } = aDataset();
    const [{ id, ...withoutId } = aStatement()] = statements;
    expect(id).toBeTruthy();
    const { report } = await refusal(JSON.stringify({ ...rest, statements: [withoutId] }));
    expect(report?.entries.map(({ what, remedy }) => [what, remedy])).toEqual([
      ["Invalid key.", 'Expected "id", found undefined.'],
    ]);
  });

  it("is refused where references do not hold, with the path", async () => {
    const file = aDataset({
      issues: [anIssue()],
      statements: [
        aStatement({ actor: "atlantis" }),
        aStatement({ id: "b", source: "nowhere" }),
        aStatement({ id: "c", position: "perhaps" }),
        aStatement({ id: "d", kind: "direct" }),
      ],
    });
    const { columns } = await refusal(fileJson(file));
    expect(columns).toEqual(["statements[1] (b).source", "statements[3] (d).quote"]);
    const rest = await refusal(
      fileJson({ ...file, statements: [...file.statements.slice(0, 1), ...file.statements.slice(2, 3)] }),
    );
    expect(rest.columns).toEqual(["statements[0] (norway-supports).actor", "statements[1] (c).position"]);
  });

  it.each([
    ["cut off", '{"schemaVersion": 1, "statements": [', "has an error"],
    ["no dataset", "[1, 2]", "no dataset"],
    ["a map of something else", '{"type": "Topology"}', "no dataset"],
    ["nested without end", "[".repeat(3_000_000), "This JSON"],
    ["nested to a great depth", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, "This JSON"],
    [
      "a statement nested to a great depth",
      `{"issues":[],"statements":[${"[".repeat(200_000)}${"]".repeat(200_000)}]}`,
      "faults",
    ],
    ["statements that are no list", '{"issues": [], "statements": {}}', "faults"],
  ])("is refused in a sentence where it is %s", async (_, json, says) => {
    const { what, remedy } = await refusal(json);
    expect(what).toContain(says);
    expect(remedy).toMatch(/\.$/);
  });

  it("lists the first hundred faults of a hundred thousand", async () => {
    const json = JSON.stringify({ ...aDataset(), statements: Array.from({ length: 100_000 }, () => ({})) });
    const { report } = await refusal(json);
    expect(report?.entries).toHaveLength(100);
  });

  it("sets nothing by a key called __proto__", async () => {
    const file = fileJson(aDataset({ statements: [aStatement()] }));
    const opened = await openedFrom(
      file.replace("{", '{"__proto__": {"licence": "all mine", "polluted": true},'),
      "x.json",
    );
    expect(opened.head.licence).toBeNull();
    expect(Object.keys(opened.head)).not.toContain("__proto__");
    expect({}).not.toHaveProperty("polluted");
  });
});
