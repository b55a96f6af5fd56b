import { valueOf, type Style } from "./style.ts";
import { unsupported } from "./unsupported.ts";

/** Red, green, blue and alpha, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** What an area or a line is painted with. */
export type Paint =
  | { readonly kind: "none" }
  | { readonly kind: "colour"; readonly colour: Colour }
  | { readonly kind: "server"; readonly reference: string };

/** The names that figures and flags use; of others the writer says so. */
const NAMES: Readonly<Record<string, readonly [number, number, number]>> = {
  black: [0, 0, 0],
  white: [255, 255, 255],
  red: [255, 0, 0],
  green: [0, 128, 0],
  gold: [255, 215, 0],
};

/** Reads a `fill` or `stroke`. Throws `ExportError` "pdf" for a colour it does not know. */
export function paintOf(style: Style, of: "fill" | "stroke"): Paint {
  const value = valueOf(style, of);
  if (value === "none" || value === "transparent") return { kind: "none" };
  if (value.startsWith("url(")) return { kind: "server", reference: value };
  return {
    kind: "colour",
    colour: colourOf(value.toLowerCase() === "currentcolor" ? valueOf(style, "color") : value),
  };
}

function colourOf(value: string): Colour {
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(value)?.[1];
  if (hex !== undefined) return hexColour(hex);
  const functional = /^rgba?\(([^)]+)\)$/.exec(value)?.[1]?.split(/[\s,/]+/);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] =
    functional?.map(Number) ?? NAMES[value.toLowerCase()] ?? [];
  if (![red, green, blue, alpha].every(Number.isFinite)) unsupported(`the colour “${value}”`);
  return [red / 255, green / 255, blue / 255, alpha];
}

function hexColour(hex: string): Colour {
  const short = hex.length < 6;
  const part = (at: number): number => {
    const digits = short ? hex.slice(at, at + 1).repeat(2) : hex.slice(at * 2, at * 2 + 2);
    return digits === "" ? 1 : Number.parseInt(digits, 16) / 255;
  };
  return [part(0), part(1), part(2), part(3)];
}
