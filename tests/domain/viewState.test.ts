import { describe, expect, it } from "vitest";
import {
  AREAS,
  parseDatasetId,
  parseView,
  serialiseView,
  SORTS_OF,
  sortOf,
  VIEWS,
  type ViewState,
} from "../../src/domain/viewState.ts";
import { aCountry, aDataset, anOrganisation, defaultView, indexOf, realDataset } from "../builders.ts";

const index = indexOf(realDataset);
const DEFAULT = realDataset.id;
const plain = defaultView(index);

const addresses: readonly { readonly search: string; readonly change: Partial<ViewState> }[] = [
  { search: "", change: {} },
  { search: "?issue=russian-veto", change: { issue: "russian-veto" } },
  { search: "?view=bars", change: { view: "bars" } },
  { search: "?view=map", change: { view: "map" } },
  { search: "?view=map&area=europe", change: { view: "map", area: "europe" } },
  { search: "?view=statements", change: { view: "statements" } },
  { search: "?country=FRA~ITA", change: { countries: ["france", "italy"] } },
  { search: "?country=nato~pledging-nations", change: { countries: ["nato", "pledging-nations"] } },
  { search: "?position=opposing~endorsing", change: { positions: ["opposing", "endorsing"] } },
  { search: "?q=peace+deal", change: { q: "peace deal" } },
  { search: "?q=a~b%26c", change: { q: "a~b&c" } },
  { search: "?cell=russia.opposing", change: { cell: { row: "russia", position: "opposing" } } },
  {
    search: "?cell=dmitry-peskov.opposing",
    change: { cell: { row: "dmitry-peskov", position: "opposing" } },
  },
  { search: "?sort=name", change: { sort: "name" } },
  { search: "?leaders=off", change: { leaders: false } },
];

describe("an address and its view", () => {
  it.each(addresses)("$search reads as what it says, without a notice", ({ search, change }) => {
    expect(parseView(search, index)).toEqual({ view: { ...plain, ...change }, notices: [] });
  });

  it.each(addresses)("$search is written from its view", ({ search, change }) => {
    expect(serialiseView({ ...plain, ...change }, index, DEFAULT)).toBe(search);
  });

  it.each([
    ["?view=matrix&leaders=on&sort=position", ""],
    ["?issue=reassurance-force&country=&position=&q=&cell=", ""],
    ["?q=++", ""],
    ["?view=statements&sort=paragraph", "?view=statements"],
    ["?view=map&area=fit", "?view=map"],
  ])("%s spells out defaults, which are left out again", (search, written) => {
    const { view, notices } = parseView(search, index);
    expect([serialiseView(view, index, DEFAULT), notices]).toEqual([written, []]);
  });

  it.each([
    ["?country=france~ita~GBR", "?country=FRA~ITA~GBR"],
    ["?country=FRA~FRA~france", "?country=FRA"],
    ["?country=~FRA~~", "?country=FRA"],
    ["?country=FRA%7EITA", "?country=FRA~ITA"],
    ["?utm_source=mail&view=bars&page=2", "?view=bars"],
  ])("%s, another spelling of an address, keeps its meaning", (search, written) => {
    const { view, notices } = parseView(search, index);
    expect([serialiseView(view, index, DEFAULT), notices]).toEqual([written, []]);
  });

  it("knows an area of the map alone", () => {
    const { view, notices } = parseView("?view=bars&area=world", index);
    expect({ area: view.area, notices }).toEqual({ area: "fit", notices: [] });
    expect(serialiseView({ ...plain, view: "bars", area: "world" }, index, DEFAULT)).toBe("?view=bars");
  });

  it("names a dataset other than the default", () => {
    expect(serialiseView(plain, index, "another")).toBe(`?dataset=${DEFAULT}`);
    expect(parseDatasetId(`?dataset=${DEFAULT}`)).toBe(DEFAULT);
    expect([parseDatasetId(""), parseDatasetId("?dataset=")]).toEqual([null, null]);
  });

  it("survives the round trip in every combination of its values", () => {
    for (const view of everyView()) {
      const search = serialiseView(view, index, DEFAULT);
      expect(parseView(search, index), search).toEqual({ view, notices: [] });
    }
  });

  it("keeps an organisation apart from a country whose code it bears as an id", () => {
    const andes = indexOf(
      aDataset({
        actors: [
          aCountry({ id: "canada", name: "Canada", iso3: "CAN" }),
          anOrganisation({ id: "can", name: "Andean Community" }),
        ],
      }),
    );
    const view = defaultView(andes, { countries: ["can"] });
    expect(parseView(serialiseView(view, andes, ""), andes).view.countries).toEqual(["can"]);
  });
});

