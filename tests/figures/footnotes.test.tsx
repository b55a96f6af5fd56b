import { describe, expect, test } from "vitest";
import { aStatement, indexOf, realDataset, wordsOf } from "../builders.ts";
import { FIGURE_COLOURS } from "../../src/figures/marks/palette.ts";
import { footnotesOf, referenceTo } from "../../src/figures/notes/footnotes.ts";
import { notesSheets } from "../../src/figures/notes/NotesFigure.tsx";
import { drawNotes } from "./drawnNotes.ts";
import { drawFigure, wordsIn, type Drawn } from "./drawnFigure.ts";
import { statementsOn } from "../../src/domain/statements.ts";

const VIEWS = ["matrix", "bars", "map"] as const;
const FILTERS = [
  {},
  { leaders: false },
  { q: "peace" },
  { positions: ["sending-troops"] },
  { countries: ["italy", "russia"] },
];

/** The numbers beside marks and names, "1–3, 7" being 1, 2, 3 and 7; not those of the notes themselves. */
function referencesIn(figure: Drawn): readonly number[] {
  const texts = [...figure.svg.querySelectorAll("text")];
  const accent = FIGURE_COLOURS.light.accent;
  const numbers = texts
    .filter((text, at) => text.getAttribute("fill") === accent && !texts[at + 1]?.textContent?.includes("¶"))
    .flatMap((text) => (text.textContent ?? "").split(","))
    .flatMap((part) => (/^[\d–\s]+$/.test(part) ? runOf(part) : []));
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

function runOf(part: string): readonly number[] {
  const [first = 0, last = first] = part.trim().split("–").map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

describe("footnotes", () => {
  const index = indexOf(realDataset);
  const force = statementsOn(index, "reassurance-force");
  const footnotes = footnotesOf(force, index, wordsOf(realDataset));

  test("are numbered in the order of the source, each with who, how and where", () => {
    expect(footnotes.map(({ number }) => number)).toEqual(force.map((_, at) => at + 1));
    const paragraphs = footnotes.map(({ lead }) => Number(/¶(\d+)/.exec(lead)?.[1]));
    expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b));
    expect(footnotes[1]?.lead.replaceAll("\u00a0", " ")).toBe(
      "The source’s own voice, on France. Narrated, ¶2.",
    );
    expect(footnotes.find(({ statement }) => statement === "p07-peskov-threat-quote")?.words).toMatch(
      /^“We would .*”\.$/,
    );
  });

  test("are referred to in runs", () => {
    const at = (...numbers: readonly number[]) =>
      referenceTo(
        footnotes
          .filter(({ number }) => numbers.includes(number))
          .map(({ statement }) => aStatement({ id: statement })),
        footnotes,
      );
    expect(at()).toBe("");
    expect(at(4)).toBe("4");
    expect(at(4, 5)).toBe("4, 5");
    expect(at(1, 2, 3, 7, 9, 10)).toBe("1–3, 7, 9, 10");
    expect(referenceTo([], [])).toBe("");
  });

  test.each(VIEWS)(
    "of the %s: each number at a mark has a note, and each note a number, under every filter",
    (view) => {
      for (const change of FILTERS) {
        const figure = drawFigure(realDataset, { ...change, view }, { width: 1400, footnoted: true });
        const notes = [...wordsIn(figure).matchAll(/^(\d+)\n[^\n]*¶/gm)].map(([, number]) => Number(number));
        expect(notes.length).toBeGreaterThan(0);
        expect(referencesIn(figure), JSON.stringify(change)).toEqual(notes);
      }
    },
  );

  test.each(VIEWS)("of the %s say on the first picture that they go on on the next", (view) => {
    const figure = drawFigure(realDataset, { view }, { width: 1200, height: 675, footnoted: true });
    expect(wordsIn(figure)).toContain("next picture");
  });

  test("fill as many sheets as they need, and end, even where one note is higher than a sheet", () => {
    const { content } = drawFigure(realDataset);
    const many = Array.from({ length: 300 }, (_, at) => ({
      statement: `s${at}`,
      number: at + 1,
      lead: `Speaker ${at}. Reported, ¶${at + 1}.`,
      words: "A summary that has some length to it. ".repeat(at === 7 ? 200 : 3),
    }));
    const sheets = notesSheets({ content, footnotes: many, width: 1200, height: 400 }, 0);
    const starts = sheets.map(({ from }) => from);
    expect(starts[0]).toBe(1);
    expect(starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0))).toBe(true);
    expect(drawNotes(realDataset, 18, { width: 1200, height: 675 }).height).toBe(675);
  });
});
