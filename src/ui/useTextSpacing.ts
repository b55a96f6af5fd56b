import { useState, type ComponentProps, type RefCallback } from "react";
import styles from "./useTextSpacing.module.css";

/** In em: beside each letter, at each blank, and from line to line. */
export interface TextSpacing {
  readonly letter: number;
  readonly word: number;
  readonly line: number;
}

/** Text as the page sets it: lines are never closer than layouts make them. */
const OWN_SPACING: TextSpacing = { letter: 0, word: 0, line: 1 };

/**
 * How the reader's own style sheet spaces text, for what is placed by number, and the hidden text that tells: put the
 * first value on a span. A sheet may come at any time; what it spaces has another size then.
 */
export function useTextSpacing(): [probe: ComponentProps<"span">, spacing: TextSpacing] {
  const [spacing, setSpacing] = useState(OWN_SPACING);
  const [ref] = useState<RefCallback<HTMLElement>>(() => (element: HTMLElement | null) => {
    if (!element) return;
    const measure = () =>
      setSpacing((before) => {
        const now = spacingOf(getComputedStyle(element));
        return JSON.stringify(before) === JSON.stringify(now) ? before : now;
      });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  });
  return [{ ref, className: styles.probe, children: "a a" }, spacing];
}

function spacingOf({ fontSize, letterSpacing, wordSpacing, lineHeight }: CSSStyleDeclaration): TextSpacing {
  // "normal" is no number.
  const em = (length: string) => Number.parseFloat(length) / Number.parseFloat(fontSize) || 0;
  return { letter: em(letterSpacing), word: em(wordSpacing), line: em(lineHeight) || 1 };
}
