import { unsupported } from "./unsupported.ts";

/** What a PDF would show otherwise than an SVG. */
const REFUSED = [
  "mask",
  "filter",
  "marker-start",
  "marker-mid",
  "marker-end",
  "mix-blend-mode",
  "paint-order",
  "dominant-baseline",
  "baseline-shift",
  "letter-spacing",
  "word-spacing",
  "textLength",
  "rotate",
];
const OFF = ["none", "normal", "auto", "0"];

/** A presentation attribute, or what an inline style says of it. Blank is undefined. */
export function read(element: Element, name: string): string | undefined {
  // Most elements have none, and asking for one makes it.
  const hasStyle = element.hasAttribute("style") && element instanceof SVGElement;
  const styled = hasStyle ? element.style.getPropertyValue(name) : "";
  const value = (styled || element.getAttribute(name))?.trim();
  return value === "" ? undefined : value;
}

/** A length or coordinate in px. Throws `ExportError` "pdf" for any other unit. */
export function px(element: Element, name: string, otherwise = 0): number {
  const value = read(element, name);
  return value === undefined ? otherwise : pxOf(value, name);
}

/** A number, with "px" or without. */
export function pxOf(value: string, name: string): number {
  const number = Number(value.replace(/px$/, ""));
  return Number.isFinite(number) ? number : unsupported(`${name}="${value}"`);
}

/** Throws `ExportError` "pdf" where an element asks for what the writer does not do. */
export function refuseUnsupported(element: Element): void {
  for (const name of REFUSED) {
    const value = read(element, name);
    if (value !== undefined && !OFF.includes(value)) unsupported(`${name}="${value}"`);
  }
}

/** The element that `url(#id)` or `#id` names, within the figure. */
export function named(root: Element, reference: string): Element {
  const id = /^(?:url\(\s*["']?)?#([^"')]+)/.exec(reference)?.[1] ?? "";
  const found = [...root.querySelectorAll("[id]")].find((element) => element.id === id);
  return found ?? unsupported(`${reference}, which is not in the figure`);
}
