import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { siteTags } from "../../scripts/vite/siteTagsPlugin.ts";
import { firstView } from "../../scripts/og/firstView.ts";
import { datasetFileSchema, type DatasetFile } from "../../src/domain/schema.ts";
import { allStatements } from "../../src/domain/statements.ts";
import { parseView, serialiseView } from "../../src/domain/viewState.ts";
import { onlyXml } from "../../src/domain/xmlCharacters.ts";
import { fileName } from "../../src/export/fileName.ts";
import { serialise } from "../../src/export/serialise.ts";
import { svgWithRecord } from "../../src/export/svgRecord.ts";
import { bibtex } from "../../src/formats/citations/bibtex.ts";
import { cslJson } from "../../src/formats/citations/cslJson.ts";
import { ris } from "../../src/formats/citations/ris.ts";
import { readGuarded } from "../../src/formats/csv/formulaGuard.ts";
import { statementsCsv } from "../../src/formats/csv/statementsCsv.ts";
import { embedCode } from "../../src/formats/embedCode.ts";
import { eventList } from "../../src/formats/eventList.ts";
import { packContent } from "../../src/formats/evidencePack/packContent.ts";
import { packHtml } from "../../src/formats/evidencePack/packHtml.ts";
import { packMarkdown } from "../../src/formats/evidencePack/packMarkdown.ts";
import { tableHtml, tableTsv } from "../../src/formats/tableTexts.ts";
import { viewTable } from "../../src/formats/viewTable.ts";
import { defaultView, indexOf, realDataset, wordsOf } from "../builders.ts";
import { drawFigure } from "../figures/drawnFigure.ts";
import { hostileDataset } from "../journeys/hostileFiles.ts";
import { aRecord } from "../savedPictures.ts";
import { HOSTILE } from "./hostileTexts.ts";
import * as v from "valibot";

/** The dataset that has a text wherever it may have one, as it comes through the schema. */
function fileOf(text: string): DatasetFile {
  return v.parse(datasetFileSchema, JSON.parse(hostileDataset(() => text, 6)));
}

