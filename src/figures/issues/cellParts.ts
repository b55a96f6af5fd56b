import type { DatasetIndex } from "../../domain/dataset.ts";
import { labelAt } from "../../domain/positionAt.ts";
import { conditionalEdge, edgeInset, edgeShift, type DashedEdge } from "../marks/conditionalEdge.ts";
import type { PositionStyle } from "../marks/positionStyle.ts";
import { measureText, wrapText } from "../text/measureText.ts";
import { rounded, SMALLEST } from "../text/placeText.ts";
import { lookAt, lookKey } from "./issueLooks.ts";
import type { PlacedCell, PlacedIssues } from "./placeIssues.ts";

/** A cell, or of one that is split the part of one position, px. */
export interface CellPart {
  readonly key: string;
  readonly look: PositionStyle;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How much of its upper right corner is cut; 0 for none. */
  readonly corner: number;
  /** Where the position is stated under conditions. */
  readonly edge: DashedEdge | null;
  /** Middle of the glyph, and its size. */
  readonly glyph: { readonly x: number; readonly y: number; readonly size: number };
  /** The position's name beside the glyph, where there is room for it. */
  readonly label: CellWords | null;
}

/** Words in a cell: `x` is where they begin, `y` the middle of the cell. */
interface CellWords {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly leading: number;
}

/** All parts of one look as one path. */
interface PartPath {
  readonly key: string;
  readonly d: string;
}

/** Of a cell's smaller side: its glyph, the corner that is cut. */
const [GLYPH, CORNER] = [0.62, 0.36];
/** px; a glyph and a corner get no larger. */
const [MOST_GLYPH, MOST_CORNER] = [18, 9];
const LABEL_LINES = 2;
/** What two dashed edges and a gap keep from a glyph, in distances of the line from the edge. */
const EDGES = 2.8;

/** Every cell in its parts: one for each position held, side by side. */
export function cellParts(
  { cells, roomy, row, column }: PlacedIssues,
  index: DatasetIndex,
): readonly CellPart[] {
  const cut = rounded(Math.min(MOST_CORNER, Math.min(row, column) * CORNER));
  return cells.flatMap((cell) => {
    const issue = index.dataset.issues[cell.issue];
    const { y, height } = cell;
    const width = cell.width / cell.held.length;
    return cell.held.flatMap((place, nth): readonly CellPart[] => {
      const look = issue && lookAt(issue, place);
      if (!look) return [];
      const worded = roomy && cell.held.length === 1;
      const x = rounded(cell.x + nth * width);
      const inset = worded ? height / 2 : width / 2;
      const [first, last] = [nth === 0, nth === cell.held.length - 1];
      const corner = cell.changed && last ? cut : 0;
      const conditional = cell.conditional.includes(place);
      const side = Math.min(width, height);
      const size = glyphSize(side, conditional ? Math.max(side / 2, side - EDGES * edgeInset(height)) : side);
      const shift = conditional ? edgeShift({ height, first, last }) : 0;
      return [
        {
          key: lookKey(look),
          look,
          x,
          y,
          width: rounded(width),
          height,
          corner,
          edge: conditional ? conditionalEdge({ x, y, width, height, first, last, corner }) : null,
          glyph: { x: rounded(x + inset + shift), y: rounded(y + height / 2), size },
          label: worded ? wordsIn(cell, labelAt(issue, place), inset + size / 2 + 5) : null,
        },
      ];
    });
  });
}

/** The shapes of the parts, a path for each look. */
export function partPaths(parts: readonly CellPart[]): readonly PartPath[] {
  const paths = new Map<string, string[]>();
  for (const { key, x, y, width, height, corner } of parts) {
    const d =
      corner > 0
        ? `M${x} ${y}h${rounded(width - corner)}l${corner} ${corner}v${rounded(height - corner)}h${-width}z`
        : `M${x} ${y}h${width}v${height}h${-width}z`;
    const known = paths.get(key);
    if (known) known.push(d);
    else paths.set(key, [d]);
  }
  return [...paths].map(([key, d]) => ({ key, d: d.join("") }));
}

/** The dashed edges of the parts, a path for each look. */
export function edgePaths(parts: readonly CellPart[]): readonly (PartPath & DashedEdge)[] {
  const paths = new Map<string, PartPath & DashedEdge>();
  for (const { key, edge } of parts) {
    if (edge) paths.set(key, { key, ...edge, d: `${paths.get(key)?.d ?? ""}${edge.d}` });
  }
  return [...paths.values()];
}

/** The size of a glyph in a cell, or a part of one, by its smaller side and the room there is, px. */
function glyphSize(side: number, room: number): number {
  const size = Math.min(MOST_GLYPH, room, side < 14 ? side * 0.8 : side * GLYPH);
  return Math.floor(size * 2) / 2;
}

function wordsIn(cell: PlacedCell, text: string, from: number): CellWords {
  // A dashed edge stands between the words and the edge of the cell.
  const edge = cell.conditional.length > 0 ? edgeInset(cell.height) : 0;
  const room = cell.width - from - 3 - Math.max(edge, cell.changed ? MOST_CORNER / 2 : 0);
  const wanted = Math.min((cell.height - 2 * edge) * 0.42, 14);
  const widest = Math.max(...text.split(" ").map((word) => measureText(word, "sansBold", wanted)));
  // No word is broken where smaller type keeps it whole.
  const size = rounded(Math.max(SMALLEST, wanted * Math.min(1, (room - 0.5) / widest)));
  // Two lines stand closer where they would else reach into the dashes.
  const close = cell.height - 2.7 * edge - 0.95 * size - 1;
  const leading = rounded(Math.min(size * 1.12, edge === 0 ? Infinity : Math.max(size, close)));
  const most = Math.max(1, Math.min(LABEL_LINES, Math.floor(cell.height / leading)));
  const lines = wrapText(text, "sansBold", size, room, most);
  return { lines, x: rounded(cell.x + from), y: rounded(cell.y + cell.height / 2), size, leading };
}
