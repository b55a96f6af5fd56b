import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { buildMatrix } from "../../src/domain/matrix.ts";
import { parseView, serialiseView, VIEWS, type ViewState } from "../../src/domain/viewState.ts";
import { statementsOn } from "../../src/domain/statements.ts";
import { nameParts } from "../../src/features/exporting/pictureName.ts";
import { recordOf } from "../../src/features/exporting/pictureRecordOf.ts";
import { drawPicture } from "../../src/features/exporting/studioFigures.tsx";
import { studioPicture } from "../../src/features/exporting/studioPicture.ts";
import {
  NO_EDITS,
  openingSettings,
  sizeOf,
  type EditedWords,
  type StudioSettings,
} from "../../src/features/exporting/studioSettings.ts";
import { readLength } from "../../src/features/exporting/studioSizes.ts";
import { defaultView, indexOf, realDataset, wordsOf } from "../builders.ts";
import { issuesMaker } from "../../src/features/exporting/issuesMaker.tsx";
import { manyIssues } from "../manyIssues.ts";
import { agreementMaker } from "../../src/features/exporting/agreementMaker.tsx";
import { agreementOf, aVotingDataset } from "../figures/drawnAgreement.ts";

const index = indexOf(realDataset);

function pictureOf(change: Partial<StudioSettings> = {}, viewed: Partial<ViewState> = {}) {
  const view = defaultView(index, viewed);
  const statements = statementsOn(index, view.issue);
  const source = {
    index,
    view,
    statements,
    matrix: buildMatrix(index, view, statements),
    headline: "The headline.",
    folded: new Set<string>(),
    words: wordsOf(realDataset),
  };
  const picture = studioPicture(source, { ...openingSettings(view, null), ...change });
  if (!picture) throw new Error("There is no picture.");
  return picture;
}

const words = (key: string, written: Partial<EditedWords>) => ({
  words: new Map([[key, { ...NO_EDITS, ...written }]]),
});

describe("a size of one's own", () => {
  test.each([
    ["1200", 1200],
    ["320", 320],
    ["4000", 4000],
    ["319", null],
    ["4001", null],
    ["12.5", null],
    ["", null],
    ["1e3", 1000],
    ["wide", null],
  ])("typed as “%s” is a width of %s", (typed, width) => {
    expect(readLength(typed, "width")).toBe(width);
  });

  test("needs no height, but a height that is typed has to be one", () => {
    const settings = openingSettings(defaultView(index), null);
    const own = (width: string, height: string) =>
      sizeOf({ ...settings, size: "own", typed: { width, height } });
    expect(own("900", "")).toEqual({ width: 900, height: null });
    expect(own("900", "700")).toEqual({ width: 900, height: 700 });
    expect(own("900", "7")).toBeNull();
    expect(own("9", "")).toBeNull();
  });
});

describe("the words of a picture", () => {
  test("are the program's until they are written anew, and then change nothing else", () => {
    const plain = pictureOf();
    const edited = pictureOf(words("matrix", { title: "Mine", subtitle: "", note: "Checked." }));
    expect(plain.content.title).toBe("A “reassurance” force in Ukraine");
    expect(plain.content.headline).toBe("The headline.");
    expect(edited.content).toEqual({ ...plain.content, title: "Mine", headline: "", notes: ["Checked."] });
    expect(edited.matrix).toEqual(plain.matrix);
    expect(edited.view).toEqual(plain.view);
  });

  test("belong to one kind of picture, and on cards to one statement", () => {
    const kept = {
      words: new Map([
        ["bars", { ...NO_EDITS, title: "Of the bars" }],
        ["card p07-peskov-threat-quote", { ...NO_EDITS, title: "Of a threat" }],
      ]),
    };
    const titleOf = (change: Partial<StudioSettings>) => pictureOf({ ...kept, ...change }).content.title;
    const written = pictureOf().content.title;
    expect(titleOf({ kind: "matrix" })).toBe(written);
    expect(titleOf({ kind: "bars" })).toBe("Of the bars");
    expect(titleOf({ kind: "card", statement: "p07-peskov-threat-quote" })).toBe("Of a threat");
    expect(titleOf({ kind: "card", statement: "p03-putin-targets-quote" })).toBe(written);
  });

  test("say in the alternative text what kind of picture it is, its sentence, its filters and its source", () => {
    const { alt, content } = pictureOf({ kind: "bars" }, { countries: ["italy"] });
    expect(alt).toBe(
      `Bars of how many countries hold each position: ${content.title}. The headline. Filtered view. Country: Italy. ${content.source}`,
    );
    expect(pictureOf(words("matrix", { alt: "Mine." })).alt).toBe("Mine.");
  });

  test("leave the alternative text whole where title and subtitle are cleared", () => {
    const plain = pictureOf();
    const cleared = pictureOf(words("matrix", { title: " ", subtitle: "", note: "" }));
    expect(cleared.alt).toBe(plain.alt);
    expect(cleared.alt).toContain(`: ${plain.content.title}. The headline. `);
  });

  test.each([
    ["Who would send troops?", ": Who would send troops? The headline."],
    ["They said “never.”", ": They said “never.” The headline."],
    ["Who stands where", ": Who stands where. The headline."],
  ])("make sentences of the alternative text, with “%s” as the title", (title, sentences) => {
    expect(pictureOf({ kind: "bars", ...words("bars", { title }) }).alt).toContain(sentences);
  });

  test("name the picture in its file as it is titled, or as the program would", () => {
    const titleOf = (title: string) =>
      recordOf({ index, picture: pictureOf(words("matrix", { title })), hrefOf: () => "/" }).title;
    expect(titleOf("Mine")).toBe("Mine");
    expect(titleOf(" ")).toBe("A “reassurance” force in Ukraine");
  });

  test("of a card are those of its statement, with the paragraph in its source line", () => {
    const card = pictureOf({ kind: "card", statement: "p07-peskov-threat-quote" });
    expect(card.content.source).toMatch(/undated, ¶7\.$/);
    expect(card.alt).toContain("Dmitry Peskov, Kremlin spokesperson, Russia. Direct quote, to reporters.");
    expect(card.view.cell).toEqual({ row: "russia", position: "opposing" });
  });
});

