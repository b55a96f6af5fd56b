import { pxOf, read } from "./attributes.ts";

/** The properties that children take over from their parents, and what they are at first. */
const INHERITED = [
  ["fill", "black"],
  ["fill-rule", "nonzero"],
  ["fill-opacity", "1"],
  ["stroke", "none"],
  ["stroke-width", "1"],
  ["stroke-opacity", "1"],
  ["stroke-linecap", "butt"],
  ["stroke-linejoin", "miter"],
  ["stroke-miterlimit", "4"],
  ["stroke-dasharray", "none"],
  ["stroke-dashoffset", "0"],
  ["clip-rule", "nonzero"],
  ["color", "black"],
  ["font-family", ""],
  ["font-size", "16"],
  ["font-weight", "400"],
  ["font-style", "normal"],
  ["text-anchor", "start"],
  ["visibility", "visible"],
] as const;

type Property = (typeof INHERITED)[number][0];

/** How an element is drawn: every inherited property, as it is written. */
export type Style = ReadonlyMap<Property, string>;

export const INITIAL_STYLE: Style = new Map(INHERITED);

/** An element's own style over its parent's. */
export function styleOf(element: Element, parent: Style): Style {
  const own = new Map(parent);
  for (const [name] of INHERITED) {
    const value = read(element, name);
    if (value !== undefined && value !== "inherit") own.set(name, value);
  }
  return own;
}

export function valueOf(style: Style, name: Property): string {
  return style.get(name) ?? "";
}

/** A property that is a number. Throws `ExportError` "pdf" for a unit other than px. */
export function numberOf(style: Style, name: Property): number {
  return pxOf(valueOf(style, name), name);
}
