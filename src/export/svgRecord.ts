import { writePictureRecord, type PictureRecord } from "../domain/pictureRecord.ts";
import { xmlText } from "./xmlText.ts";

/** What can be wrong with an SVG that is asked for its record. */
export type SvgProblem = "notSvg" | "damaged" | "declares" | "tooManyTags";

/** Names this project's element. Nothing is at this address, and nothing asks for it. */
const OURS = "urn:x-diplomatic-positions:picture";
/** Where the names of elements come from that a browser would make something of, as a file declares them. */
const PLACE = "http://www.w3.org/";
const ACTIVE = /(\bxmlns(?::[\w-]+)?\s*=\s*["'])http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml)(?=["'])/g;
/** Stands in for it while a file is parsed, so that a script or a style is a name and no more. */
const INERT = "urn:x-inert:";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
/** How far into a file its root element has to begin, UTF-16 units. */
const PROLOGUE = 4096;
/** Tags, both sorts counted, that are parsed at most: some seconds of work. Pictures saved here have a few thousand. */
const MOST_TAGS = 100_000;
/** Equals signs from one tag to the next, attributes that is, at most: some parsers compare each with all before it. */
const MOST_ATTRIBUTES = 10_000;

/** Puts the record of a picture into the text of a standalone SVG, where drawing programs look: `<metadata>`. */
export function svgWithRecord(svg: string, record: PictureRecord): string {
  const end = svg.lastIndexOf("</svg>");
  if (end < 0) throw new RangeError("This text is no SVG.");
  return `${svg.slice(0, end)}${metadata(record)}${svg.slice(end)}`;
}

/**
 * The record in the text of an SVG, null where there is none, or what is wrong. The text is parsed and nothing else: it
 * gets no page to act in, its elements are known by name only (a style in it would have to pass the page's policy), and is
 * refused where it declares entities or has more tags or attributes than any picture saved here.
 */
export function recordInSvg(
  svg: string,
): { readonly text: string | null } | { readonly problem: SvgProblem } {
  if (!/<(?:[\w-]+:)?svg[\s/>]/.test(svg.slice(0, PROLOGUE))) return { problem: "notSvg" };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(svg)) return { problem: "declares" };
  if (hasTooManyTags(svg)) return { problem: "tooManyTags" };
  const parsed = new DOMParser().parseFromString(svg.replaceAll(ACTIVE, `$1${INERT}$2`), "image/svg+xml");
  if (parsed.querySelector("parsererror")) return { problem: "damaged" };
  const { documentElement: root } = parsed;
  if (root.namespaceURI !== `${INERT}2000/svg` || root.localName !== "svg") return { problem: "notSvg" };
  const text = parsed.getElementsByTagNameNS(OURS, "record")[0]?.textContent;
  return { text: text?.replaceAll(INERT, PLACE) ?? null };
}

function hasTooManyTags(svg: string): boolean {
  let [tags, attributes] = [0, 0];
  for (let at = 0; at < svg.length; at += 1) {
    const unit = svg.charCodeAt(at);
    if (unit === TAG) [tags, attributes] = [tags + 1, 0];
    else if (unit === EQUALS) attributes += 1;
    if (tags > MOST_TAGS || attributes > MOST_ATTRIBUTES) return true;
  }
  return false;
}

const TAG = 0x3c;
const EQUALS = 0x3d;

/** Only what is known: who made the picture is not. An empty text is left out. */
function metadata(record: PictureRecord): string {
  const json = writePictureRecord(record);
  const terms = {
    title: record.title,
    description: record.alt,
    source: record.source,
    rights: record.licence ?? "",
    date: record.made,
    relation: record.address,
    format: "image/svg+xml",
  };
  const said = Object.entries(terms)
    .filter(([, text]) => text !== "")
    .map(([term, text]) => `<dc:${term}>${xmlText(text)}</dc:${term}>`);
  const ours = json === null ? "" : `<dp:record xmlns:dp="${OURS}">${xmlText(json)}</dp:record>`;
  return (
    `<metadata><rdf:RDF xmlns:rdf="${RDF}" xmlns:dc="${DUBLIN_CORE}">` +
    `<rdf:Description rdf:about="">${said.join("")}</rdf:Description></rdf:RDF>${ours}</metadata>`
  );
}