describe("the sheets of a picture", () => {
  const sheetsOf = (change: Partial<StudioSettings>) =>
    drawPicture(pictureOf(change), { flag: null, map: undefined }).sheets.length;

  test("are one, or as many as its footnotes need", () => {
    expect(sheetsOf({})).toBe(1);
    expect(sheetsOf({ footnoted: true })).toBe(1);
    expect(sheetsOf({ footnoted: true, size: "portrait" })).toBe(1);
    expect(sheetsOf({ footnoted: true, size: "landscape" })).toBe(2);
    expect(
      sheetsOf({ footnoted: true, size: "own", typed: { width: "900", height: "420" } }),
    ).toBeGreaterThan(2);
  });

  test("never hold the footnotes of a card, which is evidence itself", () => {
    expect(pictureOf({ kind: "card", footnoted: true }).footnotes).toEqual([]);
  });
});

describe("the part of the world on a map", () => {
  test("is at first that of the map in view, and for any other view its countries", () => {
    const areaOf = (view: Partial<ViewState>) => openingSettings(defaultView(index, view), null).area;
    expect(areaOf({ view: "map", area: "world" })).toBe("world");
    expect(areaOf({ view: "bars" })).toBe("fit");
  });

  test("is where its record leads back to, and in the name of its file", () => {
    const picture = pictureOf({ kind: "map", area: "europe" });
    const record = recordOf({ index, picture, hrefOf: ({ area }) => `/?area=${area}` });
    expect(record.query).toContain("view=map");
    expect(record.query).toContain("area=europe");
    expect(record.address).toMatch(/\?area=europe$/);
    expect(nameParts(picture, index)).toContain("europe");
    expect(nameParts(pictureOf({ kind: "map" }), index)).not.toContain("fit");
  });

  test("is nothing to other pictures", () => {
    const view = { view: "map", area: "europe" } as const;
    expect(pictureOf({ kind: "map", area: "europe" }, view).view.area).toBe("europe");
    expect(pictureOf({ kind: "bars", area: "europe" }, view).view.area).toBe("fit");
    expect(pictureOf({ kind: "card", area: "europe" }, view).view.area).toBe("fit");
  });
});

describe("a sheet of footnotes alone", () => {
  const descriptionsOf = (change: Partial<StudioSettings>) =>
    drawPicture(pictureOf({ footnoted: true, ...change }), { flag: null, map: undefined }).sheets.map(
      ({ figure }) => {
        const { body } = new DOMParser().parseFromString(renderToStaticMarkup(figure), "text/html");
        return body.querySelector("desc")?.textContent ?? "";
      },
    );

  test("is described by the statements on it, and not as the figure", () => {
    const typed = { width: "900", height: "420" };
    const [figure = "", ...others] = descriptionsOf({ size: "own", typed });
    expect(figure).toMatch(/^Matrix of countries and their leaders by position:/);
    expect(others.length).toBeGreaterThan(1);
    const ranges = others.map((said) => /^Statements? (\d+)(?:–(\d+))? of 18\b/.exec(said));
    const last = ranges.map((range) => Number(range?.[2] ?? range?.[1]));
    expect(ranges.slice(1).map((range) => Number(range?.[1]))).toEqual(
      last.slice(0, -1).map((number) => number + 1),
    );
    expect(last.at(-1)).toBe(18);
    expect(others.join(" ")).not.toContain("The headline.");
  });
});

