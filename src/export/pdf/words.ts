import { faceOf, type Face } from "./faces.ts";
import { read } from "./attributes.ts";
import { INITIAL_STYLE, styleOf, type Style } from "./style.ts";

/** All letters of a figure's texts, by the face they are set in. */
export function lettersByFace(figures: readonly Element[]): ReadonlyMap<Face, string> {
  const letters = new Map<Face, string>();
  for (const figure of figures) collect(figure, styleOf(figure, INITIAL_STYLE), letters);
  return letters;
}

function collect(element: Element, style: Style, letters: Map<Face, string>): void {
  if (read(element, "display") === "none" || ["title", "desc", "metadata"].includes(element.localName))
    return;
  const isText = ["text", "tspan"].includes(element.localName);
  for (const node of element.childNodes) {
    if (node instanceof Element) collect(node, styleOf(node, style), letters);
    else if (isText && (node.textContent ?? "").trim() !== "") {
      const face = faceOf(style);
      letters.set(face, `${letters.get(face) ?? ""}${node.textContent ?? ""} `);
    }
  }
}
