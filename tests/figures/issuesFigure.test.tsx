import { describe, expect, test } from "vitest";
import { SIZE_PRESETS } from "../../src/features/exporting/studioSizes.ts";
import { heldBy, heldPlaces } from "../../src/domain/stances.ts";
import { issuesInView } from "../../src/domain/issuesInView.ts";
import { cellParts, partPaths } from "../../src/figures/issues/cellParts.ts";
import {
  aCountry,
  aDataset,
  anIssue,
  aPosition,
  aStatement,
  defaultView,
  indexOf,
  realDataset,
} from "../builders.ts";
import { manyIssues } from "../manyIssues.ts";
import { drawIssues, laidIssues, type AskedIssues } from "./drawnIssues.ts";
import { faultsOf, textsIn, wordsIn } from "./drawnFigure.ts";

const PRESETS = Object.entries(SIZE_PRESETS).map(([name, size]) => ({ name, ...size }));
const few = manyIssues(24, 12);
const many = manyIssues(60, 40);

/** The names before the rows and the titles over the columns that a picture has, out of those it could. */
function named(asked: AskedIssues = {}) {
  const words = new Set(textsIn(drawIssues(few, asked).svg));
  return {
    actors: few.actors.filter(({ name }) => words.has(name)).map(({ name }) => name),
    issues: few.issues.filter(({ shortTitle }) => words.has(shortTitle)).map(({ shortTitle }) => shortTitle),
  };
}

describe.each(PRESETS)("at $name, $width × $height", ({ width, height }) => {
  test.each([
    ["the real issues", realDataset, {}],
    ["twelve issues by region", few, { group: "region" }],
    ["forty issues of sixty countries", many, {}],
  ] as const)("%s fit, and nothing is cut or overlaps", (_, file, view) => {
    const figure = drawIssues(file, { width, height, view });
    expect(faultsOf(figure)).toEqual([]);
    if (height !== null) expect(figure.height).toBe(height);
    const { right, bottom, left } = figure.laid.body.grid;
    expect(left >= 0 && right <= figure.width && bottom <= figure.height).toBe(true);
  });

  test("a title of 200 characters fits as well", () => {
    const title = "Who stands where on every question there is, and since when, ".repeat(4).slice(0, 199);
    const figure = drawIssues(realDataset, { width, height, content: { title } });
    expect(wordsIn(figure)).toContain(title.trim());
    expect(faultsOf(figure)).toEqual([]);
  });
});

