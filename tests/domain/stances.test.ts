import { describe, expect, it } from "vitest";
import { bitOf, heldPlaces, stancesOf } from "../../src/domain/stances.ts";
import {
  aCountry,
  aDataset,
  anIssue,
  aPosition,
  aStatement,
  indexOf,
  type WrittenStatement,
} from "../builders.ts";

const YES = 1;
const NO = 2;
const POSITIONS = ["supporting", "rejecting", "undecided"] as const;
const issue = anIssue({ positions: POSITIONS.map((id) => aPosition(id, id)) });

type Said = readonly [position: (typeof POSITIONS)[number], date: string | null];

const said = (statements: readonly Said[], actor = "norway"): readonly WrittenStatement[] =>
  statements.map(([position, date], i) => aStatement({ id: `${actor}-${i}`, actor, position, date }));

const indexSaying = (statements: readonly Said[]) =>
  indexOf(aDataset({ issues: [issue], statements: [...said(statements)] }));

/** What Norway holds on the one issue, and whether that is marked as changed. */
const stance = (statements: readonly Said[]) => {
  const { held, changed } = stancesOf(indexSaying(statements));
  return [held[0], changed[0]];
};

describe("What an actor holds", () => {
  it.each<[string, readonly Said[], readonly [held: number, changed: number]]>([
    ["is nothing without a statement", [], [0, 0]],
    ["is what its one statement says", [["rejecting", null]], [NO, 0]],
    [
      "is what the later of two dated statements says, marked as changed",
      [
        ["rejecting", "2025-02-01"],
        ["supporting", "2024-05-03"],
      ],
      [NO, 1],
    ],
    [
      "is not changed by saying the same again",
      [
        ["supporting", "2024-05-03"],
        ["supporting", "2025-02-01"],
      ],
      [YES, 0],
    ],
    [
      "is split where two statements have the latest date",
      [
        ["supporting", "2025-02-01"],
        ["rejecting", "2025-02-01"],
        ["undecided", "2025-01-31"],
      ],
      [YES | NO, 1],
    ],
    [
      "is split where a month may be before or after a day in it",
      [
        ["supporting", "2025-02"],
        ["rejecting", "2025-02-14"],
      ],
      [YES | NO, 0],
    ],
    [
      "is split where a year may be before or after a month in it",
      [
        ["supporting", "2025"],
        ["rejecting", "2025-12"],
      ],
      [YES | NO, 0],
    ],
    [
      "is the later year's where two years are given",
      [
        ["supporting", "2024"],
        ["rejecting", "2025"],
      ],
      [NO, 1],
    ],
    [
      "is the later month's, whatever day of the earlier month",
      [
        ["supporting", "2025-01-31"],
        ["rejecting", "2025-02"],
      ],
      [NO, 1],
    ],
    [
      "keeps an undated statement beside the latest dated one",
      [
        ["supporting", null],
        ["rejecting", "2025-02-01"],
      ],
      [YES | NO, 0],
    ],
    [
      "is changed where only an undated statement still says what it said before",
      [
        ["supporting", null],
        ["supporting", "2024-02-01"],
        ["rejecting", "2025-02-01"],
      ],
      [YES | NO, 1],
    ],
  ])("%s", (_, statements, expected) => {
    expect(stance(statements)).toEqual(expected);
  });
});

describe("What an actor holds under conditions", () => {
  type SaidIf = readonly [...Said, condition: string | null];
  /** The positions that Norway holds under a condition on the one issue. */
  const conditional = (statements: readonly SaidIf[], found: Uint8Array | null = null) => {
    const written = statements.map(([position, date, condition], i) =>
      aStatement({ id: `norway-${i}`, actor: "norway", position, date, condition }),
    );
    return stancesOf(indexOf(aDataset({ issues: [issue], statements: written })), found).conditional[0];
  };

  it.each<[string, readonly SaidIf[], number]>([
    ["is nothing where no condition is stated", [["supporting", null, null]], 0],
    ["is a position with a condition", [["rejecting", null, "if asked"]], NO],
    [
      "is a position that one of its statements puts under a condition",
      [
        ["rejecting", null, null],
        ["rejecting", null, "if asked"],
      ],
      NO,
    ],
    [
      "is of several positions only the one whose statement has a condition",
      [
        ["supporting", null, "if asked"],
        ["rejecting", null, null],
      ],
      YES,
    ],
    [
      "is nothing once a later statement of the same position drops the condition",
      [
        ["supporting", "2024-05-03", "if asked"],
        ["supporting", "2025-02-01", null],
      ],
      0,
    ],
    [
      "is what the latest statement adds a condition to",
      [
        ["supporting", "2024-05-03", null],
        ["supporting", "2025-02-01", "if asked"],
      ],
      YES,
    ],
  ])("%s", (_, statements, expected) => {
    expect(conditional(statements)).toBe(expected);
  });

  it("is nothing where a search finds no statement, and all of it where it finds one", () => {
    const statements = [
      ["supporting", null, "if asked"],
      ["rejecting", null, null],
    ] as const;
    expect(conditional(statements, Uint8Array.of(0, 0))).toBe(0);
    expect(conditional(statements, Uint8Array.of(0, 1))).toBe(YES);
  });
});

describe("Stances", () => {
  const fish = anIssue({ id: "fish", shortTitle: "Fish", positions: issue.positions });
  const chile = aCountry({ id: "chile", name: "Chile", iso3: "CHL" });
  const index = indexOf(
    aDataset({
      actors: [aCountry(), chile],
      issues: [issue, fish],
      statements: [
        aStatement({ id: "a", actor: "chile", issue: "fish", position: "rejecting", date: "2025-01-01" }),
        aStatement({ id: "b", actor: "chile", issue: "fish", position: "supporting", date: "2024-01-01" }),
        aStatement({ id: "c", position: "undecided" }),
      ],
    }),
  );

  it("stand in a cell for each actor and issue, by their places in the dataset", () => {
    const stances = stancesOf(index);
    expect([...stances.held]).toEqual([4, 0, 0, NO]);
    expect([...stances.changed]).toEqual([0, 0, 0, 1]);
    expect([...stances.statements]).toEqual([1, 0, 0, 2]);
  });

  it("are worked out once for a dataset, and once for a search", () => {
    const found = Uint8Array.of(1, 0, 0);
    expect(stancesOf(index)).toBe(stancesOf(index, null));
    expect(stancesOf(index, found)).toBe(stancesOf(index, found));
    expect(stancesOf(index, found)).not.toBe(stancesOf(index));
  });

  it("lose the cells in which a search finds nothing, and show no past position as a present one", () => {
    // Rows by issue: c on tariffs, then a and b on fish. The search finds b, which a has taken the place of.
    const stances = stancesOf(index, Uint8Array.of(0, 0, 1));
    expect([...stances.held]).toEqual([0, 0, 0, NO]);
    expect([...stances.changed]).toEqual([0, 0, 0, 1]);
    expect([...stances.statements]).toEqual([0, 0, 0, 1]);
  });

  it("tell an issue's positions from the 32nd on by one bit", () => {
    const many = Array.from({ length: 40 }, (_, i) => aPosition(`p${i}`, `P${i}`));
    const statements = ["p31", "p39", "p0"].map((position) => aStatement({ id: position, position }));
    const { held } = stancesOf(indexOf(aDataset({ issues: [anIssue({ positions: many })], statements })));
    expect(heldPlaces(held[0] ?? 0)).toEqual([0, 31]);
    expect(bitOf(31)).toBe(bitOf(39));
    expect(bitOf(31)).toBeGreaterThan(0);
  });
});
