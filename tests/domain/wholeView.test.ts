import { describe, expect, test } from "vitest";
import { parseView, serialiseView } from "../../src/domain/viewState.ts";
import { serialiseWhole, SPELT } from "../../src/domain/wholeView.ts";
import { defaultView, indexOf, realDataset } from "../builders.ts";

const index = indexOf(realDataset);

describe("the address that leaves nothing out", () => {
  test("has a parameter for every part of a view, the default one included", () => {
    const { view } = parseView("", index);
    expect(Object.keys(SPELT).toSorted()).toEqual(Object.keys(view).toSorted());
    const written = new URLSearchParams(serialiseWhole(view, index));
    expect([...written.keys()]).toEqual(Object.values(SPELT).map((spell) => spell(view)[0]));
    expect(Object.fromEntries(written)).toMatchObject({
      dataset: realDataset.id,
      issue: "reassurance-force",
      view: "matrix",
      country: "",
      position: "",
      q: "",
      sort: "position",
      leaders: "on",
    });
  });

  test.each([
    "",
    "?view=bars",
    "?view=statements&sort=speaker",
    "?view=map",
    "?view=map&area=europe",
    "?issue=russian-veto",
    "?country=RUS~nato&position=opposing&q=a+%26+b&cell=russia.opposing&sort=statements&leaders=off",
  ])("is read as the view it was written from, without a notice: “%s”", (query) => {
    const asked = parseView(query, index);
    expect(asked.notices).toEqual([]);
    expect(parseView(serialiseWhole(asked.view, index), index)).toEqual(asked);
  });

  test("spells what the short address spells in the same way", () => {
    const view = defaultView(index, { view: "bars", countries: ["russia", "nato"], q: "peace" });
    const whole = new URLSearchParams(serialiseWhole(view, index));
    for (const [parameter, value] of new URLSearchParams(serialiseView(view, index, realDataset.id))) {
      expect(whole.get(parameter)).toBe(value);
    }
    expect(serialiseWhole(view, index)).toContain("country=RUS~nato");
  });
});
