import { measureText } from "../text/measureText.ts";
import { rounded, SMALLEST } from "../text/placeText.ts";

/** Size of the number in a pill of some height, px. */
export function digitSize(height: number): number {
  return rounded(Math.max(SMALLEST, height * 0.54));
}

/** Width of a pill of some height for a count, px: one width up to two digits, so that pills line up. */
export function pillWidth(count: number, height: number): number {
  const widthIn = (text: string) => measureText(text, "sansBold", digitSize(height));
  return rounded(height * 2.05 + Math.max(0, widthIn(String(count)) - widthIn("00")));
}
