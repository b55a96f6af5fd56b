import { queryOptions } from "@tanstack/react-query";
import type { FlagDrawing, FlagShape } from "../domain/flagDrawing.ts";

const SVG = "http://www.w3.org/2000/svg";
/** All that flags are drawn with. Anything else is no flag of ours, and none is shown. */
const ELEMENTS: ReadonlySet<string> = new Set(["g", "path", "circle", "ellipse", "rect", "polygon"]);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "d points x y width height cx cy r rx ry transform opacity fill fill-rule fill-opacity clip-rule " +
    "stroke stroke-width stroke-opacity stroke-miterlimit stroke-linejoin stroke-linecap stroke-dasharray"
  ).split(" "),
);
/** Some flags still name a style they came without. */
const LEFT_OUT = "class";
/** Numbers, path data, colours and transforms; no address, which needs a colon, a slash or "url". */
const VALUE = /^(?!.*url)[\w\s.,#%()+-]*$/is;
const VIEW_BOX = /^[\d\s.,-]+$/;

/** The drawing of a country's flag by alpha-2 code; null where there is none to be had. */
export function flagQuery(iso2: string | null) {
  return queryOptions({
    queryKey: ["flag", iso2],
    enabled: iso2 !== null,
    queryFn: async ({ signal }) => flagIn(await flagText(`flags/${iso2 ?? ""}.svg`, signal)),
  });
}

async function flagText(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(new URL(address, document.baseURI), { signal });
  return response.ok ? response.text() : "";
}

/** The page draws what is written here from what is allowed, not the file's own text. */
function flagIn(text: string): FlagDrawing | null {
  const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
  const viewBox = root.getAttribute("viewBox") ?? "";
  if (root.namespaceURI !== SVG || root.localName !== "svg" || !VIEW_BOX.test(viewBox)) return null;
  const shapes = shapesOf(root.children);
  return shapes && { viewBox, shapes };
}

/** Elements and attributes only: texts, comments and the like draw nothing here. Null where anything is not allowed. */
function shapesOf(elements: Iterable<Element>): readonly FlagShape[] | null {
  const shapes: FlagShape[] = [];
  for (const element of elements) {
    const { namespaceURI, prefix, localName: name } = element;
    const inside = shapesOf(element.children);
    const kept = [...element.attributes].filter((attribute) => attribute.name !== LEFT_OUT);
    if (namespaceURI !== SVG || prefix !== null || !ELEMENTS.has(name)) return null;
    if (inside === null || !kept.every(isAllowed)) return null;
    shapes.push({ name, attributes: kept.map((attribute) => [attribute.name, attribute.value]), inside });
  }
  return shapes;
}

function isAllowed({ namespaceURI, name, value }: Attr): boolean {
  return namespaceURI === null && ATTRIBUTES.has(name) && VALUE.test(value);
}
