import type { FigureContent } from "./figureContent.ts";
import { placeText, widthOf, type Frame, type TextBlock, type TextRole } from "../text/placeText.ts";
import { placeLegend, type LegendEntry, type PlacedEntry } from "./legendLayout.ts";

const CREDIT = "Diplomatic Positions";
/** Longest comfortable line of the sentence under the title, em. */
const MEASURE = 56;
/** A number stays on the line of what it counts. */
const NUMBER_BEFORE_WORD = /(\d) (?=\p{L})/gu;
/** A title of more lines is set smaller, step by step. */
const TITLE_LINES = 3;
const TITLE_STEPS = [1, 0.9, 0.8, 0.7, 0.6] as const;

export interface Placed {
  readonly texts: readonly TextBlock[];
  readonly bottom: number;
}

export interface PlacedFooter extends Placed {
  readonly legend: readonly PlacedEntry[];
}

/** Where the first line of a figure starts, px. */
export function topOf({ margin }: Frame): number {
  return Math.max(16, margin * 0.75);
}

/** What stays free beneath the last line of a figure, px. */
export function footOf({ margin }: Frame): number {
  return Math.max(14, margin * 0.6);
}

/** Sets title, sentence and filters at the head of a figure, in its column. */
export function placeHeader(content: FigureContent, frame: Frame): Placed {
  const { left, inner, scale } = frame;
  const measure = Math.min(inner, MEASURE * 17 * scale);
  const texts: TextBlock[] = [];
  let y = topOf(frame);
  const add = (block: TextBlock, gap: number) => {
    if (block.lines.length === 0) return;
    texts.push(block);
    y = block.bottom + gap * scale;
  };
  add(placeTitle(content.title, frame, y), 8);
  const at = (text: string, role: TextRole, maxWidth: number) =>
    placeText({ text, role, frame, x: left, top: y, maxWidth });
  add(at(content.headline, "headline", measure), 8);
  if (content.filters.length > 0) add(at(filtersLine(content), "filters", inner), 8);
  return { texts, bottom: texts.at(-1)?.bottom ?? y };
}

function filtersLine({ filters }: FigureContent): string {
  return `Filtered view. ${filters.join(" · ")}`;
}

/** A title of a few lines at most, as long as that leaves it a title. */
function placeTitle(title: string, frame: Frame, top: number): TextBlock {
  const at = { text: title, role: "title", frame, x: frame.left, top, maxWidth: frame.inner } as const;
  const sizes = TITLE_STEPS.map((shrink) => placeText({ ...at, shrink }));
  return (
    sizes.find(({ lines }) => lines.length <= TITLE_LINES) ?? placeText({ ...at, shrink: TITLE_STEPS.at(-1) })
  );
}

/**
 * Sets absence, legend, notes and source at the foot of a figure, from `top` down. A plain one keeps what would be
 * misread without it: its filters, and who is not in it.
 */
export function placeFooter(what: {
  content: FigureContent;
  legend: readonly LegendEntry[];
  frame: Frame;
  top: number;
  plain: boolean;
}): PlacedFooter {
  const { content, frame, plain } = what;
  const { left, inner, scale } = frame;
  const texts: TextBlock[] = [];
  const add = (text: string, role: TextRole, top: number): number => {
    const held = text.replace(NUMBER_BEFORE_WORD, "$1\u00a0");
    const block = placeText({ text: held, role, frame, x: left, top, maxWidth: inner });
    if (block.lines.length > 0) texts.push(block);
    return block.bottom;
  };
  let y = what.top;
  if (plain && content.filters.length > 0) y = add(filtersLine(content), "filters", y) + 8 * scale;
  if (content.absent !== null) y = add(content.absent, "label", y) + 12 * scale;
  const legend = placeLegend(what.legend, frame, y);
  if (what.legend.length > 0) y = legend.bottom + (plain ? 0 : 12 * scale);
  if (plain) return { texts, legend: legend.entries, bottom: y };
  y = add(content.notes.join(" "), "note", y);
  y = add(content.source, "note", y);
  const credit = placeCredit(texts.at(-1), frame, y);
  return { texts: [...texts, credit], legend: legend.entries, bottom: Math.max(y, credit.bottom) };
}

/** On the last line of the source where there is room, else on a line of its own. */
function placeCredit(source: TextBlock | undefined, frame: Frame, bottom: number): TextBlock {
  const { left, inner, width, margin } = frame;
  const last = source?.lines.at(-1) ?? "";
  const free = inner - widthOf(last, "note", frame) - 24 * frame.scale;
  const whole = left + inner >= width - margin;
  const fits = whole && source !== undefined && free >= widthOf(CREDIT, "credit", frame);
  return placeText({
    text: CREDIT,
    role: "credit",
    frame,
    x: whole ? left + inner : left,
    top: fits ? bottom - source.leading : bottom,
    maxWidth: inner,
    anchor: whole ? "end" : "start",
  });
}
