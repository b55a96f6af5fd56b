import type { TextSpacing } from "./textSpacing.ts";
import { type FigureFont } from "./figureFonts.ts";
import { measureText, wrapText, type MeasuredFont } from "./measureText.ts";
import type { FigureColour } from "../marks/palette.ts";

/** The parts of a text's style that figures choose from; sizes are px at a width of 1200. */
export const TEXT_ROLES = {
  title: { font: "serif", size: 33, leading: 1.18, colour: "ink" },
  headline: { font: "sans", size: 17, leading: 1.42, colour: "ink" },
  filters: { font: "sansBold", size: 14, leading: 1.4, colour: "accent" },
  head: { font: "sansBold", size: 14, leading: 1.22, colour: "ink" },
  tightHead: { font: "sansBold", size: 12.5, leading: 1.22, colour: "ink" },
  tightestHead: { font: "sansBold", size: 11, leading: 1.22, colour: "ink" },
  name: { font: "sansBold", size: 15, leading: 1.3, colour: "ink" },
  speaker: { font: "sans", size: 13.5, leading: 1.3, colour: "ink" },
  label: { font: "sans", size: 13.5, leading: 1.35, colour: "ink" },
  small: { font: "sans", size: 12, leading: 1.3, colour: "muted" },
  quotation: { font: "serif", size: 50, leading: 1.24, colour: "ink" },
  summary: { font: "sans", size: 42, leading: 1.3, colour: "ink" },
  person: { font: "sansBold", size: 20, leading: 1.3, colour: "ink" },
  personTitle: { font: "sans", size: 17, leading: 1.35, colour: "ink" },
  noteLead: { font: "sansBold", size: 11.5, leading: 1.35, colour: "ink" },
  noteWords: { font: "sans", size: 11.5, leading: 1.35, colour: "ink" },
  reference: { font: "sansBold", size: 11.5, leading: 1.3, colour: "accent" },
  note: { font: "sans", size: 12.5, leading: 1.45, colour: "muted" },
  credit: { font: "sansBold", size: 12.5, leading: 1.45, colour: "muted" },
} as const satisfies Record<
  string,
  { font: FigureFont; size: number; leading: number; colour: FigureColour }
>;

export type TextRole = keyof typeof TEXT_ROLES;

/** The room a figure, or a column of it, has, px, and how much its sizes grow or shrink. */
export interface Frame {
  /** Of the whole picture. */
  readonly width: number;
  /** At the edges of the picture. */
  readonly margin: number;
  /** Where the column starts; the margin where it takes the whole picture. */
  readonly left: number;
  /** Width of the column; what lies between the margins where it takes the whole picture. */
  readonly inner: number;
  /** 1 at a width of 1200. */
  readonly scale: number;
  /** On the page, how its reader spaces text; nothing in a picture. */
  readonly spacing?: TextSpacing;
}

/** Lines of text with a place: `y` is the baseline of the first line. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly role: TextRole;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** From baseline to baseline, px. */
  readonly leading: number;
  readonly anchor: "start" | "end";
  readonly top: number;
  readonly bottom: number;
  /** Width of the widest line, px. */
  readonly width: number;
}

/** No text is set smaller, px. */
export const SMALLEST = 11;
/** Half the height of a capital, in em: sets a line in the middle of its leading. */
const HALF_CAPITAL = 0.36;

/** The scale of a figure as high as it needs: type grows more slowly than the picture, and shrinks hardly at all. */
export function plainScale(width: number): number {
  return width >= 1200 ? (width / 1200) ** 0.7 : Math.max(0.84, 1 - (1200 - width) / 5000);
}

/** The frame of a figure of some width, px. */
export function frameOf(width: number, scale = plainScale(width)): Frame {
  const margin = Math.round(Math.max(16, width * 0.04));
  return { width, margin, left: margin, inner: width - 2 * margin, scale };
}

/** A column of a figure, px from the picture's left edge. */
export function columnOf(frame: Frame, left: number, inner: number): Frame {
  return { ...frame, left: rounded(left), inner: rounded(inner) };
}

/** Font size of a role, px. */
export function sizeOf(role: TextRole, frame: Frame): number {
  return rounded(Math.max(SMALLEST, TEXT_ROLES[role].size * frame.scale));
}

/** Width of a text on one line, px. */
export function widthOf(text: string, role: TextRole, frame: Frame): number {
  return measureText(text, fontOf(role, frame), sizeOf(role, frame));
}

function fontOf(role: TextRole, { spacing }: Frame): MeasuredFont {
  const { font } = TEXT_ROLES[role];
  return spacing ? { font, spacing } : font;
}

/** Sets a text into lines of at most `maxWidth` px, from `top` down. */
export function placeText(what: {
  text: string;
  role: TextRole;
  frame: Frame;
  x: number;
  top: number;
  maxWidth: number;
  anchor?: "start" | "end";
  /** Of the role's size; never below the smallest. */
  shrink?: number;
}): TextBlock {
  const { text, role, frame, top, shrink = 1 } = what;
  const { leading: ratio } = TEXT_ROLES[role];
  const font = fontOf(role, frame);
  const size = rounded(Math.max(SMALLEST, sizeOf(role, frame) * shrink));
  const leading = rounded(size * ratio);
  const lines = wrapText(text, font, size, what.maxWidth);
  return {
    lines,
    role,
    size,
    leading,
    top,
    x: rounded(what.x),
    y: rounded(top + leading / 2 + size * HALF_CAPITAL),
    anchor: what.anchor ?? "start",
    bottom: top + lines.length * leading,
    width: Math.max(0, ...lines.map((line) => measureText(line, font, size))),
  };
}

/** Two decimals are finer than any screen or press, and keep files short. */
export function rounded(px: number): number {
  return Math.round(px * 100) / 100;
}
