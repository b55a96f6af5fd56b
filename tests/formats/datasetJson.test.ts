import { describe, expect, it } from "vitest";
import { parseDatasetFile } from "../../mocks/parseDatasetFile.ts";
import { indexDataset } from "../../src/domain/dataset.ts";
import { datasetOf } from "../../src/domain/datasetFile.ts";
import { datasetVersion, versionOfFile } from "../../src/domain/datasetVersion.ts";
import { buildMatrix } from "../../src/domain/matrix.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import { fileJson, selectionFile, wholeFile } from "../../src/formats/datasetJson.ts";
import { filterWords } from "../../src/domain/filterWords.ts";
import { allStatements } from "../../src/domain/statements.ts";
import {
  aDataset,
  aGroup,
  aStatement,
  defaultView,
  filtered,
  indexOf,
  realDataset,
  wordsOf,
} from "../builders.ts";
import { nastyTexts } from "./nastyTexts.ts";

const index = indexOf(realDataset);
const words = wordsOf(realDataset);

/** A dataset as the endpoints answer it. */
function answeredFor(file: DatasetFile) {
  return indexDataset({ ...datasetOf(file), version: versionOfFile(file) });
}

function selected(change: Partial<ViewState> = {}) {
  const view = defaultView(index, change);
  const { inView } = filtered(index, view, words);
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

  it("has no version of its own where the file has none, whatever names its state at the endpoints", () => {
    const answered = answeredFor(realDataset);
    expect(answered.dataset.version).toBe(versionOfFile(realDataset));
    const file = wholeFile(answered, words);
    expect(file).not.toHaveProperty("version");
    const [first, ...others] = file.statements;
    if (!first) throw new Error("The dataset has statements.");
    const edited = { ...file, statements: [{ ...first, summary: "Edited." }, ...others] };
    expect(versionOfFile(file)).toBe(versionOfFile(realDataset));
    expect(versionOfFile(edited)).not.toBe(versionOfFile(realDataset));
  });

  it("keeps the version that somebody gave it", () => {
    expect(wholeFile(answeredFor({ ...realDataset, version: "2026-05" }), words).version).toBe("2026-05");
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
    const { inView } = filtered(index, view, words);
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
      `${realDataset.description} A selection (Country: Italy; Position: Monitoring only) ` +
        `from version ${datasetVersion(index.dataset)}: ` +
        "1 of 26 statements. An actor without a statement here may have one in the whole dataset.",
    );
  });

  it.each([
    ["the fingerprint of a file without one", realDataset, versionOfFile(realDataset)],
    ["the one that somebody gave it", { ...realDataset, version: "2026-05" }, "2026-05"],
  ])("names the version it was taken from, %s, and has none of its own", (_, whole, version) => {
    const kept = { issues: ["reassurance-force"], statements: [], absent: [], filters: [] };
    const file = selectionFile(answeredFor(whole), words, kept);
    expect(file).not.toHaveProperty("version");
    expect(file.description).toContain(`A selection from version ${version}: 0 of 26 statements.`);
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
    const kept = { issues: ["tariffs"], statements: allStatements(one), absent: [], filters: [] };
    expect(selectionFile(one, wordsOf(nested), kept).actors).toHaveLength(3);
  });

  it("keeps those who state no position, and every source, as theirs is a silence in all", () => {
    const [first] = realDataset.sources;
    if (!first) throw new Error("The dataset names a source.");
    const two = { ...realDataset, sources: [first, { ...first, id: "other" }] };
    const base = {
      issues: ["reassurance-force"],
      statements: allStatements(index).slice(0, 1),
      filters: [],
    };
    const silent = selectionFile(indexOf(two), wordsOf(two), { ...base, absent: ["nato"] });
    expect(silent.actors.map(({ id }) => id)).toEqual(["russia", "nato"]);
    expect(silent.sources).toHaveLength(2);
    expect(selectionFile(indexOf(two), wordsOf(two), { ...base, absent: [] }).sources).toEqual([first]);
    expect(selected().actors.map(({ id }) => id)).toContain("nato");
  });
});
