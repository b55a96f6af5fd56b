import { useState, type RefCallback } from "react";
import { heightMessage } from "../../formats/heightMessage.ts";

/**
 * Tells the page around the frame how high the element is, now and whenever that changes. This is the only message sent,
 * and none is listened for. Who is told is not asked: the height of a public page is no secret.
 */
export function useReportedHeight(): RefCallback<HTMLElement> {
  const [ref] = useState<RefCallback<HTMLElement>>(() => (element: HTMLElement | null) => {
    if (!element || window.parent === window) return;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      window.parent.postMessage(heightMessage(height), "*");
    });
    observer.observe(element);
    return () => observer.disconnect();
  });
  return ref;
}
