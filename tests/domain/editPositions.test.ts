import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOfRow } from "../../src/domain/coding.ts";
import { indexCoded } from "../../src/domain/indexCoded.ts";
import type { Editable } from "../../src/domain/editDataset.ts";
import {
  mergeEffect,
  mergePositions,
  placePosition,
  positionList,
  renamePosition,
  reorderPositions,
  restylePositions,
} from "../../src/domain/editPositions.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { aCountry, aDataset, anIssue, aPosition, aStatement, indexOf } from "../builders.ts";

const IDS = ["yes", "no", "abstain", "absent", "unclear"] as const;
const ACTORS = ["norway", "iceland", "denmark"] as const;
const CODES = { norway: "NOR", iceland: "ISL", denmark: "DNK" } as const;

interface Plan {
  /** The positions of each issue, in its order. */
  readonly issues: readonly (readonly string[])[];
  /** Actor, issue and position of each statement. */
  readonly statements: readonly (readonly [actor: number, issue: number, position: number])[];
}

function editable({ issues, statements }: Plan): Editable {
  const index = indexOf(
    aDataset({
      actors: ACTORS.map((id) => aCountry({ id, name: id, iso3: CODES[id] })),
      issues: issues.map((ids, at) =>
        anIssue({ id: `issue-${at}`, positions: ids.map((id) => aPosition(id, id.toUpperCase())) }),
      ),
      statements: statements.map(([actor, issue, position], at) => {
        const ids = issues[issue % issues.length] ?? [];
        return aStatement({
          id: `statement-${at}`,
          actor: ACTORS[actor % ACTORS.length] ?? "norway",
          issue: `issue-${issue % issues.length}`,
          position: ids[position % ids.length] ?? "",
        });
      }),
    }),
  );
  return { head: index.dataset, coding: index.coding };
}

/** Each statement's position, by its id, and all else of it as one text. */
function told({ head, coding }: Editable): ReadonlyMap<string, { position: string; rest: string }> {
  return new Map(
    allStatements(indexCoded(head, coding)).map(({ position, ...rest }) => [
      rest.id,
      { position, rest: JSON.stringify(rest) },
    ]),
  );
}

const listedIds = (data: Editable): readonly string[] =>
  positionList(data).map(({ position }) => position.id);
const idsOf = (data: Editable): readonly (readonly string[])[] =>
  data.head.issues.map(({ positions }) => positions.map(({ id }) => id));

const someIds = fc.shuffledSubarray([...IDS], { minLength: 1 });
const plans: fc.Arbitrary<Plan> = fc.record({
  issues: fc.array(someIds, { minLength: 1, maxLength: 4 }),
  statements: fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(4)), { maxLength: 30 }),
});
const SEEDED = { seed: 4, numRuns: 200 } as const;

/** Norway says yes and no on one issue, Iceland yes on both; the second issue has no "no". */
const two = editable({
  issues: [
    ["yes", "no"],
    ["yes", "abstain"],
  ],
  statements: [
    [0, 0, 0],
    [0, 0, 1],
    [1, 0, 0],
    [1, 1, 0],
    [2, 1, 1],
  ],
});

describe("the list of positions", () => {
  test("names each once across the issues, with how often it can be and is held", () => {
    expect(
      positionList(two).map(({ position, issues, statements }) => [position.id, issues, statements]),
    ).toEqual([
      ["yes", 2, 3],
      ["no", 1, 1],
      ["abstain", 1, 1],
    ]);
  });

  test("puts what a later issue has between two where that issue has it", () => {
    const data = editable({
      issues: [
        ["yes", "no"],
        ["yes", "abstain", "no"],
      ],
      statements: [],
    });
    expect(listedIds(data)).toEqual(["yes", "abstain", "no"]);
  });

  test("has every position once, however the issues contradict each other", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(listedIds(editable(plan)).toSorted()).toEqual([...new Set(plan.issues.flat())].toSorted());
      }),
      SEEDED,
    );
  });

  test("stands in the order of every issue, where all issues agree on one", () => {
    const agreed = fc.tuple(fc.shuffledSubarray([...IDS], { minLength: 5 }), plans).map(([order, plan]) => ({
      ...plan,
      issues: plan.issues.map((ids): readonly string[] => order.filter((id) => ids.includes(id))),
    }));
    fc.assert(
      fc.property(agreed, (plan) => {
        const list = listedIds(editable(plan));
        for (const ids of plan.issues) expect(list.filter((id) => ids.includes(id))).toEqual(ids);
      }),
      SEEDED,
    );
  });
});

