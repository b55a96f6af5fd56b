import { measureText } from "../text/measureText.ts";
import { rounded } from "../text/placeText.ts";

/** Width of a pill of some height for a count, px: one width up to two digits, so that pills line up. */
export function pillWidth(count: number, height: number): number {
  const widthIn = (text: string) => measureText(text, "sansBold", height * 0.54);
  return rounded(height * 2.05 + Math.max(0, widthIn(String(count)) - widthIn("00")));
}
