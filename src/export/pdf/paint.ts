import { paintOf, type Colour } from "./colour.ts";
import { numbers } from "./content.ts";
import type { Matrix } from "./matrix.ts";
import { PT } from "./pageSize.ts";
import { cover, type Pen } from "./pen.ts";
import { numberOf, valueOf, type Style } from "./style.ts";
import { patternName } from "./tiling.ts";
import { unsupported } from "./unsupported.ts";

/** Whether an element is filled, stroked, or both; each with the operators that choose the paint. */
export interface Painting {
  readonly fill: boolean;
  readonly stroke: boolean;
  /** The fill is to be seen through the stroke: PDF keeps it out from beneath one painted in the same step. */
  readonly apart: boolean;
  readonly operators: readonly string[];
}

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, "miter-clip": 0, round: 1, bevel: 2 };

/** Chooses fill and stroke by a style, both covering `opacity` of what they would. */
export function painting(pen: Pen, style: Style, options: { opacity: number; hairline: boolean }): Painting {
  if (valueOf(style, "visibility") !== "visible")
    return { fill: false, stroke: false, apart: false, operators: [] };
  const fill = chosen(pen, style, "fill");
  const width = numberOf(style, "stroke-width");
  const stroke = width > 0 ? chosen(pen, style, "stroke") : undefined;
  return {
    fill: fill !== undefined,
    stroke: stroke !== undefined,
    apart: fill !== undefined && stroke !== undefined && stroke.alpha < 1,
    operators: [
      cover(pen, (fill?.alpha ?? 1) * options.opacity, (stroke?.alpha ?? 1) * options.opacity),
      fill?.operator ?? "",
      ...(stroke
        ? [stroke.operator, ...lineOperators(style, options.hairline ? width / scaleOf(pen.ctm) : width)]
        : []),
    ].filter((operator) => operator !== ""),
  };
}

/** Whether an element has both a fill and a stroke, so that its opacity counts for the two together. */
export function hasBoth(style: Style): boolean {
  return paintOf(style, "fill").kind !== "none" && paintOf(style, "stroke").kind !== "none";
}

function chosen(pen: Pen, style: Style, of: "fill" | "stroke") {
  const paint = paintOf(style, of);
  const alpha = Math.min(1, Math.max(0, numberOf(style, `${of}-opacity`)));
  if (paint.kind === "none") return undefined;
  if (paint.kind === "colour") {
    return { operator: colourOperator(paint.colour, of), alpha: alpha * paint.colour[3] };
  }
  const [space, choose] = of === "fill" ? ["cs", "scn"] : ["CS", "SCN"];
  return { operator: `/Pattern ${space} /${patternName(paint.reference, pen)} ${choose}`, alpha };
}

function colourOperator([red, green, blue]: Colour, of: "fill" | "stroke"): string {
  return `${numbers(red, green, blue)} ${of === "fill" ? "rg" : "RG"}`;
}

function lineOperators(style: Style, width: number): readonly string[] {
  const cap = CAPS[valueOf(style, "stroke-linecap")] ?? unsupported("this line cap");
  const join = JOINS[valueOf(style, "stroke-linejoin")] ?? unsupported("this line join");
  const dashes = valueOf(style, "stroke-dasharray");
  const lengths = dashes === "none" ? [] : dashes.split(/[\s,]+/).map(Number);
  if (!lengths.every((length) => length >= 0)) unsupported(`stroke-dasharray="${dashes}"`);
  const isDashed = lengths.some((length) => length > 0);
  return [
    `${numbers(width)} w`,
    `${cap} J`,
    `${join} j`,
    `${numbers(numberOf(style, "stroke-miterlimit"))} M`,
    `[${isDashed ? numbers(...lengths) : ""}] ${numbers(numberOf(style, "stroke-dashoffset"))} d`,
  ];
}

/** By how much a map makes lines longer; points to the px of the figure are left out, as they are of every line. */
function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c)) / PT;
}
