import { describe, expect, it } from "vitest";
import { kindLine, kindWords, partByKind, sizesOf } from "../../src/domain/actorKinds.ts";
import { countMark, holdersByKind, markWords } from "../../src/domain/kindCounts.ts";
import { stancesOf } from "../../src/domain/stances.ts";
import {
  aCountry,
  aDataset,
  aGroup,
  anIssue,
  anOrganisation,
  aPosition,
  aStatement,
  indexOf,
} from "../builders.ts";

const POSITIONS = ["for", "against", "unsure"].map((id) => aPosition(id, id));
const says = (actor: string, issue: string, position: string) =>
  aStatement({ id: `${actor}-${issue}-${position}`, actor, issue, position });

/** Two countries and a group are for tariffs, the organisation alone is against; on ports a country alone speaks. */
const index = indexOf(
  aDataset({
    actors: [
      aGroup({ id: "pact", members: [], size: 26 }),
      aCountry({ id: "norway", name: "Norway", iso3: "NOR" }),
      anOrganisation({ id: "union" }),
      aCountry({ id: "chile", name: "Chile", iso3: "CHL" }),
    ],
    issues: ["tariffs", "ports"].map((id) => anIssue({ id, positions: POSITIONS })),
    statements: [
      says("pact", "tariffs", "for"),
      says("norway", "tariffs", "for"),
      says("chile", "tariffs", "for"),
      says("union", "tariffs", "against"),
      says("norway", "ports", "for"),
    ],
  }),
);
const stances = stancesOf(index);
const parts = partByKind(index.dataset.actors);

describe("Actors of several kinds", () => {
  it("are told by kind, countries first, without kinds that are not there", () => {
    expect(kindWords(sizesOf(parts))).toEqual(["2 countries", "1 organisation", "1 group"]);
    expect(kindLine(sizesOf(parts))).toBe("2\u00A0countries, 1\u00A0organisation, 1\u00A0group");
    expect(kindWords(sizesOf(partByKind(index.dataset.actors, [0, 3])))).toEqual(["1 country", "1 group"]);
  });

  it("are counted apart for each position that one of them holds", () => {
    expect(holdersByKind(stances, parts, 0)).toEqual([
      {
        place: 0,
        counts: [
          { kind: "country", count: 2 },
          { kind: "group", count: 1 },
        ],
      },
      { place: 1, counts: [{ kind: "organisation", count: 1 }] },
    ]);
  });

  it("give the number of the main kind, and a + for the others", () => {
    const marks = (issue: number) =>
      holdersByKind(stances, parts, issue).map(({ counts }) => countMark(counts, "country"));
    expect(marks(0)).toEqual(["2+", "+"]);
    expect(marks(1)).toEqual(["1"]);
  });

  it("have the + explained with the noun of the main kind, and only where there is one", () => {
    expect(markWords(stances, parts, [0, 1])).toBe(
      "Numbers count countries; + means other actors hold it, too.",
    );
    expect(markWords(stances, parts, [1])).toBeNull();
    expect(markWords(stances, partByKind(index.dataset.actors, [0, 2]), [0])).toBe(
      "Numbers count organisations; + means other actors hold it, too.",
    );
    expect(markWords(stances, partByKind(index.dataset.actors, [1, 3]), [0])).toBeNull();
  });
});
