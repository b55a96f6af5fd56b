import { useCallback, type RefObject } from "react";
import type { Place } from "../../ui/treegridKeys.ts";
import { useAxis, useScrollDrawing } from "../../ui/useAxis.ts";
import { leaving, staying, type Size } from "./gridLayout.ts";
import { HEADING, LEADING, type GridModel } from "./gridModel.ts";

interface Given {
  readonly ref: RefObject<HTMLElement | null>;
  readonly model: GridModel;
  /** How large the grid is inside, px. */
  readonly size: Size;
  readonly stop: Place;
}

/** The rows and columns to draw of all issues. */
export function useWindow({ ref, model, size, stop }: Given) {
  const { laid, layout } = model;
  const { row, counts, column } = layout;
  const heightOf = useCallback(
    (at: number) => (laid.rows[at]?.kind === "group" ? counts : row),
    [laid.rows, counts, row],
  );
  const widthOf = useCallback(() => column, [column]);
  const { above, beside } = staying(layout);
  const down = useAxis({
    ref,
    horizontal: false,
    count: laid.rows.length,
    sizeOf: heightOf,
    room: Math.max(0, size.height - above),
    before: leaving(layout).above,
    stop: stop.row - HEADING,
  });
  const across = useAxis({
    ref,
    horizontal: true,
    count: laid.issues.length,
    sizeOf: widthOf,
    room: Math.max(0, size.width - beside),
    before: leaving(layout).beside,
    stop: stop.col - LEADING,
  });
  useScrollDrawing(ref);
  return { down, across };
}
