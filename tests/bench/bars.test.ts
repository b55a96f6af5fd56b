import { describe, expect, it } from "vitest";
import { barsOf, type Visit } from "../../bench/scale/bars.mjs";

const OURS: Visit = {
  open: 300,
  stored: 100,
  search: 20,
  searchBack: 20,
  sort: 20,
  heap: 5e6,
  heapUsed: 8e6,
  openTask: 0,
  searchTask: 0,
  sortTask: 0,
  scrollTask: 0,
  frames: 200,
  slow: 0,
  blank: 0,
};
const PEER: Visit = {
  ...OURS,
  open: 700,
  stored: 300,
  search: 50,
  searchBack: 50,
  sort: 50,
  heap: 40e6,
  heapUsed: 70e6,
};
const FLOOR: Visit = { open: 250 };

function missed(ours: Visit, sizes: Parameters<typeof barsOf>[1] = []) {
  const figures = { ...OURS, ...ours };
  return barsOf({ ours: [figures, figures], peer: [PEER], floor: [FLOOR] }, sizes)
    .filter(({ met }) => !met)
    .map(({ name }) => name);
}

describe("the bars of the benchmark", () => {
  it("are met by half of the best peer's figures and no long task", () => {
    expect(missed({})).toEqual([]);
  });

  it.each([
    [{ open: 376 }, "file chosen to matrix, 1.5 × papaparse alone"],
    [{ stored: 151 }, "first matrix from stored data, half of the best peer"],
    [{ sort: 26 }, "column sort, half of the best peer"],
    [{ heapUsed: 36e6 }, "heap after use, half of the leanest peer"],
    [{ openTask: 51 }, "longest task of the page while opening"],
    [{ slow: 0.02 }, "frames over 25 ms on wheel scroll"],
    [{ blank: 1 }, "pictures with blank cells on wheel scroll"],
  ])("are missed by %o", (ours, name) => {
    expect(missed(ours)).toEqual([name]);
  });

  it("compare with the best peer, not with any", () => {
    const better = { ...PEER, sort: 30 };
    const bars = barsOf({ ours: [OURS], peer: [PEER], better: [better], floor: [FLOOR] }, []);
    expect(bars.find(({ name }) => name.startsWith("column sort"))).toMatchObject({
      limit: "15.0 ms",
      met: false,
    });
  });

  it("are missed by growth that is worse than linear", () => {
    const sizes = (open: number) => [
      { rows: 10_000, visits: [{ ...OURS, open: 50 }] },
      { rows: 200_000, visits: [{ ...OURS, open }] },
    ];
    expect(missed({}, sizes(1_000))).toEqual([]);
    expect(missed({}, sizes(1_010))).toEqual(["growth of opening, 10000 to 200000 rows"]);
  });

  it("are missed where the app was not measured", () => {
    expect(barsOf({ peer: [PEER], floor: [FLOOR] }, [])).toMatchObject([{ met: false }]);
  });
});