describe("renaming, styling and placing a position", () => {
  test("renames it on every issue and keeps its id", () => {
    const { issues } = renamePosition(two, "yes", "In favour").head;
    expect(issues.map(({ positions }) => positions[0])).toEqual([
      aPosition("yes", "In favour"),
      aPosition("yes", "In favour"),
    ]);
  });

  test("gives several their glyphs and colours at once", () => {
    const { issues } = restylePositions(
      two,
      new Map([
        ["yes", { style: "square", colour: "half" }],
        ["no", { style: "disc" }],
      ] as const),
    ).head;
    expect(issues[0]?.positions).toMatchObject([{ style: "square", colour: "half" }, { style: "disc" }]);
    expect(issues[1]?.positions[1]).toEqual(aPosition("abstain", "ABSTAIN"));
  });

  test("puts it on the scale and takes it off again", () => {
    const placed = placePosition(two, "yes", 2);
    expect(placed.head.issues.map(({ positions }) => positions[0]?.scale)).toEqual([2, 2]);
    expect(placePosition(placed, "yes", null).head.issues[0]?.positions[0]?.scale).toBeUndefined();
  });

  test("says by its place on the scale whether it agrees with the issue, as event lists do", () => {
    const agreements = ([2, 1, 0, -1, -2, null] as const).map((place) => {
      const placed = placePosition(placePosition(two, "yes", 2), "yes", place);
      return placed.head.issues[0]?.positions[0]?.agreement ?? null;
    });
    expect(agreements).toEqual(["agree", "agree", null, "disagree", "disagree", null]);
  });

  test("takes the version away that the makers named, and leaves the coding", () => {
    const named = { ...two, head: { ...two.head, version: "2" } };
    const edited = renamePosition(named, "yes", "In favour");
    expect(edited.head.version).toBeUndefined();
    expect(edited.coding).toBe(two.coding);
  });
});

describe("reordering positions", () => {
  test("gives every issue the order asked for, and every statement keeps its position", () => {
    fc.assert(
      fc.property(plans, fc.shuffledSubarray([...IDS], { minLength: 5 }), (plan, order) => {
        const data = editable(plan);
        const moved = reorderPositions(data, order);
        for (const ids of idsOf(moved)) expect(ids).toEqual(order.filter((id) => ids.includes(id)));
        expect(told(moved)).toEqual(told(data));
      }),
      SEEDED,
    );
  });

  test("to the order there is changes nothing but the version", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const data = reorderPositions(editable(plan), IDS);
        expect(reorderPositions(data, listedIds(data))).toEqual(data);
      }),
      SEEDED,
    );
  });

  test("puts those that are not named last, as they stood", () => {
    expect(idsOf(reorderPositions(two, ["no"]))).toEqual([
      ["no", "yes"],
      ["yes", "abstain"],
    ]);
  });
});

describe("merging two positions", () => {
  test("says beforehand how many statements move and for whom two become one", () => {
    expect(mergeEffect(two, { from: "yes", into: "no" })).toEqual({ statements: 3, contradictions: 1 });
    expect(mergeEffect(two, { from: "yes", into: "yes" })).toEqual({ statements: 0, contradictions: 0 });
  });

  test("moves its statements on every issue, also where the other could not be held before", () => {
    const merged = mergePositions(two, { from: "yes", into: "no" });
    expect(idsOf(merged)).toEqual([["no"], ["no", "abstain"]]);
    expect([...told(merged).values()].map(({ position }) => position)).toEqual([
      "no",
      "no",
      "no",
      "no",
      "abstain",
    ]);
  });

  test("loses no statement, changes nothing else of any, and the counts add up", () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...IDS), fc.constantFrom(...IDS), (plan, from, into) => {
        const data = editable(plan);
        const effect = mergeEffect(data, { from, into });
        const merged = mergePositions(data, { from, into });
        const exists = listedIds(data).includes(into) && from !== into;
        const count = (of: Editable, id: string) =>
          positionList(of).find(({ position }) => position.id === id)?.statements ?? 0;
        expect(told(merged)).toEqual(
          new Map(
            [...told(data)].map(([id, { position, rest }]) => [
              id,
              { position: exists && position === from ? into : position, rest },
            ]),
          ),
        );
        if (!exists) return;
        expect(count(merged, into)).toBe(count(data, into) + effect.statements);
        expect(listedIds(merged)).not.toContain(from);
      }),
      SEEDED,
    );
  });

  test("keeps the rows in their order, which the words follow", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const data = editable(plan);
        const { coding } = mergePositions(data, { from: "yes", into: "no" });
        const ids = (of: Editable["coding"]) => Array.from({ length: of.rows }, (_, row) => idOfRow(of, row));
        expect(ids(coding)).toEqual(ids(data.coding));
        expect(coding.starts).toEqual(data.coding.starts);
      }),
      SEEDED,
    );
  });

  test("leaves no issue with a position twice", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const merged = mergePositions(editable(plan), { from: "yes", into: "no" });
        for (const ids of idsOf(merged)) expect(new Set(ids).size).toBe(ids.length);
      }),
      SEEDED,
    );
  });

  test("of a position with itself, or into one that is not there, does nothing", () => {
    expect(mergePositions(two, { from: "yes", into: "yes" })).toBe(two);
    expect(mergePositions(two, { from: "yes", into: "maybe" })).toBe(two);
  });
});
