import { useRef } from "react";

const REST = 120;

/** Calls `onRest` once pointer or focus has rested on a cell for a moment. */
export function useRest(onRest: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const start = (event: { readonly target: EventTarget }) => {
    stop();
    const onCell = event.target instanceof Element && event.target.closest("[role=gridcell]");
    if (onCell) timer.current = setTimeout(onRest, REST);
  };
  return { start, stop };
}
