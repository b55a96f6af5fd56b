import { placeStack } from "../text/placeStack.ts";
import { placeText, rounded, type Frame, type TextBlock } from "../text/placeText.ts";
import {
  indentOf,
  pillHeight,
  placeRowHead,
  type MatrixBody,
  type PlacedMark,
  type PlacedSign,
} from "./matrixBody.ts";
import type { Cell } from "../../domain/matrix.ts";
import { pillWidth } from "../marks/pillWidth.ts";
import type { FigureRow } from "./matrixRows.ts";

interface ListPlace {
  readonly frame: Frame;
  readonly top: number;
  readonly referenceOf: (cell: Cell) => string;
}

/** Sets a matrix as a list for narrow pictures: each row's name, and beneath it its marks with their positions in words. */
export function placeList(rows: readonly FigureRow[], place: ListPlace): Omit<MatrixBody, "keys"> {
  const { frame, top } = place;
  const { scale } = frame;
  const texts: TextBlock[] = [];
  const hatches: PlacedSign[] = [];
  const marks: PlacedMark[] = [];
  const rules = [{ y: rounded(top), strong: true }];
  let y = top;
  rows.forEach((row, i) => {
    const head = placeRowHead(row, {
      frame,
      x: frame.left,
      top: y + (row.level === 1 ? 8 : 3) * scale,
      maxWidth: frame.inner,
    });
    texts.push(...head.texts);
    if (head.hatch) hatches.push(head.hatch);
    y = head.bottom + 3 * scale;
    for (const cell of row.cells) {
      if (!cell) continue;
      const mark = placeLine(cell, row.level, { ...place, top: y });
      marks.push(mark);
      y = mark.bottom + 5 * scale;
    }
    const last = rows[i + 1]?.level !== 2;
    if (last) {
      y += 4 * scale;
      rules.push({ y: rounded(y), strong: false });
    }
  });
  return { frame, texts, glyphs: [], hatches, marks, rules, bottom: y };
}

function placeLine(cell: Cell, level: 1 | 2, { frame, top, referenceOf }: ListPlace): PlacedMark {
  const x = frame.left + indentOf(level, frame);
  const height = pillHeight(level, frame);
  const width = pillWidth(cell.statements.length, height);
  const textX = x + width + 9 * frame.scale;
  const at = { frame, x: textX, maxWidth: frame.left + frame.inner - textX };
  const probe = placeText({ ...at, text: cell.position.label, role: "label", top });
  const label = placeText({
    ...at,
    text: cell.position.label,
    role: "label",
    top: top + (height - probe.leading) / 2,
  });
  const conditions = placeStack(cell.conditions, { ...at, top: label.bottom });
  const below = conditions.at(-1)?.bottom ?? label.bottom;
  const numbers = referenceOf(cell);
  const reference =
    numbers === ""
      ? null
      : placeText({ ...at, text: numbers, role: "reference", top: below + 2 * frame.scale });
  return {
    cell,
    x: rounded(x),
    y: rounded(top),
    width,
    height,
    texts: [label, ...conditions],
    reference,
    bottom: Math.max(reference?.bottom ?? below, top + height),
  };
}
