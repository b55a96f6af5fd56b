import { useState, type RefCallback } from "react";
import { onPrint, PRINTED } from "./onPrint.ts";

/** The width of an element in pixels as it changes, and on paper; 0 until it is measured. Put the first value on the element. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const [ref] = useState<RefCallback<HTMLElement>>(() => (element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(measure);
    const ended = onPrint((printing) => (printing ? setWidth(PRINTED) : measure()));
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
      ended();
    };
  });
  return [ref, width];
}