describe("the words under the cells", () => {
  const note = /A dashed edge: stated under conditions/;

  test("give each condition with whose it is, as long as one is in view", () => {
    const words = wordsIn(drawIssues(realDataset));
    for (const said of [
      "A dashed edge: stated under conditions. “Reassurance” force:",
      "France and United Kingdom (if there is a peace deal)",
      "Germany (once framework conditions are clarified)",
      "Italy (for any peace agreement; could assist)",
      "United States (Support without troops: may provide)",
      "24 nations not named (if there is a peace deal; if there is a peace agreement)",
    ])
      expect(words).toContain(said);
    expect(wordsIn(drawIssues(realDataset, { view: { countries: ["russia"] } }))).not.toMatch(note);
    expect(wordsIn(drawIssues(few))).not.toMatch(note);
  });

  test("say that there are conditions where they are too many to give", () => {
    const file = {
      ...many,
      statements: many.statements.map((statement) => ({ ...statement, condition: "in time" })),
    };
    const words = wordsIn(drawIssues(file));
    expect(words).toContain("A dashed edge: stated under conditions, whose words are not shown here.");
    expect(words).not.toContain("in time");
  });

  test("say of whom the statements of a group are said", () => {
    const words = wordsIn(drawIssues(realDataset));
    expect(words).toContain("The 26 pledging nations: said of all 26 nations; 2 named.");
    expect(wordsIn(drawIssues(realDataset, { view: { countries: ["russia"] } }))).not.toContain("2 named");
  });

  test("list the glyphs from the first position of an issue to its last, however many it has", () => {
    const words = wordsIn(drawIssues(realDataset));
    const at = ["Sending troops (", "Monitoring only", "Undecided or unclear", "Opposing ("].map((label) =>
      words.lastIndexOf(label),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });
});

describe("the cells of all issues", () => {
  test("are what each actor holds on each issue, each once, and none where nothing is held", () => {
    const index = indexOf(few);
    const { stances, laid } = issuesInView({ index, view: defaultView(index, { view: "issues" }) });
    const { cells } = drawIssues(few).laid.body.grid;
    const drawn = new Map(cells.map(({ actor, issue, held }) => [`${actor} ${issue}`, held]));
    expect(drawn.size).toBe(cells.length);
    for (const actor of laid.actors) {
      for (const issue of laid.issues) {
        const held = heldPlaces(heldBy(stances, actor, issue));
        expect(drawn.get(`${actor} ${issue}`) ?? []).toEqual(held);
      }
    }
  });

  test("are split where several positions are held, and cut at a corner where an earlier one has changed", () => {
    const { grid } = drawIssues(few).laid.body;
    const parts = cellParts(grid, indexOf(few));
    const split = grid.cells.filter(({ held }) => held.length > 1);
    expect(split).toHaveLength(1);
    expect(parts).toHaveLength(grid.cells.length + 1);
    expect(parts.filter(({ corner }) => corner > 0)).toHaveLength(1);
    const shapes = partPaths(parts).map(({ d }) => d);
    expect(shapes.join("").split("M")).toHaveLength(parts.length + 1);
    expect(shapes.join("").match(/l/g)).toHaveLength(1);
  });

  test("have a dashed edge where the position is under conditions, and of a split cell only that part", () => {
    const index = indexOf(realDataset);
    const { svg, laid } = drawIssues(realDataset);
    const parts = cellParts(laid.body.grid, index);
    const dashed = parts.filter(({ edge }) => edge !== null);
    // France, the United Kingdom, 24 nations not named; the United States; Italy; Germany.
    expect(dashed.map(({ look }) => look.key).toSorted()).toEqual(
      ["disc", "disc", "disc", "half", "query", "triangle"].toSorted(),
    );
    const drawn = [...svg.querySelectorAll("[data-conditional]")];
    expect(drawn.map((path) => path.getAttribute("stroke-dasharray"))).not.toContain(null);
    const starts = drawn.map((path) => path.getAttribute("d")).join("");
    for (const { edge } of dashed) expect(starts).toContain(edge?.d);
    const unitedStates = index.dataset.actors.findIndex(({ id }) => id === "united-states");
    const split = laid.body.grid.cells.find(({ actor }) => actor === unitedStates);
    expect(split?.held).toHaveLength(2);
    expect(split?.conditional).toHaveLength(1);
    expect(drawIssues(few).svg.querySelector("[data-conditional]")).toBeNull();
  });

  test("have a glyph that keeps clear of a dashed edge, however low they are", () => {
    const under = {
      ...many,
      statements: many.statements.map((statement) => ({ ...statement, condition: "if asked" })),
    };
    const { grid } = drawIssues(under, { width: 1200, height: 675 }).laid.body;
    expect(grid.row).toBeLessThan(10);
    for (const { edge, glyph, height } of cellParts(grid, indexOf(under))) {
      expect(glyph.size).toBeGreaterThan(0);
      expect(glyph.size / 2 + (edge?.strokeWidth ?? 0)).toBeLessThan(height / 2);
    }
  });

  test("have a dashed edge that follows the cut of a corner", () => {
    const said = { actor: "norway", position: "supporting" } as const;
    const changed = aDataset({
      statements: [
        aStatement({ ...said, id: "a", position: "rejecting", date: "2024" }),
        aStatement({ ...said, id: "b", date: "2025", condition: "if asked" }),
      ],
    });
    const [part] = cellParts(drawIssues(changed).laid.body.grid, indexOf(changed));
    expect(part?.corner).toBeGreaterThan(0);
    expect(part?.edge?.d).toMatch(/^M[\d.]+ [\d.]+H[\d.]+l([\d.]+) \1V[\d.]+H[\d.]+z$/);
  });

  test("have a glyph each, besides their colour", () => {
    const { svg, laid } = drawIssues(few);
    const uses = [...svg.querySelectorAll("[data-cells] use")];
    expect(uses).toHaveLength(cellParts(laid.body.grid, indexOf(few)).length);
    for (const use of uses) {
      const id = use.getAttribute("href")?.slice(1);
      expect([...svg.querySelectorAll("defs > g")].some((glyph) => glyph.id === id)).toBe(true);
    }
  });

  test("keep words of two lines off the dashes that say a position is under conditions", () => {
    const { svg } = drawIssues(realDataset);
    const edges = [...svg.querySelectorAll("path[stroke-dasharray]")].flatMap((path) =>
      [...(path.getAttribute("d") ?? "").matchAll(/M[\d.]+ ([\d.]+)H[\d.]+V([\d.]+)/g)].map(
        ([, top, bottom]) => ({ top: Number(top), bottom: Number(bottom) }),
      ),
    );
    const text = [...svg.querySelectorAll("text")].find(({ textContent }) =>
      /Undecided or\s+unclear/.test(textContent),
    );
    const [first = 0, last = 0] = [...(text?.querySelectorAll("tspan") ?? [])].map((line) =>
      Number(line.getAttribute("y")),
    );
    const capitals = 0.73 * Number(text?.getAttribute("font-size"));
    const around = edges.find(({ top, bottom }) => top < first && bottom > last);
    expect(last).toBeGreaterThan(first);
    expect(first - capitals - (around?.top ?? Infinity)).toBeGreaterThan(2);
    expect((around?.bottom ?? 0) - last).toBeGreaterThan(2);
  });

  test("have their words where there is room", () => {
    const labels = textsIn(drawIssues(realDataset).svg);
    const { width, height } = SIZE_PRESETS.portrait;
    const tall = wordsIn(drawIssues(realDataset, { width, height })).replaceAll(/\s+/g, " ");
    for (const whole of ["Undecided or unclear", "Monitoring only", "Supporting"]) {
      expect(tall.split(whole).length).toBeGreaterThan(2);
    }
    expect(tall).not.toContain("Supportin g");
    expect(labels.filter((text) => text === "Sending troops")).toHaveLength(3);
    expect(textsIn(drawIssues(few).svg).filter((text) => text === "Abstain")).toHaveLength(1);
  });
});

describe("the rows and columns of all issues", () => {
  test("are named, and told why where there is no room for names or titles", () => {
    expect(named()).toEqual({
      actors: few.actors.map(({ name }) => name),
      issues: few.issues.map(({ shortTitle }) => shortTitle),
    });
    const bare = wordsIn(drawIssues(many, { width: 1080, height: 1080, view: { group: "region" } }));
    expect(bare).not.toContain("Algeria");
    expect(bare).toContain("Names are left out: at this size, 66 rows are lower than a line of text.");
    expect(bare).toContain("Groups from top to bottom: Africa; Americas; Asia; ");
    const narrow = wordsIn(drawIssues(many, { width: 600 }));
    expect(narrow).not.toContain("Question 1\n");
    expect(narrow).toContain(
      "Titles are left out: at this size, 40 columns are narrower than a line of text.",
    );
  });

  test("are those of the view: countries, titles searched for, groups and order", () => {
    const { actors, issues } = named({
      view: { countries: ["dza", "ago", "bel"], heads: "question 1", sort: "statements" },
    });
    expect(actors).toEqual(["Algeria", "Angola", "Belgium"]);
    expect(issues).toEqual(["Question 1", "Question 10", "Question 11"]);
    const words = wordsIn(drawIssues(few, { view: { group: "region" } }));
    expect(words.indexOf("Africa")).toBeLessThan(words.indexOf("Algeria"));
    expect(words.indexOf("Algeria")).toBeLessThan(words.indexOf("Europe"));
    const folded = wordsIn(drawIssues(few, { view: { group: "region" }, folded: new Set([":Africa"]) }));
    expect(folded).toContain("Africa");
    expect(folded).not.toContain("Algeria");
  });

  test("are counted: issues of each actor, and holders of each position in view and in each group", () => {
    const { svg, laid } = drawIssues(few, { view: { group: "region" } });
    const counts = textsIn(svg.querySelector("[data-counts]") ?? svg);
    expect(counts.slice(0, 3)).toEqual(["8", "7", "9"]);
    expect(laid.body.grid.counts.length).toBeGreaterThan(12 * 3);
    expect(wordsIn({ ...drawIssues(few), svg })).toContain("All in view\n24 countries");
  });

  test("are counted by kind of actor, and what a + means is said where there is one", () => {
    const figure = drawIssues(realDataset);
    const counts = textsIn(figure.svg.querySelector("[data-counts]") ?? figure.svg);
    expect(counts).toContain("2+");
    expect(counts).not.toContain("3");
    expect(wordsIn(figure)).toContain("All in view\n7 countries, 1 organisation, 2 groups");
    const marks = "Numbers count countries; + means other actors hold it, too.";
    expect(wordsIn(figure)).toContain(marks);
    expect(wordsIn(drawIssues(few))).not.toContain(marks);
    expect(wordsIn(drawIssues(realDataset, { view: { countries: ["russia"] } }))).toContain(
      "In view: 1 of 7 countries, 0 of 1 organisation, 0 of 2 groups, ",
    );
  });

  test("by agreement have their agreement beside the name, and the note says with whom", () => {
    const words = wordsIn(drawIssues(few, { view: { sort: "agreement", by: "dza" } }));
    expect(words).toContain("Rows by agreement with Algeria.");
    expect(words).toMatch(/Angola\n\d+%/);
  });

  test("have titles with whole words, turned where a word is wider than its column", () => {
    const square = drawIssues(realDataset, { width: 1080, height: 1080 });
    expect(textsIn(square.svg)).toContain("“Reassurance” force");
    const shortTitle = "Counterintergovernmentalisations";
    const long = { ...realDataset, issues: realDataset.issues.map((issue) => ({ ...issue, shortTitle })) };
    expect(drawIssues(long).svg.querySelectorAll("g[transform] > text").length).toBe(6);
    expect(drawIssues(realDataset).svg.querySelectorAll("g[transform] > text").length).toBe(0);
  });

  test("have titles cut at a word where they are too long", () => {
    const shortTitle = "An international convention on the protection of migratory birds beyond all borders";
    const long = { ...many, issues: many.issues.map((issue) => ({ ...issue, shortTitle })) };
    const figure = drawIssues(long);
    expect(faultsOf(figure)).toEqual([]);
    expect(textsIn(figure.svg)).toContain("An international convention…");
  });
});

describe("a picture of all issues", () => {
  const says = (issue: string, position: string) =>
    aStatement({ id: `${issue}-${position}`, issue, actor: "norway", position });
  const shared = aDataset({
    actors: [aCountry({ id: "norway", name: "Norway", iso3: "NOR" })],
    issues: [
      anIssue({
        id: "ports",
        shortTitle: "Ports",
        positions: [aPosition("open", "Open them"), aPosition("shut", "Shut")],
      }),
      anIssue({
        id: "tolls",
        shortTitle: "Tolls",
        positions: [aPosition("pay", "Pay them"), aPosition("shut", "Shut")],
      }),
      anIssue({
        id: "quays",
        shortTitle: "Quays",
        positions: [aPosition("pay", "Pay them"), aPosition("shut", "Shut")],
      }),
    ],
    statements: [says("ports", "open"), says("tolls", "pay"), says("quays", "shut"), says("quays", "pay")],
  });

  test("explains every glyph in use, with the issue where it stands for several positions", () => {
    const words = wordsIn(drawIssues(shared));
    expect(words).toContain("Open them (Ports); Pay them (2 issues)");
    expect(words).toContain("A glyph means what the legend says for its issue.");
    expect(wordsIn(drawIssues(few))).not.toContain("A glyph means");
  });

  test("says what a split, a cut and an empty cell are, as far as there are such", () => {
    expect(wordsIn(drawIssues(few))).toContain(
      "A split cell: several positions stand. A cut corner: changed since an earlier statement.",
    );
    const silence = "An empty cell: no position stated in this article.";
    expect(wordsIn(drawIssues(few))).toContain(silence);
    expect(wordsIn(drawIssues(few, { plain: true }))).toContain(silence);
    const whole = wordsIn(drawIssues(shared, { view: { heads: "tolls" } }));
    expect(whole).not.toMatch(/split|corner|empty/);
    expect(whole).toContain("In view: 1 of 1 country, 1 of 3 issues.");
    expect(whole).toContain("Titles of issues: “tolls”");
  });

  test("of a search does not say of what was not found that it is not stated", () => {
    const index = indexOf(few);
    const found = new Uint8Array(index.coding.rows);
    found[0] = 1;
    found[found.length - 1] = 1;
    const words = wordsIn(drawIssues(few, { found, view: { q: "ports" } }));
    expect(words).toContain("An empty cell: no statement that the search finds.");
    expect(words).not.toContain("no position stated");
    expect(words).toContain("Search: “ports”");
  });

  test.each([
    [manyIssues(200, 20), { width: 1080, height: 1080 }, "200 rows by 20 columns", "1080 × 1080 px"],
    [manyIssues(4, 200), { width: 1200 }, "4 rows by 200 columns", "1200 px wide"],
  ])(
    "is none where a cell would be too small to be told, and that is said with what helps",
    (file, size, what, where) => {
      const laid = laidIssues(file, size);
      expect("refused" in laid ? laid.refused : "").toBe(
        `${what} cannot be read in a picture ${where}: a cell would be smaller than 6 px. Choose countries, search the titles of the issues, or choose a larger size or full height.`,
      );
    },
  );

  test("is none where nothing is in view", () => {
    expect(laidIssues(few, { view: { heads: "nothing of that name" } })).toEqual({
      refused: "No actor or no issue is in view, so there is no picture. Clear the search or the filters.",
    });
  });
});
