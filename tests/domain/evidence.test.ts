import { describe, expect, it } from "vitest";
import {
  citation,
  detailOf,
  discrepancies,
  groupsSpeakingFor,
  type StatementDetail,
} from "../../src/domain/evidence.ts";
import { sourceCredit, sourceLine } from "../../src/domain/sources.ts";
import type { Source } from "../../src/domain/schema.ts";
import { allStatements, statementsAt, statementsOn } from "../../src/domain/statements.ts";
import { indexOf, realDataset, wordsOf } from "../builders.ts";

const index = indexOf(realDataset);
const words = wordsOf(realDataset);
const force = statementsOn(index, "reassurance-force");

function detail(id: string, known = words): StatementDetail {
  const statement = allStatements(index).find((each) => each.id === id);
  if (!statement) throw new Error(`No statement ${id} in the real dataset.`);
  return detailOf(statement, index, known);
}

function source(change: Partial<Source> = {}): Source {
  const [article] = realDataset.sources;
  if (!article) throw new Error("The real dataset names its source.");
  return { ...article, ...change };
}

describe("a statement's detail", () => {
  it.each([
    ["p06-peskov-unacceptable", "Kremlin spokesperson"],
    ["p07-peskov-threat-quote", "Kremlin spokesperson"],
    ["p08-peskov-istanbul", "Kremlin spokesperson"],
    ["p20-peskov-assurances", "Foreign Ministry spokesperson"],
    ["p03-putin-targets-quote", "President"],
    ["p18-german-spokesman-undecided", null],
    ["p02-france", null],
  ])("of %s bears the title the source gave by then: %s", (id, title) => {
    expect(detail(id).speakerTitle).toBe(title);
  });

  it("names the actor, the speaker, the position and the source", () => {
    const { actorName, speakerName, positionLabel, source: from } = detail("p18-german-spokesman-undecided");
    expect([actorName, speakerName, positionLabel, from?.id]).toEqual([
      "Germany",
      "Government spokesman (unnamed)",
      "Undecided or unclear",
      "article",
    ]);
  });

  it("calls a group by its own name, not by its row's", () => {
    expect(detail("p15-pledging-nations").actorName).toBe("The 26 pledging nations");
  });

  it("lacks words, title and source until they are fetched", () => {
    const { words: told, speakerTitle, source: from } = detail("p07-peskov-threat-quote", new Map());
    expect([told, speakerTitle, from]).toEqual([undefined, null, undefined]);
  });
});

describe("the statements of a mark", () => {
  it("are those of the actor, or those of the speaker alone", () => {
    expect(statementsAt(force, { row: "russia", position: "opposing" })).toHaveLength(9);
    expect(statementsAt(force, { row: "vladimir-putin", position: "opposing" })).toHaveLength(5);
    expect(statementsAt(force, { row: "dmitry-peskov", position: "opposing" })).toHaveLength(4);
    expect(statementsAt(force, { row: "united-states", position: "undecided" }).map(({ id }) => id)).toEqual([
      "p09-united-states-unclear",
    ]);
    expect(statementsAt(force, { row: "russia", position: "endorsing" })).toEqual([]);
  });
});

describe("groups that speak for an actor", () => {
  it("are those that name it and hold the same position on the issue", () => {
    const names = (actor: string, statement: string) =>
      groupsSpeakingFor(actor, detail(statement).statement, index).map(({ id }) => id);
    expect(names("france", "p02-france")).toEqual(["pledging-nations"]);
    expect(names("united-kingdom", "p02-united-kingdom")).toEqual(["pledging-nations"]);
    expect(names("italy", "p18-meloni-monitoring")).toEqual([]);
    expect(names("france", "p22-ukraine-guarantor")).toEqual([]);
  });
});

describe("discrepancies", () => {
  it("tell of Peskov's two titles once, with their paragraphs", () => {
    const told = discrepancies(["p07-peskov-threat-quote", "p20-peskov-assurances"].map((id) => detail(id)));
    expect(told).toEqual([
      "The source gives Dmitry Peskov different titles: Kremlin spokesperson (¶6), Foreign Ministry spokesperson (¶20).",
    ]);
  });

  it("are silent on a speaker whose title stays the same, and where nobody speaks", () => {
    expect(discrepancies([detail("p01-putin-targets"), detail("p02-france")])).toEqual([]);
  });
});

describe("a citation", () => {
  const ARTICLE =
    "“Western Troops in Ukraine would be ‘targets’ for Russian forces- Putin”, news article, outlet not stated, author not stated, undated";

  it("gives a quotation in full, with who said it, where, its coding and the address", () => {
    expect(citation(detail("p07-peskov-threat-quote"), "https://example.org/?cell=x")).toBe(
      "“We would recognise it as a threat to ourselves – the presence of international forces, or any foreign forces, or NATO forces on Ukrainian soil, near our border” — Dmitry Peskov, Kremlin spokesperson, Russia, to reporters [direct quote]. " +
        `In: ${ARTICLE}, ¶7. Coded as: Opposing. Diplomatic Positions, statement p07-peskov-threat-quote, https://example.org/?cell=x`,
    );
  });

  it("says that a summary is a summary, and keeps the condition", () => {
    const line = citation(detail("p18-meloni-monitoring"), "https://example.org/");
    expect(line).toContain("— Giorgia Meloni, Prime Minister, Italy [reported, summarised]");
    expect(line).toContain("Coded as: Monitoring only (for any peace agreement; could assist).");
    expect(line).not.toContain("“Meloni");
  });

  it("counts every paragraph of a narrated statement, which has no speaker", () => {
    const line = citation(detail("p09-united-states-unclear"), "https://example.org/");
    expect(line).toContain("— the source’s own voice, on the United States [narrated, summarised]");
    expect(line).toContain("¶9, 16, 17.");
  });

  it("falls back to the coding until the words are fetched", () => {
    expect(citation(detail("p02-france", new Map()), "https://example.org/")).toBe(
      "France: Sending troops (if there is a peace deal) (statement p02-france). https://example.org/",
    );
  });
});

describe("a source", () => {
  it("says what it does not state", () => {
    expect(sourceLine(source({ title: "Ministers meet" }))).toBe(
      "“Ministers meet”, news article, outlet not stated, author not stated, undated",
    );
    expect(sourceCredit(source({ title: "Ministers meet" }))).toBe("“Ministers meet”, news article, undated");
  });

  it("gives everything it states", () => {
    const full = source({
      title: "Ministers meet",
      outlet: "The Gazette",
      author: "A. Berg",
      date: "2025-09",
      url: "https://example.org/a",
    });
    expect(sourceLine(full)).toBe(
      "“Ministers meet”, news article, The Gazette, A. Berg, 2025-09, https://example.org/a",
    );
    expect(sourceCredit(full)).toBe("“Ministers meet”, The Gazette, news article, 2025-09");
  });
});
