import { keepPlain } from "./plainGlyphs.ts";
import type { Theme } from "../../figures/marks/palette.ts";

/** What the background of a cell draws. */
interface Drawn {
  /** CSS images, the uppermost first. */
  readonly images: (theme: Theme) => readonly string[];
  /** What else is declared, in both themes. */
  readonly shared: string;
}

const DARK = ':root[data-theme="dark"]';
const DARK_BY_SYSTEM = ':root:not([data-theme="light"])';

const classes = new Map<string, string>();
let sheet: CSSStyleSheet | null = null;

/**
 * The class of what a cell draws; made once. With a class a cell has one property of its own, its place: with all of
 * them as its own style, drawing the cells that scrolling brings into sight took twice as long.
 */
export function drawnClass({ images, shared }: Drawn): string {
  const image = (theme: Theme) => `background-image:${images(theme).join(",") || "none"}`;
  const key = `${shared};${image("light")}`;
  const known = classes.get(key);
  if (known !== undefined) return known;
  const name = `drawn-${classes.size + 1}`;
  classes.set(key, name);
  const own = ownSheet();
  for (const [theme, rule] of [
    ["light", `.${name}{${shared};${image("light")}}`],
    // Paper is light: the page's other colours are printed so, too.
    ["dark", `@media screen and (forced-colors:none){${DARK} .${name}{${image("dark")}}}`],
    ["dark", `@media screen and (prefers-color-scheme:dark){${DARK_BY_SYSTEM} .${name}{${image("dark")}}}`],
    // On the ground of forced colours the choice of a theme does not count.
    [
      "dark",
      `@media screen and (prefers-color-scheme:dark) and (forced-colors:active){.${name}{${image("dark")}}}`,
    ],
  ] as const) {
    if (own) keepPlain(own.cssRules[own.insertRule(rule, own.cssRules.length)], images(theme));
  }
  return name;
}

/** A style sheet of the page for what is worked out from data; null where there is none, as without a screen. */
function ownSheet(): CSSStyleSheet | null {
  if (sheet || !("adoptedStyleSheets" in document)) return sheet;
  sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}
