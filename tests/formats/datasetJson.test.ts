import { describe, expect, it } from "vitest";
import { parseDatasetFile } from "../../mocks/parseDatasetFile.ts";
import { filterStatements } from "../../src/domain/filter.ts";
import { buildMatrix } from "../../src/domain/matrix.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { fileJson, selectionFile, wholeFile } from "../../src/formats/datasetJson.ts";
import { filterWords } from "../../src/domain/filterWords.ts";
import { aDataset, aGroup, aStatement, defaultView, indexOf, realDataset, wordsOf } from "../builders.ts";
import { nastyTexts } from "./nastyTexts.ts";

const index = indexOf(realDataset);
const words = wordsOf(realDataset);

function selected(change: Partial<ViewState> = {}) {
  const view = defaultView(index, change);
  const { inView } = filterStatements(index, view, words);
  const { absent } = buildMatrix(index, view, inView);
  const kept = {
    issues: [view.issue],
    statements: inView,
    absent: absent.map(({ id }) => id),
    filters: filterWords(view, index),
  };
  return parseDatasetFile("selection.json", JSON.parse(fileJson(selectionFile(index, words, kept))));
}

describe("the whole dataset as JSON", () => {
  it("is the file people write, and reads back the same", () => {
    const { $schema: _, ...written } = realDataset;
    expect(parseDatasetFile("all.json", JSON.parse(fileJson(wholeFile(index, words))))).toEqual(written);
  });

  it("keeps every text", () => {
    const nasty = nastyTexts.filter((text) => text !== "");
    const dataset = aDataset({
      statements: nasty.map((text, at) => aStatement({ id: `s${at}`, summary: text, note: text })),
    });
    const back = parseDatasetFile(
      "all.json",
      JSON.parse(fileJson(wholeFile(indexOf(dataset), wordsOf(dataset)))),
    );
    expect(back.statements.map(({ summary }) => summary)).toEqual(nasty);
  });

  it("is not written while words are missing", () => {
    expect(() => wholeFile(index, new Map())).toThrow("No words");
  });
});

describe("a selection as JSON", () => {
  it.each([
    {},
    { countries: ["italy"] },
    { countries: ["nato"] },
    { countries: ["pledging-nations"] },
    { positions: ["opposing"] },
    { q: "nothing-like-this" },
    { issue: "russia-as-guarantor" },
  ])("of %o holds to the schema and to its references, under the ids it had", (change) => {
    const file = selected(change);
    const view = defaultView(index, change);
    const { inView } = filterStatements(index, view, words);
    expect(file.statements.map(({ id }) => id)).toEqual(inView.map(({ id }) => id));
    expect(file.issues).toEqual(realDataset.issues.filter(({ id }) => id === view.issue));
    for (const statement of file.statements) expect(realDataset.statements).toContainEqual(statement);
    for (const actor of file.actors) expect(realDataset.actors).toContainEqual(actor);
    for (const speaker of file.speakers) expect(realDataset.speakers).toContainEqual(speaker);
  });

  it("says that it is one, of how many, and that the rest may say more", () => {
    const { title, description } = selected({ countries: ["italy"], positions: ["monitoring-only"] });
    expect(title).toBe(realDataset.title);
    expect(description).toBe(
      `${realDataset.description} A selection (Country: Italy; Position: Monitoring only): ` +
        "1 of 26 statements. An actor without a statement here may have one in the whole dataset.",
    );
  });

  it("keeps a group's named members, so that no more of it are unnamed", () => {
    expect(selected({ countries: ["pledging-nations"] }).actors.map(({ id }) => id)).toEqual([
      "france",
      "united-kingdom",
      "pledging-nations",
    ]);
    const outer = aGroup({ id: "outer", name: "Outer", members: ["coastal-states"] });
    const nested = aDataset({
      actors: [...aDataset().actors, aGroup({ members: ["norway"] }), outer],
      statements: [aStatement({ actor: "outer" })],
    });
    const one = indexOf(nested);
    const kept = { issues: ["tariffs"], statements: one.dataset.statements, absent: [], filters: [] };
    expect(selectionFile(one, wordsOf(nested), kept).actors).toHaveLength(3);
  });

  it("keeps those who state no position, and every source, as theirs is a silence in all", () => {
    const [first] = realDataset.sources;
    if (!first) throw new Error("The dataset names a source.");
    const two = { ...realDataset, sources: [first, { ...first, id: "other" }] };
    const base = {
      issues: ["reassurance-force"],
      statements: index.dataset.statements.slice(0, 1),
      filters: [],
    };
    const silent = selectionFile(indexOf(two), wordsOf(two), { ...base, absent: ["nato"] });
    expect(silent.actors.map(({ id }) => id)).toEqual(["russia", "nato"]);
    expect(silent.sources).toHaveLength(2);
    expect(selectionFile(indexOf(two), wordsOf(two), { ...base, absent: [] }).sources).toEqual([first]);
    expect(selected().actors.map(({ id }) => id)).toContain("nato");
  });
});
