import { named, px, read, refuseUnsupported } from "./attributes.ts";
import { clipOperators } from "./clip.ts";
import { matrixNumbers, numbers } from "./content.ts";
import { drawAsOne } from "./group.ts";
import { parseTransform, times, translation, type Matrix } from "./matrix.ts";
import { isShape, outlineOf } from "./outline.ts";
import { hasBoth, painting } from "./paint.ts";
import type { Pen } from "./pen.ts";
import { styleOf, valueOf, type Style } from "./style.ts";
import { drawText } from "./text.ts";
import { unsupported } from "./unsupported.ts";
import { viewportOf } from "./viewport.ts";

/** What is not drawn where it stands. */
const SILENT = ["title", "desc", "metadata", "style", "defs", "pattern", "clipPath"];

/** Draws all children of an element, which has `style`. */
export function drawChildren(parent: Element, style: Style, pen: Pen): void {
  for (const child of parent.children) drawElement(child, style, pen);
}

/** Draws an element and all in it. Throws `ExportError` "pdf" at what a PDF would show otherwise. */
export function drawElement(element: Element, inherited: Style, pen: Pen): void {
  if (SILENT.includes(element.localName) || read(element, "display") === "none") return;
  refuseUnsupported(element);
  const style = styleOf(element, inherited);
  const opacity = Math.min(1, Math.max(0, px(element, "opacity", 1)));
  const ctm = times(pen.ctm, transformOf(element));
  const inside = { ...pen, ctm };
  pen.content.add("q");
  place(pen, transformOf(element));
  const clip = read(element, "clip-path");
  if (clip !== undefined && clip !== "none") pen.content.add(clipOperators(named(pen.sheet.figure, clip)));
  if (opacity === 1 || (isShape(element) && !hasBoth(style))) drawBody({ element, style, opacity }, inside);
  else drawAsOne(inside, opacity, (group) => drawBody({ element, style, opacity: 1 }, group));
  pen.content.add("Q");
}

interface Body {
  readonly element: Element;
  readonly style: Style;
  readonly opacity: number;
}

function drawBody(body: Body, pen: Pen): void {
  const { element, style } = body;
  if (isShape(element)) return drawShape(body, pen);
  switch (element.localName) {
    case "g":
    case "a":
      return drawChildren(element, style, pen);
    case "svg":
      return drawNested(element, style, pen);
    case "text":
      return drawText(element, style, pen);
    case "use":
      return drawElement(named(pen.sheet.figure, element.getAttribute("href") ?? ""), style, pen);
    default:
      return unsupported(`the element ${element.localName}`);
  }
}

function drawShape({ element, style, opacity }: Body, pen: Pen): void {
  const outline = outlineOf(element);
  const hairline = read(element, "vector-effect") === "non-scaling-stroke";
  const { fill, stroke, apart, operators } = painting(pen, style, { opacity, hairline });
  if (outline === "" || (!fill && !stroke)) return;
  const rule = valueOf(style, "fill-rule") === "evenodd" ? "*" : "";
  const steps = apart ? [`f${rule}`, "S"] : [fill ? `${stroke ? "B" : "f"}${rule}` : "S"];
  pen.content.add(...operators, ...steps.flatMap((step) => [outline, step]));
}

/** A drawing within the drawing, such as a flag: its own coordinates, cut off at its edges. */
function drawNested(element: Element, style: Style, pen: Pen): void {
  const { box, inner } = viewportOf(element);
  if (read(element, "overflow") !== "visible") pen.content.add(`${numbers(...box)} re W n`);
  place(pen, inner);
  drawChildren(element, style, { ...pen, ctm: times(pen.ctm, inner) });
}

function place(pen: Pen, matrix: Matrix): void {
  if (matrix.join(" ") !== "1 0 0 1 0 0") pen.content.add(`${matrixNumbers(matrix)} cm`);
}

function transformOf(element: Element): Matrix {
  const own = parseTransform(read(element, "transform") ?? "");
  return element.localName === "use" ? times(own, translation(px(element, "x"), px(element, "y"))) : own;
}
