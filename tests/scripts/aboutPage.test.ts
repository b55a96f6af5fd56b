import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { datasets } from "../../mocks/datasets.ts";
import { aboutPage } from "../../scripts/vite/aboutPlugin.ts";
import { kindWords } from "../../src/domain/evidence.ts";
import { STATEMENT_KINDS } from "../../src/domain/schema.ts";
import { realDataset } from "../builders.ts";

const source = readFileSync(join(import.meta.dirname, "../../about.html"), "utf8");
const pageWith = (files: typeof datasets) =>
  new DOMParser().parseFromString(aboutPage(source, files), "text/html");
const squeezed = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const page = pageWith(datasets);

/** What stands between a heading and the next one of its rank. */
function section(from: Document, id: string): Element {
  const found = document.createElement("section");
  let next = from.getElementById(id)?.nextElementSibling ?? null;
  while (next && next.tagName !== "H2") {
    found.append(next.cloneNode(true));
    next = next.nextElementSibling;
  }
  return found;
}
const items = (id: string) => [...section(page, id).querySelectorAll("li")].map(squeezed);

describe("the page about the data", () => {
  it("leads to each of its parts, and keeps the address of the borders", () => {
    const parts = [...page.querySelectorAll("nav a")].map((link) => link.getAttribute("href"));
    expect(parts).toContain("#borders");
    for (const part of parts) expect(page.querySelector(`h2${part}`), part ?? "").not.toBeNull();
    expect(parts).toHaveLength(page.querySelectorAll("h2").length);
  });

  it("explains each kind of statement as the evidence does", () => {
    const told = items("statement").join(" ");
    for (const kind of STATEMENT_KINDS) {
      const { label, meaning } = kindWords(kind);
      expect(told).toContain(
        `${label}: ${meaning.replace(/^./, (first) => first.toLowerCase()).slice(0, -1)}`,
      );
    }
  });

  it("takes a statement of the dataset apart, word for word", () => {
    const example = section(page, "statement");
    const told = Object.fromEntries(
      [...example.querySelectorAll("dl > div")].map((row) => [
        squeezed(row.querySelector("dt")),
        squeezed(row.querySelector("dd")),
      ]),
    );
    const statement = realDataset.statements.find(({ id }) => id === told["Name in the data"]);
    expect(statement?.id).toBe("p09-trump-other-support");
    expect(told).toEqual({
      "In words": statement?.summary,
      Actor: "United States",
      Speaker: "Donald Trump, President",
      Issue: "A “reassurance” force in Ukraine",
      Position: "Support without troops",
      "Condition or hedge": "may provide",
      Kind: "reported. Attributed to the speaker, without a whole sentence in quotation marks. The words above are our summary.",
      Date: "undated: the source gives none",
      Place:
        "“Western Troops in Ukraine would be ‘targets’ for Russian forces- Putin”, news article, outlet not stated, author not stated, undated, ¶9",
      "Name in the data": "p09-trump-other-support",
    });
  });

  it("says where that statement is found in the matrix", () => {
    expect(squeezed(section(page, "statement"))).toContain(
      "in the column “Support without troops”, in two rows: that of the United States and, beneath it, that of Donald Trump. It is one statement all the same.",
    );
  });

  it("counts what the dataset holds", () => {
    expect(squeezed(section(page, "coding"))).toContain(
      "holds 26 statements on 6 issues: 3 direct quotes, 15 reported and 8 narrated. It is coded from one source:",
    );
  });

  it("says of everything that the dataset leaves open that it is not known", () => {
    expect(items("unknown")).toEqual([
      "Whether the article reports rightly what was said: it is the only source, and was compared with no other.",
      "The date, outlet, author and address of “Western Troops in Ukraine would be ‘targets’ for Russian forces- Putin”.",
      "When any of the statements was made: none has a date.",
      "The 26 pledging nations: 24 are not named. Whether Italy or Germany is among the 24 not named is not stated.",
      "Kyiv’s allies: The article does not say how many allies, or which.",
      "Who the government spokesman speaking for Germany is: no name is given.",
      "Greater pressure on Russia: The article does not say of what kind.",
      "The article does not spell out which agreements are meant. Statement: Vladimir Putin, Russia, issue “Security guarantees for Russia as well as Ukraine”, ¶10.",
    ]);
  });

  it("tells where the article contradicts itself, and does not decide", () => {
    expect(squeezed(section(page, "unknown"))).toContain(
      "The source gives Dmitry Peskov different titles: Kremlin spokesperson (¶6), Foreign Ministry spokesperson (¶20). Which is right is not decided here: both stand in the data, each with its place in the source.",
    );
  });

  it("names the terms of the dataset as the dataset does", () => {
    expect(squeezed(section(page, "licences"))).toContain(realDataset.licence ?? "no licence");
  });

  it("says what of a source is here and what is not", () => {
    expect(squeezed(section(page, "licences"))).toContain(
      "Apart from the quoted sentences and its headline, the text of its source is not here",
    );
  });

  it("lists what is an error with one “or”, before the last", () => {
    const list = [...section(page, "errors").querySelectorAll("p")].map(squeezed)[0] ?? "";
    expect(list.match(/; or if/g)).toHaveLength(1);
    expect(list).toMatch(/; or if [^;]*$/);
  });

  it("has a way to report a position that is missing, which no statement stands for", () => {
    expect(squeezed(section(page, "errors"))).toContain("if a position that the source states is missing");
  });

  it("shows a title as it is written, whatever marks stand in it", () => {
    const odd = { ...realDataset, title: "Votes $& on $` aid" };
    expect(squeezed(section(pageWith([odd]), "licences"))).toContain("“Votes $& on $` aid”.");
  });

  it("speaks of no dataset where none is bundled", () => {
    const empty = pageWith([]);
    const told = ["statement", "coding", "unknown", "errors", "licences"]
      .map((id) => squeezed(section(empty, id)))
      .join(" ");
    expect(told).toContain("A dataset from a server");
    expect(empty.querySelector("dl, h3")).toBeNull();
    const names = [
      realDataset.title,
      ...realDataset.sources.map(({ title }) => title),
      ...[...realDataset.actors, ...realDataset.speakers].flatMap(({ name }) => name ?? []),
    ];
    for (const name of [...names, "article"]) expect(told).not.toContain(name);
  });

  it("has no place left that nothing is written to, packages aside", () => {
    expect(aboutPage(source, datasets).match(/<!-- \w+ -->/g)).toEqual(["<!-- packages -->"]);
  });
});
