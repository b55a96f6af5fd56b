import { describe, expect, test } from "vitest";
import { MIN_SHARED } from "../../src/domain/agreement.ts";
import { SIZE_PRESETS } from "../../src/features/exporting/studioSizes.ts";
import { cellPaths, shadeOf } from "../../src/figures/agreement/agreementCells.ts";
import { AGREEMENT_SHADES } from "../../src/figures/marks/palette.ts";
import { indexOf } from "../builders.ts";
import { contrast, seenDistance, VISIONS } from "./colourMaths.ts";
import { agreementOf, aVotingDataset, drawAgreement } from "./drawnAgreement.ts";
import { faultsOf, wordsIn, type Drawn } from "./drawnFigure.ts";

const PRESETS = Object.entries(SIZE_PRESETS).map(([name, size]) => ({ name, ...size }));

/** Every cell a path fills, as "row column", from its runs. */
function cellsOf(d: string, cell: number): readonly string[] {
  return [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v/g)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) / cell }, (_, i) => `${Number(y) / cell} ${Number(x) / cell + i}`),
  );
}

/** The square of cells lies on the paper and on no line of text. */
function expectClear({ svg, width, height }: Drawn): void {
  const runs = [...svg.querySelectorAll("[data-cells] path")].flatMap((path) => [
    ...(path.getAttribute("d") ?? "").matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g),
  ]);
  const numbers = runs.map(([, ...parts]) => parts.map(Number));
  const left = Math.min(...numbers.map(([x = NaN]) => x));
  const right = Math.max(...numbers.map(([x = NaN, , w = NaN]) => x + w));
  const top = Math.min(...numbers.map(([, y = NaN]) => y));
  const bottom = Math.max(...numbers.map(([, y = NaN, , h = NaN]) => y + h));
  expect(left >= 0 && top >= 0 && right <= width && bottom <= height).toBe(true);
  const inside = [...svg.querySelectorAll("tspan")].filter((line) => {
    const [x, y] = [Number(line.getAttribute("x")), Number(line.getAttribute("y"))];
    return x > left && x < right && y > top && y < bottom;
  });
  expect(inside.map(({ textContent }) => textContent)).toEqual([]);
}

describe("the cells of an agreement matrix", () => {
  const agreement = agreementOf(indexOf(aVotingDataset(24)));
  const paths = cellPaths(agreement, { x: 0, y: 0, cell: 2 });

  test("are each filled once, with the shade of their agreement, and nobody's with itself", () => {
    const { matrix, order } = agreement;
    const filled = new Map(
      paths.flatMap(({ fill, d }) => cellsOf(d, 2).map((cell) => [cell, fill] as const)),
    );
    expect(filled.size).toBe(24 * 24 - 24);
    for (const [row, a] of order.entries()) {
      for (const [column, b] of order.entries()) {
        const at = a * matrix.size + b;
        const enough = (matrix.shared[at] ?? 0) >= MIN_SHARED;
        const fill = row === column ? undefined : enough ? shadeOf(matrix.values[at] ?? 0) : "few";
        expect(filled.get(`${row} ${column}`)).toBe(fill);
      }
    }
  });

  test("are a path for each shade, with neighbours drawn as one", () => {
    expect(paths.length).toBeLessThanOrEqual(AGREEMENT_SHADES.length + 1);
    const runs = paths.reduce((sum, { d }) => sum + d.split("M").length - 1, 0);
    expect(runs).toBeLessThan((24 * 24 - 24) / 2);
  });

  test("have the shade of the whole per cent that is shown", () => {
    expect([0, 0.294, 0.295, 0.894, 0.895, 1].map(shadeOf)).toEqual([0, 0, 1, 6, 7, 7]);
  });
});

describe("the shades of agreement", () => {
  test.each(["light", "dark"] as const)(
    "go one way, and neighbours can be told apart, on %s paper",
    (theme) => {
      const paper = { light: "#ffffff", dark: "#161b22" }[theme];
      const shades = AGREEMENT_SHADES.map((shade) => shade[theme]);
      const contrasts = shades.map((shade) => contrast(shade, paper));
      expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
      for (const vision of VISIONS) {
        shades.forEach((shade, i) =>
          expect(seenDistance(shade, shades[i - 1] ?? paper, vision)).toBeGreaterThan(4),
        );
      }
    },
  );
});

describe.each(PRESETS)("at $name, $width × $height", ({ width, height }) => {
  test.each([2, 24, 194])("the agreement of %d actors fits, and nothing is cut", (actors) => {
    const figure = drawAgreement(aVotingDataset(actors), { width, height });
    expect(faultsOf(figure)).toEqual([]);
    expectClear(figure);
    if (height !== null) expect(figure.height).toBe(height);
    expect(wordsIn(figure)).toContain("How far actors agree: Invented votes");
    expect(wordsIn(figure)).toContain("Below 5 shared issues no number is given");
  });
});

describe("an agreement matrix", () => {
  test("names its rows where there is room, and says why where there is none", () => {
    const few = wordsIn(drawAgreement(aVotingDataset(24)));
    expect(few).toContain("Country of ABW");
    expect(few).not.toContain("Names are left out");
    const many = wordsIn(drawAgreement(aVotingDataset(194)));
    expect(many).not.toContain("Country of ABW\n");
    expect(many).toContain("Names are left out: at this size, 194 rows are lower than a line of text.");
  });

  test("explains its shades and its hatch, and gives its source and what it rests on", () => {
    const words = wordsIn(drawAgreement(aVotingDataset(24)));
    for (const text of [
      "90 to 100%",
      "under 30%",
      "Fewer than 5 shared issues",
      "10 issues, 226 statements.",
    ]) {
      expect(words).toContain(text);
    }
  });

  test("of everyone with enough evidence has no hatch to explain", () => {
    const words = wordsIn(drawAgreement(aVotingDataset(9)));
    expect(words).not.toContain("Fewer than");
  });

  test("without any number says why, how many pairs fall short, and nothing of an order by numbers", () => {
    const file = aVotingDataset(9);
    const few = { ...file, statements: file.statements.filter(({ issue }) => issue === "vote-0") };
    for (const { width, height } of PRESETS) {
      const figure = drawAgreement(few, { width, height });
      expect(faultsOf(figure)).toEqual([]);
      const words = wordsIn(figure);
      expect(words).toContain("All 36 pairs of the 9 actors share fewer, 1 at most.");
      expect(words).toContain("All are hatched: fewer than 5 shared issues, no number.");
      expect(words).not.toContain("UPGMA");
    }
  });

  test("of 194 actors keeps to a few elements", () => {
    const { svg } = drawAgreement(aVotingDataset(194));
    expect(svg.querySelectorAll("*").length).toBeLessThan(120);
  });
});
