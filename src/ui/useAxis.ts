import { defaultRangeExtractor, useVirtualizer, type Range, type Rect } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useReducer, useRef, type RefObject } from "react";
import { flushSync } from "react-dom";

/** Rows or columns drawn beyond each edge of what is in sight. */
export const OVERSCAN = 2;

/** One direction of a scrolling element of which only a part is drawn. All measures in px. */
export interface Axis {
  /** The places to draw, in order; the same array as long as they are the same. */
  readonly drawn: readonly number[];
  /** Where a place begins, without what stays in sight before the first. */
  readonly startOf: (at: number) => number;
  readonly length: number;
  /** How many places are in sight. */
  readonly page: () => number;
  /** Measures a drawn element, which says its place as `data-index`, where sizes are not known before. */
  readonly measure: (element: HTMLElement | null) => void;
}

/** Which rows, or columns, of a scrolling element to draw. The one that has the tab stop is drawn wherever it is. */
export function useAxis(given: {
  readonly ref: RefObject<HTMLElement | null>;
  readonly horizontal: boolean;
  readonly count: number;
  /** What is measured is kept by this key. Its identity, or the sizes', says whether to work places out anew. */
  readonly keyOf?: (at: number) => string | number;
  readonly sizeOf: (at: number) => number;
  /** What of the element's own size is left for what scrolls. */
  readonly room: number;
  /** What scrolls away before the first place. */
  readonly before: number;
  /** The place that has the tab stop, or −1. */
  readonly stop: number;
}): Axis {
  const { ref, horizontal, count, sizeOf, room, stop, keyOf = itself } = given;
  const tell = useRef<((rect: Rect) => void) | null>(null);
  // The library works the sizes out anew, and the places to draw, when these functions are others.
  // oxlint-disable-next-line react/exhaustive-deps -- its identity is what counts, see above
  const getItemKey = useCallback((at: number) => keyOf(at), [keyOf, sizeOf]);
  const rangeExtractor = useCallback((range: Range) => withStop(defaultRangeExtractor(range), stop), [stop]);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    horizontal,
    getScrollElement: () => ref.current,
    estimateSize: sizeOf,
    getItemKey,
    rangeExtractor,
    paddingStart: given.before,
    overscan: OVERSCAN,
    // Both axes are drawn at once, see below.
    useFlushSync: false,
    observeElementRect: (_, report) => {
      tell.current = report;
      report({ width: room, height: room });
    },
  });
  useLayoutEffect(() => tell.current?.({ width: room, height: room }), [room]);
  const startOf = (at: number) => virtualizer.measurementsCache[at]?.start ?? 0;
  return {
    drawn: virtualizer.getVirtualIndexes(),
    startOf,
    length: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    page: () =>
      Math.max(1, (virtualizer.range ? virtualizer.range.endIndex - virtualizer.range.startIndex : 2) - 1),
  };
}

/**
 * Draws what a scroll brings into sight before the browser shows it. Called after the axes of the element: each has then
 * taken its place in, and a step sideways and down is one drawing, not two.
 */
export function useScrollDrawing(ref: RefObject<HTMLElement | null>): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    const element = ref.current;
    const onScroll = () => flushSync(draw);
    element?.addEventListener("scroll", onScroll, { passive: true });
    return () => element?.removeEventListener("scroll", onScroll);
  }, [ref]);
}

function withStop(drawn: number[], stop: number): number[] {
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (stop < 0 || first === undefined || last === undefined) return drawn;
  if (stop < first) return [stop, ...drawn];
  return stop > last ? [...drawn, stop] : drawn;
}

function itself(at: number): number {
  return at;
}
