/** The fonts of figures, apart from their widths: a glyph on the page needs the names and not the tables. */
export type FigureFont = "sans" | "sansBold" | "serif";

/** Values for `font-family`, with single quotes so that they sit in an SVG attribute as they are. */
export const FONT_FAMILY = {
  sans: "'Inter Variable', Inter, system-ui, sans-serif",
  sansBold: "'Inter Variable', Inter, system-ui, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
} as const satisfies Record<FigureFont, string>;

/** Values for `font-weight`: the weights the widths were measured at. */
export const FONT_WEIGHT = { sans: 400, sansBold: 600, serif: 600 } as const satisfies Record<
  FigureFont,
  number
>;
