import { describe, expect, it } from "vitest";
import { bibtex } from "../../src/formats/citations/bibtex.ts";
import { fullCitation, shortCitation } from "../../src/formats/citations/citeView.ts";
import { cslJson } from "../../src/formats/citations/cslJson.ts";
import { ris } from "../../src/formats/citations/ris.ts";
import { isoDay, longDay } from "../../src/formats/days.ts";
import { datasetVersion } from "../../src/domain/datasetVersion.ts";
import type { Source } from "../../src/domain/schema.ts";
import { defaultView, indexOf, realDataset } from "../builders.ts";
import { nastyTexts } from "./nastyTexts.ts";

const index = indexOf(realDataset);
const FULL: Source = {
  id: "gazette",
  title: "100 % & {more} of $5_a #1 ~ ^ \\ done",
  kind: "news article",
  outlet: "The Daily & Sunday Gazette",
  author: "Jane Doe and Ministry of Trade",
  date: "2026-03-04",
  url: "https://example.org/a_b?x={y}&z=%20#top",
  note: null,
};
const BARE: Source = { ...FULL, title: "Bare", outlet: null, author: null, date: null, url: null };

describe("sources as BibTeX", () => {
  it("have no field for what the source does not state", () => {
    const text = bibtex(realDataset.sources, realDataset.id);
    expect([...text.matchAll(/^ {2}(\w+) =/gm)].map(([, name]) => name)).toEqual(["title", "type", "annote"]);
    expect(text).toContain("@misc{western-troops-ukraine-article,");
    expect(text).toContain("{{Western Troops in Ukraine would be ‘targets’ for Russian forces- Putin}}");
    expect(text).not.toMatch(/n\.d\.|unknown|anonymous/i);
  });

  it("escape what LaTeX would read, keep an author whole, and a date as far as it is known", () => {
    expect(bibtex([FULL], "d")).toBe(`@misc{d-gazette,
  title = {{100 \\% \\& \\textbraceleft{}more\\textbraceright{} of \\$5\\_a \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} done}},
  author = {{Jane Doe and Ministry of Trade}},
  howpublished = {The Daily \\& Sunday Gazette},
  type = {news article},
  year = {2026},
  month = mar,
  day = {4},
  url = {https://example.org/a_b?x=%7By%7D&z=%20#top}
}
`);
    expect(bibtex([{ ...BARE, date: "2026-11" }], "d")).toMatch(/year = \{2026\},\n {2}month = nov\n\}/);
    expect(bibtex([{ ...BARE, date: "2026" }], "d")).not.toMatch(/month|day/);
  });

  it("stay in balance, whatever a title holds", () => {
    for (const title of nastyTexts) {
      const text = bibtex([{ ...BARE, title: `x${title}` }], "d");
      const depth = text.split("{").length - text.split("}").length;
      expect(depth).toBe(0);
      expect(text.split("\n")).toHaveLength(5);
    }
  });
});

describe("sources as RIS", () => {
  it("have no tag for what the source does not state", () => {
    const tags = ris(realDataset.sources, realDataset.id)
      .split("\r\n")
      .filter(Boolean)
      .map((line) => /^([A-Z][A-Z0-9]) {2}- /.exec(line)?.[1]);
    expect(tags).toEqual(["TY", "ID", "TI", "M3", "N1", "ER"]);
  });

  it("keep one line a tag, and the slashes of a date around what is missing", () => {
    expect(ris([FULL], "d").split("\r\n")).toEqual([
      "TY  - GEN",
      "ID  - d-gazette",
      "TI  - 100 % & {more} of $5_a #1 ~ ^ \\ done",
      "AU  - Jane Doe and Ministry of Trade",
      "T2  - The Daily & Sunday Gazette",
      "M3  - news article",
      "PY  - 2026",
      "DA  - 2026/03/04/",
      "UR  - https://example.org/a_b?x={y}&z=%20#top",
      "ER  - ",
      "",
    ]);
    expect(ris([{ ...BARE, date: "2026-03" }], "d")).toContain("DA  - 2026/03//\r\n");
    expect(ris([{ ...BARE, title: "a\r\nER  - \r\nTY  - BOOK" }], "d").match(/^TY/gm)).toHaveLength(1);
  });
});

describe("sources as CSL JSON", () => {
  it("leave out what the source does not state", () => {
    expect(JSON.parse(cslJson(realDataset.sources, realDataset.id))).toEqual([
      {
        id: "western-troops-ukraine-article",
        type: "document",
        title: "Western Troops in Ukraine would be ‘targets’ for Russian forces- Putin",
        genre: "news article",
        annote: realDataset.sources[0]?.note,
      },
    ]);
  });

  it("keep all that is stated, every text as it is", () => {
    expect(JSON.parse(cslJson([FULL], "d"))).toEqual([
      {
        id: "d-gazette",
        type: "document",
        title: FULL.title,
        genre: "news article",
        author: [{ literal: "Jane Doe and Ministry of Trade" }],
        "container-title": FULL.outlet,
        issued: { "date-parts": [[2026, 3, 4]] },
        URL: FULL.url,
      },
    ]);
    const titles = nastyTexts.map((title) => ({ ...BARE, title }));
    const back: readonly { readonly title: string }[] = JSON.parse(cslJson(titles, "d"));
    expect(back.map(({ title }) => title)).toEqual(nastyTexts);
  });
});

describe("citing a view", () => {
  const cited = {
    index,
    view: defaultView(index),
    headline: "Somebody says something.",
    address: "https://example.org/positions/",
    accessed: "2026-11-25",
  };

  it("in short gives issue, view, address and day", () => {
    expect(shortCitation(cited)).toBe(
      "Diplomatic Positions, “A ‘reassurance’ force in Ukraine”, matrix, https://example.org/positions/ (25 November 2026)",
    );
  });

  it("in full adds dataset, filters, headline and source, with what is missing named", () => {
    const version = `version ${datasetVersion(index.dataset)}`;
    const view = defaultView(index, {
      view: "bars",
      countries: ["italy", "pledging-nations"],
      positions: ["opposing"],
      q: " peace ",
    });
    expect(fullCitation({ ...cited, view })).toBe(
      "Diplomatic Positions, “A ‘reassurance’ force in Ukraine”, bars. " +
        `Dataset: “Western troops in Ukraine: who stands where” (western-troops-ukraine, ${version}). ` +
        "Filters: Country: Italy; Group: 24 nations not named; Position: Opposing; Search: “peace”. " +
        "Headline: Somebody says something. " +
        "Source: “Western Troops in Ukraine would be ‘targets’ for Russian forces- Putin”, news article, outlet not stated, author not stated, undated. " +
        "https://example.org/positions/ (accessed 25 November 2026)",
    );
    expect(fullCitation(cited)).toContain("Filters: none.");
  });

  it("counts the sources it has no room for", () => {
    const many = indexOf({
      ...realDataset,
      sources: [...realDataset.sources, ...Array.from({ length: 6 }, (_, at) => ({ ...BARE, id: `s${at}` }))],
    });
    expect(fullCitation({ ...cited, index: many })).toMatch(/^.*Sources: .*; 2 more sources\. /);
  });

  it("names a day as the reader's own calendar does", () => {
    expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
    expect(longDay("2026-01-05")).toBe("5 January 2026");
  });
});
