import { px, read } from "./attributes.ts";
import { times, translation, type Matrix } from "./matrix.ts";
import { unsupported } from "./unsupported.ts";

/** Where an `<svg>` stands, and the map from its own coordinates to those around it. */
export interface Viewport {
  /** x, y, width and height in the coordinates around it. */
  readonly box: readonly [number, number, number, number];
  readonly inner: Matrix;
}

/** The viewport of an `<svg>` with width and height in px. Throws `ExportError` "pdf" without them. */
export function viewportOf(svg: Element): Viewport {
  const box = [px(svg, "x"), px(svg, "y"), px(svg, "width"), px(svg, "height")] as const;
  const [x, y, width, height] = box;
  if (width <= 0 || height <= 0) unsupported("an svg without width and height");
  const viewBox = svg.getAttribute("viewBox");
  if (viewBox === null) return { box, inner: translation(x, y) };
  const [left = 0, top = 0, across = Number.NaN, down = Number.NaN] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(across > 0 && down > 0)) unsupported(`viewBox="${viewBox}"`);
  const [scaleX, scaleY] = scalesOf(
    read(svg, "preserveAspectRatio") ?? "xMidYMid",
    width / across,
    height / down,
  );
  // What the picture leaves of the box, it leaves on both sides.
  const [restX, restY] = [(width - across * scaleX) / 2, (height - down * scaleY) / 2];
  const scaled: Matrix = [scaleX, 0, 0, scaleY, x + restX, y + restY];
  return { box, inner: times(scaled, translation(-left, -top)) };
}

function scalesOf(how: string, x: number, y: number): readonly [number, number] {
  if (how === "none") return [x, y];
  const [align, fit = "meet"] = how.split(/\s+/);
  if (align !== "xMidYMid") unsupported(`preserveAspectRatio="${how}"`);
  const both = fit === "slice" ? Math.max(x, y) : Math.min(x, y);
  return [both, both];
}
