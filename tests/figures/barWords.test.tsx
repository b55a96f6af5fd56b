import { describe, expect, test } from "vitest";
import {
  aCountry,
  aDataset,
  aGroup,
  anIssue,
  anOrganisation,
  aPosition,
  aStatement,
  realDataset,
} from "../builders.ts";
import type { Actor, DatasetFile } from "../../src/domain/schema.ts";
import { barTexts, drawFigure, faultsOf, wordsIn } from "./drawnFigure.ts";

/** Actors on the positions "p0", "p1" …, each with the conditions given. */
function aDatasetWhere(
  held: readonly { actor: Actor; position: string; condition?: string }[],
  labels = ["Supporting", "Rejecting", "Undecided"],
): DatasetFile {
  return aDataset({
    actors: [...new Set(held.map(({ actor }) => actor))],
    issues: [anIssue({ positions: labels.map((label, i) => aPosition(`p${i}`, label)) })],
    statements: held.map(({ actor, position, condition = null }, i) =>
      aStatement({ id: `s${i}`, actor: actor.id, position, condition }),
    ),
  });
}

const norway = aCountry();
const sweden = aCountry({ id: "sweden", name: "Sweden", iso3: "SWE" });
const netherlands = aCountry({ id: "netherlands", name: "Netherlands", iso3: "NLD" });
const boards = Array.from({ length: 5 }, (_, i) => anOrganisation({ id: `b${i}`, name: `Board ${i}` }));

describe("the words of bars", () => {
  test("says that it does not count organisations and groups of unstated size, where there are any", () => {
    const note = "Bars count countries; organisations and groups are named beside them, not counted.";
    for (const issue of ["russian-veto", "russia-as-guarantor"])
      expect(wordsIn(drawFigure(realDataset, { view: "bars", issue }))).toContain(note);
    for (const issue of ["reassurance-force", "pressure-on-russia"])
      expect(wordsIn(drawFigure(realDataset, { view: "bars", issue }))).not.toContain("Bars count");
  });

  test("names those whom a bar counts and those whom it does not, three at most", () => {
    const veto = drawFigure(realDataset, { view: "bars", issue: "russian-veto" });
    expect(barTexts(veto, "rejecting")[1]).toBe("1 organisation (NATO)");
    const guarantor = drawFigure(realDataset, { view: "bars", issue: "russia-as-guarantor" });
    expect(barTexts(guarantor, "rejecting")[1]).toBe(
      "1 country + 1 group, size not stated (Ukraine; Kyiv’s allies)",
    );
    expect(barTexts(guarantor, "supporting")[1]).toBe("1 country (Russia)");
    const force = drawFigure(realDataset, { view: "bars" });
    expect(barTexts(force, "sending-troops")[1]).toBe(
      "2 named + 24 not named (named: France and the United Kingdom)",
    );

    const group = aGroup();
    const large = aGroup({ id: "fleet", name: "The fleet", size: 5, members: ["norway"] });
    const small = aGroup({ id: "crew", name: "The crew", size: 3, members: ["norway"] });
    const many = drawFigure(
      aDatasetWhere([
        ...boards.map((actor) => ({ actor, position: "p0" })),
        ...[norway, small, large, group].map((actor) => ({ actor, position: "p1" })),
      ]),
      { view: "bars" },
    );
    expect(barTexts(many, "p0")[1]).toBe("5 organisations (Board 0, Board 1, Board 2 and 2 more)");
    expect(barTexts(many, "p1")[1]).toBe(
      "1 named + 4 not named + 1 group, size not stated + 1 group not counted (named: Norway; the crew and the coastal states)",
    );
  });

  test("keeps every condition, with whom it binds where that is not everybody", () => {
    const figure = drawFigure(realDataset, { view: "bars" });
    const conditions = (position: string) => barTexts(figure, position).slice(2);
    expect(conditions("sending-troops")).toEqual([
      "if there is a peace deal",
      "The 26 pledging nations: if there is a peace agreement",
    ]);
    expect(conditions("monitoring-only")).toEqual(["for any peace agreement; could assist"]);
    expect(conditions("other-support")).toEqual(["may provide"]);
    expect(conditions("undecided")).toEqual(["Germany: once framework conditions are clarified"]);
    expect(conditions("opposing")).toEqual([]);
    const germany = drawFigure(realDataset, { view: "bars", countries: ["germany"] });
    expect(barTexts(germany, "undecided")[2]).toBe("once framework conditions are clarified");
  });

  test("counts the conditions, and those whom they bind, past the third", () => {
    const held = ["a", "b", "c", "d", "e"].map((condition) => ({ actor: norway, position: "p0", condition }));
    const bound = [netherlands, sweden, ...boards].map((actor) => ({
      actor,
      position: "p0",
      condition: "a",
    }));
    const all = drawFigure(aDatasetWhere([...held, ...bound]), { view: "bars" });
    expect(barTexts(all, "p0").slice(2)).toEqual(["a", "Norway: b", "Norway: c", "and 2 more conditions"]);
    const free = { actor: aGroup(), position: "p0" };
    const some = drawFigure(aDatasetWhere([...held.slice(0, 4), ...bound, free]), { view: "bars" });
    expect(barTexts(some, "p0").slice(2)).toEqual([
      "Norway, the Netherlands, Sweden and 5 more: a",
      "Norway: b",
      "Norway: c",
      "and 1 more condition",
    ]);
  });

  test("says who stands in more than one bar", () => {
    const notes = (file: DatasetFile, positions: readonly string[] = []) =>
      drawFigure(file, { view: "bars", positions }).content.notes.filter((note) => note.includes("summed"));
    expect(notes(realDataset)).toEqual(["The United States stands in two bars; bars are never summed."]);
    expect(notes(realDataset, ["undecided", "opposing"])).toEqual([]);

    const on = (actor: Actor, ...positions: readonly string[]) =>
      positions.map((position) => ({ actor, position }));
    const fleet = aGroup({ name: "The fleet", size: 5 });
    expect(
      notes(aDatasetWhere([...on(norway, "p0", "p1", "p2"), ...boards.flatMap((b) => on(b, "p0", "p1"))])),
    ).toEqual(["Norway stands in more than one bar; bars are never summed."]);
    expect(notes(aDatasetWhere(on(fleet, "p0", "p1")))).toEqual([
      "The fleet stand in two bars; bars are never summed.",
    ]);
    expect(notes(aDatasetWhere([...on(netherlands, "p0", "p1"), ...on(norway, "p1", "p2")]))).toEqual([
      "The Netherlands and Norway stand in more than one bar; bars are never summed.",
    ]);
  });

  test.each([320, 390, 600, 639, 640, 1200, 4000])("wrap when they are long, at a width of %i", (width) => {
    const long = "as long as all of the framework conditions are clarified beforehand ".repeat(3);
    const bound = [norway, sweden, aGroup(), ...boards].flatMap((actor) =>
      [1, 2, 3, 4].map((n) => ({ actor, position: `p${n % 3}`, condition: `${n} ${actor.id} ${long}` })),
    );
    expect(faultsOf(drawFigure(aDatasetWhere(bound), { view: "bars" }, { width }))).toEqual([]);
  });
});
