import { describe, expect, it } from "vitest";
import type { ActorSort } from "../../src/domain/actorOrder.ts";
import { allIssues, groupKey } from "../../src/domain/allIssues.ts";
import { codeStatements } from "../../src/domain/coding.ts";
import { indexCoded } from "../../src/domain/indexCoded.ts";
import { actorsWith, holders } from "../../src/domain/holders.ts";
import { stancesOf } from "../../src/domain/stances.ts";
import { aCountry, aDataset, anIssue, aPosition, aStatement, indexOf } from "../builders.ts";

const POSITIONS = ["supporting", "rejecting", "undecided"].map((id) => aPosition(id, id));
const ISSUES = ["tariffs", "quotas", "ports"] as const;
const NAMES = { norway: "Norway", chile: "Chile", aland: "Åland", togo: "Togo" } as const;
type Actor = keyof typeof NAMES;
const ISO: Readonly<Record<Actor, string>> = { norway: "NOR", chile: "CHL", aland: "ALA", togo: "TGO" };

const says = (actor: Actor, issue: (typeof ISSUES)[number], position: string) =>
  aStatement({ id: `${actor}-${issue}-${position}`, actor, issue, position });

/** Norway rejects tariffs, Chile supports and rejects them, Åland supports them and all else, Togo is silent. */
const index = indexOf(
  aDataset({
    actors: (["norway", "chile", "aland", "togo"] as const).map((id) =>
      aCountry({ id, name: NAMES[id], iso3: ISO[id] }),
    ),
    issues: ISSUES.map((id) =>
      anIssue({ id, shortTitle: id, title: `The question of ${id}`, positions: POSITIONS }),
    ),
    statements: [
      says("norway", "tariffs", "rejecting"),
      says("norway", "quotas", "supporting"),
      says("chile", "tariffs", "supporting"),
      says("chile", "tariffs", "rejecting"),
      says("aland", "tariffs", "supporting"),
      says("aland", "quotas", "undecided"),
      says("aland", "ports", "supporting"),
    ],
  }),
);
const NORTH = { label: "North", actors: ["norway", "aland"] };
const SOUTH = { label: "South", actors: ["chile", "togo"] };

type Asked = Parameters<typeof allIssues>[0];

const laid = (change: Partial<Asked> = {}) =>
  allIssues({
    index,
    stances: stancesOf(index),
    countries: [],
    heads: "",
    searching: false,
    groups: null,
    folded: new Set(),
    sort: { kind: "name" },
    ...change,
  });
const keys = (change: Partial<Asked> = {}) => laid(change).rows.map(({ key }) => key);
const agreeing = (agreement: readonly number[]): ActorSort => ({
  kind: "agreement",
  actor: 0,
  agreement: Float32Array.from(agreement),
});

describe("The rows of all issues", () => {
  it.each<[string, ActorSort, readonly string[]]>([
    ["by name, as a dictionary has them", { kind: "name" }, ["aland", "chile", "norway", "togo"]],
    [
      "by how many issues they have a position on",
      { kind: "statements" },
      ["aland", "norway", "chile", "togo"],
    ],
    [
      "by what they hold on an issue: first position, then those who hold more, then the next, silent ones last",
      { kind: "issue", issue: 0 },
      ["aland", "chile", "norway", "togo"],
    ],
    ["by what they hold on another issue", { kind: "issue", issue: 1 }, ["norway", "aland", "chile", "togo"]],
    [
      "by agreement with one of them, who comes first; too few shared issues come last",
      agreeing([1, 0.25, Number.NaN, 0.75]),
      ["norway", "togo", "chile", "aland"],
    ],
  ])("are sorted %s", (_, sort, expected) => {
    expect(keys({ sort })).toEqual(expected);
  });

  it("stand under their groups, sorted within them, and fold", () => {
    const groups = [SOUTH, NORTH];
    expect(keys({ groups })).toEqual([":South", "chile", "togo", ":North", "aland", "norway"]);
    const folded = laid({ groups, folded: new Set([groupKey("South")]) });
    expect(folded.rows.map(({ key }) => key)).toEqual([":South", ":North", "aland", "norway"]);
    expect(folded.rows[0]).toMatchObject({ kind: "group", label: "South", actors: [1, 3], expanded: false });
    expect(folded.rows[2]).toMatchObject({ kind: "actor", name: "Åland", parent: ":North" });
  });

  it("are those of the countries chosen, and a group without one of them is left out", () => {
    expect(keys({ countries: ["togo", "norway"] })).toEqual(["norway", "togo"]);
    expect(keys({ countries: ["togo"], groups: [NORTH, SOUTH] })).toEqual([":South", "togo"]);
  });
});

describe("The columns of all issues", () => {
  it("are found by every word of a search in their titles, whatever its case", () => {
    expect(laid({ heads: "QUESTION ports" }).issues).toEqual([2]);
    expect(laid({ heads: "nothing like it" }).issues).toEqual([]);
    expect(laid().issues).toEqual([0, 1, 2]);
  });

  it("are left out with the rows in which a search finds nothing", () => {
    // The search finds what Norway and Åland say on quotas.
    const stances = stancesOf(
      index,
      Uint8Array.from({ length: 7 }, (_, row) => (row === 4 || row === 5 ? 1 : 0)),
    );
    const found = laid({ stances, searching: true });
    expect(found.issues).toEqual([1]);
    expect(found.rows.map(({ key }) => key)).toEqual(["aland", "norway"]);
  });
});

describe("The totals of all issues", () => {
  it("count the issues in view on which an actor has a position, each once", () => {
    expect([...laid().issuesOf]).toEqual([2, 1, 3, 0]);
    expect([...laid({ heads: "tariffs" }).issuesOf]).toEqual([1, 1, 1, 0]);
  });

  it("count the actors with a position on an issue, each once, and the holders of each position", () => {
    const stances = stancesOf(index);
    const { actors } = laid();
    expect(actorsWith(stances, actors, 0)).toBe(3);
    expect(Array.from(holders(stances, actors, 0).slice(0, 4))).toEqual([2, 2, 0, 0]);
  });
});

describe("194 actors against 532 issues", () => {
  const actors = Array.from({ length: 194 }, (_, i) =>
    aCountry({ id: `a${i}`, name: `Actor ${i % 50} ${i}` }),
  );
  const issues = Array.from({ length: 532 }, (_, i) => anIssue({ id: `i${i}`, positions: POSITIONS }));
  const statements = issues.flatMap(({ id: issue }, i) =>
    actors.map((actor, a) =>
      aStatement({ id: `${a}-${i}`, actor: actor.id, issue, position: POSITIONS[(a * 7 + i) % 3]?.id ?? "" }),
    ),
  );
  const { statements: _, ...head } = aDataset({ actors, issues });
  const large = indexCoded(head, codeStatements(head, statements));
  const stances = stancesOf(large);

  it("are laid out anew in less than 10 ms by any order", () => {
    const sorts: readonly ActorSort[] = [
      { kind: "name" },
      { kind: "statements" },
      ...[3, 250, 531].map((issue) => ({ kind: "issue", issue }) as const),
    ];
    const lay = (sort: ActorSort) => laid({ index: large, stances, sort });
    sorts.forEach(lay);
    const quickest = sorts.map((sort) =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const start = performance.now();
          expect(lay(sort).rows).toHaveLength(194);
          return performance.now() - start;
        }),
      ),
    );
    expect(Math.max(...quickest)).toBeLessThan(10);
  });
});
