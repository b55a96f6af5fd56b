import type { BarSaying } from "./barSayings.ts";
import { placeStack } from "../text/placeStack.ts";
import { placeText, sizeOf, TEXT_ROLES, widthOf, type Frame, type TextBlock } from "../text/placeText.ts";

/** Where bars start, and how long one country is, px. */
export interface BarScale {
  readonly x: number;
  readonly perCountry: number;
  /** 0 where labels stand over their bars. */
  readonly labelWidth: number;
  readonly ticks: readonly number[];
}

/** What a bar says, with the numbers of its footnotes; "" in a figure without any. */
export interface NotedSaying extends BarSaying {
  readonly reference: string;
}

export interface BarPlace {
  readonly frame: Frame;
  readonly scale: BarScale;
  readonly top: number;
}

/** A position, its holders and their conditions, set into lines. */
export interface BarWords {
  readonly label: TextBlock;
  readonly counted: TextBlock;
  readonly conditions: readonly TextBlock[];
  readonly reference: TextBlock | null;
  readonly bottom: number;
}

/** Longest comfortable line beside a bar, px at a width of 1200. */
const MEASURE = 440;

/** The position to the left of its bar; at the bar's end who holds it, and beneath that the conditions. */
export function placeWordsBeside(
  saying: NotedSaying,
  { frame, scale, top }: BarPlace,
  bar: { readonly size: number; readonly height: number; readonly length: number },
): BarWords {
  const indent = bar.size + 7 * frame.scale;
  const lift = (role: "head" | "label") => (bar.height - sizeOf(role, frame) * TEXT_ROLES[role].leading) / 2;
  const label = placeText({
    text: saying.column.position.label,
    role: "head",
    frame,
    x: frame.left + indent,
    top: top + lift("head"),
    maxWidth: scale.labelWidth - indent - 10 * frame.scale,
  });
  const x = scale.x + bar.length + 8 * frame.scale;
  const maxWidth = Math.min(frame.left + frame.inner - x, MEASURE * frame.scale);
  const at = { frame, x, maxWidth };
  const counted = placeText({ ...at, text: saying.counted, role: "label", top: top + lift("label") });
  const conditions = placeStack(saying.conditions, { ...at, top: counted.bottom });
  return finish(saying, at, { label, counted, conditions });
}

/** The position over its bar; beside it, or beneath where that is too long, who holds it; then the conditions. */
export function placeWordsOver(saying: NotedSaying, { frame, top }: BarPlace, size: number): BarWords {
  const indent = size + 7 * frame.scale;
  const at = { frame, x: frame.left + indent, maxWidth: frame.inner - indent };
  const label = placeText({ ...at, text: saying.column.position.label, role: "head", top });
  const who = { ...at, text: saying.counted, role: "label" } as const;
  const gap = 8 * frame.scale;
  const free = at.maxWidth - label.width - gap;
  const fits = label.lines.length === 1 && widthOf(who.text, "label", frame) <= free;
  const beside = { x: at.x + label.width + gap, top: label.y - placeText({ ...who, top: 0 }).y };
  const counted = placeText({ ...who, ...(fits ? beside : { top: label.bottom }) });
  const conditions = placeStack(saying.conditions, { ...at, top: lowest(label, counted) });
  return finish(saying, at, { label, counted, conditions });
}

/** Adds the numbers of the footnotes beneath everything else at the end of the bar. */
function finish(
  { reference: text }: NotedSaying,
  at: { readonly frame: Frame; readonly x: number; readonly maxWidth: number },
  words: Pick<BarWords, "label" | "counted" | "conditions">,
): BarWords {
  const last = words.conditions.at(-1) ?? words.counted;
  const top = lowest(last, words.counted);
  const reference = text === "" ? null : placeText({ ...at, text, role: "reference", top });
  return { ...words, reference, bottom: lowest(words.label, reference ?? last, words.counted) };
}

function lowest(...blocks: readonly TextBlock[]): number {
  return Math.max(...blocks.map(({ bottom }) => bottom));
}
