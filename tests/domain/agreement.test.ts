import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreementSteps,
  measuresOf,
  MIN_SHARED,
  profilesOf,
  similarity,
  type AgreementMatrix,
} from "../../src/domain/agreement.ts";
import { agreementCellsSay, agreementHeadline, agreementSays } from "../../src/domain/agreementWords.ts";
import { percentOf } from "../../src/domain/percent.ts";
import { comparedIssues, sideAgreement, sideStance } from "../../src/domain/comparison.ts";
import { sidesOf } from "../../src/domain/sides.ts";
import type { Issue } from "../../src/domain/schema.ts";
import { stancesOf } from "../../src/domain/stances.ts";
import { toEnd } from "../../src/domain/steps.ts";
import { longestStep } from "./longestStep.ts";
import { aCountry, aDataset, anIssue, aPosition, aStatement, indexOf } from "../builders.ts";

const YES = aPosition("yes", "Yes", { scale: 2 });
const ABSTAIN = aPosition("abstain", "Abstain", { scale: 0 });
const NO = aPosition("no", "No", { scale: -2 });
const ABSENT = aPosition("absent", "Absent");
const VOTE = [YES, ABSTAIN, NO, ABSENT];
const PLANS = [
  aPosition("monitor", "Monitor"),
  aPosition("troops", "Troops"),
  aPosition("neither", "Neither"),
];

/** Countries by what each holds on each issue: "yes", "yes+no" for both, "" for nothing. */
function indexOfVotes(
  votes: Readonly<Record<string, readonly string[]>>,
  positions: Issue["positions"] = VOTE,
) {
  const names = Object.keys(votes);
  const issues = Math.max(...Object.values(votes).map((held) => held.length));
  return indexOf(
    aDataset({
      actors: names.map((code) => aCountry({ id: code.toLowerCase(), name: code, iso3: code })),
      issues: Array.from({ length: issues }, (_, i) =>
        anIssue({ id: `issue-${i}`, positions: [...positions] }),
      ),
      statements: names.flatMap((code) =>
        (votes[code] ?? []).flatMap((held, i) =>
          held
            .split("+")
            .filter(Boolean)
            .map((position) =>
              aStatement({
                id: `${code}-${i}-${position}`,
                actor: code.toLowerCase(),
                issue: `issue-${i}`,
                position,
              }),
            ),
        ),
      ),
    }),
  );
}

function matrixOf(
  index: ReturnType<typeof indexOf>,
  actors = index.dataset.actors.map((_, at) => at),
): AgreementMatrix {
  return toEnd(agreementSteps(profilesOf(index, stancesOf(index), actors)));
}

function pairOf({ values, shared, size }: AgreementMatrix, a = 0, b = 1) {
  return { value: values[a * size + b], shared: shared[a * size + b] };
}

describe("agreement on an issue whose positions have an order", () => {
  test.each([
    { a: "yes", b: "yes", value: 1 },
    { a: "yes", b: "abstain", value: 0.5 },
    { a: "no", b: "abstain", value: 0.5 },
    { a: "yes", b: "no", value: 0 },
    { a: "yes+no", b: "abstain", value: 1 },
    { a: "yes+abstain", b: "yes", value: 0.75 },
  ])("is $value between $a and $b", ({ a, b, value }) => {
    expect(pairOf(matrixOf(indexOfVotes({ FRA: [a], ITA: [b] })))).toEqual({ value, shared: 1 });
  });

  test("does not count an issue on which one was absent, and reads the other positions of one that was not only absent", () => {
    expect(pairOf(matrixOf(indexOfVotes({ FRA: ["absent"], ITA: ["yes"] })))).toEqual({
      value: NaN,
      shared: 0,
    });
    expect(pairOf(matrixOf(indexOfVotes({ FRA: ["absent+yes"], ITA: ["yes"] })))).toEqual({
      value: 1,
      shared: 1,
    });
  });

  test("is the worked example of docs/agreement.md: 70% on 5 shared issues", () => {
    const index = indexOfVotes({
      FRA: ["yes", "yes", "no", "abstain", "yes", "absent"],
      ITA: ["yes", "no", "no", "yes", "yes", "yes"],
    });
    const { value = NaN, shared = 0 } = pairOf(matrixOf(index));
    expect(agreementSays(value, shared)).toBe("70% on 5 shared issues");
  });
});

