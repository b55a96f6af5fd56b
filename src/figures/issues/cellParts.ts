import type { DatasetIndex } from "../../domain/dataset.ts";
import { labelAt } from "../../domain/positionAt.ts";
import type { PositionStyle } from "../marks/positionStyle.ts";
import { wrapText } from "../text/measureText.ts";
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
  /** Whether its upper right corner is cut. */
  readonly cut: boolean;
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

/** Every cell in its parts: one for each position held, side by side. */
export function cellParts({ cells, roomy }: PlacedIssues, index: DatasetIndex): readonly CellPart[] {
  return cells.flatMap((cell) => {
    const issue = index.dataset.issues[cell.issue];
    const width = cell.width / cell.held.length;
    return cell.held.flatMap((place, nth): readonly CellPart[] => {
      const look = issue && lookAt(issue, place);
      if (!look) return [];
      const worded = roomy && cell.held.length === 1;
      const x = rounded(cell.x + nth * width);
      const size = glyphSize(width, cell.height);
      const inset = worded ? cell.height / 2 : width / 2;
      return [
        {
          key: lookKey(look),
          look,
          x,
          y: cell.y,
          width: rounded(width),
          height: cell.height,
          cut: cell.changed && nth === cell.held.length - 1,
          glyph: { x: rounded(x + inset), y: rounded(cell.y + cell.height / 2), size },
          label: worded ? wordsIn(cell, labelAt(issue, place), inset + size / 2 + 5) : null,
        },
      ];
    });
  });
}

/** The shapes of the parts, a path for each look. */
export function partPaths(parts: readonly CellPart[], { row, column }: PlacedIssues): readonly PartPath[] {
  const corner = rounded(Math.min(MOST_CORNER, Math.min(row, column) * CORNER));
  const paths = new Map<string, string[]>();
  for (const { key, x, y, width, height, cut } of parts) {
    const d = cut
      ? `M${x} ${y}h${rounded(width - corner)}l${corner} ${corner}v${rounded(height - corner)}h${-width}z`
      : `M${x} ${y}h${width}v${height}h${-width}z`;
    const known = paths.get(key);
    if (known) known.push(d);
    else paths.set(key, [d]);
  }
  return [...paths].map(([key, d]) => ({ key, d: d.join("") }));
}

function glyphSize(width: number, height: number): number {
  const side = Math.min(width, height);
  const size = Math.min(MOST_GLYPH, side < 14 ? side * 0.8 : side * GLYPH);
  return Math.floor(size * 2) / 2;
}

function wordsIn(cell: PlacedCell, text: string, from: number): CellWords {
  const size = rounded(Math.max(SMALLEST, Math.min(cell.height * 0.42, 14)));
  const leading = rounded(size * 1.12);
  const most = Math.max(1, Math.min(LABEL_LINES, Math.floor(cell.height / leading)));
  const corner = cell.changed ? MOST_CORNER / 2 : 0;
  const lines = wrapText(text, "sansBold", size, cell.width - from - 3 - corner, most);
  return { lines, x: rounded(cell.x + from), y: rounded(cell.y + cell.height / 2), size, leading };
}
