import { describe, expect, test } from "vitest";
import { pageTitle } from "../../src/domain/pageTitle.ts";
import { defaultView, indexOf, realDataset } from "../builders.ts";

const index = indexOf(realDataset);
const titled = (change = {}) => pageTitle(defaultView(index, change), index);

describe("the title of the page", () => {
  test("is the issue, and the site last", () => {
    expect(titled()).toBe("A “reassurance” force in Ukraine – Diplomatic Positions");
  });

  test("tells two steps of a history apart: by issue, view and filters", () => {
    expect(titled({ issue: "russian-veto", view: "bars" })).toBe(
      "A Russian veto over Western deployments · Bars – Diplomatic Positions",
    );
    expect(titled({ countries: ["russia", "italy"], positions: ["opposing"], q: " drones " })).toBe(
      "A “reassurance” force in Ukraine · Russia and Italy · Opposing · “drones” – Diplomatic Positions",
    );
  });

  test("counts what is too much to name, and says what it counts", () => {
    const change = {
      countries: ["russia", "italy", "pledging-nations"],
      positions: ["opposing", "endorsing", "undecided"],
    };
    expect(titled(change)).toContain("· 3 countries and groups · 3 positions –");
  });
});