/** What of a document runs, or asks for something. */
function active(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll("*")].flatMap((element) => [
    ...(/^(?:script|iframe|object|embed|base|link|form|foreignObject|set|animate|handler|img|video)$/i.test(
      element.localName,
    )
      ? [element.localName]
      : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      /^on/i.test(name) || (/^(?:xlink:)?(?:href|src)$/i.test(name) && !/^(?:#|data:image\/)/.test(value))
        ? [`${name}=${value}`]
        : [],
    ),
  ]);
}

const parsed = (text: string, type: "text/html" | "image/svg+xml") =>
  new DOMParser().parseFromString(text, type);
const shown = (text: string | null | undefined) =>
  onlyXml(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
/** What runs where a spreadsheet opens or pastes it: https://owasp.org/www-community/attacks/CSV_Injection */
const ARMED = /^(?:[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n\0])/u;
const index = indexOf(realDataset);
const PARAMETERS =
  "dataset issue view country position q cell sort leaders area group by heads compare".split(" ");

describe.each(HOSTILE.map((text) => [text]))("The text %j", { timeout: 60_000 }, (text) => {
  const file = fileOf(text);
  const own = indexOf(file);
  const words = wordsOf(file);
  const statements = allStatements(own);
  const view = defaultView(own);

  it("comes whole through the schema, and leaves the prototypes alone", () => {
    expect(file.title).toBe(text);
    expect(Object.getPrototypeOf(file)).toBe(Object.prototype);
    expect("ranFromFile" in {}).toBe(false);
  });

  it("runs in no cell of a CSV, an event list or a pasted table, and comes back", () => {
    const csv = statementsCsv(statements, { index: own, words });
    const { data, errors } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      newline: "\r\n",
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(6);
    expect(data.map((row) => readGuarded(row["issue_title"] ?? ""))).toEqual(
      statements.map(({ issue }) => own.issues.get(issue)?.title),
    );
    expect(data.flatMap((row) => Object.values(row)).filter((cell) => ARMED.test(cell))).toEqual([]);
    const events = Papa.parse<string[]>(eventList(statements, { index: own, words }), {
      delimiter: ";",
      newline: "\r\n",
    });
    expect(events.data.flat().filter((cell) => ARMED.test(cell) && !/^-?\d+$/.test(cell))).toEqual([]);
    const table = { caption: text, columns: [text, "n"], rows: [[text, 1]] } as const;
    const cells = [...parsed(tableHtml(table), "text/html").querySelectorAll("th, td")];
    expect(cells).toHaveLength(4);
    expect(cells.filter(({ textContent }) => ARMED.test(textContent ?? ""))).toEqual([]);
    expect(active(parsed(tableHtml(table), "text/html"))).toEqual([]);
    const pasted = Papa.parse<string[]>(tableTsv(table), { delimiter: "\t", newline: "\r\n" });
    expect(pasted.data).toHaveLength(2);
    expect(pasted.data.flat().filter((cell) => ARMED.test(cell))).toEqual([]);
  });

  it("is text in an evidence pack, as HTML and as Markdown", () => {
    const pack = packContent({
      index: own,
      words,
      statements,
      title: text,
      headline: text,
      filters: [text],
      address: `https://example.org/?q=${encodeURIComponent(onlyXml(text))}`,
      madeOn: "2026-11-25",
    });
    const page = parsed(packHtml(pack), "text/html");
    expect(active(page)).toEqual([]);
    expect(page.querySelectorAll("style, meta, title")).toHaveLength(5);
    expect(page.querySelectorAll("li")).toHaveLength(6);
    const lines = packMarkdown(pack)
      .split(/[\r\n]+/)
      .filter(Boolean);
    expect(lines.filter((line) => /^\s*- \[/.test(line))).toHaveLength(6);
    expect(lines.filter((line) => !/^(?:# |## |- \*\*| {2}- \*\*|- \[ \] \*\*)/.test(line))).toEqual([]);
    expect(lines.filter((line) => /(?<!\\)<(?!https?:\/\/[^\s<>]*>)|(?<!\\)\]\(/.test(line))).toEqual([]);
  });

  it("stays in its field of a citation", () => {
    const bib = bibtex(file.sources, file.id);
    expect(bib.split("{").length).toBe(bib.split("}").length);
    expect(
      bib
        .split("\n")
        .filter((line) => !/^(?:|\}|@misc\{[\w-]+,| {2}[a-z]+ = (?:\{.*\}|[a-z]{3}),?)$/u.test(line)),
    ).toEqual([]);
    const tags = ris(file.sources, file.id).split("\r\n");
    expect(tags.filter((line) => line !== "" && !/^[A-Z][A-Z\d] {2}- [^\r\n]*$/.test(line))).toEqual([]);
    expect(tags.filter((line) => /^(?:TY|ER) /.test(line))).toHaveLength(2 * file.sources.length);
    const entries: unknown = JSON.parse(cslJson(file.sources, file.id));
    expect(entries).toMatchObject(file.sources.map(({ title, url }) => ({ title, URL: url })));
  });

  it("is a name in the code of a frame and in the tags of a shared link", () => {
    const code = embedCode({ title: text, src: "https://example.org/embed.html", height: 300 });
    const { body } = parsed(code, "text/html");
    expect([...body.children].map(({ localName }) => localName)).toEqual(["iframe", "script"]);
    const [frame] = body.children;
    expect(frame?.getAttributeNames()).toEqual(["loading", "title", "src", "height", "style"]);
    expect(shown(frame?.getAttribute("title"))).toBe(shown(text.replaceAll("\0", "\ufffd")));
    const tags = siteTags({ site: null, view: { ...firstView(), title: text, headline: text } });
    expect(
      tags.filter(({ attrs, children }) => children !== undefined || Object.keys(attrs ?? {}).length !== 2),
    ).toEqual([]);
  });

  it("is text in a figure and in the SVG that is saved of it", () => {
    for (const kind of ["matrix", "bars"] as const) {
      // As in the page, whose nodes hold characters that XML has not.
      const svg = parsed(drawFigure(file, { view: kind }).markup, "text/html").querySelector("svg");
      if (!svg) throw new Error("This is no figure.");
      const saved = svgWithRecord(serialise(svg, []), aRecord({ title: text, alt: text, source: text }));
      const again = parsed(saved, "image/svg+xml");
      expect(again.querySelector("parsererror")).toBeNull();
      expect(active(again)).toEqual([]);
      expect(saved).not.toMatch(/<!DOCTYPE|<!ENTITY|<\?xml-stylesheet/i);
    }
    expect(viewTable("matrix", { index: own, view, matrix: drawFigure(file).matrix }).caption).toContain(
      text,
    );
  });

  it("makes a file name that every system takes", () => {
    expect(fileName({ parts: [text, "matrix"], extension: "csv" })).toMatch(
      /^[A-Za-z0-9][A-Za-z0-9-]*\.csv$/,
    );
  });

  it("in any parameter of the address is left out or searched for, and told without turning the sentence", () => {
    for (const name of [...PARAMETERS, text]) {
      const search = `?view=issues&${new URLSearchParams([[name, text]]).toString()}`;
      const { view: read, notices } = parseView(search, index);
      expect(index.issues.has(read.issue)).toBe(true);
      expect(
        notices.filter((said) => /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u.test(said)),
      ).toEqual([]);
      const written = serialiseView(read, index, realDataset.id);
      expect(written).not.toMatch(/[<>"'\s]/);
      expect(serialiseView(parseView(written, index).view, index, realDataset.id)).toBe(written);
    }
    expect("ranFromFile" in {}).toBe(false);
  });
});
