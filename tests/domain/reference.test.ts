import { describe, expect, test } from "vitest";
import { allCountries } from "../../src/domain/countries.ts";
import { BLOCS } from "../../src/domain/reference/blocs.ts";
import { groupingsFor, membersOf } from "../../src/domain/reference/groupings.ts";
import { regions, subregions, WITHOUT_REGION } from "../../src/domain/reference/regions.ts";
import { aCountry, aDataset, anOrganisation, indexOf } from "../builders.ts";

const KNOWN = allCountries().map(({ iso3 }) => iso3);

function sizeOf(id: string): number | undefined {
  return BLOCS.find((bloc) => bloc.id === id)?.codes.length;
}

describe("the regions of M49", () => {
  test.each([
    { name: "regions", listed: regions() },
    { name: "sub-regions", listed: subregions() },
  ])("hold every country of the table once, or list it as having none: $name", ({ listed }) => {
    const codes = listed.flatMap((region) => region.codes);
    expect([...codes, ...WITHOUT_REGION].toSorted()).toEqual(KNOWN.toSorted());
  });

  test("are five, and twenty-two sub-regions", () => {
    expect(regions().map(({ label }) => label)).toEqual(["Africa", "Americas", "Asia", "Europe", "Oceania"]);
    expect(subregions()).toHaveLength(22);
  });
});

describe("the blocs", () => {
  test.each(BLOCS)(
    "$label names only countries of the table, each once, with a date and a source",
    (bloc) => {
      expect(bloc.codes.filter((code) => !KNOWN.includes(code))).toEqual([]);
      expect(new Set(bloc.codes).size).toBe(bloc.codes.length);
      expect(bloc.asOf).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      expect(bloc.source).not.toBe("");
    },
  );

  test.each([
    ["eu", 27],
    ["nato", 32],
    ["g7", 7],
    ["g20", 19],
    ["brics", 11],
    ["au", 55],
    ["asean", 11],
    ["arab-league", 22],
    ["sco", 10],
    ["csto", 6],
  ])("%s has %d members", (id, members) => {
    expect(sizeOf(id)).toBe(members);
  });

  test("whose membership is in doubt or suspended say so", () => {
    const note = (id: string) => BLOCS.find((bloc) => bloc.id === id)?.note;
    expect(note("brics")).toContain("Saudi Arabia");
    expect(note("au")).toContain("Guinea-Bissau");
    expect(note("csto")).toContain("Armenia");
  });
});

describe("the groupings of a dataset", () => {
  const index = indexOf(
    aDataset({
      actors: [
        anOrganisation(),
        aCountry(),
        aCountry({ id: "france", name: "France", iso3: "FRA" }),
        aCountry({ id: "kosovo", name: "Kosovo", iso3: "XKX" }),
        aCountry({ id: "kenya", name: "Kenya", iso3: "KEN" }),
      ],
      groupings: [
        {
          id: "camp",
          label: "Camp",
          groups: [
            { label: "Fishers", actors: ["norway", "kenya"] },
            { label: "Buyers", actors: ["norway", "france"] },
          ],
        },
      ],
    }),
  );
  const grouping = (id: string) => groupingsFor(index).find((each) => each.id === id);

  test("put every actor into exactly one group", () => {
    const all = index.dataset.actors.map(({ id }) => id).toSorted();
    for (const { groups } of groupingsFor(index)) {
      expect(groups.flatMap(({ actors }) => actors).toSorted()).toEqual(all);
    }
  });

  test("say which actors have no region", () => {
    expect(grouping("region")?.groups).toEqual([
      { label: "Africa", actors: ["kenya"] },
      { label: "Europe", actors: ["norway", "france"] },
      { label: "Not in a region of UN M49", actors: ["fisheries-board", "kosovo"] },
    ]);
  });

  test("tell the members of a bloc from everyone else, and leave out blocs without a member here", () => {
    expect(grouping("bloc-nato")?.groups.map(({ label }) => label)).toEqual([
      "Members of NATO",
      "Everyone else",
    ]);
    expect(membersOf(index, "bloc-nato")).toEqual(["norway", "france"]);
    expect(grouping("bloc-asean")).toBeUndefined();
    expect(membersOf(index, "region")).toEqual([]);
  });

  test("end with those of the dataset, where an actor named twice stays in the first", () => {
    expect(groupingsFor(index).at(-1)).toEqual({
      id: "camp",
      label: "Camp",
      asOf: null,
      source: null,
      note: null,
      groups: [
        { label: "Fishers", actors: ["norway", "kenya"] },
        { label: "Buyers", actors: ["france"] },
        { label: "In no group", actors: ["fisheries-board", "kosovo"] },
      ],
    });
  });

  test("have ids and names of groups that no other has", () => {
    const clashing = indexOf(
      aDataset({
        actors: index.dataset.actors,
        groupings: [
          {
            id: "region",
            label: "Waters",
            groups: [
              { label: "North", actors: ["norway", "norway"] },
              { label: "South", actors: ["kenya"] },
              { label: "North", actors: ["france"] },
              { label: "In no group", actors: ["kosovo"] },
            ],
          },
        ],
      }),
    );
    const ids = groupingsFor(clashing).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(groupingsFor(clashing).at(-1)).toMatchObject({
      label: "Waters",
      groups: [
        { label: "North", actors: ["norway", "france"] },
        { label: "South", actors: ["kenya"] },
        { label: "In no group", actors: ["kosovo", "fisheries-board"] },
      ],
    });
  });
});
