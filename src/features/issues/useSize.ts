import { useState, type RefCallback } from "react";
import { onPrint, PRINTED } from "../../ui/onPrint.ts";
import type { Size } from "./gridLayout.ts";

/** What is beside the grid in the page, and above and below it at least, px. */
const [BESIDE, AROUND] = [58, 24];
/** What is drawn of the rows to be printed, px: about four pages. */
export const PRINTED_HEIGHT = 4000;

/**
 * How large an element is inside, and how high the window, as they change; guessed from the page until they are measured,
 * so that the first drawing need not be done again. Put the first value on the element.
 */
export function useSize(): [ref: RefCallback<HTMLElement>, inside: Size, windowHeight: number] {
  const [measured, setMeasured] = useState(guessed);
  const [ref] = useState<RefCallback<HTMLElement>>(() => (element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setMeasured({ inside: { width, height }, windowHeight: window.innerHeight });
    };
    const ended = onPrint((printing) => {
      if (!printing) return measure();
      const inside = { width: PRINTED, height: PRINTED_HEIGHT };
      setMeasured({ inside, windowHeight: window.innerHeight });
    });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
      ended();
    };
  });
  return [ref, measured.inside, measured.windowHeight];
}

function guessed(): { readonly inside: Size; readonly windowHeight: number } {
  const width = document.querySelector("main")?.clientWidth ?? 0;
  const { innerHeight } = window;
  const inside = width === 0 ? { width, height: 0 } : { width: width - BESIDE, height: innerHeight - AROUND };
  return { inside, windowHeight: innerHeight };
}
