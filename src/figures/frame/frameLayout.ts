import type { FigureContent } from "./figureContent.ts";
import { placeText, widthOf, type Frame, type TextBlock, type TextRole } from "../text/placeText.ts";
import { placeLegend, type LegendEntry, type PlacedEntry } from "./legendLayout.ts";

const CREDIT = "Diplomatic Positions";
/** Longest comfortable line of the sentence under the title, em. */
const MEASURE = 56;
/** A number stays on the line of what it counts. */
const NUMBER_BEFORE_WORD = /(\d) (?=\p{L})/gu;

export interface Placed {
  readonly texts: readonly TextBlock[];
  readonly bottom: number;
}

/** Sets title, sentence and filters at the head of a figure. */
export function placeHeader(content: FigureContent, frame: Frame): Placed {
  const { margin, inner, scale } = frame;
  const at = (text: string, role: TextRole, top: number, maxWidth = inner) =>
    placeText({ text, role, frame, x: margin, top, maxWidth });
  const title = at(content.title, "title", Math.max(16, margin * 0.75));
  const measure = Math.min(inner, MEASURE * 17 * scale);
  const headline = at(content.headline, "headline", title.bottom + 8 * scale, measure);
  if (content.filters.length === 0) return { texts: [title, headline], bottom: headline.bottom };
  const filters = at(`Filtered view. ${content.filters.join(" · ")}`, "filters", headline.bottom + 8 * scale);
  return { texts: [title, headline, filters], bottom: filters.bottom };
}

/** Sets absence, legend, notes and source at the foot of a figure, from `top` down. */
export function placeFooter(what: {
  content: FigureContent;
  legend: readonly LegendEntry[];
  frame: Frame;
  top: number;
}): Placed & { readonly legend: readonly PlacedEntry[]; readonly height: number } {
  const { content, frame } = what;
  const { margin, inner, scale } = frame;
  const texts: TextBlock[] = [];
  const add = (text: string, role: TextRole, top: number): number => {
    const held = text.replace(NUMBER_BEFORE_WORD, "$1\u00a0");
    const block = placeText({ text: held, role, frame, x: margin, top, maxWidth: inner });
    texts.push(block);
    return block.bottom;
  };
  let y = what.top;
  if (content.absent !== null) y = add(content.absent, "label", y) + 12 * scale;
  const legend = placeLegend(what.legend, frame, y);
  if (what.legend.length > 0) y = legend.bottom + 12 * scale;
  if (content.notes.length > 0) y = add(content.notes.join(" "), "note", y);
  y = add(content.source, "note", y);
  const credit = placeCredit(texts.at(-1), frame, y);
  const bottom = Math.max(y, credit.bottom);
  return {
    texts: [...texts, credit],
    legend: legend.entries,
    bottom,
    height: Math.ceil(bottom + Math.max(14, margin * 0.6)),
  };
}

/** On the last line of the source where there is room, else on a line of its own. */
function placeCredit(source: TextBlock | undefined, frame: Frame, bottom: number): TextBlock {
  const { margin, inner } = frame;
  const last = source?.lines.at(-1) ?? "";
  const free = inner - widthOf(last, "note", frame) - 24 * frame.scale;
  const fits = source !== undefined && free >= widthOf(CREDIT, "credit", frame);
  return placeText({
    text: CREDIT,
    role: "credit",
    frame,
    x: margin + inner,
    top: fits ? bottom - source.leading : bottom,
    maxWidth: inner,
    anchor: "end",
  });
}
