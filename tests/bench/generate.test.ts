import { createHash } from "node:crypto";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { CASES, generate, PLANTED, SORTED } from "../../bench/generate.mjs";
import { countryByIso3 } from "../../src/domain/countries.ts";

const text = generate(CASES.small);
const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

describe("the tables the benchmark opens", () => {
  it("are the same bytes every time", () => {
    expect(generate(CASES.small)).toBe(text);
    expect(createHash("sha256").update(text).digest("hex")).toMatch(/^58ee2bb9eaf5/);
  });

  it("have a row for each pair of actor and issue, some pairs none and as many two", () => {
    expect(errors).toEqual([]);
    expect(data).toHaveLength(10_000);
    const pairs = new Set(data.map(({ iso3, issue }) => `${iso3} ${issue}`));
    expect(pairs.size).toBe(9_700);
  });

  it("name actors by codes that are in the table of countries", () => {
    const codes = [...new Set(data.map(({ iso3 = "" }) => iso3))];
    expect(codes).toHaveLength(200);
    expect(codes.filter((code) => !countryByIso3(code))).toEqual([]);
  });

  it("have quotations with commas, quotation marks and line breaks", () => {
    for (const mark of [",", '"', "\n"])
      expect(data.filter(({ quote }) => quote?.includes(mark)).length).toBeGreaterThan(100);
  });

  it("say the planted words where a search is to find them", () => {
    const actorsWith = (word: string) =>
      new Set(
        data
          .filter((row) => Object.values(row).join(" ").toLowerCase().includes(word))
          .map(({ actor }) => actor),
      ).size;
    expect(actorsWith(PLANTED.few)).toBe(PLANTED.fewActors);
    expect(actorsWith(PLANTED.many)).toBeGreaterThan(100);
  });

  it(
    "have the first actor by name elsewhere when rows are sorted by a column, at every size",
    { timeout: 30_000 },
    () => {
      for (const size of Object.values(CASES)) {
        const on = generate(size)
          .split("\n")
          .filter((line) => line.includes(`,Question 000${SORTED.issue + 1}: `));
        const [first = ""] = on.map((line) => line.split(",Question ")[0] ?? "").toSorted();
        const positions = (lines: readonly string[]) =>
          lines.map((line) => /,(yes|no|abstain|non-voting),/.exec(line)?.[1]);
        expect(positions(on.filter((line) => line.startsWith(first)))).toEqual([SORTED.position]);
        expect(new Set(positions(on)).size).toBeGreaterThan(1);
      }
    },
  );
});
