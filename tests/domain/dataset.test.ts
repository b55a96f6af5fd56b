import { describe, expect, it } from "vitest";
import { positionOf } from "../../src/domain/issues.ts";
import { DatasetError } from "../../src/domain/DatasetError.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import { allStatements } from "../../src/domain/statements.ts";
import {
  aCountry,
  aDataset,
  aGroup,
  anIssue,
  aPosition,
  aSpeaker,
  aStatement,
  indexOf,
  problemsOf,
} from "../builders.ts";

const sound = aDataset({ speakers: [aSpeaker()], statements: [aStatement({ speaker: "kari-lund" })] });
const chile = aCountry({ id: "chile", name: "Chile", iso3: "CHL" });

const faults: readonly (readonly [
  string,
  Partial<DatasetFile>,
  { where: string; what: string; remedy: string },
])[] = [
  [
    "two actors with one id",
    { actors: [aCountry(), aCountry({ name: "Noreg" })] },
    { where: "actors[1].id", what: "“norway”", remedy: "an id of its own" },
  ],
  [
    "two countries with one ISO code, which an address could not tell apart",
    { actors: [aCountry(), aCountry({ id: "noreg", name: "Noreg" })] },
    { where: "actors[1].iso3", what: "“NOR”", remedy: "" },
  ],
  [
    "two speakers with one id",
    { speakers: [aSpeaker(), aSpeaker()] },
    { where: "speakers[1].id", what: "“kari-lund”", remedy: "an id of its own" },
  ],
  [
    "two issues with one id",
    { issues: [anIssue(), anIssue()] },
    { where: "issues[1].id", what: "“tariffs”", remedy: "an id of its own" },
  ],
  [
    "two positions of an issue with one id",
    {
      issues: [
        anIssue({
          positions: [
            aPosition("supporting", "Supporting"),
            aPosition("no", "Against"),
            aPosition("no", "Opposed"),
          ],
        }),
      ],
    },
    { where: "issues[0].positions[2].id", what: "“no”", remedy: "an id of its own" },
  ],
  [
    "two statements with one id",
    { statements: [aStatement(), aStatement()] },
    { where: "statements[1].id", what: "“norway-supports”", remedy: "an id of its own" },
  ],
  [
    "a member that is no actor",
    { actors: [aCountry(), aGroup({ members: ["chile"] })] },
    { where: "actors[1].members", what: "“chile” is not an actor", remedy: "add the entry" },
  ],
  [
    "a group that names more members than it has",
    { actors: [aCountry(), chile, aGroup({ size: 1, members: ["norway", "chile"] })] },
    { where: "actors[2].size", what: "has size 1 but names 2", remedy: "Raise the size" },
  ],
  [
    "a group too small for its members, one of them given twice",
    { actors: [aCountry(), chile, aGroup({ size: 1, members: ["norway", "chile", "chile"] })] },
    { where: "actors[2].size", what: "has size 1 but names 2", remedy: "Raise the size" },
  ],
  [
    "a speaker for nobody",
    { speakers: [aSpeaker(), aSpeaker({ id: "ana", actor: "chile" })] },
    { where: "speakers[1].actor", what: "“chile” is not an actor", remedy: "add the entry" },
  ],
  [
    "a speaker with an actor's id",
    { speakers: [aSpeaker({ id: "norway" })], statements: [aStatement()] },
    { where: "speakers[0].id", what: "“norway” is also an actor’s", remedy: "rename" },
  ],
  [
    "a speaker with neither name nor title",
    { speakers: [aSpeaker({ name: null, titles: [] })] },
    { where: "speakers[0]", what: "neither name nor title", remedy: "Give the title" },
  ],
  [
    "a statement by no actor",
    { statements: [aStatement({ actor: "chile" })] },
    { where: "statements[0] (norway-supports).actor", what: "“chile”", remedy: "Correct the id" },
  ],
  [
    "a statement by no speaker",
    { statements: [aStatement({ speaker: "ana" })] },
    { where: "statements[0] (norway-supports).speaker", what: "“ana” is not a speaker", remedy: "Correct" },
  ],
  [
    "a statement whose speaker speaks for another",
    { actors: [aCountry(), chile], statements: [aStatement({ actor: "chile", speaker: "kari-lund" })] },
    {
      where: "statements[0] (norway-supports).speaker",
      what: "speaks for “norway”, not for “chile”",
      remedy: "Correct",
    },
  ],
  [
    "a statement on no issue",
    { statements: [aStatement({ issue: "quotas" })] },
    { where: "statements[0] (norway-supports).issue", what: "“quotas”", remedy: "Correct the id" },
  ],
  [
    "a statement with a position of another issue",
    { statements: [aStatement({ position: "maybe" })] },
    {
      where: "statements[0] (norway-supports).position",
      what: "“maybe” is not a position of the issue “tariffs”",
      remedy: "Use one of: supporting, rejecting.",
    },
  ],
];

describe("indexing a dataset", () => {
  it("looks up every entry by id", () => {
    const index = indexOf(sound);
    expect(index.actors.get("norway")?.name).toBe("Norway");
    expect(index.speakers.get("kari-lund")?.actor).toBe("norway");
    expect(allStatements(index).find((each) => each.id === "norway-supports")?.position).toBe("supporting");
    expect(index.sources.get("gazette")?.title).toBe("Ministers meet");
    const issue = index.issues.get("tariffs");
    expect(issue && positionOf(issue, "rejecting")?.label).toBe("Rejecting");
    expect(issue && positionOf(issue, "maybe")).toBeUndefined();
  });

  it.each(faults)(
    "refuses %s, saying where, what and how to mend it",
    (_, change, { where, what, remedy }) => {
      const problems = problemsOf(() => indexOf({ ...sound, ...change }));
      expect(problems.map((problem) => problem.where)).toEqual([where]);
      expect(problems[0]?.what).toContain(what);
      expect(problems[0]?.remedy).toContain(remedy);
    },
  );

  it("tells every fault at once", () => {
    const statements = [
      aStatement({ actor: "chile", issue: "quotas" }),
      aStatement({ id: "b", speaker: "ana" }),
    ];
    const problems = problemsOf(() => indexOf({ ...sound, statements }));
    expect(problems).toHaveLength(3);
    expect(new DatasetError(problems).message.split("\n")).toHaveLength(3);
  });
});
