/**
 * Colour arithmetic for the tests only: contrast, distance and simulated colour vision. Colours are `#rrggbb`; numbers
 * are worked out here rather than taken from a package, so that each formula can be read beside its source.
 */

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How a pair of colours may be seen. */
export const VISIONS = ["normal", "protanopia", "deuteranopia", "tritanopia"] as const;
/** The same, and without any colour: a black and white print, or a screen set to greyscale. */
export const SIGHTS = [...VISIONS, "greyscale"] as const;
export type Sight = (typeof SIGHTS)[number];

/** WCAG 2.2 contrast ratio of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = luminance(one) > luminance(other) ? [one, other] : [other, one];
  return (luminance(lighter) + 0.05) / (luminance(darker) + 0.05);
}

/** WCAG relative luminance, 0 to 1. */
export function luminance(colour: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(colour));
}

/** CIEDE2000 distance of two colours as one kind of eye sees them; about 1 is just noticeable side by side. */
export function seenDistance(one: string, other: string, sight: Sight): number {
  return ciede2000(lab(simulate(linear(one), sight)), lab(simulate(linear(other), sight)));
}

/** CIELAB (D65) of a colour: lightness 0 to 100, then the two opponent axes. */
export function colourLab(colour: string): Triple {
  return lab(linear(colour));
}

function linear(colour: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear sRGB. https://doi.org/10.1109/TVCG.2009.113 */
const MACHADO = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const satisfies Record<string, Matrix>;

/**
 * Brettel, Viénot and Mollon 1997 for tritanopia (Machado's is only approximate there): two half planes, chosen by the
 * side of `divide` a colour lies on. Constants for linear sRGB from libDaltonLens (public domain).
 * https://doi.org/10.1364/JOSAA.14.002647
 */
const BRETTEL_TRITAN = {
  divide: [0.03901, -0.02788, -0.01113],
  above: [
    [1.01277, 0.13548, -0.14826],
    [-0.01243, 0.86812, 0.14431],
    [0.07589, 0.805, 0.11911],
  ],
  below: [
    [0.93678, 0.18979, -0.12657],
    [0.06154, 0.81526, 0.1232],
    [-0.37562, 1.12767, 0.24796],
  ],
} as const satisfies Record<string, Triple | Matrix>;

function simulate(rgb: Triple, sight: Sight): Triple {
  if (sight === "normal") return rgb;
  if (sight === "greyscale") {
    // What a printer and `filter: grayscale(1)` keep: the luminance.
    const grey = dot([0.2126, 0.7152, 0.0722], rgb);
    return [grey, grey, grey];
  }
  if (sight !== "tritanopia") return apply(MACHADO[sight], rgb);
  return apply(dot(BRETTEL_TRITAN.divide, rgb) >= 0 ? BRETTEL_TRITAN.above : BRETTEL_TRITAN.below, rgb);
}

function apply([red, green, blue]: Matrix, rgb: Triple): Triple {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return [clamp(dot(red, rgb)), clamp(dot(green, rgb)), clamp(dot(blue, rgb))];
}

function dot(one: Triple, other: Triple): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

/** CIELAB under D65 from linear sRGB (IEC 61966-2-1). */
function lab(rgb: Triple): Triple {
  const f = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], rgb));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000, after Sharma, Wu and Dalal 2005, whose test pairs the tests repeat. https://doi.org/10.1002/col.20070 */
export function ciede2000(one: Triple, other: Triple): number {
  const meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
  const stretch = 1 + 0.5 * (1 - fade(meanChroma));
  const [c1, h1] = polar(one[1] * stretch, one[2]);
  const [c2, h2] = polar(other[1] * stretch, other[2]);
  const lightness = (one[0] + other[0]) / 2 - 50;
  const chroma = (c1 + c2) / 2;
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const hue = c1 * c2 === 0 ? h1 + h2 : h1 + turn / 2;
  const weight =
    1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63);
  const dL = (other[0] - one[0]) / (1 + (0.015 * lightness ** 2) / Math.sqrt(20 + lightness ** 2));
  const dC = (c2 - c1) / (1 + 0.045 * chroma);
  const dH = (2 * Math.sqrt(c1 * c2) * sin(turn / 2)) / (1 + 0.015 * chroma * weight);
  const rotation = -2 * fade(chroma) * sin(60 * Math.exp(-(((((hue + 360) % 360) - 275) / 25) ** 2)));
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation * dC * dH);
}

function fade(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
}

function polar(a: number, b: number): readonly [number, number] {
  return [Math.hypot(a, b), ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360];
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cos(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
