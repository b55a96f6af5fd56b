import { onlyXml } from "../domain/xmlCharacters.ts";
import type { EmbeddedFont } from "./fonts.ts";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Writes a drawn SVG as a file that stands alone: own namespace, fonts embedded, nothing of the page's styling. It has
 * no script and refers to nothing outside itself, as long as the drawing does not. Well-formed whatever its texts hold:
 * a browser writes control characters and halves of a pair as they are, and then reads no such file.
 */
export function serialise(svg: SVGSVGElement, fonts: readonly EmbeddedFont[]): string {
  const copy = svg.ownerDocument.importNode(svg, true);
  copy.removeAttribute("class");
  copy.removeAttribute("style");
  if (fonts.length > 0) {
    const style = svg.ownerDocument.createElementNS(SVG, "style");
    style.textContent = fonts.map(fontFace).join("\n");
    const after = [...copy.children].find((child) => !["title", "desc"].includes(child.localName));
    copy.insertBefore(style, after ?? null);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${onlyXml(new XMLSerializer().serializeToString(copy))}\n`;
}

function fontFace({ family, weights, range, data }: EmbeddedFont): string {
  const only = range === undefined ? "" : `unicode-range:${range};`;
  return `@font-face{font-family:'${family}';font-style:normal;font-weight:${weights};${only}src:url(${data}) format('woff2')}`;
}
