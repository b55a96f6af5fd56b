import { px, pxOf, read } from "./attributes.ts";
import { numbers } from "./content.ts";
import { pathOperators } from "./pathData.ts";
import { unsupported } from "./unsupported.ts";

/** Of a quarter circle's radius: how far its control points reach. */
const REACH = 0.5522847498;

/** PDF path operators for a shape; blank for one that SVG does not draw. */
export function outlineOf(shape: Element): string {
  return OUTLINES[shape.localName]?.(shape) ?? "";
}

export function isShape(element: Element): boolean {
  return element.localName in OUTLINES;
}

const OUTLINES: Readonly<Record<string, ((shape: Element) => string) | undefined>> = {
  path: (shape) => pathOperators(shape.getAttribute("d") ?? ""),
  rect: rectangle,
  circle: (shape) => ellipse(px(shape, "cx"), px(shape, "cy"), px(shape, "r"), px(shape, "r")),
  ellipse: (shape) => ellipse(px(shape, "cx"), px(shape, "cy"), px(shape, "rx"), px(shape, "ry")),
  line: (shape) =>
    `${numbers(px(shape, "x1"), px(shape, "y1"))} m\n${numbers(px(shape, "x2"), px(shape, "y2"))} l`,
  polyline: (shape) => points(shape).join("\n"),
  polygon: (shape) => [...points(shape), "h"].join("\n"),
};

function rectangle(shape: Element): string {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => px(shape, name));
  if (x === undefined || y === undefined || !width || !height || width < 0 || height < 0) return "";
  const rx = Math.min(radius(shape, "rx", "ry"), width / 2);
  const ry = Math.min(radius(shape, "ry", "rx"), height / 2);
  if (rx <= 0 || ry <= 0) return `${numbers(x, y, width, height)} re`;
  const [cx, cy] = [rx * (1 - REACH), ry * (1 - REACH)];
  const [right, bottom] = [x + width, y + height];
  return [
    `${numbers(x + rx, y)} m`,
    `${numbers(right - rx, y)} l`,
    `${numbers(right - cx, y, right, y + cy, right, y + ry)} c`,
    `${numbers(right, bottom - ry)} l`,
    `${numbers(right, bottom - cy, right - cx, bottom, right - rx, bottom)} c`,
    `${numbers(x + rx, bottom)} l`,
    `${numbers(x + cx, bottom, x, bottom - cy, x, bottom - ry)} c`,
    `${numbers(x, y + ry)} l`,
    `${numbers(x, y + cy, x + cx, y, x + rx, y)} c`,
    "h",
  ].join("\n");
}

/** One radius of a rectangle's corner stands for the other where that is not given. */
function radius(shape: Element, name: string, other: string): number {
  const value = read(shape, name) ?? read(shape, other);
  return value === undefined || value === "auto" ? 0 : pxOf(value, name);
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return "";
  const [ox, oy] = [rx * REACH, ry * REACH];
  return [
    `${numbers(cx + rx, cy)} m`,
    `${numbers(cx + rx, cy + oy, cx + ox, cy + ry, cx, cy + ry)} c`,
    `${numbers(cx - ox, cy + ry, cx - rx, cy + oy, cx - rx, cy)} c`,
    `${numbers(cx - rx, cy - oy, cx - ox, cy - ry, cx, cy - ry)} c`,
    `${numbers(cx + ox, cy - ry, cx + rx, cy - oy, cx + rx, cy)} c`,
    "h",
  ].join("\n");
}

function points(shape: Element): readonly string[] {
  const value = shape.getAttribute("points") ?? "";
  const coordinates = value.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g)?.map(Number) ?? [];
  if (coordinates.length % 2 !== 0) unsupported(`points="${value}"`);
  const pairs = coordinates.flatMap((x, at) => (at % 2 === 0 ? [[x, coordinates[at + 1] ?? 0]] : []));
  return pairs.map(([x = 0, y = 0], at) => `${numbers(x, y)} ${at === 0 ? "m" : "l"}`);
}