describe("the picture of an agreement matrix", () => {
  const file = aVotingDataset(24);
  const votes = indexOf(file);
  const view = defaultView(votes, { view: "agreement" });
  const source = {
    index: votes,
    view,
    statements: statementsOn(votes, view.issue),
    matrix: buildMatrix(votes, view, []),
    headline: "The headline.",
    folded: new Set<string>(),
    words: wordsOf(file),
  };

  test("is none until the agreement is worked out", () => {
    expect(studioPicture(source, openingSettings(view, null))).toBeNull();
  });

  test("is the picture of its view, says what it is and leads back to it, and has no footnotes", () => {
    const settings = { ...openingSettings(view, null), footnoted: true };
    const picture = studioPicture({ ...source, whole: agreementMaker(agreementOf(votes)) }, settings);
    if (!picture) throw new Error("There is no picture.");
    expect(picture.kind).toBe("agreement");
    expect(picture.view.view).toBe("agreement");
    expect(picture.footnotes).toEqual([]);
    expect(picture.alt).toMatch(
      /^Matrix of how far every two actors agree, shaded, like beside like: How far/,
    );
    expect(nameParts(picture, votes).filter(Boolean)).toEqual(["invented", "agreement"]);
    const drawn = drawPicture(picture, { map: undefined, flag: null });
    expect(drawn.sheets).toHaveLength(1);
  });
});

describe("the picture of all issues", () => {
  const file = manyIssues(24, 12);
  const all = indexOf(file);
  const drawn = (viewed: Partial<ViewState> = {}, change: Partial<StudioSettings> = {}) => {
    const view = defaultView(all, { view: "issues", ...viewed });
    const statements = statementsOn(all, view.issue);
    const matrix = buildMatrix(all, view, statements);
    const folded = new Set<string>();
    const source = { index: all, view, statements, matrix, headline: "", folded, words: wordsOf(file) };
    const settings = { ...openingSettings(view, null), ...change };
    const waiting = studioPicture(source, settings);
    const picture = studioPicture({ ...source, whole: issuesMaker }, settings);
    if (!picture) throw new Error("There is no picture.");
    return { waiting, picture, ...drawPicture(picture, { map: undefined, flag: null }) };
  };

  test("is the picture of its view once its program is there, and has no footnotes", () => {
    const { waiting, picture, sheets, refused } = drawn({}, { footnoted: true });
    expect(waiting).toBeNull();
    expect(picture.kind).toBe("issues");
    expect(picture.footnotes).toEqual([]);
    expect(refused).toBeNull();
    expect(sheets).toHaveLength(1);
    expect(picture.content.title).toBe("Many issues");
    expect(picture.alt).toBe(
      `Table of positions, a row for each actor and a column for each issue: Many issues. 24 countries; 12 issues; 276 statements. An empty cell: no position stated in this article. ${picture.content.source}`,
    );
  });

  test("leads back to the view with all its settings, and is named after them", () => {
    const settings = { group: "region", sort: "agreement", by: "dza", heads: "question 1" } as const;
    const { picture } = drawn({ ...settings, countries: ["dza", "ago", "bel"] });
    const hrefOf = (view: Partial<ViewState>) => serialiseView({ ...picture.view, ...view }, all, "");
    const record = recordOf({ index: all, picture, hrefOf });
    for (const query of [record.query, new URL(record.address).search]) {
      const { view, notices } = parseView(query, all);
      expect(notices).toEqual([]);
      expect(view).toMatchObject({ view: "issues", countries: ["dza", "ago", "bel"], ...settings });
    }
    expect(nameParts(picture, all).filter(Boolean)).toEqual([
      "many-issues",
      "issues",
      "DZA",
      "AGO",
      "BEL",
      "question 1",
      "by-region",
    ]);
  });

  test("is not drawn where its cells would be too small to be told, and the reason is given in its place", () => {
    const typed = { width: "320", height: "" };
    const { sheets, refused } = drawn({}, { size: "own", typed });
    expect(sheets).toHaveLength(1);
    expect(refused).toBeNull();
    const small = drawn({}, { size: "own", typed: { width: "320", height: "200" } });
    expect(small.sheets).toEqual([]);
    expect(small.refused).toMatch(/^24 rows by 12 columns cannot be read in a picture 320 × 200 px/);
  });

  test("has no positions of one issue among its filters, which the pictures of that issue have", () => {
    const viewed = { positions: ["yes"], countries: ["dza"] };
    expect(drawn(viewed).picture.content.filters).toEqual(["Country: Algeria"]);
    expect(nameParts(drawn(viewed).picture, all)).not.toContain("yes");
    expect(drawn(viewed, { kind: "matrix" }).picture.content.filters).toContain("Position: Yes");
  });
});

test("each view opens the picture of what it shows", () => {
  const kinds = VIEWS.map((view) => [view, openingSettings(defaultView(index, { view }), null).kind]);
  expect(Object.fromEntries(kinds)).toEqual({
    matrix: "matrix",
    bars: "bars",
    map: "map",
    statements: "matrix",
    issues: "issues",
    agreement: "agreement",
    compare: "agreement",
  });
});
