import { describe, expect, it, vi } from "vitest";
import { readPictureRecord, writePictureRecord } from "../../src/domain/pictureRecord.ts";
import { recordInSvg, svgWithRecord } from "../../src/export/svgRecord.ts";
import { anSvgWith, aRecord, PLAIN_SVG } from "../savedPictures.ts";

const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const parse = (svg: string) => new DOMParser().parseFromString(svg, "image/svg+xml");
const textIn = (svg: string) => {
  const found = recordInSvg(svg);
  return "text" in found ? found.text : found.problem;
};

describe("The record in an SVG", () => {
  it("is read as it was written", () => {
    expect(textIn(anSvgWith(aRecord()))).toBe(writePictureRecord(aRecord()));
  });

  it("is read as it was written where a title looks like a part of an SVG", () => {
    const record = aRecord({
      title: "On <svg xmlns='http://www.w3.org/2000/svg'> and xmlns=\"http://www.w3.org/1999/xhtml\"",
    });
    expect(textIn(anSvgWith(record))).toBe(writePictureRecord(record));
  });

  it("leaves title and drawing where they are", () => {
    const { documentElement: root } = parse(anSvgWith(aRecord()));
    expect([...root.children].map(({ localName }) => localName)).toEqual(["title", "rect", "metadata"]);
  });

  it("says what is known in Dublin Core, and nothing of who made it", () => {
    const record = aRecord();
    const said = [...parse(anSvgWith(record)).getElementsByTagNameNS(DUBLIN_CORE, "*")];
    expect(Object.fromEntries(said.map(({ localName, textContent }) => [localName, textContent]))).toEqual({
      title: record.title,
      description: record.alt,
      source: record.source,
      rights: record.licence,
      date: record.made,
      relation: record.address,
      format: "image/svg+xml",
    });
  });

  it("claims no rights where none are known", () => {
    expect(anSvgWith(aRecord({ licence: null, source: "" }))).not.toMatch(/dc:rights|dc:source/);
  });

  it.each([
    ["mark-up", "</dp:record></metadata><script>alert(1)</script>"],
    ["the end of a section and an entity", "]]><!ENTITY x 'y'>&amp;&lt;"],
    ["the end of an attribute", '" onload="alert(1)'],
  ])("holds a title with %s as text", (_, title) => {
    const svg = anSvgWith(aRecord({ title }));
    const found = readPictureRecord(textIn(svg) ?? "");
    expect(found).toEqual({ record: aRecord({ title }) });
    expect(parse(svg).querySelector("script, parsererror, [onload]")).toBeNull();
  });

  it("leaves out the characters that XML does not have", () => {
    const title = `nul \u0000, start \u0001, tab\u000bline, no letter \ufffe, half a pair \ud800`;
    const svg = anSvgWith(aRecord({ title, alt: title, source: title, licence: title }));
    const plain = "nul , start , tab line, no letter , half a pair ";
    expect(readPictureRecord(textIn(svg) ?? "")).toEqual({
      record: aRecord({ title: plain, alt: plain, source: plain, licence: plain }),
    });
    expect(svg).not.toMatch(/(?![\t\n\r])\p{Cc}|\ufffe|\p{Cs}/u);
    expect(parse(svg).querySelector("parsererror")).toBeNull();
  });

  it("is put into nothing but an SVG", () => {
    expect(() => svgWithRecord("<html></html>", aRecord())).toThrow(RangeError);
  });
});

describe("Reading an SVG that a stranger sends", () => {
  const root = (inside: string, before = "") =>
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:dp="urn:x-diplomatic-positions:picture">${inside}</svg>`;

  it.each([
    ["has no record", PLAIN_SVG, null],
    ["has one under another namespace", root("<record>{}</record>"), null],
    [
      "was written anew with another prefix",
      root(
        '<metadata><r:record xmlns:r="urn:x-diplomatic-positions:picture"><![CDATA[{}]]></r:record></metadata>',
      ),
      "{}",
    ],
    ["has a prefix for all of SVG", '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', null],
    [
      "has two records, of which the first counts",
      root("<dp:record>1</dp:record><dp:record>2</dp:record>"),
      "1",
    ],
    ["ends too early", PLAIN_SVG.slice(0, -20), "damaged"],
    ["is not well formed", root("<a></b>"), "damaged"],
    [
      "declares a document type",
      root("", '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://elsewhere.example/svg11.dtd">'),
      "declares",
    ],
    [
      "declares an entity that grows",
      root("&c;", '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'),
      "declares",
    ],
    [
      "reads a file through an entity",
      root("<dp:record>&x;</dp:record>", '<!doctype svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      "declares",
    ],
    ["is a page", "<html><body>hello</body></html>", "notSvg"],
    [
      "is a page with a drawing in it",
      '<html xmlns="http://www.w3.org/1999/xhtml"><svg xmlns="http://www.w3.org/2000/svg"/></html>',
      "notSvg",
    ],
    ["has the name and not the namespace", "<svg></svg>", "notSvg"],
    ["is empty", "", "notSvg"],
  ])("which %s", (_, svg, answer) => {
    expect(textIn(svg)).toBe(answer);
  });

  it("does not parse one with more tags or attributes than any picture saved here", () => {
    const parsing = vi.spyOn(DOMParser.prototype, "parseFromString");
    expect(textIn(root("<g/>".repeat(100_000)))).toBe("tooManyTags");
    const attributes = Array.from({ length: 20_000 }, (_, n) => `a${n}="" `).join("");
    expect(textIn(root(`<g ${attributes}/>`))).toBe("tooManyTags");
    expect(parsing).not.toHaveBeenCalled();
    expect(textIn(root(`${"<g/>".repeat(1000)}<dp:record>{}</dp:record>`))).toBe("{}");
    expect(parsing).toHaveBeenCalledOnce();
    parsing.mockRestore();
  });

  it("runs nothing and puts nothing into the page", () => {
    const before = document.documentElement.outerHTML;
    const script = 'document.title = "hacked"; window.hacked = true;';
    const hostile = root(
      `<script>${script}</script><image href="x" onerror='${script}'/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:${encodeURIComponent(script)}"/></foreignObject><dp:record>{}<script>${script}</script></dp:record>`,
    );
    expect(textIn(hostile)).toBe(`{}${script}`);
    expect("hacked" in window).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("survives a flipped bit anywhere in the record", () => {
    const svg = new TextEncoder().encode(anSvgWith(aRecord()));
    const from = PLAIN_SVG.indexOf("</svg>");
    for (let at = from; at < svg.length; at += 3) {
      const flipped = svg.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7));
      const text = textIn(new TextDecoder().decode(flipped));
      expect(text === null || text.length < 10_000, `byte ${at}`).toBe(true);
    }
  });
});
