import { useEffect, useRef, useState } from "react";
import type { CellRef } from "../domain/viewState.ts";

/**
 * Takes focus to the evidence when a person has chosen a mark, and back to the mark when the evidence closes. A page
 * opened on a mark keeps its focus where the browser put it.
 */
export function useFocusBack() {
  const ref = useRef<HTMLDivElement>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const [back, setBack] = useState<CellRef | null>(null);
  useEffect(() => {
    if (back === null) return;
    const mark = ref.current?.querySelector<HTMLElement>(
      `[data-mark="${CSS.escape(`${back.row}.${back.position}`)}"]`,
    );
    const fallback = ref.current?.querySelector<HTMLElement>(
      "[role=treegrid] [tabindex='0'], [role=tab][aria-selected=true]",
    );
    (mark ?? fallback)?.focus();
  }, [back]);
  const moves = {
    takesFocus,
    chosen: () => setTakesFocus(true),
    closing: (cell: CellRef | null) => {
      setTakesFocus(false);
      setBack(cell && { ...cell });
    },
  };
  return [ref, moves] as const;
}
