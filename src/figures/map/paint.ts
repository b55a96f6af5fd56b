import { FIGURE_COLOURS, type FigureColour, type Look, type Theme } from "../marks/palette.ts";

/** Turns a pair of colours into one that can be written: a literal in a picture, a CSS value on the page. */
export type Paint = (pair: Readonly<Record<Theme, string>>) => string;

/** A colour of figures in both themes. */
export function figurePair(colour: FigureColour): Readonly<Record<Theme, string>> {
  return { light: FIGURE_COLOURS.light[colour], dark: FIGURE_COLOURS.dark[colour] };
}

/** Paints a picture in one theme; on a clear ground its paper is nothing. */
export function paintIn({ theme, clear = false }: Look): Paint {
  const paper = figurePair("paper");
  return (pair) => (clear && pair.light === paper.light && pair.dark === paper.dark ? "none" : pair[theme]);
}
