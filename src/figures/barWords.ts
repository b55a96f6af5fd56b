import { countLabel } from "../domain/counts.ts";
import type { Column } from "../domain/matrix.ts";
import { placeText, sizeOf, TEXT_ROLES, widthOf, type Frame, type TextBlock } from "./placeText.ts";

/** Where bars start, and how long one country is, px. */
export interface BarScale {
  readonly x: number;
  readonly perCountry: number;
  /** 0 where labels stand over their bars. */
  readonly labelWidth: number;
  readonly ticks: readonly number[];
}

export interface BarPlace {
  readonly frame: Frame;
  readonly scale: BarScale;
  readonly top: number;
}

/** A position and its holders in words. */
export interface BarWords {
  readonly label: TextBlock;
  readonly counted: TextBlock;
  readonly bottom: number;
}

/** The position to the left of its bar, who holds it at the bar's end. */
export function placeWordsBeside(
  column: Column,
  { frame, scale, top }: BarPlace,
  bar: { readonly size: number; readonly height: number; readonly length: number },
): BarWords {
  const indent = bar.size + 7 * frame.scale;
  const lift = (role: "head" | "small") => (bar.height - sizeOf(role, frame) * TEXT_ROLES[role].leading) / 2;
  const label = placeText({
    text: column.position.label,
    role: "head",
    frame,
    x: frame.margin + indent,
    top: top + lift("head"),
    maxWidth: scale.labelWidth - indent - 10 * frame.scale,
  });
  const x = scale.x + bar.length + 8 * frame.scale;
  const counted = placeText({
    text: countLabel(column.count),
    role: "small",
    frame,
    x,
    top: top + lift("small"),
    maxWidth: frame.margin + frame.inner - x,
  });
  return { label, counted, bottom: Math.max(label.bottom, counted.bottom) };
}

/** The position over its bar, and beside it, or beneath where that is too long, who holds it. */
export function placeWordsOver(column: Column, { frame, top }: BarPlace, size: number): BarWords {
  const indent = size + 7 * frame.scale;
  const at = { frame, x: frame.margin + indent, maxWidth: frame.inner - indent };
  const label = placeText({ ...at, text: column.position.label, role: "head", top });
  const counted = { ...at, text: countLabel(column.count), role: "small" } as const;
  const gap = 8 * frame.scale;
  const free = at.maxWidth - label.width - gap;
  if (label.lines.length > 1 || widthOf(counted.text, "small", frame) > free) {
    const below = placeText({ ...counted, top: label.bottom });
    return { label, counted: below, bottom: below.bottom };
  }
  const probe = placeText({ ...counted, top: 0 });
  const beside = placeText({ ...counted, x: at.x + label.width + gap, top: label.y - probe.y });
  return { label, counted: beside, bottom: label.bottom };
}
