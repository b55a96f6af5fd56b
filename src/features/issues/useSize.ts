import { useState, type RefCallback } from "react";
import type { Size } from "./gridLayout.ts";

const NONE: Size = { width: 0, height: 0 };

/**
 * How large an element is inside, and how high the window, as they change; nothing until they are measured. Put the
 * first value on the element.
 */
export function useSize(): [ref: RefCallback<HTMLElement>, inside: Size, windowHeight: number] {
  const [measured, setMeasured] = useState({ inside: NONE, windowHeight: 0 });
  const [ref] = useState<RefCallback<HTMLElement>>(() => (element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setMeasured({ inside: { width, height }, windowHeight: window.innerHeight });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  });
  return [ref, measured.inside, measured.windowHeight];
}
