import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { POSITION_STYLES } from "../../src/figures/marks/positionStyle.ts";
import { contrast } from "../figures/colourMaths.ts";

const css = readFileSync("src/app/tokens.css", "utf8");
const THEMES = ["light", "dark"] as const;

/** The two values of a colour token, as the style sheet writes them. */
function token(name: string): Record<(typeof THEMES)[number], string> {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`No token ${name} with two plain colours.`);
  return { light, dark };
}

describe.each(THEMES)("On the page in %s colours", (theme) => {
  const grounds = ["paper", "ground", "faint", "chosen", "warn-ground"];

  it.each(grounds)("text is readable on %s", (ground) => {
    for (const text of ["ink", "muted"]) {
      expect(contrast(token(text)[theme], token(ground)[theme]), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(["paper", "ground", "chosen"])("links, fields and focus stand out from %s", (ground) => {
    expect(contrast(token("accent")[theme], token(ground)[theme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token("edge")[theme], token(ground)[theme])).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(POSITION_STYLES))("a %s mark stands out from every ground it is on", (_, style) => {
    for (const ground of ["paper", "ground", "chosen"]) {
      expect(contrast(style.outline[theme], token(ground)[theme]), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it("the main button's words are readable", () => {
    expect(contrast(token("on-accent")[theme], token("accent")[theme])).toBeGreaterThanOrEqual(4.5);
  });
});
