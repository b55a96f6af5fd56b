import { describe, expect, it } from "vitest";
import { parseDatasetFile } from "../../mocks/parseDatasetFile.ts";
import { checkEvidence } from "../../src/domain/dataset.ts";
import { catalogueEntry, datasetOf, evidenceOf } from "../../src/domain/datasetFile.ts";
import { aDataset, aSpeaker, aStatement, indexOf, problemsOf, realDataset, wordsFor } from "../builders.ts";

const sound = aDataset({ speakers: [aSpeaker()], statements: [aStatement({ speaker: "kari-lund" })] });

describe("checking the words of an issue", () => {
  const index = indexOf(sound);
  it.each([
    ["none for a statement", [], "evidence", "“norway-supports” has no words"],
    [
      "two for a statement",
      [wordsFor("norway-supports"), wordsFor("norway-supports")],
      "evidence[1].id",
      "used twice",
    ],
    [
      "an unknown source",
      [wordsFor("norway-supports", { source: "blog" })],
      "source",
      "“blog” is not a source",
    ],
    [
      "a quotation in a reported one",
      [wordsFor("norway-supports", { quote: "Yes." })],
      "quote",
      "carries no quotation",
    ],
    [
      "words of another issue",
      [wordsFor("norway-supports"), wordsFor("other")],
      "evidence[1] (other).statement",
      "“other”",
    ],
  ])("refuses %s", (_, evidence, where, what) => {
    const problems = problemsOf(() => checkEvidence(index, "tariffs", evidence));
    expect(problems).toEqual([
      {
        where: expect.stringContaining(where),
        what: expect.stringContaining(what),
        remedy: expect.any(String),
      },
    ]);
  });

  it("refuses a direct statement without its quotation", () => {
    const direct = indexOf({ ...sound, statements: [aStatement({ kind: "direct" })] });
    expect(problemsOf(() => checkEvidence(direct, "tariffs", [wordsFor("norway-supports")]))).toHaveLength(1);
  });
});

describe("a dataset file", () => {
  it("splits into coding and words that together hold all it says", () => {
    const { statements } = datasetOf(realDataset);
    const words = realDataset.issues.flatMap(({ id }) => evidenceOf(realDataset, id));
    const joined = statements.map((s) => {
      const { statement: _, ...told } = words.find(({ statement }) => statement === s.id) ?? wordsFor(s.id);
      return { ...s, ...told };
    });
    expect(joined).toEqual(realDataset.statements);
    expect(JSON.stringify(datasetOf(realDataset))).not.toMatch(
      /"(summary|quote|setting|paragraphs":\[9,16)"/,
    );
  });

  it("has its counts in the catalogue", () => {
    const counts = { actors: 1, speakers: 0, issues: 1, statements: 1 };
    expect(
      catalogueEntry({
        ...sound,
        actors: sound.actors.slice(0, 1),
        statements: sound.statements.slice(0, 1),
        speakers: [],
      }).counts,
    ).toEqual(counts);
  });

  it.each([
    ["of the schema", { ...sound, title: "" }, "invented.json: title"],
    ["of a reference", { ...sound, statements: [aStatement({ actor: "chile" })] }, "statements[0]"],
    ["of a quotation", { ...sound, statements: [aStatement({ quote: "Yes." })] }, "(norway-supports).quote"],
  ])("with a fault %s is refused under its file's name", (_, file, where) => {
    const [problem] = problemsOf(() => parseDatasetFile("invented.json", file));
    expect(problem?.where).toContain(where);
    expect(problem?.where).toContain("invented.json");
  });
});