describe("agreement on an issue whose positions have no order", () => {
  test.each([
    { a: "monitor", b: "monitor", value: 1 },
    { a: "monitor", b: "troops", value: 0 },
    { a: "monitor+troops", b: "troops", value: 0.5 },
    { a: "monitor+troops", b: "troops+neither", value: Math.fround(1 / 3) },
  ])("is $value between $a and $b", ({ a, b, value }) => {
    expect(pairOf(matrixOf(indexOfVotes({ FRA: [a], ITA: [b] }, PLANS)))).toEqual({ value, shared: 1 });
  });

  test("is not known where both hold only what stands for several positions past the thirty-first", () => {
    const many = Array.from({ length: 40 }, (_, i) => aPosition(`p${i}`, `Position ${i}`));
    expect(pairOf(matrixOf(indexOfVotes({ FRA: ["p35"], ITA: ["p36"] }, many)))).toEqual({
      value: NaN,
      shared: 0,
    });
    const just = many.slice(0, 32);
    expect(pairOf(matrixOf(indexOfVotes({ FRA: ["p31"], ITA: ["p31"] }, just)))).toEqual({
      value: 1,
      shared: 1,
    });
  });
});

const held = constantFrom("", "yes", "abstain", "no", "absent", "yes+no", "yes+abstain", "abstain+no");
const votes = array(tuple(held, held, held), { minLength: 1, maxLength: 12 });

