import { deflateSync } from "node:zlib";
import { APPLICATION } from "../../src/domain/pictureRecord.ts";
import { PNG_SIGNATURE, pngChunk } from "../../src/export/pngChunks.ts";
import { aPng, aPngSaying, aPngWithChunk, joined } from "../savedPictures.ts";
import { ELSEWHERE, RAN } from "./hostileTexts.ts";

const OURS = "urn:x-diplomatic-positions:picture";
const utf8 = (text: string) => new TextEncoder().encode(text);
const drawing = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:dp="${OURS}" ${attributes}>${inside}</svg>`;
const numbered = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join("");
/** Ten entities, each ten times the one before. */
const LAUGHS = numbered(10, (n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);

/** What is said of a picture that has no view, of one that is damaged, and so on. */
export const SAID = {
  noView: /carries no view/,
  damaged: /is damaged/,
  declares: /declares a document type or entities/,
  parts: /more parts than a picture/,
  invalid: /not as this application writes it/,
  compressed: /has compressed the view/,
} as const;

/** SVGs that make a parser run, fetch, grow or go on for ever, and what is said of each. */
export const HOSTILE_SVGS: readonly (readonly [what: string, svg: () => string, says: RegExp])[] = [
  [
    "a billion laughs",
    () => `<!DOCTYPE svg [<!ENTITY l0 "ha">${LAUGHS}]>${drawing("<text>&l10;</text>")}`,
    SAID.declares,
  ],
  [
    "an entity of a file",
    () =>
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${drawing("<dp:record>&x;</dp:record>")}`,
    SAID.declares,
  ],
  [
    "an entity of another host",
    () => `<!DOCTYPE svg [<!ENTITY % p SYSTEM "${ELSEWHERE}/x.dtd"> %p;]>${drawing("")}`,
    SAID.declares,
  ],
  [
    "a document type of another host",
    () => `<!DOCTYPE svg PUBLIC "x" "${ELSEWHERE}/svg.dtd">${drawing("")}`,
    SAID.declares,
  ],
  [
    "an entity behind a comment",
    () => `<!-- ${" ".repeat(500)} --><!dOcTyPe svg [<!ENTITY a "b">]>${drawing("&a;")}`,
    SAID.declares,
  ],
  ["an entity that nothing declares", () => drawing("<text>&xxe;</text>"), SAID.damaged],
  [
    "style sheets, images and inclusions of another host",
    () =>
      `<?xml-stylesheet href="${ELSEWHERE}/a.css"?>${drawing(`<style>@import "${ELSEWHERE}/b.css";</style><image href="${ELSEWHERE}/c.png"/><use href="${ELSEWHERE}/d.svg#x"/><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${ELSEWHERE}/e"/><script href="${ELSEWHERE}/f.js"/>`)}`,
    SAID.noView,
  ],
  [
    "scripts of every kind",
    () =>
      drawing(
        `<script>window.${RAN}=1</script><set onbegin="window.${RAN}=1" attributeName="x" to="1"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script>parent.${RAN}=1&lt;/script>"/><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="window.${RAN}=1"/></foreignObject><a href="javascript:window.${RAN}=1"><text>x</text></a>`,
        `onload="window.${RAN}=1"`,
      ),
    SAID.noView,
  ],
  [
    "50,000 levels",
    () => drawing(`${"<g>".repeat(49_990)}${"</g>".repeat(49_990)}`),
    /is damaged|carries no view/,
  ],
  [
    "one tag with 150,000 attributes",
    () =>
      drawing(
        "",
        numbered(150_000, (n) => `a${n}="" `),
      ),
    SAID.parts,
  ],
  [
    "one tag with 50,000 namespaces",
    () =>
      drawing(
        "",
        numbered(50_000, (n) => `xmlns:n${n}="urn:${n}" `),
      ),
    SAID.parts,
  ],
  ["a hundred thousand tags", () => drawing("<g/>".repeat(100_000)), SAID.parts],
  ["a record of a megabyte", () => drawing(`<dp:record>${"[".repeat(1_000_000)}</dp:record>`), SAID.invalid],
  ["a comment of two megabytes", () => drawing(`<!--${"- ".repeat(1_000_000)}-->`), SAID.noView],
];

const withLength = (png: Uint8Array<ArrayBuffer>, length: number) => {
  new DataView(png.buffer).setUint32(8 + 25, length);
  return png;
};
const texts = (count: number, type: string) =>
  joined([
    Uint8Array.from(PNG_SIGNATURE),
    aPng().slice(8, 33),
    ...Array.from({ length: count }, (_, n) => pngChunk(type, utf8(`Key ${n}\0\0\0\0\0x`))),
    aPng().slice(33),
  ]);

/** PNGs with chunks that claim, hold or hide more than they should, and what is said of each. */
export const HOSTILE_PNGS: readonly (readonly [
  what: string,
  png: () => Uint8Array<ArrayBuffer>,
  says: RegExp,
])[] = [
  ["a chunk that claims four gigabytes", () => withLength(aPngSaying("{}"), 0xffffffff), SAID.damaged],
  ["a chunk that goes on beyond the file", () => withLength(aPngSaying("{}"), 0x0000ffff), SAID.damaged],
  ["a chunk that ends before its data", () => withLength(aPngSaying("{}"), 3), SAID.damaged],
  [
    "a wrong checksum",
    () => {
      const png = aPngSaying("{}");
      const at = png.indexOf(0x7b, 33);
      png[at] = 0x5b;
      return png;
    },
    SAID.damaged,
  ],
  [
    "a compressed text that unpacks to 64 MB",
    () =>
      aPngWithChunk(
        "iTXt",
        joined([
          utf8(`${APPLICATION}\0\u0001\0\0\0`),
          Uint8Array.from(deflateSync(Buffer.alloc(67_108_864))),
        ]),
      ),
    SAID.compressed,
  ],
  [
    "an older compressed text that unpacks to 64 MB",
    () =>
      aPngWithChunk(
        "zTXt",
        joined([utf8(`${APPLICATION}\0\0`), Uint8Array.from(deflateSync(Buffer.alloc(67_108_864)))]),
      ),
    SAID.noView,
  ],
  ["60,000 texts of others", () => texts(60_000, "iTXt"), SAID.noView],
  ["70,000 texts of others", () => texts(70_000, "tEXt"), SAID.damaged],
  ["no end", () => aPngSaying("{}").slice(0, -12), SAID.damaged],
  ["nothing but its signature", () => Uint8Array.from(PNG_SIGNATURE), SAID.damaged],
  ["a record that is nested without end", () => aPngSaying("[".repeat(100_000)), SAID.invalid],
  [
    "a record with keys of the prototype",
    () => aPngSaying(`{"__proto__":{"${RAN}":1},"constructor":{"prototype":{"${RAN}":1}}}`),
    SAID.invalid,
  ],
];
