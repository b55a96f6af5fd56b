import { read } from "./attributes.ts";
import { matrixNumbers } from "./content.ts";
import { inverse, parseTransform } from "./matrix.ts";
import { isShape, outlineOf } from "./outline.ts";
import { INITIAL_STYLE, styleOf, valueOf } from "./style.ts";
import { unsupported } from "./unsupported.ts";

/** Operators that keep what follows within a `<clipPath>` of one shape. */
export function clipOperators(clip: Element): string {
  const [shape, ...others] = clip.children;
  if (clip.localName !== "clipPath" || !shape || others.length > 0 || !isShape(shape))
    return unsupported("a clipPath of other than one shape");
  if ((read(clip, "clipPathUnits") ?? "userSpaceOnUse") !== "userSpaceOnUse") unsupported("clipPathUnits");
  const moved = parseTransform(`${read(clip, "transform") ?? ""} ${read(shape, "transform") ?? ""}`);
  const back = inverse(moved) ?? unsupported("a flat clipPath");
  const rule = valueOf(styleOf(shape, styleOf(clip, INITIAL_STYLE)), "clip-rule") === "evenodd" ? "*" : "";
  return `${matrixNumbers(moved)} cm\n${outlineOf(shape)}\nW${rule} n\n${matrixNumbers(back)} cm`;
}
