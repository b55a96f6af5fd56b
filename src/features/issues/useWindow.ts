import { useCallback, type RefObject } from "react";
import type { Place } from "../../ui/treegridKeys.ts";
import { useAxis } from "../../ui/useAxis.ts";
import type { Size } from "./gridLayout.ts";
import { HEADING, LEADING, type GridModel } from "./gridModel.ts";

interface Given {
  readonly ref: RefObject<HTMLElement | null>;
  readonly model: GridModel;
  /** How large the grid is inside, px. */
  readonly size: Size;
  readonly stop: Place;
}

/** The rows and columns to draw of all issues, and how the grid scrolls to one. */
export function useWindow({ ref, model, size, stop }: Given) {
  const { laid, layout } = model;
  const { row, counts, column } = layout;
  const heightOf = useCallback(
    (at: number) => (laid.rows[at]?.kind === "group" ? counts : row),
    [laid.rows, counts, row],
  );
  const widthOf = useCallback(() => column, [column]);
  const stays = {
    above: layout.head + (layout.sumStays ? counts : 0),
    beside: layout.first + (layout.totalStays ? layout.total : 0),
  };
  const down = useAxis({
    ref,
    horizontal: false,
    count: laid.rows.length,
    sizeOf: heightOf,
    room: Math.max(0, size.height - stays.above),
    before: layout.sumStays ? 0 : counts,
    stop: stop.row - HEADING,
  });
  const across = useAxis({
    ref,
    horizontal: true,
    count: laid.issues.length,
    sizeOf: widthOf,
    room: Math.max(0, size.width - stays.beside),
    before: layout.totalStays ? 0 : layout.total,
    stop: stop.col - LEADING,
  });
  const reveal = (to: Place) => {
    if (to.row >= HEADING) down.reveal(to.row - HEADING);
    else if (to.row > 0 && !layout.sumStays && ref.current) ref.current.scrollTop = 0;
    if (to.col >= LEADING) across.reveal(to.col - LEADING);
    else if (to.col > 0 && !layout.totalStays && ref.current) ref.current.scrollLeft = 0;
  };
  return { down, across, scrolling: { reveal, page: down.page } };
}
