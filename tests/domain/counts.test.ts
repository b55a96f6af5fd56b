import { describe, expect, it } from "vitest";
import { countActors, countLabel, countPositions, NO_COUNT } from "../../src/domain/counts.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import { aCountry, aDataset, aGroup, anOrganisation, indexOf, realDataset } from "../builders.ts";

const index = indexOf(realDataset);

function labelsOn(issueId: string): Readonly<Record<string, string>> {
  const statements = statementsOn(index, issueId);
  return Object.fromEntries(
    [...countPositions(statements, index)].map(([id, count]) => [id, countLabel(count)]),
  );
}

describe("counts on the real dataset", () => {
  it("say named and unnamed members apart, and count an actor once however often it speaks", () => {
    expect(labelsOn("reassurance-force")).toEqual({
      "sending-troops": "2 named + 24 not named",
      "monitoring-only": "1 country",
      "other-support": "1 country",
      endorsing: "1 country",
      undecided: "2 countries",
      opposing: "1 country",
    });
  });

  it("never put a number on a group of unstated size", () => {
    expect(labelsOn("russia-as-guarantor")).toEqual({
      supporting: "1 country",
      rejecting: "1 country + 1 group, size not stated",
    });
  });

  it("count an organisation as an organisation", () => {
    expect(labelsOn("russian-veto")).toEqual({ rejecting: "1 organisation" });
  });

  it("never claim that none of the 26 is named when the named ones are filtered away", () => {
    expect(countLabel(countActors(["pledging-nations"], index))).not.toMatch(/\b0 named/);
  });
});

describe("a count in words", () => {
  it.each([
    ["none", {}],
    ["1 country", { countries: 1 }],
    ["40 countries", { countries: 40 }],
    ["2 named + 24 not named", { countries: 2, unnamed: 24 }],
    ["1 organisation", { organisations: 1 }],
    ["3 countries + 2 organisations", { countries: 3, organisations: 2 }],
    ["1 group, size not stated", { groups: 1 }],
    ["2 groups, size not stated", { groups: 2 }],
    [
      "2 named + 24 not named + 1 organisation + 1 group, size not stated",
      { countries: 2, unnamed: 24, organisations: 1, groups: 1 },
    ],
  ])("reads %s", (label, count) => {
    expect(countLabel({ ...NO_COUNT, ...count })).toBe(label);
  });
});

describe("counts of invented groups", () => {
  const norway = aCountry();
  const sweden = aCountry({ id: "sweden", name: "Sweden", iso3: "SWE" });
  const invented = indexOf(
    aDataset({
      actors: [
        norway,
        sweden,
        anOrganisation(),
        aGroup({ id: "pair", name: "The pair", size: 2, members: ["norway", "sweden"] }),
        aGroup({ id: "seven", name: "The seven", size: 7, members: ["norway"] }),
        aGroup({ id: "five", name: "The five", size: 5 }),
        aGroup(),
      ],
    }),
  );
  const label = (...ids: readonly string[]) => countLabel(countActors(ids, invented));

  it("do not call a position empty that a group with every member named holds", () => {
    expect(label("pair")).not.toBe("none");
  });

  it("count a named member of several groups once", () => {
    expect(label("norway", "seven")).toBe("1 named + 6 not named");
  });

  it("do not call a country a named member of a group it is not in", () => {
    expect(label("norway", "sweden", "seven")).not.toMatch(/^2 named/);
  });

  it("do not add up the unnamed members of two groups, which may be the same", () => {
    expect(label("seven", "five")).not.toContain("11 not named");
  });

  it("leave out an id that is no actor's", () => {
    expect(label("atlantis")).toBe("none");
  });
});

describe("counts of actors of whom the data do not say what they are", () => {
  const file = aDataset({
    actors: [aCountry(), { id: "harbour-league", name: "Harbour League", kind: "other", otherNames: [] }],
  });

  it("stand apart: they are neither countries nor organisations", () => {
    const count = countActors(["norway", "harbour-league"], indexOf(file));
    expect(countLabel(count)).toBe("1 country + 1 other actor");
    expect(count.organisations).toBe(0);
  });
});
