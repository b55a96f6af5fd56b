import { describe, expect, it } from "vitest";
import { historyOf } from "../../src/domain/history.ts";
import { stancesOf } from "../../src/domain/stances.ts";
import { aCountry, aDataset, aStatement, indexOf } from "../builders.ts";

const chile = aCountry({ id: "chile", name: "Chile", iso3: "CHL" });
const index = indexOf(
  aDataset({
    actors: [aCountry(), chile],
    statements: [
      aStatement({ id: "first", position: "rejecting", date: "2023" }),
      aStatement({ id: "undated", position: "supporting", date: null }),
      aStatement({ id: "last", position: "supporting", date: "2025-02-01" }),
      aStatement({ id: "another's", actor: "chile", date: "2026" }),
      aStatement({ id: "middle", position: "rejecting", date: "2024-05" }),
    ],
  }),
);
const history = historyOf(index, { actorId: "norway", issueId: "tariffs" });

describe("The history of an actor on an issue", () => {
  it("lists its statements alone, the latest first and the undated last", () => {
    expect(history.map(({ statement }) => statement.id)).toEqual(["last", "middle", "first", "undated"]);
  });

  it("tells what stands from what was said earlier, and marks what changed, as the cell does", () => {
    expect(history.map(({ stands }) => stands)).toEqual([true, false, false, true]);
    expect(history.map(({ changed }) => changed)).toEqual([true, false, false, false]);
    expect(stancesOf(index).changed[0]).toBe(1);
    const [only] = historyOf(index, { actorId: "chile", issueId: "tariffs" });
    expect(only).toMatchObject({ label: "Supporting", stands: true, changed: false });
  });
});