describe("an agreement matrix", () => {
  test("is symmetric, from 0 to 1, and 1 of everyone with itself", () => {
    assert(
      property(votes, (rows) => {
        const matrix = matrixOf(indexOfVotes(byCountry(rows)));
        const { size, values, shared } = matrix;
        for (let a = 0; a < size; a += 1) {
          for (let b = 0; b < size; b += 1) {
            expect(pairOf(matrix, a, b)).toEqual(pairOf(matrix, b, a));
            const value = values[a * size + b] ?? NaN;
            expect(shared[a * size + b] === 0 ? Number.isNaN(value) : value >= 0 && value <= 1).toBe(true);
          }
          const own = values[a * size + a] ?? NaN;
          expect(Number.isNaN(own) || own === 1).toBe(true);
        }
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  test("is the same whatever the order of issues and actors", () => {
    assert(
      property(votes, (rows) => {
        const index = indexOfVotes(byCountry(rows));
        const plain = matrixOf(index);
        const turned = matrixOf(indexOfVotes(byCountry(rows.toReversed())), [2, 0, 1]);
        for (let a = 0; a < 3; a += 1) {
          for (let b = 0; b < 3; b += 1) {
            const here = pairOf(turned, (a + 1) % 3, (b + 1) % 3);
            expect(here.shared).toBe(pairOf(plain, a, b).shared);
            expect(known(here.value)).toBeCloseTo(known(pairOf(plain, a, b).value), 6);
          }
        }
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  test("is what the similarities of each issue come to on average", () => {
    assert(
      property(votes, (rows) => {
        const index = indexOfVotes(byCountry(rows));
        const stances = stancesOf(index);
        const each = measuresOf(index).flatMap((measure, i) => {
          const value = similarity(measure, stances.held[i] ?? 0, stances.held[stances.issues + i] ?? 0);
          return value === null ? [] : value;
        });
        const mean = each.length === 0 ? NaN : each.reduce((sum, value) => sum + value, 0) / each.length;
        const { value, shared } = pairOf(matrixOf(index));
        expect(shared).toBe(each.length);
        expect(known(value)).toBeCloseTo(known(mean), 6);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  test("of two hundred actors on a thousand issues takes under fifty milliseconds at each step", () => {
    const size = 200;
    const issues = 1000;
    const scores = Float64Array.from({ length: size * issues }, (_, i) => ((i * 7919) % 3) * 2 - 2);
    const profiles = { actors: size, ordered: issues, unordered: 0, scores, sets: new Uint32Array(0) };
    expect(longestStep(() => agreementSteps(profiles))).toBeLessThan(50);
  });
});

describe("sides", () => {
  const index = indexOfVotes({
    FRA: ["yes", "yes", "yes", "yes", "yes", ""],
    ITA: ["yes", "no", "abstain", "yes", "", "absent"],
    USA: ["no", "no", "yes", "yes", "yes", "yes"],
    CHN: ["", "no", "", "yes", "", ""],
  });
  const stances = stancesOf(index);
  const sides = (...ids: string[]) => sidesOf(index, ids).sides;
  const standings = (...ids: string[]) =>
    comparedIssues(index, stances, sides(...ids)).map(({ issue, standing }) => `${issue} ${standing}`);

  test("are actors and blocs; other ids are told", () => {
    const { sides: found, unknown } = sidesOf(index, ["fra", "bloc-eu", "bloc-asean", "nobody"]);
    expect(found.map(({ name, members }) => ({ name, members }))).toEqual([
      { name: "FRA", members: [0] },
      { name: "European Union", members: [0, 1] },
    ]);
    expect(unknown).toEqual(["bloc-asean", "nobody"]);
  });

  test("that are actors agree as in the matrix", () => {
    const [a, b] = sides("fra", "ita");
    if (!a || !b) throw new Error("Both are in the dataset.");
    expect(sideAgreement(index, stances, [a, b])).toEqual({ value: 0.625, shared: 4 });
  });

  test("that are blocs agree by the mean of their pairs on each issue, nobody compared with itself", () => {
    const [eu, fra, usa] = sides("bloc-eu", "fra", "usa");
    if (!eu || !fra || !usa) throw new Error("All are in the dataset.");
    // Issue by issue: 0, 0.5, 0.75, 1, 1; absence is nothing to compare.
    expect(sideAgreement(index, stances, [eu, usa])).toEqual({ value: 0.65, shared: 5 });
    expect(sideAgreement(index, stances, [eu, fra])).toEqual({ value: 0.625, shared: 4 });
    expect(sideAgreement(index, stances, [eu, eu])).toEqual({ value: 0.625, shared: 4 });
  });

  test("differ first, then are mixed, then the same, then alone, the least agreement first", () => {
    expect(standings("fra", "ita")).toEqual([
      "1 differ",
      "2 differ",
      "0 same",
      "3 same",
      "4 alone",
      "5 alone",
    ]);
    expect(standings("fra", "ita", "usa")).toEqual([
      "0 mixed",
      "1 mixed",
      "2 mixed",
      "3 same",
      "4 same",
      "5 alone",
    ]);
    expect(standings("bloc-eu", "usa")).toEqual([
      "0 differ",
      "1 mixed",
      "2 mixed",
      "3 same",
      "4 same",
      "5 alone",
    ]);
  });

  test("that are blocs differ by what more than half of their members hold, and are the same only where all are", () => {
    const mostly = indexOfVotes({
      FRA: ["yes", "yes"],
      ITA: ["yes", "yes"],
      DEU: ["no", "no"],
      CHN: ["no", "yes"],
    });
    const found = sidesOf(mostly, ["bloc-eu", "chn"]).sides;
    expect(comparedIssues(mostly, stancesOf(mostly), found).map(({ standing }) => standing)).toEqual([
      "differ",
      "mixed",
    ]);
  });

  test("say how many of a bloc hold each position", () => {
    const [eu] = sides("bloc-eu");
    if (!eu) throw new Error("France and Italy are in the dataset.");
    expect(sideStance(stances, eu, 1)).toEqual({
      speaking: 2,
      changed: 0,
      positions: [
        { place: 0, members: 1 },
        { place: 2, members: 1 },
      ],
    });
  });
});

describe("agreement in words", () => {
  test("rounds nothing to all or to nothing", () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentOf)).toEqual(["0%", "1%", "50%", "99%", "100%"]);
  });

  test("gives no number on too few shared issues", () => {
    expect(agreementSays(1, MIN_SHARED - 1)).toBe("too few shared issues (4)");
    expect(agreementSays(null, 0)).toBe("no shared issue");
  });

  test("says who is most and least alike", () => {
    const matrix = matrixOf(
      indexOfVotes({
        FRA: ["yes", "yes", "yes", "yes", "yes"],
        ITA: ["yes", "yes", "yes", "yes", "no"],
        USA: ["no", "no", "no", "no", "no"],
        CHN: ["yes", "", "", "", ""],
      }),
    );
    expect(agreementHeadline(matrix, ["France", "Italy", "the United States", "China"])).toBe(
      "On average, two of the 4 actors agree 33%. Most alike: France and Italy (80% on 5 shared issues); least: France and the United States (0% on 5 shared issues). 3 of 6 pairs share fewer than 5 issues.",
    );
  });

  const FIVE = Array<string>(5).fill("yes");
  const headlineOf = (all: Readonly<Record<string, readonly string[]>>) =>
    agreementHeadline(matrixOf(indexOfVotes(all)), ["France", "Italy", "China"]);

  test("has no average of a single number", () => {
    expect(headlineOf({ FRA: FIVE, ITA: FIVE, CHN: ["yes"] })).toBe(
      "Only one pair has a number: France and Italy (100% on 5 shared issues). 2 of 3 pairs share fewer than 5 issues.",
    );
    expect(headlineOf({ FRA: FIVE, ITA: FIVE })).toBe("France and Italy: 100% on 5 shared issues.");
  });

  test("says why there is no number, how many pairs fall short and by how much", () => {
    const needed = "No number can be given: it needs at least 5 issues on which both actors hold a position.";
    expect(headlineOf({ FRA: FIVE.slice(1), ITA: FIVE, CHN: ["yes"] })).toBe(
      `${needed} All 3 pairs of the 3 actors share fewer, 4 at most.`,
    );
    expect(headlineOf({ FRA: ["yes"], ITA: ["", "yes"], CHN: ["", "", "yes"] })).toBe(
      `${needed} None of the 3 pairs of the 3 actors shares any.`,
    );
    expect(headlineOf({ FRA: ["yes"], ITA: ["yes"] })).toBe(`${needed} These two share 1.`);
  });

  test("speaks of an order only where there are numbers, and of a hatch only where there is one", () => {
    const cellsOf = (all: Readonly<Record<string, readonly string[]>>) =>
      agreementCellsSay(matrixOf(indexOfVotes(all)));
    expect(cellsOf({ FRA: FIVE, ITA: FIVE })).toBe(
      "Each cell is a pair of actors. Those who agree most stand side by side. Columns have the order of the rows.",
    );
    expect(cellsOf({ FRA: FIVE, ITA: FIVE, CHN: ["yes"] })).toMatch(
      / Hatched: fewer than 5 shared issues, no number\.$/,
    );
    expect(cellsOf({ FRA: FIVE, ITA: ["yes"] })).toBe(
      "Each cell is a pair of actors. Columns have the order of the rows. All are hatched: fewer than 5 shared issues, no number.",
    );
  });
});

/** −1 for an agreement that is not known. */
function known(value = NaN): number {
  return Number.isNaN(value) ? -1 : value;
}

function byCountry(rows: readonly (readonly [string, string, string])[]) {
  return { FRA: rows.map(([a]) => a), ITA: rows.map(([, b]) => b), USA: rows.map(([, , c]) => c) };
}
