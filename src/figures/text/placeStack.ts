import { placeText, type Frame, type TextBlock } from "./placeText.ts";

/** Sets texts one beneath the other in small type: the conditions and hedges of a mark or bar. */
export function placeStack(
  texts: readonly string[],
  at: { readonly frame: Frame; readonly x: number; readonly top: number; readonly maxWidth: number },
): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let { top } = at;
  for (const text of texts) {
    const block = placeText({ ...at, text, role: "small", top });
    blocks.push(block);
    top = block.bottom + 2 * at.frame.scale;
  }
  return blocks;
}
