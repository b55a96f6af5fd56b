import { describe, expect, it } from "vitest";
import { buildMatrix, cellsOf, type Matrix } from "../../src/domain/matrix.ts";
import type { DatasetFile } from "../../src/domain/schema.ts";
import type { ViewState } from "../../src/domain/viewState.ts";
import {
  aCountry,
  aDataset,
  aGroup,
  aSpeaker,
  aStatement,
  defaultView,
  filtered,
  indexOf,
  realDataset,
  wordsOf,
} from "../builders.ts";

function matrixOf(change: Partial<ViewState> = {}, file: DatasetFile = realDataset): Matrix {
  const index = indexOf(file);
  const view = defaultView(index, change);
  return buildMatrix(index, view, filtered(index, view, wordsOf(file)).inView);
}

/** A row as one line: its name, and under each column how many statements its cell holds, "." for none. */
function drawn({ rows }: Matrix): readonly string[] {
  return rows.map(
    ({ name, cells }) => `${name} ${cells.map((cell) => cell?.statements.length ?? ".").join("")}`,
  );
}

const names = ({ rows }: Matrix) => rows.map(({ name }) => name);

describe("the matrix of the real dataset", () => {
  it("has a row for each actor that speaks and a column for each position, in the issue's order", () => {
    const matrix = matrixOf();
    expect(matrix.columns.map(({ position, order }) => `${order} ${position.id}`)).toEqual([
      "0 sending-troops",
      "1 monitoring-only",
      "2 other-support",
      "3 endorsing",
      "4 undecided",
      "5 opposing",
    ]);
    expect(drawn(matrix)).toEqual([
      "France 1.....",
      "United Kingdom 1.....",
      "24 nations not named 2.....",
      "Italy .1....",
      "United States ..1.1.",
      "Ukraine ...1..",
      "Germany ....1.",
      "Russia .....9",
    ]);
  });

  it("marks the United States in two columns", () => {
    const row = matrixOf().rows.find(({ id }) => id === "united-states");
    expect(row?.cells.flatMap((cell) => cell?.position.id ?? [])).toEqual(["other-support", "undecided"]);
  });

  it("puts each speaker under the actor, with that speaker's own statements", () => {
    const russia = matrixOf().rows.find(({ id }) => id === "russia");
    expect(
      russia?.speakers.map(({ name, cells }) => [name, cells.map((cell) => cell?.statements.length ?? 0)]),
    ).toEqual([
      ["Vladimir Putin", [0, 0, 0, 0, 0, 5]],
      ["Dmitry Peskov", [0, 0, 0, 0, 0, 4]],
    ]);
  });

  it("gives countries named without a leader no speaker, and an unnamed one the title", () => {
    const speakers = (id: string) =>
      matrixOf()
        .rows.find((row) => row.id === id)
        ?.speakers.map(({ name }) => name);
    expect([speakers("france"), speakers("united-kingdom"), speakers("pledging-nations")]).toEqual([
      [],
      [],
      [],
    ]);
    expect(speakers("germany")).toEqual(["Government spokesman (unnamed)"]);
  });

  it("keeps each condition of a cell once, in the source's order", () => {
    const pledge = matrixOf().rows.find(({ id }) => id === "pledging-nations");
    expect(pledge?.cells[0]?.conditions).toEqual([
      "if there is a peace deal",
      "if there is a peace agreement",
    ]);
  });

  it("keeps a column's place in the issue when others are filtered away", () => {
    const matrix = matrixOf({ positions: ["opposing", "monitoring-only"] });
    expect(matrix.columns.map(({ order }) => order)).toEqual([1, 5]);
    expect(drawn(matrix)).toEqual(["Italy 1.", "Russia .9"]);
  });

  it("has no speakers when leaders are off", () => {
    const matrix = matrixOf({ leaders: false });
    expect(matrix.rows.flatMap(({ speakers }) => speakers)).toEqual([]);
    expect(matrix.rows).toHaveLength(8);
  });

  it.each([
    [
      "name",
      [
        "24 nations not named",
        "France",
        "Germany",
        "Italy",
        "Russia",
        "Ukraine",
        "United Kingdom",
        "United States",
      ],
    ],
    [
      "statements",
      [
        "Russia",
        "24 nations not named",
        "United States",
        "France",
        "Germany",
        "Italy",
        "Ukraine",
        "United Kingdom",
      ],
    ],
  ] as const)("sorts its rows by %s when asked to", (sort, expected) => {
    expect(names(matrixOf({ sort }))).toEqual(expected);
  });

  it("sorts by position when asked for an order that only statements know", () => {
    expect(names(matrixOf({ sort: "paragraph" }))).toEqual(names(matrixOf()));
  });

  it("reads its cells row by row, leaving out the speakers of folded rows", () => {
    const read = (folded: readonly string[]) =>
      cellsOf(matrixOf({ countries: ["russia", "united-states"] }), new Set(folded)).map(
        (cell) => `${cell.rowName}: ${cell.position.id}`,
      );
    const states = ["United States: other-support", "United States: undecided"];
    expect(read(["united-states"])).toEqual([
      ...states,
      "Russia: opposing",
      "Vladimir Putin: opposing",
      "Dmitry Peskov: opposing",
    ]);
    expect(read(["russia"])).toEqual([...states, "Donald Trump: other-support", "Russia: opposing"]);
  });

  it("refuses an issue the dataset does not have", () => {
    expect(() => matrixOf({ issue: "fish" })).toThrow("fish");
  });
});

it("a speaker who holds two positions has two marks in one row", () => {
  const file = aDataset({
    actors: [aCountry(), aGroup()],
    speakers: [aSpeaker()],
    statements: [
      aStatement({ id: "first", speaker: "kari-lund" }),
      aStatement({
        id: "then",
        speaker: "kari-lund",
        position: "rejecting",
        condition: "after the election",
      }),
    ],
  });
  const [row] = matrixOf({}, file).rows;
  expect(row?.speakers[0]?.cells.map((cell) => cell?.statements.map(({ id }) => id))).toEqual([
    ["first"],
    ["then"],
  ]);
  expect(row?.cells.map((cell) => cell?.conditions)).toEqual([[], ["after the election"]]);
});
