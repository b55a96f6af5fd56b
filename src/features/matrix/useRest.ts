import { useRef } from "react";

const REST = 120;

/** Calls `onRest` once pointer or focus has rested on a mark for a moment. */
export function useRest(onRest: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const start = (event: { readonly target: EventTarget }) => {
    stop();
    const onMark = event.target instanceof Element && event.target.closest("[data-mark]");
    if (onMark) timer.current = setTimeout(onRest, REST);
  };
  return { start, stop };
}
