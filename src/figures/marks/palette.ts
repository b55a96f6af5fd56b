export type Theme = "light" | "dark";

/** What a figure draws with besides the positions' own colours. */
export type FigureColour =
  | "ink"
  | "muted"
  | "line"
  | "faint"
  | "land"
  | "paper"
  | "ground"
  | "accent"
  | "flag";

/**
 * The colours of text, lines and grounds in figures, `#rrggbb`. A figure is drawn with literals, not with CSS
 * variables: an exported file has no stylesheet to look them up in.
 */
export const FIGURE_COLOURS = {
  light: {
    ink: "#16202c",
    muted: "#5b6775",
    line: "#d9dfe6",
    faint: "#eef1f5",
    land: "#e2e6eb",
    paper: "#ffffff",
    ground: "#f7f8fa",
    accent: "#0b57a4",
    flag: "#8a6000",
  },
  dark: {
    ink: "#e8edf2",
    muted: "#9aa5b1",
    line: "#303a46",
    faint: "#222a34",
    land: "#2c3540",
    paper: "#161b22",
    ground: "#0f1318",
    accent: "#8ebcf2",
    flag: "#e0b04a",
  },
} as const satisfies Record<Theme, Record<FigureColour, string>>;

/** How a figure is drawn: its colours, and whether on a clear ground instead of paper. */
export interface Look {
  readonly theme: Theme;
  readonly clear?: boolean;
}

/** What lies under a figure's words and hatches: its paper, or nothing. */
export function paperOf({ theme, clear = false }: Look): string {
  return clear ? "none" : FIGURE_COLOURS[theme].paper;
}

/**
 * Shades of agreement, from least to most, in one hue: darker, or on dark paper lighter, is more. The least stands out
 * from paper, so that a cell is not taken for none.
 */
export const AGREEMENT_SHADES = [
  { light: "#e6eef7", dark: "#1c2733" },
  { light: "#cfe0f1", dark: "#1d3145" },
  { light: "#b1cde8", dark: "#1f3d5a" },
  { light: "#8cb4dc", dark: "#254d75" },
  { light: "#6297cd", dark: "#306191" },
  { light: "#3d79b9", dark: "#447ab1" },
  { light: "#1e5b9e", dark: "#6598cf" },
  { light: "#0a3d7a", dark: "#97c0f2" },
] as const satisfies readonly Readonly<Record<Theme, string>>[];