describe("an address that asks for what is not there", () => {
  it.each([
    ["issue", "?issue=fish", "fish"],
    ["view", "?view=pie", "pie"],
    ["country", "?country=FRA~XYZ", "XYZ"],
    ["position", "?position=opposing~maybe", "maybe"],
    ["position of another issue", "?position=accepting", "accepting"],
    ["cell without a statement", "?cell=france.opposing", "france.opposing"],
    ["cell without a position", "?cell=russia", "russia"],
    ["cell of another issue", "?issue=russian-veto&cell=russia.opposing", "russia.opposing"],
    ["sort", "?sort=colour", "colour"],
    ["leaders", "?leaders=maybe", "maybe"],
    ["area", "?view=map&area=moon", "moon"],
  ])("leaves out an unknown %s and names it once", (param, search, value) => {
    const { view, notices } = parseView(search, index);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`“${value}”`);
    expect(notices[0]).toContain(param.split(" ")[0]);
    expect(parseView(serialiseView(view, index, DEFAULT), index)).toEqual({ view, notices: [] });
  });

  it("keeps the known values beside the unknown ones", () => {
    const { view } = parseView("?country=FRA~XYZ&position=opposing~maybe&view=bars", index);
    expect(view).toEqual({ ...plain, countries: ["france"], positions: ["opposing"], view: "bars" });
  });

  it("names three unknown values and counts the rest", () => {
    const { notices } = parseView("?country=A~B~C~D~E", index);
    expect(notices).toEqual([expect.stringContaining("“A”, “B”, “C” and 2 more")]);
  });

  it.each([
    ["a broken escape", "?q=%E0%A4%A&issue=%"],
    ["property names", "?issue=__proto__&view=constructor&cell=toString.valueOf&country=hasOwnProperty"],
    ["markup", "?issue=<script>alert(1)</script>&q=<img src=x onerror=alert(1)>"],
    ["control characters", "?country=%00~%0A~%FF&cell=%00.%00&sort=%09"],
    ["only separators", "?country=~~~&position=~&cell=.&q=~"],
    ["a parameter many times over", `?${"view=pie&".repeat(500)}`],
    ["a very long list", `?country=${"XYZ~".repeat(20_000)}`],
    ["a very long value", `?issue=${"a".repeat(200_000)}&cell=${".".repeat(200_000)}`],
    ["half a surrogate pair", "?q=%ED%A0%BD&country=\uD83D"],
  ])("never throws: %s", (_, search) => {
    const { view, notices } = parseView(search, index);
    expect(view.issue).toBe("reassurance-force");
    expect(notices.join("").length).toBeLessThan(1000);
    expect(parseView(serialiseView(view, index, DEFAULT), index)).toEqual({ view, notices: [] });
  });

  it("cuts a search of more than 300 characters and says so", () => {
    const { view, notices } = parseView(`?q=${"a".repeat(301)}`, index);
    expect(view.q).toBe("a".repeat(300));
    expect(notices).toEqual([expect.stringContaining("300")]);
  });

  it.each([
    ["a blank", `${"a".repeat(299)} b`],
    ["a character of two units", `${"a".repeat(299)}😀`],
  ])("keeps a search that is cut at %s through the round trip", (_, q) => {
    const { view } = parseView(`?q=${encodeURIComponent(q)}`, index);
    expect(parseView(serialiseView(view, index, DEFAULT), index).view.q).toBe(view.q);
  });
});

it("statements come by paragraph, all issues by name and rows by position unless an order is asked for", () => {
  expect(Object.fromEntries(VIEWS.map((view) => [view, sortOf({ ...plain, view })]))).toMatchObject({
    matrix: "position",
    statements: "paragraph",
    issues: "name",
  });
  expect(
    Object.values(SORTS_OF)
      .flat()
      .map((sort) => sortOf({ ...plain, sort })),
  ).toEqual(Object.values(SORTS_OF).flat());
});

function* everyView(): Generator<ViewState> {
  for (const view of VIEWS)
    for (const countries of [[], ["france"], ["united-states", "nato", "ukraines-allies"]])
      for (const positions of [[], ["opposing"], ["sending-troops", "undecided"]])
        for (const q of ["", "peace deal", "“legitimate targets” & 100% + ~ é"])
          for (const cell of [null, { row: "giorgia-meloni", position: "monitoring-only" }])
            for (const sort of [
              null,
              ...SORTS_OF[view].filter((order) => order !== sortOf({ ...plain, view })),
            ])
              for (const leaders of [true, false])
                for (const area of view === "map" ? AREAS : [AREAS[0]])
                  yield { ...plain, view, countries, positions, q, cell, sort, leaders, area };
}

describe("a view of all issues", () => {
  it("keeps grouping, order, comparison and the search in heads, countries by their codes", () => {
    const view = {
      ...plain,
      view: "issues" as const,
      group: "region",
      sort: "agreement" as const,
      by: "france",
      compare: ["france", "italy", "bloc-eu"],
      heads: "peace",
    };
    const query = serialiseView(view, index, DEFAULT);
    expect(query).toBe("?view=issues&sort=agreement&group=region&by=FRA&heads=peace&compare=FRA~ITA~bloc-eu");
    expect(parseView(query, index)).toEqual({ view, notices: [] });
  });

  it("leaves them out of the address of one issue", () => {
    const view = { ...plain, group: "region", by: "france", compare: ["france"], heads: "peace" };
    expect(serialiseView(view, index, DEFAULT)).toBe("");
    expect(parseView("?group=region&compare=FRA", index).view).toEqual(plain);
  });
});
