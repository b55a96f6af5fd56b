import type { Position } from "../../domain/schema.ts";
import type { Theme } from "../marks/palette.ts";
import { placeText, rounded, widthOf, type Frame, type TextBlock } from "../text/placeText.ts";

/** What a legend explains: a position's mark, members that are not named, countries that are, how a map is filled, or a shade. */
export type LegendSign =
  | { readonly kind: "position"; readonly position: Position }
  | { readonly kind: "hatch" | "solid" }
  | { readonly kind: "split"; readonly positions: readonly Position[] }
  | { readonly kind: "absent" | "plain" }
  | { readonly kind: "shade"; readonly shade: Readonly<Record<Theme, string>> };

export interface LegendEntry {
  readonly sign: LegendSign;
  readonly text: string;
}

export interface PlacedEntry {
  readonly sign: LegendSign;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: TextBlock;
}

/** Sets legend entries side by side, as many to a line as fit, from `top` down. */
export function placeLegend(
  entries: readonly LegendEntry[],
  frame: Frame,
  top: number,
): { readonly entries: readonly PlacedEntry[]; readonly bottom: number } {
  const { left, inner, scale } = frame;
  const sign = { width: rounded(24 * scale), height: rounded(16 * scale) };
  const indent = sign.width + 7 * scale;
  const placed: PlacedEntry[] = [];
  let x = left;
  let y = top;
  let bottom = top;
  for (const entry of entries) {
    const width = indent + widthOf(entry.text, "note", frame);
    if (x > left && x + width > left + inner) {
      x = left;
      y = bottom + 3 * scale;
    }
    const at = { text: entry.text, role: "note", frame, x: x + indent, top: y } as const;
    const label = placeText({ ...at, maxWidth: left + inner - x - indent });
    const middle = y + label.leading / 2;
    placed.push({ sign: entry.sign, ...sign, x: rounded(x), y: rounded(middle - sign.height / 2), label });
    bottom = Math.max(bottom, label.bottom);
    x += width + 20 * scale;
  }
  return { entries: placed, bottom };
}
