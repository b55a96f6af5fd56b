import { createElement } from "react";
import type { FlagShape } from "../../domain/flagDrawing.ts";

/** The shapes of a flag, as elements: no text of a file is ever read as markup. */
export function FlagShapes({ shapes }: { readonly shapes: readonly FlagShape[] }) {
  return shapes.map(({ name, attributes, inside }, at) => {
    const props = Object.fromEntries(attributes.map(([attribute, value]) => [spelt(attribute), value]));
    return createElement(name, { ...props, key: at }, inside.length > 0 && <FlagShapes shapes={inside} />);
  });
}

/** "fill-rule" → "fillRule", as React spells it. */
function spelt(attribute: string): string {
  return attribute.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
