import { Fragment, isValidElement, type ReactNode } from "react";
import { conditionalEdge, edgeShift } from "./conditionalEdge.ts";
import type { Theme } from "./palette.ts";
import { GLYPH_BOX, PositionGlyph } from "./PositionGlyph.tsx";
import type { PositionStyle } from "./positionStyle.ts";

const images = new Map<string, string>();

/**
 * A position's glyph in one colour as the value of a CSS image, for where marks are too many to be elements each. It is
 * the drawing of `PositionGlyph`, written out once for each glyph, colour and size, px: a browser lays an image out anew
 * where it is drawn in another size than before.
 */
export function glyphImage(
  style: Pick<PositionStyle, "glyph" | "letter">,
  colour: string,
  size: number = GLYPH_BOX,
): string {
  const key = `${style.glyph} ${style.letter ?? ""} ${colour} ${size}`;
  const known = images.get(key);
  if (known !== undefined) return known;
  const middle = GLYPH_BOX / 2;
  const drawing = markup(PositionGlyph({ style, size: GLYPH_BOX, x: middle, y: middle, colour }));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GLYPH_BOX} ${GLYPH_BOX}" width="${size}" height="${size}">${drawing}</svg>`;
  const image = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
  images.set(key, image);
  return image;
}

/** Between a cell's edge and its fill, and the rounding of the fill, px. */
const [EDGE, ROUNDING] = [2, 5];
/** The size of a glyph by the number of parts of its cell, px; more parts have the last. */
const GLYPHS = [13, 11, 9] as const;
/** From a cell's left edge to the middle of a glyph that words stand beside, px. */
const BESIDE = 16.5;

/** A position in a cell, and whether it is held under conditions. */
interface ImagePart {
  readonly style: PositionStyle | undefined;
  readonly conditional: boolean;
}

/** A cell's size, px, and whether words stand beside the glyph of its one position. */
interface ImageBox {
  readonly width: number;
  readonly height: number;
  readonly worded: boolean;
}

/**
 * A cell that shows one position, or several side by side, as the value of a CSS image: fill, glyph and the dashed edge of
 * a condition in one, as a hundred cells painted at once should each be one image.
 */
export function cellImage(parts: readonly ImagePart[], box: ImageBox, theme: Theme): string {
  const [width, height] = [box.width - 2 * EDGE, box.height - 2 * EDGE];
  const share = width / parts.length;
  const size = GLYPHS[parts.length - 1] ?? GLYPHS[2];
  const drawn = parts.flatMap(({ style, conditional }, i) => {
    if (!style) return [];
    const left = EDGE + i * share;
    const ink = style.ink[theme];
    const fill = `<rect x="${left}" y="${EDGE}" width="${share}" height="${height}" fill="${style.colour[theme]}"/>`;
    const part = { x: left, y: EDGE, width: share, height, first: i === 0, last: i === parts.length - 1 };
    const middle = left + share / 2 + (conditional ? edgeShift(part) : 0);
    const x = box.worded && parts.length === 1 ? BESIDE : middle;
    const glyph = markup(PositionGlyph({ style, size, x, y: box.height / 2, colour: ink }));
    if (!conditional) return [fill, glyph];
    const { d, strokeWidth, strokeDasharray } = conditionalEdge({ ...part, corner: 0 });
    const edge = `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${strokeWidth}" stroke-dasharray="${strokeDasharray}"/>`;
    return [fill, glyph, edge];
  });
  const shape = `<rect x="${EDGE}" y="${EDGE}" width="${width}" height="${height}" rx="${ROUNDING}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}"><clipPath id="c">${shape}</clipPath><g clip-path="url(#c)">${drawn.join("")}</g></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** The markup of a drawing of host elements and fragments alone, as `PositionGlyph` gives it. */
function markup(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(markup).join("");
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  if (!isValidElement<Readonly<Record<string, unknown>> & { children?: ReactNode }>(node)) return "";
  const { children, ...attributes } = node.props;
  if (node.type === Fragment) return markup(children);
  const name = String(node.type);
  const written = Object.entries(attributes).map(
    ([of, value]) => ` ${kebab(of)}="${escaped(String(value))}"`,
  );
  return `<${name}${written.join("")}>${markup(children)}</${name}>`;
}

/** "strokeWidth" → "stroke-width". */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
