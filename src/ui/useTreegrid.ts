import { useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { actionFor, type Place, type TreeRow } from "./treegridKeys.ts";

/** Where the one tab stop is, by row key so that it survives sorting. */
export interface Stop {
  readonly key: string;
  readonly col: number;
}

interface Treegrid {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly rows: readonly TreeRow[];
  readonly initial: Stop | null;
  readonly fold: (key: string, folded: boolean) => void;
}

/** The roving tab stop of a treegrid and what its keys do. Focus itself moves; one cell has tabindex 0. */
export function useTreegrid({ ref, rows, initial, fold }: Treegrid) {
  const [stop, setStop] = useState<Stop | null>(null);
  const wanted = useRef(0);
  const current = stopIn(rows, stop ?? initial);

  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    const row = place && rows[place.row];
    if (!row) return;
    setStop({ key: row.key, col: place.col });
    // Focus that came from elsewhere sets the column; a row with fewer cells does not.
    if (place.col !== Math.min(wanted.current, row.cells - 1)) wanted.current = place.col;
  };
  /** A grid that draws only a part of itself says how many rows a page holds; it draws the tab stop wherever it is. */
  const onKeyDown = (event: KeyboardEvent, pageInSight?: () => number) => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.metaKey || event.shiftKey) return;
    if (insideCell(event)) return;
    const page = pageInSight?.() ?? pageOf(ref.current);
    const press = { key: event.key, ctrl: event.ctrlKey, wanted: wanted.current, page };
    const action = actionFor(press, place, rows);
    if (!action) return;
    event.preventDefault();
    if (action.kind !== "move") return fold(action.key, action.kind === "fold");
    if (action.sideways) wanted.current = action.to.col;
    const { to } = action;
    // The cell has to be drawn before it can have focus.
    if (pageInSight) flushSync(() => setStop({ key: rows[to.row]?.key ?? "", col: to.col }));
    const target = focusPlace(ref.current, to);
    // Focus alone leaves a cell where it is that only what stays in sight covers; its scroll margin says how much that is.
    if (pageInSight) target?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const onPointerDown = (event: { readonly target: EventTarget }) => {
    const place = placeOf(event.target);
    if (place) wanted.current = place.col;
  };
  const tabIndexOf = (key: string, col: number) => (key === current.key && col === current.col ? 0 : -1);
  return { stop: current, onFocus, onKeyDown, onPointerDown, tabIndexOf };
}

/** The tab stop wished for, if it is there; else the first cell of the body. */
function stopIn(rows: readonly TreeRow[], wish: Stop | null): Stop {
  const kept = wish && rows.find(({ key }) => key === wish.key);
  if (kept) return { key: kept.key, col: Math.min(wish.col, kept.cells - 1) };
  return { key: (rows[1] ?? rows[0])?.key ?? "", col: 0 };
}

/** Moves focus to a cell: to its mark where it has one, else to the cell itself. A row may say its place for its cells. */
function focusPlace(grid: HTMLElement | null, { row, col }: Place): HTMLElement | null {
  const [inRow, inCol] = [`[data-row="${row}"]`, `[data-col="${col}"]`];
  const cell = grid?.querySelector<HTMLElement>(`${inRow}${inCol}, ${inRow} ${inCol}`) ?? null;
  const target = cell?.querySelector<HTMLElement>("[data-mark]") ?? cell;
  target?.focus();
  return target;
}

/** The cell that an event is in; null where it is in none. */
export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-col]") : null;
  const row = cell?.closest<HTMLElement>("[data-row]");
  return cell && row ? { row: Number(row.dataset.row), col: Number(cell.dataset.col) } : null;
}

/** Enter presses the one control of a cell, or steps into several; arrows walk those, Escape steps back out. */
function insideCell(event: KeyboardEvent): boolean {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-col]") : null;
  const controls = [...(cell?.querySelectorAll<HTMLElement>("[data-control]") ?? [])];
  if (!cell || controls.length === 0) return false;
  const at = controls.findIndex((control) => control === event.target);
  if (at === -1) {
    if (event.key !== "Enter" && event.key !== "F2") return false;
    event.preventDefault();
    if (controls.length === 1) controls[0]?.click();
    else controls[0]?.focus();
    return true;
  }
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    event.stopPropagation();
    cell.focus();
  } else if (step !== undefined) {
    event.preventDefault();
    controls[(at + step + controls.length) % controls.length]?.focus();
  } else return event.key === "Enter" || event.key === " ";
  return true;
}

function pageOf(grid: HTMLElement | null): number {
  const row = grid?.querySelector<HTMLElement>("[data-level]");
  if (!grid || !row || row.offsetHeight === 0) return 5;
  return Math.max(1, Math.floor(Math.min(grid.clientHeight, window.innerHeight) / row.offsetHeight) - 1);
}
