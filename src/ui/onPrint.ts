import { flushSync } from "react-dom";

/** How wide a figure is printed, px: it fits A4 and Letter upright between the margins of `@page`. */
export const PRINTED = 660;

/**
 * Calls `measure` as the page is about to be printed, and once it is: a browser prints what is drawn when the first call
 * returns, so the drawing is done by then.
 */
export function onPrint(measure: (printing: boolean) => void): () => void {
  const before = () => flushSync(() => measure(true));
  const after = () => measure(false);
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
