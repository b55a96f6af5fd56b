import { placeText, rounded, type Frame, type TextBlock } from "../text/placeText.ts";
import {
  indentOf,
  pillHeight,
  placeConditions,
  placeRowHead,
  type FigureRow,
  type MatrixBody,
  type PlacedMark,
  type PlacedSign,
} from "./matrixBody.ts";
import type { Cell } from "../../domain/matrix.ts";
import { pillWidth } from "../marks/pillWidth.ts";

interface ListPlace {
  readonly frame: Frame;
  readonly top: number;
}

/** Sets a matrix as a list for narrow pictures: each row's name, and beneath it its marks with their positions in words. */
export function placeList(rows: readonly FigureRow[], { frame, top }: ListPlace): MatrixBody {
  const { scale } = frame;
  const texts: TextBlock[] = [];
  const hatches: PlacedSign[] = [];
  const marks: PlacedMark[] = [];
  const rules = [{ y: rounded(top), strong: true }];
  let y = top;
  rows.forEach((row, i) => {
    const head = placeRowHead(row, {
      frame,
      x: frame.margin,
      top: y + (row.level === 1 ? 8 : 3) * scale,
      maxWidth: frame.inner,
    });
    texts.push(...head.texts);
    if (head.hatch) hatches.push(head.hatch);
    y = head.bottom + 3 * scale;
    for (const cell of row.cells) {
      if (!cell) continue;
      const mark = placeLine(cell, row.level, { frame, top: y });
      marks.push(mark);
      y = mark.bottom + 5 * scale;
    }
    const last = rows[i + 1]?.level !== 2;
    if (last) {
      y += 4 * scale;
      rules.push({ y: rounded(y), strong: false });
    }
  });
  return { texts, glyphs: [], hatches, marks, rules, bottom: y };
}

function placeLine(cell: Cell, level: 1 | 2, { frame, top }: ListPlace): PlacedMark {
  const x = frame.margin + indentOf(level, frame);
  const height = pillHeight(level, frame);
  const width = pillWidth(cell.statements.length, height);
  const textX = x + width + 9 * frame.scale;
  const at = { frame, x: textX, maxWidth: frame.margin + frame.inner - textX };
  const probe = placeText({ ...at, text: cell.position.label, role: "label", top });
  const label = placeText({
    ...at,
    text: cell.position.label,
    role: "label",
    top: top + (height - probe.leading) / 2,
  });
  const conditions = placeConditions(cell, { ...at, top: label.bottom });
  const bottom = conditions.at(-1)?.bottom ?? label.bottom;
  return {
    cell,
    x: rounded(x),
    y: rounded(top),
    width,
    height,
    texts: [label, ...conditions],
    bottom: Math.max(bottom, top + height),
  };
}
