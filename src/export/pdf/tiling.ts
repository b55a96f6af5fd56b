import { px, read, named } from "./attributes.ts";
import { Content, matrixNumbers } from "./content.ts";
import { parseTransform, times, translation, type Matrix } from "./matrix.ts";
import { once, type Pen } from "./pen.ts";
import { INITIAL_STYLE, styleOf, valueOf, type Style } from "./style.ts";
import { unsupported } from "./unsupported.ts";

/** At least how wide and high a cell is, px. */
const CELL = 120;

/** The name, in the content at hand, of the tiling that a `fill="url(#id)"` refers to. */
export function patternName(reference: string, pen: Pen): string {
  const pattern = named(pen.sheet.figure, reference);
  if (pattern.localName !== "pattern") unsupported(`a ${pattern.localName}`);
  if (read(pattern, "patternUnits") !== "userSpaceOnUse")
    unsupported("a pattern without patternUnits=userSpaceOnUse");
  for (const name of ["viewBox", "patternContentUnits", "href"]) {
    if (pattern.hasAttribute(name)) unsupported(`a pattern with ${name}`);
  }
  // A pattern stands in the coordinates of the content, wherever the shape that it fills has been moved to.
  const made = once(pen.sheet, `pattern ${pattern.id} ${pen.ctm.join(" ")}`, () => tiling(pattern, pen));
  pen.content.resources.Pattern[made.name] = made.reference;
  return made.name;
}

/**
 * A cell of many tiles: renderers round each cell to their own dots, and edges that meet let the ground shine through,
 * which shows less the fewer there are. What reaches beyond its tile is drawn, and has to be what the next tile shows
 * there; a rectangle as large as the tile is drawn once for all.
 */
function tiling(pattern: Element, { sheet, ctm }: Pen) {
  const [x, y, width, height] = areaOf(pattern);
  if (width <= 0 || height <= 0) unsupported("a pattern without a size");
  const [columns, rows] = [Math.ceil(CELL / width), Math.ceil(CELL / height)];
  const box = [x, y, x + columns * width, y + rows * height] as const;
  const places = Array.from({ length: columns * rows }, (_, at) =>
    translation((at % columns) * width, Math.floor(at / columns) * height),
  );
  const all: Matrix = [columns, 0, 0, rows, x - columns * x, y - rows * y];
  const style = styleOf(pattern, INITIAL_STYLE);
  const content = new Content();
  for (const shape of pattern.children) {
    for (const place of isGround(shape, pattern, style) ? [all] : places) {
      content.add("q", `${matrixNumbers(place)} cm`);
      sheet.draw(shape, style, { sheet, content, ctm: place, box });
      content.add("Q");
    }
  }
  const cell = sheet.document.ref({
    Type: "Pattern",
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: box,
    XStep: columns * width,
    YStep: rows * height,
    Matrix: times(ctm, parseTransform(read(pattern, "patternTransform") ?? "")),
    Resources: content.resources,
  });
  cell.end(content.operators);
  return cell;
}

function isGround(shape: Element, pattern: Element, style: Style): boolean {
  if (shape.localName !== "rect" || ["rx", "ry", "transform"].some((name) => read(shape, name))) return false;
  const isPlain = valueOf(styleOf(shape, style), "stroke") === "none";
  return isPlain && areaOf(shape).join(" ") === areaOf(pattern).join(" ");
}

function areaOf(element: Element): readonly [number, number, number, number] {
  return [px(element, "x"), px(element, "y"), px(element, "width"), px(element, "height")];
}
