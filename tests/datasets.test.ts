import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { datasets } from "../mocks/datasets.ts";
import { parseDatasetFile } from "../mocks/parseDatasetFile.ts";
import type { DatasetFile } from "../src/domain/schema.ts";
import {
  codedActors,
  codedIssues,
  codedQuotes,
  codedStatements,
  codedTitles,
  type CodedStatement,
} from "./codebook.ts";

const folder = join(import.meta.dirname, "../mocks/data");
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "dataset.schema.json");
const coded = parseDatasetFile("reassurance-force.json", read("reassurance-force.json"));
const speakers = new Map(coded.speakers.map((speaker) => [speaker.id, speaker]));

describe("every dataset in mocks/data", () => {
  it.each(files)("%s holds to the schema and to its own references", (name) => {
    expect(() => parseDatasetFile(name, read(name))).not.toThrow();
  });

  it("is offered by the mocked endpoints", () => {
    expect(files.map((name) => parseDatasetFile(name, read(name)).id).toSorted()).toEqual(
      datasets.map(({ id }) => id).toSorted(),
    );
  });

  it.each(datasets)("$id shares no id between actors and speakers", ({ actors, speakers: heard }) => {
    const ids = [...actors, ...heard].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(datasets)("$id gives a quotation to direct statements and to no other", ({ statements }) => {
    const wrong = statements.filter(({ kind, quote }) => (kind === "direct") !== (quote !== null));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("reassurance-force.json and the codebook", () => {
  it("have the same ten actors", () => {
    const actors = coded.actors.map((actor) => ({
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      iso3: actor.kind === "country" ? actor.iso3 : "-",
      size: actor.kind === "group" ? String(actor.size ?? "not stated") : "-",
      members: (actor.kind === "group" && actor.members.toSorted().join(", ")) || "-",
    }));
    expect(told(actors)).toEqual(told(codedActors));
  });

  it("have the same speakers, each with its titles and their paragraphs", () => {
    const titles = coded.speakers.flatMap(({ actor, name, titles: given }) =>
      given.map(({ title, paragraphs }) => ({
        actor,
        speaker: name ?? "-",
        title,
        paragraphs: paragraphs.join(", "),
      })),
    );
    expect(told(titles)).toEqual(told(codedTitles));
  });

  it("have the same six issues with the same positions, in the same order", () => {
    const issues = coded.issues.map(({ id, title, positions }) => ({
      id,
      title,
      positions: positions.map((position) => `${position.id}: ${position.label}`),
    }));
    expect(issues).toEqual(codedIssues);
  });

  it("have the same 26 statements, row for row", () => {
    const rows = coded.statements.map(asCoded);
    const lacking = remainder(told(codedStatements), told(rows));
    const unknown = remainder(told(rows), told(codedStatements));
    expect({ lacking, unknown }).toEqual({ lacking: [], unknown: [] });
  });

  it("count 26 statements, 18 on the force and 8 on the rest, Russia's 9 by Putin 5 and Peskov 4", () => {
    const force = coded.statements.filter(({ issue }) => issue === "reassurance-force");
    const russian = force.filter(({ actor }) => actor === "russia");
    const by = (name: string) => russian.filter((s) => asCoded(s).speaker === name).length;
    expect([coded.statements.length, force.length, coded.statements.length - force.length]).toEqual([
      26, 18, 8,
    ]);
    expect([russian.length, by("Vladimir Putin"), by("Dmitry Peskov")]).toEqual([9, 5, 4]);
  });

  it("date nothing and credit nobody, as the article carries neither date, outlet, author nor address", () => {
    expect(coded.statements.filter(({ date }) => date !== null).map(({ id }) => id)).toEqual([]);
    expect(coded.sources).toHaveLength(1);
    expect(coded.sources[0]).toMatchObject({ date: null, outlet: null, author: null, url: null });
  });

  it("say under which terms the coding may be used, and that quotations and headline are not part of them", () => {
    expect(coded.licence).toMatch(
      /^MIT licence, .* authors: .*\. Not covered: the quotations and the article’s headline\.$/,
    );
  });

  it("quote the same three sentences, whole, with where they were said", () => {
    const quotes = coded.statements
      .filter(({ quote }) => quote !== null)
      .map(({ paragraphs, quote, setting }) => ({
        paragraph: paragraphs.join(),
        quote,
        setting: place(setting),
      }));
    expect(quotes).toEqual(
      codedQuotes.map(({ paragraph, quote, setting }) => ({
        paragraph: String(paragraph),
        // A comma before "Putin said" is the reporter's, not the speaker's.
        quote: quote.replace(/,$/, ""),
        setting: place(setting),
      })),
    );
  });

  it("say of every statement how it reached us, in our words, and where it stands", () => {
    for (const { id, kind, summary, paragraphs } of coded.statements) {
      expect(kind, id).not.toBeNull();
      expect(summary, id).not.toBeNull();
      expect(paragraphs.length, id).toBeGreaterThan(0);
    }
  });

  it("say a setting only where the article does", () => {
    const paragraphs = coded.statements.filter((s) => s.setting !== null).flatMap((s) => s.paragraphs);
    expect(paragraphs).toEqual(codedQuotes.filter((q) => q.setting !== "-").map((q) => q.paragraph));
  });

  it("keep each quoted fragment of a warning in the summaries that restate it", () => {
    const warnings = coded.statements.filter((s) => ["1", "3", "14"].includes(s.paragraphs.join()));
    expect(warnings).toHaveLength(3);
    for (const { summary } of warnings) expect(summary).toContain("“legitimate targets”");
  });

  it("give every position that is held words for the headline, the first statement of several first", () => {
    for (const { issue, position, actor } of coded.statements) {
      const cell = coded.statements.filter(
        (s) => s.issue === issue && s.position === position && s.actor === actor,
      );
      const clause = coded.issues
        .find(({ id }) => id === issue)
        ?.positions.find(({ id }) => id === position)?.clause;
      const worded = cell.map((s) => s.clause !== null);
      expect(worded.includes(true) || clause !== undefined, `${actor} ${position}`).toBe(true);
      if (worded.includes(true)) expect(worded[0], `${actor} ${position}`).toBe(true);
    }
  });
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

function asCoded(s: DatasetFile["statements"][number]): CodedStatement {
  const speaker = s.speaker === null ? undefined : speakers.get(s.speaker);
  return {
    paragraphs: s.paragraphs.join(", "),
    actor: s.actor,
    speaker: speaker ? (speaker.name ?? speaker.titles[0]?.title ?? "no title") : "-",
    issue: s.issue,
    position: s.position,
    kind: s.kind ?? "-",
    condition: s.condition ?? "-",
    note: pointer(s.note ?? "", s.paragraphs),
  };
}

/** What a note says of another paragraph. Peskov's two titles may be noted at both passages; the codebook says at ¶20. */
function pointer(note: string, paragraphs: readonly number[]): string {
  const restated = /restates (¶\d+)/i.exec(note)?.[1];
  if (restated !== undefined) return `restates ${restated}`;
  return note.includes("¶6") && !paragraphs.includes(6) ? "differs ¶6" : "-";
}

/** A setting without its preposition: "at the Forum" and "Forum" are one place. */
function place(setting: string | null): string {
  return (setting ?? "-").replace(/^at the /, "");
}

/** Rows as sorted lines, so that a failure shows the rows that differ. */
function told(rows: readonly object[]): readonly string[] {
  return rows.map((row) => Object.values(row).join(" | ")).toSorted();
}

/** The lines of one list that another lacks, each as often as it is lacking. */
function remainder(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
