import { unsupported } from "./unsupported.ts";

/** An affine map in the order in which SVG and PDF write it: (x, y) → (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `inner` first and `outer` after it. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The way back, or undefined for a map that flattens everything into a line or a point. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const area = a * d - b * c;
  if (area === 0) return undefined;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

/** Reads an SVG `transform`. Throws `ExportError` "pdf" for what is none. */
export function parseTransform(text: string): Matrix {
  const steps = [...text.matchAll(/([a-zA-Z]+)\s*\(([^)]*)\)/g)];
  if (text.replace(/([a-zA-Z]+)\s*\(([^)]*)\)|[\s,]/g, "") !== "") unsupported(`transform="${text}"`);
  return steps.reduce((so, [step, name = "", values = ""]) => {
    const numbers = values.split(/[\s,]+/).filter((value) => value !== "");
    const next = STEPS[name]?.(...numbers.map(Number));
    if (!next || next.some((value) => !Number.isFinite(value))) return unsupported(`transform="${step}"`);
    return times(so, next);
  }, IDENTITY);
}

const STEPS: Readonly<Record<string, ((...numbers: number[]) => Matrix) | undefined>> = {
  translate: (x = Number.NaN, y = 0) => translation(x, y),
  scale: (x = Number.NaN, y = x) => [x, 0, 0, y, 0, 0],
  rotate: (angle = Number.NaN, x = 0, y = 0) => {
    const [cos, sin] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
    return times(translation(x, y), times([cos, sin, -sin, cos, 0, 0], translation(-x, -y)));
  },
  skewX: (angle = Number.NaN) => [1, 0, Math.tan(radians(angle)), 1, 0, 0],
  skewY: (angle = Number.NaN) => [1, Math.tan(radians(angle)), 0, 1, 0, 0],
  matrix: (
    a = Number.NaN,
    b = Number.NaN,
    c = Number.NaN,
    d = Number.NaN,
    e = Number.NaN,
    f = Number.NaN,
  ) => [a, b, c, d, e, f],
};

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
